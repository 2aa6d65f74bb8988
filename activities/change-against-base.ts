import { resourceType } from '../src/catalogue/resources.ts'
import { LifeboatError } from '../src/errors/lifeboat-error.ts'
import type { Change, ShardProgress } from '../src/repository/types.ts'
import type { CloseJob } from './close-job.ts'
import { knownIds } from './known-ids.ts'

/**
 * How a range that was read whole differs from the base, for the ledger. Nothing for a full run, for records without
 * versions, which can't be told from changed ones, and where the base can't be read.
 */
export async function changeAgainstBase(
  job: Pick<CloseJob, 'repository' | 'plan' | 'base' | 'shard'>,
  { entries }: ShardProgress,
): Promise<{ change?: Change }> {
  if (!job.plan.base || !resourceType(job.shard.type).versioned) return {}
  try {
    const known = await knownIds(job)
    const change = { created: entries.size, changed: 0, deleted: 0 }
    for (const [id, version] of known) {
      const entry = entries.get(id)
      if (!entry) change.deleted++
      else change.created--
      if (entry && entry.version !== version) change.changed++
    }
    return { change }
  } catch (error) {
    if (error instanceof LifeboatError && error.kind === 'damage') return {}
    throw error
  }
}
