import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { type ChunkLines, chunkLine, openChunk } from '../chunk.ts'
import { mapConcurrent } from '../concurrent.ts'
import { sha256OffThread } from '../hash.ts'
import { LIMITS } from '../limits.ts'
import type { ChunkRef, ObjectRef } from '../schema.ts'
import { decodeIndex, type ShardIndex } from '../shard-index.ts'
import type { IndexEntry } from '../types.ts'
import {
  type CheckState,
  decodeObject,
  type LayerShard,
  objectsOf,
  readObject,
  readVersion,
  report,
  type Subject,
} from './state.ts'

/** Chunks in memory at once: each is up to about 8 MiB plain, and as much again while it is opened. */
const CONCURRENCY = 3

/** Reads every byte of chunks and indexes. `records`: how many lines were held against their index. */
export async function checkData(state: CheckState): Promise<{ records: number; decrypted: boolean }> {
  const decrypted = state.ctx.opener !== undefined
  let records = 0
  for (const { shard } of state.shards.values()) records += await checkShard(state, shard, everything)
  if (state.only === undefined) await checkTheRest(state)
  return { records, decrypted }
}

export interface ShardReading {
  /** Which chunks are read. */
  takes: (chunk: ObjectRef) => boolean
  /** Also parse each line, and hold it against the index; else lines are counted. */
  parse: boolean
}

const everything: ShardReading = { takes: () => true, parse: true }

/** Answers how many of its lines were held against the index; without parsing, how many lines there are. */
export async function checkShard(state: CheckState, shard: LayerShard, reading: ShardReading): Promise<number> {
  const index = await readShardIndex(state, shard)
  const byChunk = Map.groupBy(index?.entries.filter((entry) => !entry.gone) ?? [], ({ chunk }) => chunk)
  const counts = await mapConcurrent(shard.chunks, CONCURRENCY, async (chunk, number) => {
    if (!reading.takes(chunk)) return 0
    const entries = byChunk.get(number) ?? []
    const subject = subjectOf(state, chunk.object)
    if (entries.length > 0) subject.holds += `, ${entries[0]!.id} to ${entries.at(-1)!.id}`
    const stored = await readHashed(state, subject, chunk, chunk.versionId)
    if (!stored || !state.ctx.opener) return 0
    const sealed = index?.header.chunks[number]?.sealed
    return checkContent(state, subject, sealed === undefined ? chunk : { ...chunk, sealed }, stored, {
      entries,
      parse: reading.parse,
    })
  })
  return counts.reduce((sum, count) => sum + count, 0)
}

async function readShardIndex(state: CheckState, shard: LayerShard): Promise<ShardIndex | undefined> {
  const subject = subjectOf(state, shard.index.object)
  const stored = await readHashed(state, subject, shard.index, shard.index.versionId)
  if (!stored) return undefined
  return decodeObject(state, subject, async () => {
    const index = await decodeIndex(stored)
    const { header, entries } = index
    if (header.type !== shard.type || entries.length !== shard.index.records) throw new Error('it belongs elsewhere')
    const same = header.chunks.length === shard.chunks.length
    if (!same || header.chunks.some((chunk, number) => chunk.sha256 !== shard.chunks[number]!.sha256)) {
      throw new Error('it names other chunks than the manifest')
    }
    return index
  })
}

async function checkContent(
  state: CheckState,
  subject: Subject,
  chunk: Omit<ChunkRef, 'sealed'> & { sealed?: string },
  stored: Buffer,
  { entries, parse }: { entries: readonly IndexEntry[]; parse: boolean },
): Promise<number> {
  const { ctx } = state
  try {
    const lines = await openChunk(ctx, chunk, stored)
    const hash = chunk.sealed === undefined ? undefined : sha256OffThread(lines.plain)
    // Awaited below; what fails before must not leave it alone.
    hash?.catch(() => {})
    if (parse) checkLines(chunk.records, lines, entries)
    if (chunk.sealed !== undefined && (await ctx.opener?.openHash(chunk.sealed)) !== (await hash)) {
      throw new Error('its content is not the one that was recorded')
    }
    if (!parse) return chunk.records
    return entries.length
  } catch (error) {
    if (error instanceof LifeboatError && error.code === 'identity-wrong') throw error
    report(state, { ...subject, code: 'unreadable', problem: reasonOf(error as Error) })
    return 0
  }
}

/** Each line is a JSON object and, where the index names it, the record that it says. */
function checkLines(count: number, lines: ChunkLines, entries: readonly IndexEntry[]): void {
  const byLine = new Map(entries.map((entry) => [entry.line, entry]))
  for (let line = 0; line < count; line++) {
    const record = parseLine(lines, line)
    const entry = byLine.get(line)
    if (entry) checkEntry(record, entry)
  }
}

/** The record says the id and version that the index says. Nested records have ids that only their type can tell. */
function checkEntry(record: Record<string, unknown>, { id, version, line }: IndexEntry): void {
  if (typeof record.id === 'string' && record.id !== id && !id.includes('/')) {
    throw new Error(`line ${line} is another record than ${id}, which its index says`)
  }
  if (version !== null && record.version !== version)
    throw new Error(`line ${line}, record ${id}, has another version than its index says`)
}

function parseLine(lines: ChunkLines, line: number): Record<string, unknown> {
  const bytes = chunkLine(lines, line)
  let record: unknown
  try {
    record = JSON.parse(bytes?.toString('utf8') ?? '')
  } catch {
    // The parser's message quotes the record.
  }
  if (typeof record === 'object' && record !== null && !Array.isArray(record)) return record as Record<string, unknown>
  throw new Error(`line ${line} is no JSON object`)
}

/** What nothing needs is only held against its name: a run under way may still come to need it. */
async function checkTheRest(state: CheckState): Promise<void> {
  for (const { object, name } of [...objectsOf(state, 'chunk'), ...objectsOf(state, 'index')]) {
    const known = state.needs.has(object)
    const read = state.shards.has(object) || (known && isOfShard(state, object))
    if (read) continue
    const holds = `${name.kind === 'chunk' ? 'records' : 'an index'} of run ${name.run} that no snapshot needs`
    const leftover: Subject = { object, holds, severity: 'warning' }
    await readHashed(state, known ? subjectOf(state, object) : leftover, { sha256: name.sha256 })
  }
}

function isOfShard(state: CheckState, object: string): boolean {
  state.chunksOfShards ??= new Set([...state.shards.values()].flatMap(({ shard }) => shard.chunks.map((c) => c.object)))
  return state.chunksOfShards.has(object)
}

function subjectOf(state: CheckState, object: string): Subject & { holds: string } {
  const { holds = 'unknown', snapshots = [] } = state.needs.get(object) ?? {}
  return { object, holds, snapshots }
}

/** The bytes, if they have the hash they should; what is missing or too short has been reported before. */
async function readHashed(
  state: CheckState,
  subject: Subject,
  expected: { sha256: string },
  versionId?: string,
): Promise<Buffer | undefined> {
  const kept = versionId === undefined ? undefined : await readVersion(state, subject, LIMITS.chunk, versionId)
  if (kept && (await sha256OffThread(kept)) === expected.sha256) return kept
  // As reading does: a repair, and a copy, make another version than the one that was recorded.
  const stored = await readObject(state, subject, LIMITS.chunk)
  if (!stored || (await sha256OffThread(stored)) === expected.sha256) return stored
  report(state, { ...subject, code: 'changed', problem: 'its hash is not the one that was recorded' })
  return undefined
}

function reasonOf(error: Error): string {
  return error.message.replace(/^object \S+ is damaged: /, '')
}
