import { resourceType } from '../src/catalogue/resources.ts'
import type { ProjectClient } from '../src/commercetools/project-client.ts'
import { mapConcurrent } from '../src/repository/concurrent.ts'
import type { PlannedShard, RunPlan } from '../src/repository/types.ts'
import type { CloseReport, RunRef, UnitReport } from './backup-types.ts'
import { closeByDelta } from './close-by-delta.ts'
import { closeByReading } from './close-by-reading.ts'
import { closeByScan } from './close-by-scan.ts'
import { closeIfSame } from './close-if-same.ts'
import type { CloseJob } from './close-job.ts'
import type { ActivityDeps } from './deps.ts'
import { cancellation } from './heartbeat.ts'
import { isBulk } from './is-bulk.ts'
import { openUnit } from './open-unit.ts'
import { workOnShard } from './work-on-shard.ts'

/**
 * Closes the window over the unit's shards: a scan of all ids finds what came, moved and went while the run was reading;
 * types that can't be scanned are read whole now. Then each shard is committed with its line of the ledger.
 */
export async function closeUnit(deps: ActivityDeps, input: RunRef & { unit: number }): Promise<CloseReport> {
  const { repository, client, plan, shards, base } = await openUnit(deps, input)
  const report = { records: 0, bytes: 0 }
  // Shards of an incremental run are little work each, and wait for answers most of the time.
  const places = plan.kind === 'incremental' ? 8 : 1
  await mapConcurrent(shards, places, async (shard) => {
    const close = closeOf(shard)
    const job = { deps, repository, client, plan, base, shard, unit: input.unit }
    const news = await workOnShard({ repository, run: input.run }, shard, () => close(job))
    report.records += news?.records ?? 0
    report.bytes += news?.bytes ?? 0
  })
  return { ...report, closedAt: (await timeNow(client, plan)).toISOString() }
}

/** The API's clock, asked for where a run's last answer may be long ago. */
async function timeNow(client: ProjectClient, { kind }: RunPlan): Promise<Date> {
  const last = kind === 'incremental' ? client.lastServerTime() : undefined
  return last ?? (await client.inspect({ signal: cancellation() })).serverTime
}

function closeOf(shard: PlannedShard): (job: CloseJob) => Promise<UnitReport> {
  if (shard.since !== undefined) return closeByDelta
  if (isBulk(resourceType(shard.type))) return closeByScan
  return async (job) => ((await closeIfSame(job)) ? { records: 0, bytes: 0 } : closeByReading(job))
}
