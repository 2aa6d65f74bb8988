import { type Context, damaged } from './context.ts'
import { parseJson } from './document.ts'
import { LIMITS } from './limits.ts'
import { parseVersion } from './progress.ts'
import { IndexHeader, type ObjectRef } from './schema.ts'
import { readStored } from './stored-object.ts'
import type { IndexEntry, Version } from './types.ts'
import { compress, decompress } from './zstd.ts'

/** An id with its place, or a tombstone. */
export type IndexLine = (IndexEntry & { gone?: never }) | { id: string; gone: true }

export interface ShardIndex {
  header: IndexHeader
  /** Sorted by id. */
  entries: IndexLine[]
}

export async function encodeIndex({ header, entries }: ShardIndex): Promise<Buffer> {
  const text = entries.map(indexLine).join('')
  return compress(Buffer.from(`${JSON.stringify(IndexHeader.parse(header))}\n${text}`))
}

/** Throws `Error` with what is wrong. */
export async function decodeIndex(stored: Buffer): Promise<ShardIndex> {
  const plain = await decompress(stored, LIMITS.indexPlain)
  const end = plain.indexOf('\n')
  const header = parseJson(IndexHeader, plain.subarray(0, Math.max(0, end)))
  const lines = plain.toString('utf8', end + 1).split('\n')
  if (lines.pop() !== '') throw new Error('its last line is not complete')
  const entries = lines.map(parseIndexLine)
  checkEntries(header, entries)
  return { header, entries }
}

/** Reads, checks the hash, decodes. Throws `damage` naming the object. */
export async function readIndex(ctx: Context, ref: ObjectRef & { records: number }): Promise<ShardIndex> {
  const stored = await readStored(ctx, ref, LIMITS.index)
  try {
    const index = await decodeIndex(stored)
    if (index.entries.length !== ref.records)
      throw new Error(`it has ${index.entries.length} lines instead of ${ref.records}`)
    return index
  } catch (error) {
    throw damaged(ref.object, (error as Error).message, error)
  }
}

function indexLine(entry: IndexLine): string {
  if (entry.gone) return `${entry.id}\t-\n`
  return `${entry.id}\t${entry.version ?? ''}\t${entry.chunk}\t${entry.line}\n`
}

function parseIndexLine(text: string): IndexLine {
  const [id = '', version = '', chunk, line, ...rest] = text.split('\t')
  if (id === '' || rest.length > 0) throw new Error('it has a wrong line')
  if (version === '-' && chunk === undefined) return { id, gone: true }
  return { id, version: parseVersion(version), chunk: position(chunk), line: position(line) }
}

function position(text: string | undefined): number {
  const number: Version = parseVersion(text ?? '')
  if (number === null) throw new Error('it has a wrong line')
  return number
}

function checkEntries(header: IndexHeader, entries: readonly IndexLine[]): void {
  let previous = ''
  for (const entry of entries) {
    if (entry.id <= previous) throw new Error('it is not sorted by id')
    previous = entry.id
    if (entry.gone) continue
    const chunk = header.chunks[entry.chunk]
    if (!chunk || entry.line >= chunk.records) throw new Error('it points to a line that no chunk has')
  }
}
