import { type Context, damaged, decoding, getIfPresent, put, requireSigner } from './context.ts'
import { parseJson } from './document.ts'
import { sha256 } from './hash.ts'
import { LIMITS } from './limits.ts'
import { logEntryName, parseObjectName } from './names.ts'
import { LogEntry } from './schema.ts'
import { putSignature } from './signatures.ts'
import type { LogHead } from './types.ts'

/** An entry without what its place in the chain and its writer decide. */
export type LogEvent = DistributiveOmit<LogEntry, 'seq' | 'previous' | 'signedBy'>
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** The number of the last entry; `null` when there is none. */
export async function lastLogSeq(ctx: Context): Promise<number | null> {
  let known = -1
  // Doubling steps, then halving ones: a log of years is not listed whole.
  for (let step = 1_000, growing = true; step >= 1_000; ) {
    const beyond = await nextSeq(ctx, known + step)
    if (beyond !== undefined) known = beyond
    else growing = false
    step = growing ? step * 2 : step / 2
  }
  for await (const seq of listSeqs(ctx, known)) known = seq
  return known < 0 ? null : known
}

export async function logHead(ctx: Context): Promise<LogHead | undefined> {
  const seq = await lastLogSeq(ctx)
  return seq === null ? undefined : { seq, sha256: sha256(await readLogBytes(ctx, seq)) }
}

/**
 * Appends an event unless an entry after number `after` already says it. Any number of processes may do so at once: a
 * lost race is a retry with the next number.
 */
export async function appendLog(
  ctx: Context,
  after: number | null,
  says: (entry: LogEntry) => boolean,
  event: LogEvent,
): Promise<LogHead & { created: boolean }> {
  let head: LogHead | undefined
  if (after !== null) head = { seq: after, sha256: sha256(await readLogBytes(ctx, after)) }
  for (;;) {
    for await (const seq of listSeqs(ctx, head?.seq ?? -1)) {
      const bytes = await readLogBytes(ctx, seq)
      head = { seq, sha256: sha256(bytes) }
      const entry = tryParse(bytes)
      if (entry && says(entry)) return { ...head, created: false }
    }
    const written = await putEntry(ctx, head, event)
    if (written) return { ...written, created: true }
  }
}

async function putEntry(ctx: Context, head: LogHead | undefined, event: LogEvent): Promise<LogHead | undefined> {
  const { fingerprint } = requireSigner(ctx)
  const seq = head ? head.seq + 1 : 0
  const entry = LogEntry.parse({ seq, previous: head?.sha256 ?? null, signedBy: fingerprint, ...event })
  const bytes = Buffer.from(`${JSON.stringify(entry)}\n`)
  const name = logEntryName(seq)
  await putSignature(ctx, name, bytes, 'log-signature-put')
  const { created } = await put(ctx, name, bytes, 'log-put')
  // A lost answer shows as "not created" too; the next look finds that the entry says our event.
  return created ? { seq, sha256: sha256(bytes) } : undefined
}

async function readLogBytes(ctx: Context, seq: number): Promise<Buffer> {
  const name = logEntryName(seq)
  const bytes = await getIfPresent(ctx, name, { maxBytes: LIMITS.document })
  if (!bytes) throw damaged(name, 'it is missing')
  return bytes
}

/** Every entry after number `after` that can be read, in order, with its bytes; -1 for all. */
export async function* readLogAfter(
  ctx: Context,
  after: number,
): AsyncGenerator<{ seq: number; bytes: Buffer; entry: LogEntry | undefined }> {
  for await (const seq of listSeqs(ctx, after)) {
    const bytes = await readLogBytes(ctx, seq)
    yield { seq, bytes, entry: tryParse(bytes) }
  }
}

/** Numbers of all entries. */
export function listLogSeqs(ctx: Context): AsyncIterable<number> {
  return listSeqs(ctx, -1)
}

/** An entry with its bytes. Throws `damage` when it can't be read. */
export async function readLogEntry(ctx: Context, seq: number): Promise<{ entry: LogEntry; bytes: Buffer }> {
  const bytes = await readLogBytes(ctx, seq)
  const entry = decoding(logEntryName(seq), () => {
    const entry = parseJson(LogEntry, bytes)
    if (entry.seq !== seq) throw new Error(`it says that it is entry ${entry.seq}`)
    return entry
  })
  return { entry, bytes }
}

/** A damaged entry must not stop backups: it says nothing, and `check` names it. */
function tryParse(bytes: Buffer): LogEntry | undefined {
  try {
    return parseJson(LogEntry, bytes)
  } catch {
    return undefined
  }
}

async function nextSeq(ctx: Context, after: number): Promise<number | undefined> {
  for await (const seq of listSeqs(ctx, after)) return seq
  return undefined
}

async function* listSeqs(ctx: Context, after: number): AsyncIterable<number> {
  const start = after < 0 ? {} : { startAfter: logEntryName(after) }
  for await (const { key } of ctx.store.list('log/', start)) {
    const name = parseObjectName(key)
    if (name?.kind === 'log') yield name.seq
  }
}
