import { ActivityFailure, ApplicationFailure, isCancellation, TimeoutFailure } from '@temporalio/workflow'
import { AbortRequested } from './control.ts'

interface Reason {
  message: string
  type: string
  hint: string | null
  /** Of an error that Lifeboat raised: see `ErrorKind`. */
  kind?: string
}

/** What a person is told of an error: Temporal wraps the cause that matters. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof AbortRequested) return { message: error.message, type: 'RunAborted', hint: null }
  if (isCancellation(error)) return { message: 'the workflow was cancelled', type: 'RunAborted', hint: null }
  const failure = error instanceof ActivityFailure ? error.cause : error
  // What was tried for too long is told by what failed last.
  const cause = failure instanceof TimeoutFailure && failure.cause ? failure.cause : failure
  if (cause instanceof ApplicationFailure) {
    const [detail] = (cause.details ?? []) as ({ hint?: string | null; kind?: string } | null)[]
    const kind = detail?.kind ? { kind: detail.kind } : {}
    return { message: cause.message, type: cause.type ?? 'Error', hint: detail?.hint ?? null, ...kind }
  }
  return { message: String((cause as Error | undefined)?.message ?? error), type: 'Error', hint: null }
}
