import type { PlannedShard, Repository, ShardProgress } from '../src/repository/types.ts'
import type { RunRef } from './backup-types.ts'
import type { ActivityDeps } from './deps.ts'
import { openUnit } from './open-unit.ts'

/** Commits the unit's open shards as they are: what is missing becomes a line of the ledger, with the reason. */
export async function skipUnit(deps: ActivityDeps, input: RunRef & { unit: number; reason: string }): Promise<void> {
  const { repository, shards } = await openUnit(deps, input)
  for (const shard of shards) await commitSkipped(repository, input.run, shard, input.reason)
}

/** What was captured of the shard stays; the rest is counted as skipped. Deletions are not proven for it. */
export async function commitSkipped(
  repository: Repository,
  run: string,
  shard: PlannedShard,
  reason: string,
): Promise<void> {
  const { entries } = await endReading(repository, run, shard.number)
  const expected = Math.max(shard.expected ?? 0, entries.size)
  if (shard.since !== undefined) return commitStale(repository, run, shard, shard.since, reason)
  await repository.commitShard({
    run,
    shard: shard.number,
    type: shard.type,
    range: shard.range,
    expected,
    skipped: [{ reason, count: expected - entries.size }],
    scannedFrom: null,
  })
}

/** What the base holds of the range stays, as of then; the ledger says that it was not brought up to date. */
async function commitStale(
  repository: Repository,
  run: string,
  shard: PlannedShard,
  since: string,
  reason: string,
): Promise<void> {
  const records = shard.expected ?? 0
  await repository.commitShard({
    run,
    shard: shard.number,
    type: shard.type,
    range: shard.range,
    expected: records,
    skipped: [{ reason: `not brought up to date since ${since}: ${reason}`, count: 0 }],
    scannedFrom: null,
    currentAsOf: since,
    delta: { records, deletionsProvenAsOf: null },
  })
}

/** Says in the shard's progress that nothing more will be read: only then can it be committed. */
async function endReading(repository: Repository, run: string, shard: number): Promise<ShardProgress> {
  for (;;) {
    const progress = await repository.loadProgress(run, shard)
    if (progress.last?.done) return progress
    const { cursor = null } = progress.last ?? {}
    await repository.recordProgress({ run, shard, seq: progress.next, phase: 'scan', cursor, done: true })
  }
}
