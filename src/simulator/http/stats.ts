/** Counts of what the server did since it started or since they were reset. */
export interface StatsReport {
  requests: number
  /** Per method and route, such as `GET /{projectKey}/products`. */
  routes: Record<string, number>
  /** Per status code; connections that were cut are counted as `cut`. */
  answers: Record<string, number>
  inFlight: number
  maxInFlight: number
  /** Per project key. */
  maxInFlightByProject: Record<string, number>
  tokensIssued: number
  bytesOut: number
  bytesIn: number
}

interface Concurrency {
  now: number
  max: number
}

export class Stats {
  #requests = 0
  #routes = new Map<string, number>()
  #answers = new Map<string, number>()
  #all: Concurrency = { now: 0, max: 0 }
  #projects = new Map<string, Concurrency>()
  #bytesOut = 0
  #bytesIn = 0

  /** Counts a request that begins; call the result when it ends. */
  begin(project: string | undefined): () => void {
    this.#requests++
    const counted = project === undefined ? [this.#all] : [this.#all, this.#of(project)]
    for (const concurrency of counted) concurrency.max = Math.max(concurrency.max, ++concurrency.now)
    let open = true
    return () => {
      if (open) for (const concurrency of counted) concurrency.now--
      open = false
    }
  }

  route(name: string): void {
    this.#routes.set(name, (this.#routes.get(name) ?? 0) + 1)
  }

  answer(status: number | 'cut', bytesOut: number, bytesIn: number): void {
    const name = String(status)
    this.#answers.set(name, (this.#answers.get(name) ?? 0) + 1)
    this.#bytesOut += bytesOut
    this.#bytesIn += bytesIn
  }

  report(tokensIssued: number): StatsReport {
    return {
      requests: this.#requests,
      routes: Object.fromEntries([...this.#routes].sort()),
      answers: Object.fromEntries([...this.#answers].sort()),
      inFlight: this.#all.now,
      maxInFlight: this.#all.max,
      maxInFlightByProject: Object.fromEntries([...this.#projects].map(([key, { max }]) => [key, max])),
      tokensIssued,
      bytesOut: this.#bytesOut,
      bytesIn: this.#bytesIn,
    }
  }

  /** Counts begin anew; what is in flight stays so. */
  reset(): void {
    this.#requests = 0
    this.#routes.clear()
    this.#answers.clear()
    this.#bytesIn = 0
    this.#bytesOut = 0
    for (const concurrency of [this.#all, ...this.#projects.values()]) concurrency.max = concurrency.now
  }

  #of(project: string): Concurrency {
    const concurrency = this.#projects.get(project) ?? { now: 0, max: 0 }
    this.#projects.set(project, concurrency)
    return concurrency
  }
}
