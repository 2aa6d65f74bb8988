import { createHash } from 'node:crypto'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import { type Context, damaged, putContent, requireOpener, requireSealer } from './context.ts'
import { sha256 } from './hash.ts'
import { LIMITS } from './limits.ts'
import { chunkName } from './names.ts'
import type { ChunkRef } from './schema.ts'
import { readStored } from './stored-object.ts'
import type { RecordBytes } from './types.ts'
import { Compressor, decompress } from './zstd.ts'

const NEWLINE = 0x0a
/** Bytes that are joined and compressed at once: enough to keep the compressor busy, little to hold. */
const PIECE = 1 << 20

/**
 * A chunk that is made while its records arrive: records → NDJSON → zstd → age → one object. Only its compressed bytes
 * are held, and little is left to do once the last record is there.
 */
export interface ChunkWriter {
  readonly records: number
  /** Bytes of NDJSON so far. */
  readonly plainBytes: number
  /** Takes records in; their memory is free, and it may be called again, once the promise is fulfilled. */
  add(records: readonly RecordBytes[]): Promise<void>
  /** Stores the chunk. Throws when it has no records. */
  finish(): Promise<ChunkRef>
  /** Gives up a chunk that is not wanted any more. */
  discard(): void
}

export function openChunkWriter(ctx: Context, run: string): ChunkWriter {
  const sealer = requireSealer(ctx)
  const compressor = new Compressor()
  const hash = createHash('sha256')
  let records = 0
  let plainBytes = 0
  return {
    get records() {
      return records
    },
    get plainBytes() {
      return plainBytes
    },
    async add(more) {
      for (let first = 0, end = 0; first < more.length; first = end) {
        end = endOfPiece(more, first)
        const lines = joinLines(more.slice(first, end), LIMITS.chunkPlain - plainBytes)
        hash.update(lines)
        try {
          await compressor.write(lines)
        } finally {
          giveBack(lines)
        }
        records += end - first
        plainBytes += lines.length
      }
    },
    async finish() {
      if (records === 0) throw unusable('0 records')
      const stored = await sealer.seal(await compressor.end())
      compressor.close()
      const name = sha256(stored)
      const object = chunkName(run, name)
      const sealed = await sealer.sealHash(hash.digest('hex'))
      const version = await putContent(ctx, object, stored, 'chunk-put')
      return { object, bytes: stored.length, sha256: name, ...version, records, plainBytes, sealed }
    },
    discard: () => compressor.close(),
  }
}

/** The lines of a chunk, as slices of one buffer. */
export interface ChunkLines {
  readonly plain: Buffer
  /** Where each line begins; one more than there are lines. */
  readonly starts: Uint32Array
}

export function chunkLine(lines: ChunkLines, number: number): Buffer | undefined {
  const start = lines.starts[number]
  const next = lines.starts[number + 1]
  return start === undefined || next === undefined ? undefined : lines.plain.subarray(start, next - 1)
}

/** What a reader needs to know of a chunk; manifests leave out `sealed`. */
export type StoredChunk = Omit<ChunkRef, 'sealed'>

/** Reads, checks the hash, decrypts, decompresses, counts. Throws `damage` naming the object. */
export async function readChunk(ctx: Context, ref: StoredChunk): Promise<ChunkLines> {
  requireOpener(ctx)
  return openChunk(ctx, ref, await readStored(ctx, ref, LIMITS.chunk))
}

export async function openChunk(ctx: Context, ref: StoredChunk, stored: Buffer): Promise<ChunkLines> {
  const opener = requireOpener(ctx)
  if (ref.plainBytes > LIMITS.chunkPlain) throw damaged(ref.object, 'it is said to be larger inside than it may be')
  try {
    const plain = await decompress(await opener.open(stored), ref.plainBytes)
    return splitLines(plain, ref)
  } catch (error) {
    if (/no identity matched/.test((error as Error).message)) throw wrongIdentity(ref.object, error)
    throw damaged(ref.object, (error as Error).message, error)
  }
}

function splitLines(plain: Buffer, ref: StoredChunk): ChunkLines {
  if (plain.length !== ref.plainBytes)
    throw new Error(`it has ${plain.length} bytes inside instead of ${ref.plainBytes}`)
  const starts = new Uint32Array(ref.records + 1)
  let lines = 0
  let at = 0
  while (at < plain.length && lines < ref.records) {
    const end = plain.indexOf(NEWLINE, at)
    if (end < 0) break
    at = end + 1
    lines++
    starts[lines] = at
  }
  if (at !== plain.length || lines !== ref.records)
    throw new Error(`it does not have the ${ref.records} lines it should`)
  return { plain, starts }
}

/** One record a line, in memory that `giveBack` takes. */
function joinLines(records: readonly RecordBytes[], most: number): Buffer {
  const size = records.reduce((sum, record) => sum + record.bytes.length + 1, 0)
  if (size > most) throw unusable(`${records.length} records, ${size} bytes`)
  const plain = borrow(size)
  let at = 0
  for (const { id, bytes } of records) {
    requireId(id)
    if (bytes.length === 0 || bytes.includes(NEWLINE)) throw unusable(`the record ${id} is empty or holds a newline`)
    plain.set(bytes, at)
    at += bytes.length
    plain[at++] = NEWLINE
  }
  return plain
}

/** Where the records end that are joined next: about a piece, and one record at least. */
function endOfPiece(records: readonly RecordBytes[], first: number): number {
  let bytes = 0
  for (let at = first; at < records.length; at++) {
    bytes += records[at]!.bytes.length + 1
    if (bytes > PIECE && at > first) return at
  }
  return records.length
}

// A fresh buffer each time would cost page faults, and V8 a full collection for every 64 MB of them.
const spare: ArrayBuffer[] = []
const mostSpare = 16

function borrow(size: number): Buffer {
  const memory = size > PIECE ? new ArrayBuffer(size) : (spare.pop() ?? new ArrayBuffer(PIECE))
  return Buffer.from(memory, 0, size)
}

function giveBack({ buffer }: Buffer): void {
  if (buffer.byteLength === PIECE && spare.length < mostSpare) spare.push(buffer as ArrayBuffer)
}

/** Ids share a line with their version in progress records and indexes. */
export function requireId(id: string): void {
  if (id === '' || id.length > 1_024 || hasControls(id)) throw unusable(`an id is ${JSON.stringify(id.slice(0, 50))}`)
}

// Several times as fast as a pattern, for each record that is read.
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || code === 0x7f) return true
  }
  return false
}

function unusable(what: string): LifeboatError {
  return new LifeboatError(`these records can't become a chunk: ${what}`, { kind: 'permanent', code: 'chunk-unusable' })
}

function wrongIdentity(object: string, cause: unknown): LifeboatError {
  return new LifeboatError(`none of the identities opens ${object}`, {
    kind: 'permanent',
    code: 'identity-wrong',
    hint: 'add the identity of a recipient it was encrypted to; `lifeboat show` lists their fingerprints',
    cause,
  })
}
