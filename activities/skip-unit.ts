import { LifeboatError } from '../src/errors/lifeboat-error.ts'
import type { PlannedShard, Repository } from '../src/repository/types.ts'
import type { RunRef } from './backup-types.ts'
import type { ActivityDeps } from './deps.ts'
import { openUnit } from './open-unit.ts'

/** Commits the unit's open shards as they are: what is missing becomes a line of the ledger, with the reason. */
export async function skipUnit(deps: ActivityDeps, input: RunRef & { unit: number; reason: string }): Promise<void> {
  const { repository, shards } = await openUnit(deps, input)
  for (const shard of shards) await commitSkipped(repository, input.run, shard, input.reason)
}

/** Whether the API refuses to show a type to this API client: a row in the ledger, no reason to stop. */
export function isUnreadable(error: unknown): error is LifeboatError {
  return error instanceof LifeboatError && error.code === 'scope-missing'
}

/** What was captured of the shard stays; the rest is counted as skipped. Deletions are not proven for it. */
export async function commitSkipped(
  repository: Repository,
  run: string,
  shard: PlannedShard,
  reason: string,
): Promise<void> {
  const { entries } = await repository.loadProgress(run, shard.number)
  const expected = Math.max(shard.expected ?? 0, entries.size)
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
