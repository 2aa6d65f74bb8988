import { sleep } from './sleep.ts'

/** Why an attempt failed, when another one may succeed. */
export type RetryReason =
  /** 429 */
  | 'throttled'
  /** 500, 502, 503, 504 */
  | 'server-error'
  /** No answer began in time. */
  | 'timeout'
  /** An answer began, and then nothing more came. */
  | 'stall'
  /** The connection broke before an answer began. */
  | 'reset'
  /** No connection came about: name not found, refused, certificate not accepted. */
  | 'unreachable'
  /** The answer ended before it was complete. */
  | 'truncated'
  /** A complete answer that isn't what was asked for, such as a proxy's HTML. */
  | 'not-json'

/** An attempt that failed in a way that may pass. The message holds nothing of a request or an answer. */
export class AttemptFailed extends Error {
  override readonly name = 'AttemptFailed'
  readonly reason: RetryReason
  readonly status: number | undefined
  /** How long the server wants to be left alone. */
  readonly retryAfterMs: number | undefined
  /** Whether nothing of the request can have reached the API. */
  readonly unsent: boolean

  constructor(
    reason: RetryReason,
    message: string,
    details: { status?: number; retryAfterMs?: number; unsent?: boolean } = {},
  ) {
    super(message)
    this.reason = reason
    this.status = details.status
    this.retryAfterMs = details.retryAfterMs
    this.unsent = details.unsent ?? false
  }
}

export interface RetryPolicy {
  /** Attempts in all, the first included. */
  attempts: number
  /** The same while no connection comes about at all: mostly a wrong address, which nobody should wait long for. */
  attemptsToConnect: number
  /** No further attempt begins when this much time has passed since the first. */
  budgetMs: number
  /** The first retry waits up to this long, each later one up to twice as long as the one before. */
  baseDelayMs: number
  maxDelayMs: number
}

export const defaultRetryPolicy: RetryPolicy = {
  attempts: 10,
  attemptsToConnect: 4,
  budgetMs: 300_000,
  baseDelayMs: 200,
  maxDelayMs: 20_000,
}

export interface RetryOptions {
  policy: RetryPolicy
  signal?: AbortSignal | undefined
  /** Whether what failed so may be repeated; always, unless told. */
  mayRepeat?: (failure: AttemptFailed) => boolean
  onRetry?: (failure: AttemptFailed, delayMs: number) => void
  /** Uniform in [0, 1). */
  random?: () => number
}

/**
 * Repeats what failed with `AttemptFailed`, until it succeeds or the policy's budget of attempts or time is spent; then
 * the last failure is thrown. Any other error is passed on at once.
 */
export async function withRetries<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { policy, signal, onRetry, mayRepeat = () => true, random = Math.random } = options
  const started = performance.now()
  for (let made = 1; ; made++) {
    signal?.throwIfAborted()
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof AttemptFailed) || !mayRepeat(error) || made >= attemptsFor(error, policy)) throw error
      const delay = delayBefore(made, error, policy, random)
      if (performance.now() - started + delay > policy.budgetMs) throw error
      onRetry?.(error, delay)
      await sleep(delay, signal)
    }
  }
}

function attemptsFor({ reason }: AttemptFailed, { attempts, attemptsToConnect }: RetryPolicy): number {
  return reason === 'unreachable' ? Math.min(attempts, attemptsToConnect) : attempts
}

/**
 * Exponential with full jitter: the whole delay is random, since clients that failed together would else come back
 * together. A server's own Retry-After is waited out in full, and jitter comes on top.
 */
function delayBefore(retry: number, failure: AttemptFailed, policy: RetryPolicy, random: () => number): number {
  const backoff = random() * Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (retry - 1))
  return (failure.retryAfterMs ?? 0) + backoff
}

/** Milliseconds that a Retry-After header (seconds or a date) asks for; `undefined` when it can't be read. */
export function parseRetryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime())
}
