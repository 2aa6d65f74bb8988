import type { CloseJob } from './close-job.ts'
import { workOf } from './exporter-plan.ts'
import type { KnownIds } from './known-ids.ts'

/** What is kept in the last progress record, so that a successor commits the same. */
export type DeltaCursor = { currentAsOf: string; scannedFrom: string | null }

/** Commits what a range's progress holds as a difference from the base. */
export async function commitDelta(
  { repository, plan, shard }: CloseJob,
  known: KnownIds,
  { currentAsOf, scannedFrom }: DeltaCursor,
): Promise<void> {
  const progress = await repository.loadProgress(plan.run, shard.number)
  const changed = [...progress.entries.keys()].filter((id) => known.has(id)).length
  const created = progress.entries.size - changed
  const deleted = [...progress.gone].filter((id) => known.has(id)).length
  const records = shard.expected! + created - deleted
  await repository.commitShard({
    run: plan.run,
    shard: shard.number,
    type: shard.type,
    range: shard.range,
    expected: records,
    skipped: [],
    scannedFrom,
    currentAsOf,
    delta: { records, deletionsProvenAsOf: scannedFrom ?? workOf(plan, shard.number).deletionsProvenAsOf },
    change: { created, changed, deleted },
    progress,
  })
}
