import { randomUUID } from 'node:crypto'
import { WorkflowFailedError } from '@temporalio/client'
import { ActivityFailure, ApplicationFailure } from '@temporalio/common'
import type { VerifyInput, VerifyReport } from '../../activities/verify-types.ts'
import type { verify } from '../../workflows/verify.ts'
import { runName, writerMemo, writerSearchAttributes } from '../../workflows/writer.ts'
import type { Config } from '../config/schema.ts'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { TemporalClient } from './connect.ts'
import { hasWorker } from './runs.ts'
import { requester } from './start-backup.ts'

/** Has a worker with the identity read a snapshot, and waits for its report. Throws `no-reader` when there is none. */
export async function verifySnapshot(
  temporal: TemporalClient,
  config: Config,
  input: VerifyInput,
): Promise<VerifyReport> {
  const { readQueue, writeQueue, heartbeatTimeout } = config.temporal
  if (!(await hasWorker(temporal, readQueue))) throw noReader(readQueue)
  const run = runName('verify', new Date(), randomUUID())
  const project = input.snapshot.split('@')[0] ?? ''
  try {
    return await temporal.client.workflow.execute<typeof verify>('verify', {
      workflowId: `lifeboat/${project}/${run}`,
      taskQueue: writeQueue,
      args: [{ ...input, readQueue, heartbeatTimeoutMs: heartbeatTimeout }],
      typedSearchAttributes: writerSearchAttributes('verify', run, project),
      memo: writerMemo(run, requester()),
      staticSummary: `Verify ${input.snapshot}`,
    })
  } catch (error) {
    throw explained(error)
  }
}

function explained(error: unknown): unknown {
  const failure = error instanceof WorkflowFailedError ? error.cause : undefined
  const cause = failure instanceof ActivityFailure ? failure.cause : failure
  if (!(cause instanceof ApplicationFailure)) return error
  const [detail] = (cause.details ?? []) as { hint?: string | null; kind?: LifeboatError['kind'] }[]
  return new LifeboatError(cause.message, {
    kind: detail?.kind ?? 'permanent',
    code: cause.type ?? 'verify-failed',
    ...(detail?.hint ? { hint: detail.hint } : {}),
  })
}

function noReader(queue: string): LifeboatError {
  return new LifeboatError(`no worker polls ${queue}: nobody can read what is encrypted`, {
    kind: 'permanent',
    code: 'no-reader',
    hint: 'lifeboat worker  # on a machine whose config names repository.encryption.identityFile; or lifeboat check',
  })
}
