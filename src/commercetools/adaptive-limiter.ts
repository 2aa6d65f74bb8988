export interface LimiterState {
  /** Requests that may be in flight now. */
  limit: number
  /** `limit` never exceeds it. */
  ceiling: number
  inFlight: number
  queued: number
  /** Times that the limit was cut. */
  cuts: number
  retries: number
}

export interface Permit {
  /** Gives the place back, and tells what became of the request. Calling it again does nothing. */
  release(outcome: 'ok' | 'overloaded' | 'neutral'): void
}

export interface AdaptiveLimiter {
  acquire(signal?: AbortSignal, kind?: string): Promise<Permit>
  hold(ms: number): void
  setCeiling(ceiling: number): void
  state(): LimiterState
}
