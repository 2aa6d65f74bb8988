import { createQueueEstimate } from './queue-estimate.ts'
import { createWaitingLine } from './waiting-line.ts'

export interface LimiterState {
  /** Requests that may be in flight now. */
  limit: number
  /** `limit` never exceeds it. */
  ceiling: number
  inFlight: number
  queued: number
  /** Times that the limit was cut because the API was overloaded. */
  cuts: number
}

interface Permit {
  /**
   * Gives the place back, and tells what became of the request: `overloaded` when the API said so or didn't answer,
   * `neutral` when it says nothing about its load. `latencyMs` is the time until an `ok` answer began. Calling it
   * again does nothing.
   */
  release(outcome: 'ok' | 'overloaded' | 'neutral', latencyMs?: number): void
}

/**
 * Finds out how many requests at once an API bears, between one and a ceiling. No limit is published, and it depends on
 * what else the shop is doing: so it is increased by one at a time while answers don't get slower, and cut by a third
 * when the API is overloaded (AIMD, with the queue estimate of TCP Vegas).
 */
export interface AdaptiveLimiter {
  /** Waits for a place. `kind` tells requests apart that take differently long by nature. */
  acquire(signal?: AbortSignal, kind?: string): Promise<Permit>
  /** Takes effect at once; what is in flight beyond it is let finish. */
  setCeiling(ceiling: number): void
  state(): LimiterState
}

export interface LimiterOptions {
  /** Most requests in flight at once. */
  ceiling: number
  /** Where to begin; 8 or the ceiling unless told. */
  initial?: number
}

export function createAdaptiveLimiter(options: LimiterOptions): AdaptiveLimiter {
  let ceiling = Math.max(1, options.ceiling)
  let limit = Math.min(ceiling, Math.max(1, options.initial ?? 8))
  let inFlight = 0
  let started = 0
  let cuts = 0
  let startedAtLastChange = 0
  let startedAtLastCut = 0
  let searching = true
  let window = { answers: 0, full: false }
  const line = createWaitingLine<Permit & { begin(kind: string): void }>()
  const estimate = createQueueEstimate()

  const allowed = () => Math.floor(limit)
  const admit = () => line.serve(() => (inFlight < allowed() ? permit() : undefined))

  const permit = () => {
    const number = ++started
    let kind = ''
    let open = true
    inFlight++
    window.full ||= inFlight >= allowed()
    return {
      begin: (as: string) => {
        kind = as
      },
      release: (outcome: 'ok' | 'overloaded' | 'neutral', latencyMs?: number) => {
        if (!open) return
        open = false
        inFlight--
        if (outcome === 'overloaded') cut(number)
        if (outcome === 'ok' && latencyMs !== undefined) learn(number, kind, latencyMs)
        admit()
      },
    }
  }

  const change = (to: number) => {
    limit = Math.max(1, Math.min(ceiling, to))
    startedAtLastChange = started
    window = { answers: 0, full: false }
  }

  // All that was in flight when the API became overloaded hears of it: that is one reason to cut, not many.
  const cut = (number: number) => {
    if (number <= startedAtLastCut) return
    startedAtLastCut = started
    cuts++
    searching = false
    change(limit * CUT)
  }

  // A window is one generation of requests that began under the present limit: sooner its effect can't be seen.
  const learn = (number: number, kind: string, latencyMs: number) => {
    if (number <= startedAtLastChange) return
    window.answers++
    estimate.add(kind, latencyMs)
    if (window.answers < allowed()) return
    const queue = estimate.take(allowed())
    const tried = window.full
    window = { answers: 0, full: false }
    if (queue >= TOLERATED_QUEUE) searching = false
    // A limit that nobody used up has not been tried out, so it is no reason for a higher one.
    else if (tried && limit < ceiling) change(searching ? limit * 2 : limit + 1)
  }

  return {
    async acquire(signal, kind = '') {
      signal?.throwIfAborted()
      const place = inFlight < allowed() && line.length === 0 ? permit() : await line.join(signal)
      place.begin(kind)
      return place
    },
    setCeiling(value) {
      ceiling = Math.max(1, value)
      limit = Math.min(limit, ceiling)
      admit()
    },
    state: () => ({ limit: allowed(), ceiling, inFlight, queued: line.length, cuts }),
  }
}

const CUT = 0.7
/** Requests that wait inside the API: up to this many, one more in flight still buys throughput. */
const TOLERATED_QUEUE = 2
