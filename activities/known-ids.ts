import type { CloseJob } from './close-job.ts'

/** Ids and versions that the base holds of a range. */
export type KnownIds = ReadonlyMap<string, number | null>

/** Reads them from the base's indexes; needs no identity. Throws `damage` when they can't be read. */
export async function knownIds({ repository, base, shard }: Pick<CloseJob, 'repository' | 'base' | 'shard'>) {
  const known = new Map<string, number | null>()
  for await (const { id, version } of repository.readIds(await base(), shard.type, shard.range)) known.set(id, version)
  return known
}
