import { requireId } from './chunk.ts'
import { mapConcurrent } from './concurrent.ts'
import { type Context, damaged, getIfPresent, put } from './context.ts'
import { parseJson } from './document.ts'
import { LIMITS } from './limits.ts'
import { progressName, progressPrefix } from './names.ts'
import { foldProgress } from './progress-state.ts'
import { ProgressHeader } from './schema.ts'
import { frameWithHash, openFrameWithHash } from './skippable.ts'
import type { ProgressInput, ShardProgress, Version } from './types.ts'
import { compress, decompress } from './zstd.ts'

export interface ProgressRecord {
  header: ProgressHeader
  /** Of the chunk, in line order. */
  lines: { id: string; version: Version }[]
}

/** Numbered objects, one a chunk: the only source of resumption. */
export async function recordProgress(ctx: Context, input: ProgressInput): Promise<{ written: boolean }> {
  const name = progressName(input.run, input.shard, input.seq)
  const bytes = await encodeProgress({ header: headerOf(input), lines: [...(input.chunk?.lines ?? [])] })
  const { created } = await put(ctx, name, bytes, 'progress-put')
  if (created) return { written: true }
  // An answer may have been lost, and this be our own. Two attempts never write the same: their chunks' names differ.
  const existing = await getIfPresent(ctx, name, { maxBytes: LIMITS.progress })
  return { written: existing?.equals(bytes) ?? false }
}

export async function loadProgress(ctx: Context, run: string, shard: number): Promise<ShardProgress> {
  return foldProgress(await readProgress(ctx, run, shard))
}

/** Throws `damage` for a gap or an unreadable one: going on from a wrong place would lose records silently. */
async function readProgress(ctx: Context, run: string, shard: number): Promise<ProgressRecord[]> {
  const names: string[] = []
  for await (const { key } of ctx.store.list(progressPrefix(run, shard))) names.push(key)
  for (const [seq, name] of names.entries()) {
    const expected = progressName(run, shard, seq)
    if (name !== expected) throw damaged(expected, 'it is missing')
  }
  return mapConcurrent(names, 8, (_, seq) => readProgressRecord(ctx, run, shard, seq))
}

async function readProgressRecord(ctx: Context, run: string, shard: number, seq: number) {
  const name = progressName(run, shard, seq)
  const stored = await getIfPresent(ctx, name, { maxBytes: LIMITS.progress })
  if (!stored) throw damaged(name, 'it is missing')
  try {
    const record = await decodeProgress(stored)
    const { header } = record
    if (header.run !== run || header.shard !== shard || header.seq !== seq) throw new Error('it belongs elsewhere')
    return record
  } catch (error) {
    throw damaged(name, (error as Error).message, error)
  }
}

export async function encodeProgress({ header, lines }: ProgressRecord): Promise<Buffer> {
  const text = lines.map(({ id, version }) => `${id}\t${version ?? ''}\n`).join('')
  return frameWithHash(await compress(Buffer.from(`${JSON.stringify(ProgressHeader.parse(header))}\n${text}`)))
}

/** Throws `Error` with what is wrong. */
export async function decodeProgress(stored: Buffer): Promise<ProgressRecord> {
  const plain = await decompress(openFrameWithHash(stored), LIMITS.progressPlain)
  const end = plain.indexOf('\n')
  const header = parseJson(ProgressHeader, plain.subarray(0, Math.max(0, end)))
  const lines = plain.toString('utf8', end + 1).split('\n')
  if (lines.pop() !== '') throw new Error('its last line is not complete')
  if (lines.length !== (header.chunk?.records ?? 0)) throw new Error('it does not name all records of its chunk')
  return { header, lines: lines.map(parseLine) }
}

function parseLine(line: string): { id: string; version: Version } {
  const tab = line.indexOf('\t')
  if (tab < 1) throw new Error('it has a line without an id')
  return { id: line.slice(0, tab), version: parseVersion(line.slice(tab + 1)) }
}

/** Empty for none. Throws `Error` for what is no version. */
export function parseVersion(text: string): Version {
  if (text === '') return null
  const version = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(version)) throw new Error('it has a line with a wrong version')
  return version
}

function headerOf(input: ProgressInput): ProgressHeader {
  const { run, shard, seq, phase, chunk, cursor, done, removed = [], inMotion = [] } = input
  if (chunk && chunk.lines.length !== chunk.ref.records) throw new Error('a chunk has as many lines as records')
  for (const { id } of chunk?.lines ?? []) requireId(id)
  return {
    run,
    shard,
    seq,
    phase,
    ...(chunk ? { chunk: chunk.ref } : {}),
    cursor,
    done,
    removed: [...removed],
    inMotion: [...inMotion],
  }
}
