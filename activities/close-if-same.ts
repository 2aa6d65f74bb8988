import { resourceType } from '../src/catalogue/resources.ts'
import { unlessDamaged } from '../src/errors/unless-damaged.ts'
import { firstCursor, stepsOf } from './close-by-reading.ts'
import type { CloseJob } from './close-job.ts'
import { knownIds } from './known-ids.ts'

/** Records that are looked at before the type counts as too large for it: then it is stored anew without a look. */
const mostRecords = 2_000

/**
 * Reads a small type that can't be asked what changed, and commits that nothing has, if its ids and versions are those of
 * the base. Answers whether it did.
 */
export async function closeIfSame(job: CloseJob): Promise<boolean> {
  const { repository, plan, shard } = job
  const type = resourceType(shard.type)
  const inBase = plan.base && type.versioned && !(await repository.loadProgress(plan.run, shard.number)).next
  if (!inBase) return false
  const known = await knownIds(job).catch(unlessDamaged)
  if (!known?.size || !(await isComplete(job))) return false
  const from = await firstCursor(job)
  const seen = new Map<string, number | null>()
  for await (const { records, cursor } of stepsOf(job, type, from)) {
    for (const { id, version } of records) seen.set(id, version)
    if (seen.size > mostRecords || cursor.skipped.length > 0) return false
  }
  const same = seen.size === known.size && [...seen].every(([id, version]) => known.get(id) === version)
  if (!same) return false
  const cursor = { currentAsOf: from.scannedFrom, scannedFrom: from.scannedFrom }
  await repository.recordProgress({ run: plan.run, shard: shard.number, seq: 0, phase: 'scan', cursor, done: true })
  await repository.commitShard({
    run: plan.run,
    shard: shard.number,
    type: shard.type,
    range: shard.range,
    expected: known.size,
    skipped: [],
    scannedFrom: from.scannedFrom,
    delta: { records: known.size, deletionsProvenAsOf: from.scannedFrom },
    change: { created: 0, changed: 0, deleted: 0 },
  })
  return true
}

/** Whether all that the base holds of the type is there to be taken over. */
async function isComplete({ repository, base, shard }: CloseJob): Promise<boolean> {
  return (await repository.incompleteShards(await base(), shard.type)).size === 0
}
