import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { mapConcurrent } from '../concurrent.ts'
import type { Context } from '../context.ts'
import { parseJson } from '../document.ts'
import { sha256 } from '../hash.ts'
import { lastLogSeq } from '../log.ts'
import { earlyEntryName, logEntryName, outcomeName, signatureName } from '../names.ts'
import { LogEntry } from '../schema.ts'
import type { LogHead } from '../types.ts'
import { problemOf } from './sound.ts'
import { readWithin, type Transfer } from './transfer.ts'

export interface NewEntry {
  seq: number
  bytes: Buffer
  sha256: string
  entry: LogEntry
}

/** What the original's log says after the end of the copy's. */
export interface NewEntries {
  /** End of the copy's log. */
  head: LogHead | undefined
  /** Number of the original's last entry; -1 when there is none. */
  last: number
  /** In order. Those that can't be read are left out: the log is copied up to the first gap. */
  entries: NewEntry[]
  /** Runs whose snapshots have been pruned. */
  pruned: ReadonlySet<string>
}

/** Throws `copy-diverged` when the two logs do not say the same as far as both go. */
export async function newEntries(transfer: Transfer): Promise<NewEntries> {
  const head = await soundHead(transfer.to)
  if (typeof head === 'string') throw untrusted(transfer.to.store.uri, head)
  const last = (await lastLogSeq(transfer.from)) ?? -1
  if (head) await requireSamePast(transfer.from, head, last, transfer.to.store.uri)
  const first = (head?.seq ?? -1) + 1
  const seqs = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  const read = await mapConcurrent(seqs, 8, (seq) => transfer.unlessUnfit(() => readEntry(transfer, seq)))
  const entries = read.filter((entry) => entry !== undefined)
  const pruned = new Set(entries.flatMap(({ entry }) => (entry.event === 'pruned' ? [entry.run] : [])))
  return { head, last, entries, pruned }
}

/**
 * A snapshot that was sealed and pruned since can't be copied any more. So that the copy is valid also between the two
 * entries, the later one is put beside the log before the earlier one.
 */
export async function announcePruned(transfer: Transfer, { entries }: NewEntries): Promise<string[]> {
  const sealed = new Set(entries.flatMap(({ entry }) => (entry.event === 'sealed' ? [entry.run] : [])))
  const early = entries.filter(({ entry }) => entry.event === 'pruned' && sealed.has(entry.run))
  const names: string[] = []
  for (const { seq, bytes, sha256 } of early) {
    const name = earlyEntryName(seq, sha256)
    await transfer.copy(signatureName(logEntryName(seq), sha256), 'copy-signature-put')
    await transfer.writeForNow(name, bytes, 'copy-early-put')
    names.push(name)
  }
  return names
}

/** Appends entries in their order, as far as `ready` says that the copy holds what they say. Answers the new end. */
export async function appendEntries(
  transfer: Transfer,
  head: LogHead | undefined,
  entries: readonly NewEntry[],
  ready: (entry: LogEntry) => Promise<boolean>,
): Promise<LogHead | undefined> {
  let end = head
  for (const { seq, bytes, sha256, entry } of entries) {
    if (seq <= (end?.seq ?? -1)) continue
    if (seq !== (end?.seq ?? -1) + 1 || entry.previous !== (end?.sha256 ?? null)) return end
    const done = await transfer.unlessUnfit(async () => {
      if (!(await ready(entry))) return false
      await transfer.copy(signatureName(logEntryName(seq), sha256), 'copy-signature-put')
      await transfer.write(logEntryName(seq), bytes, 'copy-log-put')
      return true
    })
    if (!done) return end
    end = { seq, sha256 }
  }
  return end
}

/**
 * An outcome is copied before the entry that speaks of it; a pruned run's too, so that the copy knows it is decided. One
 * that is damaged here holds nothing up: it has nothing that is needed.
 */
export async function copyOutcome(transfer: Transfer, run: string): Promise<void> {
  await transfer.unlessUnfit(() => transfer.copy(outcomeName(run), 'copy-outcome-put'))
}

/** The end of a log if it is intact and signed by a trusted key; else one line that says what is wrong with it. */
export async function soundHead(ctx: Context): Promise<LogHead | undefined | string> {
  const seq = await lastLogSeq(ctx)
  return seq === null ? undefined : soundEntry(ctx, seq)
}

export async function soundEntry(ctx: Context, seq: number): Promise<LogHead | string> {
  const bytes = await readWithin(ctx, logEntryName(seq))
  if (typeof bytes === 'string') return `${logEntryName(seq)}: ${bytes}`
  const problem = await problemOf(ctx, logEntryName(seq), bytes)
  return problem === undefined ? { seq, sha256: sha256(bytes) } : `${logEntryName(seq)}: ${problem}`
}

async function readEntry(transfer: Transfer, seq: number): Promise<NewEntry> {
  const bytes = await transfer.read(logEntryName(seq))
  return { seq, bytes, sha256: sha256(bytes), entry: parseJson(LogEntry, bytes) }
}

async function requireSamePast(from: Context, head: LogHead, last: number, uri: string): Promise<void> {
  if (head.seq > last) throw diverged(uri, `entry ${head.seq} of its log is not in this one, which ends with ${last}`)
  const same = await soundEntry(from, head.seq)
  // A damaged entry here is found by `check`; the copy's own was found sound.
  if (typeof same === 'string' || same.sha256 === head.sha256) return
  throw diverged(uri, `entry ${head.seq} of its log says something else`)
}

function diverged(uri: string, how: string): LifeboatError {
  return new LifeboatError(`the copy at ${uri} has gone another way: ${how}`, {
    kind: 'damage',
    code: 'copy-diverged',
    hint: 'the end of one log was removed, or somebody has written into the copy: compare what `lifeboat snapshots` says with --copy and without',
  })
}

function untrusted(uri: string, problem: string): LifeboatError {
  return new LifeboatError(`the log of the copy at ${uri} can't be trusted: ${problem}`, {
    kind: 'damage',
    code: 'copy-damaged',
    hint: 'run `lifeboat check --copy <name> --repair`',
  })
}
