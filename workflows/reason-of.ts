import { ActivityFailure, ApplicationFailure, isCancellation, TimeoutFailure } from '@temporalio/workflow'
import { AbortRequested } from './control.ts'

/** What a person is told of an error: Temporal wraps the cause that matters. */
export function reasonOf(error: unknown): { message: string; type: string; hint: string | null } {
  if (error instanceof AbortRequested) return { message: error.message, type: 'RunAborted', hint: null }
  if (isCancellation(error)) return { message: 'the workflow was cancelled', type: 'RunAborted', hint: null }
  const failure = error instanceof ActivityFailure ? error.cause : error
  // What was tried for too long is told by what failed last.
  const cause = failure instanceof TimeoutFailure && failure.cause ? failure.cause : failure
  if (cause instanceof ApplicationFailure) {
    const [detail] = (cause.details ?? []) as { hint?: string }[]
    return { message: cause.message, type: cause.type ?? 'Error', hint: detail?.hint ?? null }
  }
  return { message: String((cause as Error | undefined)?.message ?? error), type: 'Error', hint: null }
}
