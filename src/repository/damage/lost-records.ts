import { LifeboatError } from '../../errors/lifeboat-error.ts'
import type { Context } from '../context.ts'
import { readIndex } from '../shard-index.ts'
import { snapshotsBackwards } from '../snapshots.ts'
import type { IndexEntry, LayerShard } from '../types.ts'

/** The shard that a chunk or an index belongs to, and who needs it. */
export interface Holder {
  project: string
  shard: LayerShard
  /** Newest first. */
  snapshots: string[]
}

/** What was in a damaged object. */
export interface Lost {
  type: string
  records: number
  /** In id order; empty where the index itself is what is damaged. */
  entries: readonly IndexEntry[]
}

/** One pass over the manifests, one in memory at a time. */
export async function findHolders(
  ctx: Context,
  objects: ReadonlySet<string>,
  project: string | undefined,
): Promise<Map<string, Holder>> {
  const holders = new Map<string, Holder>()
  for await (const { id, content } of snapshotsBackwards(ctx, project)) {
    for (const shard of content.layers.flatMap(({ shards }) => shards)) {
      for (const { object } of [shard.index, ...shard.chunks]) {
        if (!objects.has(object)) continue
        const holder = holders.get(object) ?? { project: content.project, shard, snapshots: [] }
        if (!holder.snapshots.includes(id)) holder.snapshots.push(id)
        holders.set(object, holder)
      }
    }
  }
  return holders
}

/** By the shard's index. Without it, it is known how many there are, and of which type. */
export async function lostRecords(ctx: Context, object: string, { shard }: Holder): Promise<Lost> {
  const { type, index, chunks } = shard
  const number = chunks.findIndex((chunk) => chunk.object === object)
  const records = number < 0 ? index.records : chunks[number]!.records
  try {
    const { entries } = await readIndex(ctx, index)
    const lost = entries.filter((entry): entry is IndexEntry => !entry.gone && (number < 0 || entry.chunk === number))
    return { type, records: lost.length, entries: lost }
  } catch (error) {
    if (error instanceof LifeboatError && error.kind === 'damage') return { type, records, entries: [] }
    throw error
  }
}
