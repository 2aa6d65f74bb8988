import { randomUUID } from 'node:crypto'
import { WorkflowFailedError } from '@temporalio/client'
import { ActivityFailure, ApplicationFailure } from '@temporalio/common'
import type { PruneSummary } from '../../activities/prune-types.ts'
import type { PruneInput, prune } from '../../workflows/prune.ts'
import { runName, writerMemo, writerSearchAttributes } from '../../workflows/writer.ts'
import type { Config } from '../config/schema.ts'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { TemporalClient } from './connect.ts'
import { hasWorker } from './runs.ts'
import { listenedTo, requester } from './start-backup.ts'

export interface StartedPrune {
  run: string
  /** Waits for what it did. */
  result: () => Promise<PruneSummary>
}

/** Has a worker with the prune key apply the project's policy. Throws `no-pruner`. */
export async function startPrune(temporal: TemporalClient, config: Config, project: string): Promise<StartedPrune> {
  const { pruneQueue, writeQueue } = config.temporal
  if (!(await hasWorker(temporal, pruneQueue))) throw noPruner(pruneQueue)
  const run = runName('prune', new Date(), randomUUID())
  const by = requester()
  const handle = await temporal.client.workflow.start<typeof prune>('prune', {
    workflowId: `lifeboat/${project}/${run}`,
    taskQueue: writeQueue,
    args: [pruneInput(config, project, by)],
    typedSearchAttributes: writerSearchAttributes('prune', run, project),
    memo: writerMemo(run, by),
    staticSummary: `Prune ${project}`,
  })
  const result = () =>
    handle.result().catch((error: unknown) => {
      throw explained(error)
    })
  return { run, result }
}

/** The same for what a person starts and for what a schedule does. */
export function pruneInput(config: Config, project: string, by: string): PruneInput {
  const { temporal, retention, projects } = config
  const keep = projects[project]?.keep
  const notices = listenedTo(config)
  return {
    project,
    ...(keep ? { keep: JSON.parse(JSON.stringify(keep)) } : {}),
    graceMs: retention.grace,
    openRunsMs: retention.openRuns,
    shrink: retention.shrink,
    by,
    pruneQueue: temporal.pruneQueue,
    heartbeatTimeoutMs: temporal.heartbeatTimeout,
    ...(notices.length === 0 ? {} : { notices }),
  }
}

function explained(error: unknown): unknown {
  const failure = error instanceof WorkflowFailedError ? error.cause : undefined
  const cause = failure instanceof ActivityFailure ? failure.cause : failure
  if (!(cause instanceof ApplicationFailure)) return error
  const [detail] = (cause.details ?? []) as { hint?: string | null; kind?: LifeboatError['kind'] }[]
  return new LifeboatError(cause.message, {
    kind: detail?.kind ?? 'permanent',
    code: cause.type ?? 'prune-failed',
    ...(detail?.hint ? { hint: detail.hint } : {}),
  })
}

function noPruner(queue: string): LifeboatError {
  return new LifeboatError(`no worker polls ${queue}: nobody may prune`, {
    kind: 'permanent',
    code: 'no-pruner',
    hint: 'lifeboat worker  # on a machine whose config names repository.pruneKeyFile; or lifeboat prune --dry-run',
  })
}
