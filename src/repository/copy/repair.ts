import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { type Context, lockNow, put } from '../context.ts'
import { decodeDocument, parseJson } from '../document.ts'
import { sha256 } from '../hash.ts'
import { lastLogSeq } from '../log.ts'
import { logEntryName, parseObjectName } from '../names.ts'
import { LogEntry, Outcome } from '../schema.ts'
import { copyRecords, copySnapshot, snapshotOf } from './copy-snapshot.ts'
import { copySnapshots } from './copy-snapshots.ts'
import { identityOf, mirror, type Place } from './places.ts'
import { problemOf } from './sound.ts'
import { MISSING, readWithin, Transfer } from './transfer.ts'
import type { RepairReport } from './types.ts'

interface Source {
  name: string
  ctx: Context
}

/**
 * Puts sound versions of damaged or missing objects back, each from the first other place that has one: its bytes are
 * held against hash, signature or check before they are believed. What is damaged is replaced, and kept beside it
 * where the store keeps versions. A snapshot, or an end of the log, that was gone altogether comes back with all that belongs to it.
 */
export async function repairObjects(ctx: Context, objects: readonly string[]): Promise<RepairReport> {
  const report: RepairReport = { repaired: [], failed: [] }
  const { sources, reasons } = await openSources(ctx)
  for (const object of [...objects].sort(byRank)) {
    try {
      if (parseObjectName(object)?.kind === 'pruned-mark') {
        await dropMark(ctx, object, report)
        continue
      }
      const found = await soundVersion(sources, object)
      if (typeof found === 'string') report.failed.push({ object, reason: [found, ...reasons].join('; ') })
      else await putBack({ ctx, ...found, object, report })
    } catch (error) {
      if (!(error instanceof LifeboatError) || error.kind === 'transient') throw error
      report.failed.push({ object, reason: error.message })
    }
  }
  return report
}

export async function openSources(ctx: Context): Promise<{ sources: Source[]; reasons: string[] }> {
  const sources: Source[] = []
  const reasons: string[] = []
  for (const place of ctx.places) {
    const opened = await openSource(ctx, place)
    if (typeof opened === 'string') reasons.push(`${place.name}: ${opened}`)
    else sources.push({ name: place.name, ctx: opened })
  }
  return { sources, reasons }
}

async function openSource(ctx: Context, place: Place): Promise<Context | string> {
  try {
    const there = await mirror(ctx, place)
    const identity = await identityOf(ctx, there)
    return identity === 'same' ? there : identity === 'foreign' ? 'it is another repository' : 'it is empty'
  } catch (error) {
    if (!(error instanceof LifeboatError)) throw error
    return error.message
  }
}

/** From the first place that has one; else why none has. */
async function soundVersion(
  sources: readonly Source[],
  object: string,
): Promise<{ source: Source; bytes: Buffer } | string> {
  if (sources.length === 0) return 'there is no copy to take it from'
  const reasons: string[] = []
  for (const source of sources) {
    const bytes = await readWithin(source.ctx, object)
    const problem = typeof bytes === 'string' ? bytes : await problemThere(source.ctx, object, bytes)
    if (typeof bytes !== 'string' && problem === undefined) return { source, bytes }
    reasons.push(`in ${source.name} ${problem}`)
  }
  return reasons.join('; ')
}

/** Besides what an object says by itself, it must fit to its neighbours in the place that it comes from. */
export async function problemThere(ctx: Context, object: string, bytes: Buffer): Promise<string | undefined> {
  const problem = await problemOf(ctx, object, bytes)
  if (problem !== undefined) return problem
  const name = parseObjectName(object)
  if (name?.kind === 'outcome') {
    const outcome = decodeDocument(Outcome, bytes)
    const manifest = 'sealed' in outcome ? await readWithin(ctx, outcome.sealed.manifest) : MISSING
    const fits = typeof manifest === 'string' || !('sealed' in outcome) || sha256(manifest) === outcome.sealed.sha256
    return fits ? undefined : 'it names another manifest than the one that is there'
  }
  if (name?.kind === 'log' && name.seq > 0) {
    const before = await readWithin(ctx, logEntryName(name.seq - 1))
    const fits = typeof before === 'string' || parseJson(LogEntry, bytes).previous === sha256(before)
    return fits ? undefined : 'it does not continue the entry before it'
  }
  return undefined
}

/** False when the object is what it should be already. */
async function replace(ctx: Context, object: string, bytes: Buffer): Promise<boolean> {
  const present = await readWithin(ctx, object)
  if (typeof present !== 'string' && present.equals(bytes)) return false
  const { created } = present === MISSING ? await put(ctx, object, bytes) : { created: false }
  // Of what somebody hid, some servers say that it exists; what somebody else has just put stays.
  const isHidden = !created && present === MISSING && (await readWithin(ctx, object)) === MISSING
  if (isHidden || present !== MISSING) await ctx.store.replace(object, bytes, lockNow(ctx))
  const stored = await readWithin(ctx, object)
  if (typeof stored !== 'string' && stored.equals(bytes)) return true
  throw new LifeboatError(`${object} could not be replaced: what was read back is not what was written`, {
    kind: 'damage',
    code: 'object-damaged',
  })
}

/** A mark only repeats what the log says, and prune writes it again: one that is false or damaged is taken away. */
async function dropMark(ctx: Context, object: string, report: RepairReport): Promise<void> {
  await ctx.store.delete(object)
  report.repaired.push({ object, from: 'the log' })
}

interface PutBack {
  ctx: Context
  source: Source
  object: string
  bytes: Buffer
  report: RepairReport
}

/** The object, and what is known to be missing only now. */
async function putBack(work: PutBack): Promise<void> {
  const { ctx, source, object, bytes, report } = work
  const kind = parseObjectName(object)?.kind
  if (kind === 'log') await extendLog(work)
  if (await replace(ctx, object, bytes)) report.repaired.push({ object, from: source.name })
  if (kind === 'outcome') await fillSnapshot(work)
}

/** Where the end of the log is gone, entries come back in their order, each after what it speaks of. */
async function extendLog({ ctx, source, report }: PutBack): Promise<void> {
  const [theirs, ours] = await Promise.all([lastLogSeq(source.ctx), lastLogSeq(ctx)])
  if ((theirs ?? -1) <= (ours ?? -1)) return
  const here: Place = { name: 'here', uri: ctx.store.uri, open: async () => ctx.store }
  const onWritten = (object: string) => report.repaired.push({ object, from: source.name })
  try {
    await copySnapshots(source.ctx, here, {}, onWritten)
  } catch (error) {
    // The end that is left is damaged too: the entry that was asked for is put back by itself.
    if (!(error instanceof LifeboatError) || error.kind !== 'damage') throw error
  }
}

async function fillSnapshot({ ctx, source, bytes, report }: PutBack): Promise<void> {
  const outcome = decodeDocument(Outcome, bytes)
  if (!('sealed' in outcome)) return
  const { manifest, sha256 } = outcome.sealed
  const transfer = new Transfer(source.ctx, ctx, {}, (object) => report.repaired.push({ object, from: source.name }))
  const entry = { run: outcome.run, snapshot: snapshotOf(manifest), manifest: sha256 }
  await transfer.unlessUnfit(() => copySnapshot(transfer, entry))
  await copyRecords(transfer, outcome.run)
}

/** Keys and signatures before what they vouch for, the log from its beginning. */
function byRank(one: string, other: string): number {
  return rank(one) - rank(other) || (one < other ? -1 : 1)
}

const ORDER = ['repository', 'key', 'manifest-signature', 'log-signature', 'report-signature', 'manifest', 'log']
function rank(object: string): number {
  const at = ORDER.indexOf(parseObjectName(object)?.kind ?? '')
  return at < 0 ? ORDER.length : at
}
