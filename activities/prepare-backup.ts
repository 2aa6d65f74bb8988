import { setTimeout as sleep } from 'node:timers/promises'
import type { Prepared, RunRef } from './backup-types.ts'
import type { ActivityDeps } from './deps.ts'
import { cancellation } from './heartbeat.ts'

/** How long to wait for the API's clock to pass the last snapshot's second. */
const longestClockWaitMs = 10_000

/** Touches everything that the run will need before it writes: credentials, project, store, keys. */
export async function prepareBackup(deps: ActivityDeps, { project }: RunRef): Promise<Prepared> {
  const { projectKey, apiHost, maxConcurrency } = deps.project(project)
  const repository = await deps.repository()
  repository.assertWritable()
  // A run that was cut off between its outcome and its log entry, and never tried again, is entered now.
  await repository.completeLog(project, deps.now().toISOString())
  const { snapshot } = await repository.newestSnapshot(project)
  const startedAt = await afterLastSnapshot(deps, project, snapshot?.content.window.to)
  return { startedAt: startedAt.toISOString(), projectKey, apiHost, maxConcurrency, overlapMs: deps.settings.overlap }
}

/**
 * Snapshots are named by the second they end in, so a new run begins in a later one than the last ended in. Should the
 * API's clock stand far behind (it was set back), waiting is of no use, and the seal's own check decides.
 */
async function afterLastSnapshot(deps: ActivityDeps, project: string, lastTo: string | undefined): Promise<Date> {
  const { client } = deps.project(project)
  const deadline = Date.now() + longestClockWaitMs
  for (;;) {
    const { serverTime } = await client.inspect({ signal: cancellation() })
    if (lastTo === undefined || seconds(serverTime) > seconds(new Date(lastTo)) || Date.now() > deadline)
      return serverTime
    await sleep(250, undefined, { signal: cancellation() })
  }
}

function seconds(time: Date): number {
  return Math.floor(time.getTime() / 1000)
}
