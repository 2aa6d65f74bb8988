import { LifeboatError } from '../../errors/lifeboat-error.ts'
import type { Context } from '../context.ts'
import { readIndex } from '../shard-index.ts'
import { snapshotsBackwards } from '../snapshots.ts'
import type { Damage, LayerShard, Version } from '../types.ts'
import type { Lost } from './lost-records.ts'

/** Indexes that are read, at most, in search of what one object has lost. */
const mostIndexes = 200

interface Search {
  damaged: ReadonlySet<string>
  project: string
}

/**
 * Snapshots of the project that hold lost records at the same version in another chunk, newest first, each with how many
 * of those that no snapshot before it holds. Records without versions can't be told apart, and are not looked for.
 */
export async function findElsewhere(
  ctx: Context,
  lost: Lost,
  { damaged, project }: Search,
): Promise<Damage['elsewhere']> {
  const wanted = new Map<string, Version>()
  for (const { id, version } of lost.entries) if (version !== null) wanted.set(id, version)
  const found = new Map<string, number>()
  for (const { snapshot, shard } of await candidates(ctx, lost, { damaged, project })) {
    if (wanted.size === 0) break
    for (const id of await held(ctx, shard, { wanted, damaged })) {
      wanted.delete(id)
      found.set(snapshot, (found.get(snapshot) ?? 0) + 1)
    }
  }
  return [...found].map(([snapshot, records]) => ({ snapshot, records }))
}

/** Shards of the type in which lost ids can be, each with the newest snapshot that it is a part of. */
async function candidates(ctx: Context, lost: Lost, { damaged, project }: Search) {
  const first = lost.entries[0]?.id
  const last = lost.entries.at(-1)?.id
  const shards = new Map<string, { snapshot: string; shard: LayerShard }>()
  if (first === undefined || last === undefined) return []
  for await (const { id: snapshot, content } of snapshotsBackwards(ctx, project)) {
    for (const shard of content.layers.flatMap(({ shards }) => shards).reverse()) {
      const { type, range, index, chunks } = shard
      if (shards.size >= mostIndexes) return [...shards.values()]
      if (type !== lost.type || shards.has(index.object) || damaged.has(index.object)) continue
      const beside = (range.upTo !== null && range.upTo < first) || (range.after !== null && range.after >= last)
      if (!beside && chunks.some(({ object }) => !damaged.has(object))) shards.set(index.object, { snapshot, shard })
    }
  }
  return [...shards.values()]
}

/** Ids of which the shard holds the wanted version in a chunk that is there. */
async function held(
  ctx: Context,
  { index, chunks }: LayerShard,
  { wanted, damaged }: { wanted: ReadonlyMap<string, Version>; damaged: ReadonlySet<string> },
): Promise<string[]> {
  try {
    const { entries } = await readIndex(ctx, index)
    const there = await Promise.all(
      chunks.map(async ({ object, bytes }) => !damaged.has(object) && (await ctx.store.head(object))?.bytes === bytes),
    )
    return entries.flatMap((entry) =>
      !entry.gone && there[entry.chunk] && wanted.get(entry.id) === entry.version ? [entry.id] : [],
    )
  } catch (error) {
    if (error instanceof LifeboatError && error.kind === 'damage') return []
    throw error
  }
}
