import type { DeltaJob } from './close-by-delta.ts'

/** Ids and versions that the base holds of a range. */
export type KnownIds = ReadonlyMap<string, number | null>

/** Reads them from the base's indexes; needs no identity. Throws `damage` when they can't be read. */
export async function knownIds({
  repository,
  plan,
  shard,
}: Pick<DeltaJob, 'repository' | 'plan' | 'shard'>): Promise<KnownIds> {
  const known = new Map<string, number | null>()
  if (!plan.base) return known
  const base = await repository.resolveSnapshot(plan.base.snapshot)
  for await (const { id, version } of repository.readIds(base, shard.type, shard.range)) known.set(id, version)
  return known
}
