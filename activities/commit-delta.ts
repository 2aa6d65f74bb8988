import type { RangeState } from '../src/repository/types.ts'
import type { DeltaJob } from './close-by-delta.ts'
import type { KnownIds } from './known-ids.ts'

/** What is kept in the last progress record, so that a successor commits the same. */
export type DeltaCursor = { currentAsOf: string; scannedFrom: string | null }

/** Commits what a range's progress holds as a difference from the base. */
export async function commitDelta(
  { repository, plan, shard }: DeltaJob,
  known: KnownIds,
  { currentAsOf, scannedFrom }: DeltaCursor,
): Promise<void> {
  const progress = await repository.loadProgress(plan.run, shard.number)
  const changed = [...progress.entries.keys()].filter((id) => known.has(id)).length
  const created = progress.entries.size - changed
  const deleted = [...progress.gone].filter((id) => known.has(id)).length
  const records = known.size + created - deleted
  await repository.commitShard({
    run: plan.run,
    shard: shard.number,
    type: shard.type,
    range: shard.range,
    expected: records,
    skipped: [],
    scannedFrom,
    currentAsOf,
    delta: { records, deletionsProvenAsOf: scannedFrom ?? (await provenBefore({ repository, plan, shard })) },
    change: { created, changed, deleted },
    progress,
  })
}

/** As of when the base knows the deletions of the shard's range. */
async function provenBefore({ repository, plan, shard }: Pick<DeltaJob, 'repository' | 'plan' | 'shard'>) {
  const { content } = await repository.resolveSnapshot(plan.base!.snapshot)
  const same = ({ type, range }: RangeState) =>
    type === shard.type && range.after === shard.range.after && range.upTo === shard.range.upTo
  return content.ranges?.find(same)?.deletionsProvenAsOf ?? null
}
