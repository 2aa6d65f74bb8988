import type { PlannedShard } from '../src/repository/types.ts'

/**
 * Shards are the unit of the repository; units are what Temporal hands out. A large shard is a unit by itself, small ones
 * share one: a project has some fifty types, most of them tiny, and each activity costs events in the history.
 */
export interface PlannedUnit {
  number: number
  title: string
  bulk: boolean
  /** Numbers of its shards, worked through in this order. */
  shards: number[]
}

/** Most shards in one unit of a full run: they are worked through one after the other, each at least one request long. */
const usualShards = 6

export interface ShardTraits {
  isBulk: (shard: PlannedShard) => boolean
  /** What a shard weighs, in records. */
  recordsOf: (shard: PlannedShard) => number
  mostShards?: number
}

/** `target` is the number of records in a large shard. Bulk and other shards never share a unit. */
export function groupShards(
  shards: readonly PlannedShard[],
  target: number,
  { isBulk, recordsOf, mostShards = usualShards }: ShardTraits,
): PlannedUnit[] {
  const groups: { bulk: boolean; records: number; shards: PlannedShard[] }[] = []
  for (const bulk of [true, false]) {
    for (const shard of shards.filter((shard) => isBulk(shard) === bulk)) {
      const records = recordsOf(shard)
      const group = groups.find(
        (one) => one.bulk === bulk && one.shards.length < mostShards && one.records + records <= target / 2,
      )
      if (group && records <= target / 2) {
        group.shards.push(shard)
        group.records += records
      } else groups.push({ bulk, records, shards: [shard] })
    }
  }
  // The longest first: the last one to finish is then a short one.
  groups.sort((one, other) => other.records - one.records)
  return groups.map((group, number) => ({
    number,
    title: title(group.shards, shards),
    bulk: group.bulk,
    shards: group.shards.map((shard) => shard.number),
  }))
}

function title(group: readonly PlannedShard[], all: readonly PlannedShard[]): string {
  const [first] = group
  if (!first) return ''
  if (group.length > 1) return `${first.type} and ${group.length - 1} more`
  const siblings = all.filter(({ type }) => type === first.type)
  return siblings.length === 1 ? first.type : `${first.type} ${siblings.indexOf(first) + 1}/${siblings.length}`
}
