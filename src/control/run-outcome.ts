import { WorkflowFailedError } from '@temporalio/client'
import { ApplicationFailure, CancelledFailure } from '@temporalio/common'
import { type ErrorKind, LifeboatError } from '../errors/lifeboat-error.ts'
import type { TemporalClient } from './connect.ts'
import type { RunSummary } from './runs.ts'

export type RunOutcome<T> = { aborted: false; result: T } | { aborted: true; reason: string }

/** How a closed run ended. Throws the run's own error when it failed. */
export async function runOutcome<T>(temporal: TemporalClient, run: RunSummary): Promise<RunOutcome<T>> {
  const handle = temporal.client.workflow.getHandle(run.workflowId, run.workflowRunId)
  try {
    return { aborted: false, result: (await handle.result()) as T }
  } catch (error) {
    if (!(error instanceof WorkflowFailedError)) throw error
    const { cause } = error
    if (cause instanceof CancelledFailure) return { aborted: true, reason: 'the workflow was cancelled' }
    if (!(cause instanceof ApplicationFailure)) throw ended(run, error.message)
    if (cause.type === 'RunAborted') return { aborted: true, reason: cause.message }
    const [detail] = (cause.details ?? []) as { hint?: string | null; kind?: ErrorKind }[]
    throw ended(run, cause.message, cause.type ?? 'run-failed', detail?.hint ?? undefined, detail?.kind)
  }
}

function ended(
  run: RunSummary,
  message: string,
  code = 'run-failed',
  hint = `lifeboat status ${run.run}`,
  kind: ErrorKind = 'permanent',
): LifeboatError {
  return new LifeboatError(message, { kind, code, hint })
}
