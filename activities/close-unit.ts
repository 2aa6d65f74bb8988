import { resourceType } from '../src/catalogue/resources.ts'
import type { CloseReport, RunRef, UnitReport } from './backup-types.ts'
import { closeByReading } from './close-by-reading.ts'
import { closeByScan } from './close-by-scan.ts'
import type { ActivityDeps } from './deps.ts'
import { cancellation } from './heartbeat.ts'
import { openUnit } from './open-unit.ts'
import { isBulk } from './plan-backup.ts'
import { Overtaken } from './shard-writer.ts'
import { commitSkipped, isUnreadable } from './skip-unit.ts'

/**
 * Closes the window over the unit's shards: a scan of all ids finds what came, moved and went while the run was reading;
 * types that can't be scanned are read whole now. Then each shard is committed with its line of the ledger.
 */
export async function closeUnit(deps: ActivityDeps, input: RunRef & { unit: number }): Promise<CloseReport> {
  const { repository, client, plan, shards } = await openUnit(deps, input)
  const report = { records: 0, bytes: 0 }
  for (const shard of shards) {
    if (await repository.readShardRecord(input.run, shard.number)) continue
    const job = { deps, repository, client, plan, shard, unit: input.unit }
    const news = await closeShard(job)
    report.records += news.records
    report.bytes += news.bytes
  }
  const { serverTime } = await client.inspect({ signal: cancellation() })
  return { ...report, closedAt: serverTime.toISOString() }
}

export interface CloseJob extends Awaited<ReturnType<typeof openUnit>> {
  deps: ActivityDeps
  shard: Awaited<ReturnType<typeof openUnit>>['shards'][number]
  unit: number
}

async function closeShard(job: Omit<CloseJob, 'shards'>): Promise<UnitReport> {
  const close = isBulk(resourceType(job.shard.type)) ? closeByScan : closeByReading
  for (;;) {
    try {
      return await close(job)
    } catch (error) {
      if (error instanceof Overtaken) continue
      if (!isUnreadable(error)) throw error
      await commitSkipped(job.repository, job.plan.run, job.shard, error.message)
      return { records: 0, bytes: 0 }
    }
  }
}
