import { mapConcurrent } from '../concurrent.ts'
import type { Context } from '../context.ts'
import { requireLocks } from '../locks.ts'
import { parseSnapshotId, prunedMarkName, REPOSITORY_OBJECT } from '../names.ts'
import type { LogEntry } from '../schema.ts'
import { announcePruned, appendEntries, copyOutcome, type NewEntries, type NewEntry, newEntries } from './copy-log.ts'
import { copyReports } from './copy-reports.ts'
import { copyRecords, copySnapshot, holdsSnapshot, manifestOf } from './copy-snapshot.ts'
import { foreign, identityOf, mirror, type Place } from './places.ts'
import { Transfer } from './transfer.ts'
import type { CopyOptions, CopyReport } from './types.ts'

type Sealed = Extract<LogEntry, { event: 'sealed' }>

/**
 * Brings a copy up to what the log says now: every sealed snapshot that was not pruned and that the copy lacks, byte for
 * byte under the same names; then the log itself, as far as the copy holds what it says. May be called again after any
 * interruption and by any number of processes at once. FORMAT.md, "Copies".
 *
 * What is damaged here is not copied but reported. Throws `copy-foreign`, `copy-diverged`, `copy-damaged`, and trouble of
 * either store.
 */
export async function copySnapshots(
  ctx: Context,
  place: Place,
  options: CopyOptions = {},
  onWritten?: (object: string) => void,
): Promise<CopyReport> {
  const transfer = new Transfer(ctx, await mirror(ctx, place), options, onWritten)
  await copyRoot(transfer, place)
  const news = await newEntries(transfer)
  const early = await announcePruned(transfer, news)
  const sealed = sealedIn(news)
  const lacks = await lacking(transfer, sealed)
  transfer.done.snapshotsTotal = lacks.filter(({ project }) => isWanted(project, options)).length
  const ready = (entry: LogEntry) => holds(transfer, entry, news)
  const copied: string[] = []
  let { head } = news
  for (const entry of sealed) {
    if (!isWanted(entry.project, options)) continue
    if (lacks.includes(entry)) {
      if (!(await copyOne(transfer, entry))) continue
      copied.push(entry.snapshot)
    }
    head = await appendEntries(transfer, head, news.entries, ready)
  }
  head = await appendEntries(transfer, head, news.entries, ready)
  const end = head?.seq ?? -1
  await copyMarks(transfer, news.entries, end)
  await copyReports(transfer, options.project)
  if (end === news.last) await dropEarly(transfer, early)
  const left = await lacking(transfer, lacks)
  const { objects, bytes } = transfer.done
  return {
    name: place.name,
    uri: place.uri,
    snapshots: copied,
    objects,
    bytes,
    lacks: { snapshots: left.length, entries: news.last - end },
    problems: transfer.problems,
  }
}

async function copyOne(transfer: Transfer, entry: Sealed): Promise<boolean> {
  transfer.done.snapshot = entry.snapshot
  const done = await transfer.unlessUnfit(async () => {
    await copySnapshot(transfer, entry)
    return true
  })
  transfer.done.snapshot = null
  if (done) transfer.done.snapshots++
  transfer.tell()
  return done === true
}

/** A snapshot that the copy holds, and that was pruned since, is hidden there too until prune deletes it. */
async function copyMarks(transfer: Transfer, entries: readonly NewEntry[], end: number): Promise<void> {
  for (const { seq, entry } of entries) {
    if (entry.event !== 'pruned' || seq > end) continue
    const mark = prunedMarkName(parseSnapshotId(entry.snapshot))
    const wanted = await Promise.all([
      transfer.from.store.head(mark),
      transfer.to.store.head(manifestOf(entry.snapshot)),
    ])
    if (wanted.some((info) => info === undefined)) continue
    await transfer.unlessUnfit(async () => transfer.writeForNow(mark, await transfer.read(mark), 'copy-record-put'))
  }
}

/** What the repository is, and who signs in it. */
async function copyRoot(transfer: Transfer, place: Place): Promise<void> {
  const identity = await identityOf(transfer.from, transfer.to)
  if (identity === 'foreign') throw foreign(place)
  if (identity === 'absent') await transfer.copy(REPOSITORY_OBJECT, 'copy-root-put')
  const { store, lock } = transfer.to
  if (lock) await requireLocks(store, lock)
  const there = new Set<string>()
  for await (const { key } of transfer.to.store.list('keys/')) there.add(key)
  for await (const { key } of transfer.from.store.list('keys/')) {
    if (!there.has(key)) await transfer.unlessUnfit(() => transfer.copy(key, 'copy-root-put'))
  }
}

const isWanted = (project: string, options: CopyOptions) => options.project === undefined || project === options.project

function sealedIn({ entries, pruned }: NewEntries): Sealed[] {
  return entries.flatMap(({ entry }) => (entry.event === 'sealed' && !pruned.has(entry.run) ? [entry] : []))
}

async function lacking(transfer: Transfer, sealed: readonly Sealed[]): Promise<Sealed[]> {
  const held = await mapConcurrent(sealed, 8, (entry) => holdsSnapshot(transfer, entry))
  return sealed.filter((_, index) => !held[index])
}

/** Whether the copy holds what an entry says; what is not the snapshot itself is fetched now. */
async function holds(transfer: Transfer, entry: LogEntry, { pruned }: NewEntries): Promise<boolean> {
  if (entry.event !== 'sealed' && entry.event !== 'abandoned') return true
  if (entry.event === 'abandoned' || pruned.has(entry.run)) {
    await copyOutcome(transfer, entry.run)
    return true
  }
  if (!(await holdsSnapshot(transfer, entry))) return false
  await copyRecords(transfer, entry.run)
  return true
}

/** They have served. Where nothing may be deleted they stay, and do no harm. */
async function dropEarly({ to }: Transfer, names: readonly string[]): Promise<void> {
  for (const name of names) await to.store.delete(name).catch(() => undefined)
}
