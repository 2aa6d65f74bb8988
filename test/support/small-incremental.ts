import type { Repository, RunPlan, Sealed } from '../../src/repository/types.ts'
import { exportShard, planOf, type TestBackup } from './small-backup.ts'

/**
 * A small incremental backup on the newest snapshot of the project: its shards are differences from the base, and what
 * the base has of other types is taken over.
 */
export async function backUpOnBase(repository: Repository, backup: TestBackup): Promise<Sealed> {
  const { project = 'shop-eu', run, to, shards } = backup
  const found = await repository.usableBase(project)
  if ('reason' in found) throw new Error(found.reason)
  const { base, ref } = found
  const types = new Set(shards.map(({ type }) => type))
  const full = planOf(backup)
  const plan: RunPlan = {
    ...full,
    kind: 'incremental',
    shards: full.shards.map((shard) => ({ ...shard, since: base.to })),
    base: ref,
    unchanged: (base.content.ranges ?? []).filter(({ type }) => !types.has(type)),
  }
  await repository.startRun(plan)
  for (const { number } of plan.shards) await exportShard(repository, backup, number, { records: 1 })
  const window = { from: plan.from, to, seconds: 60 }
  return repository.seal({ run, at: to, window, deletionsProvenAsOf: to })
}
