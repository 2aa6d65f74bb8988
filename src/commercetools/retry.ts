/** Why an attempt failed, when another one may succeed. */
export type RetryReason =
  | 'throttled'
  | 'server-error'
  | 'timeout'
  | 'stall'
  | 'reset'
  | 'unreachable'
  | 'truncated'
  | 'not-json'

export interface RetryPolicy {
  /** Attempts in all, the first included. */
  attempts: number
  /** No further attempt begins when this much time has passed since the first. */
  budgetMs: number
  baseDelayMs: number
  maxDelayMs: number
}
