/** Estimates from latencies how many requests wait inside an API that doesn't tell. */
export interface QueueEstimate {
  /** An answer began after so long. Kinds are requests that take differently long by nature. */
  add(kind: string, latencyMs: number): void
  /** How many of `limit` requests in flight were waiting, going by what was added since the last call. */
  take(limit: number): number
}

interface Known {
  /** Latency on average, over some ten answers. */
  averageMs: number
  /** The lowest such average in the last minutes: how long an answer takes when nobody waits. */
  baselineMs: number
  answers: number
  /** ms */
  at: number
  recent: { answers: number; ms: number }
}

/**
 * As in TCP Vegas, what an answer takes longer than its baseline was spent in a queue. But a round trip of TCP takes
 * always the same, and an answer of an API doesn't: the shortest one would make all others look as if they had waited.
 * So averages are compared with averages. The baseline follows a faster API soon, and a slower one over minutes, so that
 * a lasting queue isn't taken for its nature.
 */
export function createQueueEstimate(): QueueEstimate {
  const kinds = new Map<string, Known>()
  return {
    add(kind, latencyMs) {
      const at = performance.now()
      const first = { averageMs: latencyMs, baselineMs: latencyMs, answers: 0, at, recent: { answers: 0, ms: 0 } }
      const known = kinds.get(kind) ?? first
      kinds.set(kind, known)
      learn(known, latencyMs, at)
      known.recent.answers++
      known.recent.ms += latencyMs
    },
    take(limit) {
      let answers = 0
      let waiting = 0
      for (const { recent, baselineMs } of kinds.values()) {
        answers += recent.answers
        waiting +=
          (Math.max(0, recent.ms - recent.answers * (baselineMs + NOISE_MS)) / Math.max(recent.ms, 1)) * recent.answers
        recent.answers = 0
        recent.ms = 0
      }
      return answers === 0 ? 0 : (limit * waiting) / answers
    },
  }
}

function learn(known: Known, latencyMs: number, at: number) {
  known.answers++
  known.averageMs += (latencyMs - known.averageMs) / Math.min(known.answers, AVERAGED_ANSWERS)
  const forgotten = 1 - Math.exp((known.at - at) / FORGOTTEN_AFTER_MS)
  const risen = known.baselineMs + forgotten * Math.max(0, known.averageMs - known.baselineMs)
  known.baselineMs = known.answers < AVERAGED_ANSWERS ? known.averageMs : Math.min(risen, known.averageMs)
  known.at = at
}

/** Differences of this size are our own doing: timers, garbage collection, pages of different sizes. */
const NOISE_MS = 10
const AVERAGED_ANSWERS = 40
const FORGOTTEN_AFTER_MS = 10 * 60_000
