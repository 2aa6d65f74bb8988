import { LifeboatError } from '../errors/lifeboat-error.ts'
import { mapConcurrent } from './concurrent.ts'
import { type Context, decoding, getIfPresent, put, putContent } from './context.ts'
import { decodeDocument, encodeDocument } from './document.ts'
import { sha256 } from './hash.ts'
import { LIMITS } from './limits.ts'
import { indexName, shardName } from './names.ts'
import { loadProgress } from './progress.ts'
import { progressChunks } from './progress-state.ts'
import { type ChunkRef, ShardRecord } from './schema.ts'
import { encodeIndex, type IndexLine, type ShardIndex } from './shard-index.ts'
import type { CommitShardInput, ShardProgress } from './types.ts'

/** Index first, then the record that names it: the shard's commit point. */
export async function commitShard(
  ctx: Context,
  input: CommitShardInput,
): Promise<{ record: ShardRecord; created: boolean }> {
  const existing = await readShardRecord(ctx, input.run, input.shard)
  if (existing) return { record: existing, created: false }
  const progress = input.progress ?? (await loadProgress(ctx, input.run, input.shard))
  if (!progress.last?.done) throw unfinished(input)
  const index = buildIndex(input, progress)
  const record = await putIndex(ctx, input, index, progress)
  const { created } = await put(
    ctx,
    shardName(input.run, input.shard),
    encodeDocument(ShardRecord, record),
    'shard-put',
  )
  if (created) return { record, created }
  return { record: (await readShardRecord(ctx, input.run, input.shard)) ?? record, created: false }
}

export async function readShardRecord(ctx: Context, run: string, shard: number): Promise<ShardRecord | undefined> {
  const name = shardName(run, shard)
  const stored = await getIfPresent(ctx, name, { maxBytes: LIMITS.document })
  if (!stored) return undefined
  return decoding(name, () => {
    const record = decodeDocument(ShardRecord, stored)
    if (record.run !== run || record.shard !== shard) throw new Error('it belongs elsewhere')
    return record
  })
}

export async function readShardRecords(ctx: Context, run: string): Promise<ShardRecord[]> {
  const prefix = shardName(run, 0).slice(0, -6)
  const numbers: number[] = []
  for await (const { key } of ctx.store.list(prefix)) numbers.push(Number(key.slice(prefix.length)))
  const records = await mapConcurrent(numbers, 16, (shard) => readShardRecord(ctx, run, shard))
  return records.filter((record) => record !== undefined)
}

/** The newest of each id, and only the chunks that hold any of them, numbered anew. Pure. */
function buildIndex(input: CommitShardInput, progress: ShardProgress): ShardIndex {
  const all = progressChunks(progress)
  const entries = [...progress.entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const used = [...new Set(entries.map(({ chunk }) => chunk))].sort((a, b) => a - b)
  const renumbered = new Map(used.map((old, number) => [old, number]))
  return {
    header: {
      run: input.run,
      shard: input.shard,
      type: input.type,
      range: input.range,
      chunks: used.map((old) => all[old]!),
      inMotion: [...progress.inMotion].sort(),
    },
    entries: withTombstones(
      entries.map((entry) => ({ ...entry, chunk: renumbered.get(entry.chunk)! })),
      input.delta ? progress.gone : [],
    ),
  }
}

/** What replaces the layers below needs no tombstones: nothing of them shows through. */
function withTombstones(entries: IndexLine[], gone: Iterable<string>): IndexLine[] {
  const tombstones = [...gone].map((id) => ({ id, gone: true }) as const)
  return tombstones.length === 0 ? entries : [...entries, ...tombstones].sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function putIndex(
  ctx: Context,
  input: CommitShardInput,
  index: ShardIndex,
  progress: ShardProgress,
): Promise<ShardRecord> {
  const stored = await encodeIndex(index)
  const hash = sha256(stored)
  const object = indexName(input.run, hash)
  const version = await putContent(ctx, object, stored, 'index-put')
  const { run, shard, type, range, expected, skipped, scannedFrom, delta, currentAsOf, change } = input
  return {
    run,
    shard,
    type,
    range,
    index: { object, bytes: stored.length, sha256: hash, ...version, records: index.entries.length },
    chunks: index.header.chunks.map(withoutSealed),
    progress: progress.next,
    expected,
    captured: progress.entries.size,
    skipped: [...skipped],
    inMotion: index.header.inMotion.length,
    scannedFrom,
    ...(delta ? { delta } : {}),
    ...(currentAsOf === undefined ? {} : { currentAsOf }),
    ...(change ? { change } : {}),
  }
}

function withoutSealed({ sealed: _, ...chunk }: ChunkRef): Omit<ChunkRef, 'sealed'> {
  return chunk
}

function unfinished(input: CommitShardInput): LifeboatError {
  return new LifeboatError(`shard ${input.shard} of run ${input.run} can't be committed: its progress is not done`, {
    kind: 'permanent',
    code: 'shard-unfinished',
  })
}
