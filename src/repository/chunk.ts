import { LifeboatError } from '../errors/lifeboat-error.ts'
import { type Context, damaged, getIfPresent, putContent, requireOpener, requireSealer } from './context.ts'
import { sha256 } from './hash.ts'
import { LIMITS } from './limits.ts'
import { chunkName } from './names.ts'
import type { ChunkRef } from './schema.ts'
import type { RecordBytes } from './types.ts'
import { compress, decompress } from './zstd.ts'

const NEWLINE = 0x0a

/** Records → NDJSON → zstd → age → one object. */
export async function writeChunk(ctx: Context, run: string, records: readonly RecordBytes[]): Promise<ChunkRef> {
  const sealer = requireSealer(ctx)
  const plain = joinLines(records)
  const stored = await sealer.seal(await compress(plain))
  const hash = sha256(stored)
  const object = chunkName(run, hash)
  const sealed = await sealer.sealHash(sha256(plain))
  const version = await putContent(ctx, object, stored, 'chunk-put')
  return {
    object,
    bytes: stored.length,
    sha256: hash,
    ...version,
    records: records.length,
    plainBytes: plain.length,
    sealed,
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
  return openChunk(ctx, ref, await readChunkObject(ctx, ref))
}

/** The stored bytes, with size and hash checked; needs no identity. */
async function readChunkObject(ctx: Context, ref: StoredChunk): Promise<Buffer> {
  const version = ref.versionId === undefined ? {} : { versionId: ref.versionId }
  const stored = await getIfPresent(ctx, ref.object, { maxBytes: Math.min(ref.bytes, LIMITS.chunk), ...version })
  if (!stored) throw damaged(ref.object, 'it is missing')
  if (stored.length !== ref.bytes) throw damaged(ref.object, `it has ${stored.length} bytes instead of ${ref.bytes}`)
  if (sha256(stored) !== ref.sha256) throw damaged(ref.object, 'its hash is not the one that was recorded')
  return stored
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

function joinLines(records: readonly RecordBytes[]): Buffer {
  const size = records.reduce((sum, record) => sum + record.bytes.length + 1, 0)
  if (records.length === 0 || size > LIMITS.chunkPlain) throw unusable(`${records.length} records, ${size} bytes`)
  const plain = Buffer.allocUnsafe(size)
  let at = 0
  for (const { id, bytes } of records) {
    requireId(id)
    if (bytes.length === 0 || bytes.includes(NEWLINE)) throw unusable(`the record ${id} is empty or holds a newline`)
    bytes.copy(plain, at)
    at += bytes.length
    plain[at++] = NEWLINE
  }
  return plain
}

/** Ids share a line with their version in progress records and indexes. */
export function requireId(id: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  if (id === '' || id.length > 1_024 || /[\x00-\x1f\x7f]/.test(id))
    throw unusable(`an id is ${JSON.stringify(id.slice(0, 50))}`)
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
