import { resourceType } from '../src/catalogue/resources.ts'
import type { IdRange, IdRow } from '../src/commercetools/project-client.ts'
import type { CloseJob } from './close-job.ts'
import { beat, cancellation } from './heartbeat.ts'

/** All ids and versions of a range of a shard's type, or those modified since a time. */
export async function scanIdsOf(
  { client, shard, unit }: Pick<CloseJob, 'client' | 'shard' | 'unit'>,
  range: IdRange,
  modifiedSince?: Date,
): Promise<IdRow[]> {
  const rows: IdRow[] = []
  let after: string | undefined
  do {
    const since = modifiedSince ? { modifiedSince } : {}
    const options = { range, signal: cancellation(), ...since, ...(after ? { after } : {}) }
    const page = await client.scanIds(resourceType(shard.type), options)
    rows.push(...page.rows)
    beat(unit, shard.type, { records: rows.length, bytes: 0 }, client.stats())
    after = page.next
  } while (after !== undefined)
  return rows
}
