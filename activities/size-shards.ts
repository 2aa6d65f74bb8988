import type { ResourceType } from '../src/catalogue/types.ts'
import type { ProjectClient } from '../src/commercetools/project-client.ts'
import { LifeboatError } from '../src/errors/lifeboat-error.ts'
import type { OmittedType, PlannedShard } from '../src/repository/types.ts'
import { cancellation } from './heartbeat.ts'
import { isBulk } from './is-bulk.ts'
import { shardRanges } from './shard-ranges.ts'

/** A type that can be read, and how many records it has; `null` where only reading tells. */
export interface Counted {
  type: ResourceType
  total: number | null
}

/** How many there are of each type; those that the API client may not read after all are omitted. */
export async function countTypes(
  client: ProjectClient,
  types: readonly ResourceType[],
): Promise<{ counted: Counted[]; omitted: OmittedType[] }> {
  const all = await Promise.all(types.map((type) => countType(client, type)))
  return {
    counted: all.flatMap((one) => ('omitted' in one ? [] : [one])),
    omitted: all.flatMap((one) => ('omitted' in one ? [one.omitted] : [])),
  }
}

async function countType(client: ProjectClient, type: ResourceType): Promise<Counted | { omitted: OmittedType }> {
  if (type.reading.kind !== 'cursor') return { type, total: null }
  try {
    const { total } = await client.count(type, undefined, { signal: cancellation() })
    return { type, total }
  } catch (error) {
    if (!(error instanceof LifeboatError) || error.code !== 'scope-missing') throw error
    return { omitted: { type: type.name, reason: error.message } }
  }
}

/** Records below which a shard isn't made smaller for the sake of keeping all places busy. */
const smallestShard = 2_500
/** Shards for each unit in flight, at least: with one, most places would wait for the slowest at the end. */
const shardsAPlace = 2

/** As many as the config says, or fewer where there would be too few shards for all the places. */
export function recordsAShard(counted: readonly Counted[], configured: number, places: number): number {
  const records = counted.reduce((sum, { total }) => sum + (total ?? 0), 0)
  return Math.min(configured, Math.max(smallestShard, Math.ceil(records / (places * shardsAPlace))))
}

/** The shards by which a type is read whole. */
export async function shardsOf(
  client: ProjectClient,
  { type, total }: Counted,
  target: number,
): Promise<Omit<PlannedShard, 'number'>[]> {
  const whole = { type: type.name, range: { after: null, upTo: null } }
  if (total === null || !isBulk(type)) return [{ ...whole, expected: total }]
  const signal = cancellation()
  const ranges = await shardRanges(total, target, (range) => client.count(type, range, { signal }))
  return ranges.map(({ after, upTo, records }) => ({ type: type.name, range: { after, upTo }, expected: records }))
}
