import { LifeboatError } from '../errors/lifeboat-error.ts'
import { mergeLayers } from '../recovery/layers.ts'
import { chunkLine } from './chunk.ts'
import { ChunkCache } from './chunk-cache.ts'
import { mapConcurrent } from './concurrent.ts'
import { type Context, damaged, requireOpener } from './context.ts'
import { isWithin, overlaps } from './ranges.ts'
import type { IdRange, Layer } from './schema.ts'
import { type IndexLine, readIndex, type ShardIndex } from './shard-index.ts'
import type { IndexEntry, RecordBytes, Snapshot, Version } from './types.ts'

type Shard = Layer['shards'][number]

/** In id order, decrypting only chunks that hold something of it. */
export async function* readRecords(
  ctx: Context,
  snapshot: Snapshot,
  type: string,
  ids?: ReadonlySet<string>,
): AsyncGenerator<RecordBytes> {
  requireOpener(ctx)
  const shards = shardsOf(snapshot, type)
  const cache = new ChunkCache(ctx)
  for await (const { entry, source } of mergedEntries(ctx, shards)) {
    if (ids === undefined || ids.has(entry.id)) yield await recordAt(cache, shards[source]!, entry as IndexEntry)
  }
}

export interface RangeReading {
  /** Chunks in memory at once, in plain bytes. */
  budget: number
  /** Called once for each object that can't be read; what it held is passed over. */
  onDamage: (object: string) => void
}

/** The records of an id range that can be read, in id order. Memory: the indexes that overlap, and chunks within the budget. */
export async function* readRange(
  ctx: Context,
  snapshot: Snapshot,
  type: string,
  range: IdRange,
  { budget, onDamage }: RangeReading,
): AsyncGenerator<RecordBytes> {
  requireOpener(ctx)
  const shards = shardsOf(snapshot, type).filter((shard) => overlaps(shard.range, range))
  const cache = new ChunkCache(ctx, budget)
  const unreadable = new Set<string>()
  for await (const { entry, source } of mergedEntries(ctx, shards)) {
    if (!isWithin(range, entry.id)) continue
    const { object } = shards[source]!.chunks[(entry as IndexEntry).chunk]!
    if (unreadable.has(object)) continue
    try {
      yield await recordAt(cache, shards[source]!, entry as IndexEntry)
    } catch (error) {
      if (!(error instanceof LifeboatError) || error.kind !== 'damage') throw error
      unreadable.add(object)
      onDamage(object)
    }
  }
}

export async function* readIds(
  ctx: Context,
  snapshot: Snapshot,
  type: string,
  range?: IdRange,
): AsyncGenerator<{ id: string; version: Version }> {
  const shards = shardsOf(snapshot, type).filter((shard) => range === undefined || overlaps(shard.range, range))
  for await (const { entry } of mergedEntries(ctx, shards)) {
    const { id, version } = entry as IndexEntry
    if (range === undefined || isWithin(range, id)) yield { id, version }
  }
}

/**
 * Versions of the wanted ids that the snapshot holds; needs no identity. Reads whole indexes, yet of the range that the
 * ids lie in only, and merges nothing.
 */
export async function versionsOf(
  ctx: Context,
  snapshot: Snapshot,
  type: string,
  ids: ReadonlySet<string>,
  range: IdRange,
): Promise<Map<string, Version>> {
  const found = new Map<string, Version>()
  const decided = new Set<string>()
  const shards = shardsOf(snapshot, type).filter((shard) => overlaps(shard.range, range))
  // Newest layer first: the first that knows an id decides.
  for (const shard of shards.toReversed()) {
    const { entries } = await readShardIndex(ctx, shard)
    for (const entry of entries) {
      if (!ids.has(entry.id) || decided.has(entry.id)) continue
      decided.add(entry.id)
      if (!entry.gone) found.set(entry.id, entry.version)
    }
    if (decided.size === ids.size) break
  }
  return found
}

export async function readRecord(
  ctx: Context,
  snapshot: Snapshot,
  type: string,
  id: string,
): Promise<RecordBytes | undefined> {
  requireOpener(ctx)
  // Newest layer first: the first that knows the id decides.
  for (const shard of shardsOf(snapshot, type).toReversed()) {
    if (!isWithin(shard.range, id)) continue
    const { entries } = await readShardIndex(ctx, shard)
    const entry = entries.find((candidate) => candidate.id === id)
    if (entry) return entry.gone ? undefined : recordAt(new ChunkCache(ctx, 0), shard, entry)
  }
  return undefined
}

export async function inMotion(ctx: Context, snapshot: Snapshot, type: string): Promise<string[]> {
  // Of the snapshot's own run: what moved during earlier ones has come to rest.
  const own = snapshot.content.layers.find(({ run }) => run === snapshot.run)?.shards ?? []
  const moved = own.filter((shard) => shard.type === type && shard.inMotion > 0)
  const indexes = await mapConcurrent(moved, 4, (shard) => readShardIndex(ctx, shard))
  return indexes.flatMap(({ header }) => header.inMotion).sort()
}

/** Of all layers, oldest first. */
function shardsOf(snapshot: Snapshot, type: string): Shard[] {
  return snapshot.content.layers.flatMap(({ shards }) => shards.filter((shard) => shard.type === type))
}

function mergedEntries(ctx: Context, shards: readonly Shard[]) {
  const sources = shards.map((shard) => ({
    after: shard.range.after,
    open: () => indexEntries(ctx, shard),
  }))
  return mergeLayers<IndexLine>(sources)
}

async function* indexEntries(ctx: Context, shard: Shard): AsyncGenerator<IndexLine> {
  yield* (await readShardIndex(ctx, shard)).entries
}

/** Also holds the index against the signed manifest: an index of another shard has a fitting hash of its own. */
async function readShardIndex(ctx: Context, shard: Shard): Promise<ShardIndex> {
  const index = await readIndex(ctx, shard.index)
  const { header } = index
  const same = header.type === shard.type && header.chunks.length === shard.chunks.length
  if (same && header.chunks.every((chunk, number) => chunk.sha256 === shard.chunks[number]!.sha256)) return index
  throw damaged(shard.index.object, 'it does not fit the manifest')
}

async function recordAt(
  cache: ChunkCache,
  shard: Shard,
  { id, version, chunk, line }: IndexEntry,
): Promise<RecordBytes> {
  const ref = shard.chunks[chunk]!
  const bytes = chunkLine(await cache.get(ref, shard.chunks[chunk + 1]), line)
  if (!bytes) throw damaged(ref.object, `it has no line ${line}`)
  return { id, version, bytes }
}
