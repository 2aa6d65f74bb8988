import { parseJson } from '../document.ts'
import { sha256 } from '../hash.ts'
import { LIMITS } from '../limits.ts'
import { logEntryName, manifestName, outcomeName } from '../names.ts'
import { isProven } from '../retention/proof.ts'
import { LogEntry } from '../schema.ts'
import type { LogHead } from '../types.ts'
import { checkSigned } from './signed.ts'
import { type CheckState, decodeObject, noteSealed, objectsOf, readObject, report } from './state.ts'

/** The chain, its signatures, that outcomes say the same, and that no end is missing that somebody remembers. */
export async function checkLog(state: CheckState): Promise<LogHead | undefined> {
  const present = new Set(objectsOf(state, 'log').map(({ name }) => name.seq))
  const last = Math.max(-1, ...present)
  const said = new Map<string, Decided>()
  let head: LogHead | undefined
  await readEarlyEntries(state)
  for (let seq = 0; seq <= last; seq++) {
    const read = await readEntry(state, seq)
    if (read?.entry) {
      checkLink(state, read.entry, seq, head)
      if (await isTrueOf(state, read.entry, read.bytes)) noteEvent(state, said, read.entry)
    }
    head = read && { seq, sha256: sha256(read.bytes) }
    for (const anchor of anchorsOf(state)) checkAnchor(state, anchor, seq, head)
  }
  checkEnd(state, last)
  checkOutcomes(state, said)
  return head
}

/** In a copy: what the log will say once it is copied that far. */
async function readEarlyEntries(state: CheckState): Promise<void> {
  for (const { object, name } of objectsOf(state, 'log-early')) {
    const subject = { object, holds: holds(name.seq), severity: 'warning' } as const
    const bytes = await readObject(state, subject, LIMITS.document)
    if (!bytes) continue
    const entry = await decodeObject(state, subject, () => {
      const entry = parseJson(LogEntry, bytes)
      if (entry.seq !== name.seq || sha256(bytes) !== name.sha256) throw new Error('it is not what its name says')
      return entry
    })
    if (!entry) continue
    const trusted = await isProven(state.ctx, entry, bytes)
    if (trusted && entry.event === 'pruned') notePruned(state, entry)
    if (!trusted) report(state, { ...subject, code: 'signature', problem: 'no trusted key has signed it' })
  }
}

/** What says how a run was decided. */
type Decided = Extract<LogEntry, { event: 'sealed' | 'abandoned' }>

const holds = (seq: number) => `entry ${seq} of the log`

async function readEntry(state: CheckState, seq: number) {
  const subject = { object: logEntryName(seq), holds: holds(seq) }
  const bytes = await readObject(state, subject, LIMITS.document)
  if (!bytes) return undefined
  const entry = await decodeObject(state, subject, () => parseJson(LogEntry, bytes))
  if (entry) await checkSigned(state, subject, bytes, entry.signedBy)
  return { bytes, entry }
}

/** A snapshot that is there is not gone because a stranger says so. */
async function isTrueOf(state: CheckState, entry: LogEntry, bytes: Buffer): Promise<boolean> {
  if (entry.event !== 'pruned' || !state.inventory.has(manifestOf(entry.snapshot))) return true
  return isProven(state.ctx, entry, bytes)
}

function checkLink(state: CheckState, entry: LogEntry, seq: number, before: LogHead | undefined): void {
  const subject = { object: logEntryName(seq), holds: holds(seq), code: 'chain' as const }
  if (entry.seq !== seq) report(state, { ...subject, problem: `it says that it is entry ${entry.seq}` })
  // After a missing entry there is nothing to compare with; the gap itself is reported.
  const broken = seq === 0 ? entry.previous !== null : before !== undefined && entry.previous !== before.sha256
  if (broken) report(state, { ...subject, problem: 'it does not continue the entry before it' })
}

function noteEvent(state: CheckState, said: Map<string, Decided>, entry: LogEntry): void {
  if (entry.event === 'sealed') state.logged.add(entry.run)
  if (entry.event === 'pruned') notePruned(state, entry)
  if (entry.event === 'sealed' || entry.event === 'abandoned') said.set(entry.run, entry)
}

function notePruned(state: CheckState, { run, snapshot }: { run: string; snapshot: string }): void {
  state.pruned.add(run)
  state.prunedSnapshots.add(snapshot)
}

const anchorsOf = ({ options: { anchor = [] } }: CheckState): readonly LogHead[] => [anchor].flat()

function checkAnchor(state: CheckState, anchor: LogHead, seq: number, head: LogHead | undefined): void {
  if (anchor.seq !== seq || !head || anchor.sha256 === head.sha256) return
  const problem = 'it is not the entry that was noted elsewhere'
  report(state, { object: logEntryName(seq), holds: holds(seq), code: 'chain', problem })
}

function checkEnd(state: CheckState, last: number): void {
  for (const anchor of anchorsOf(state)) {
    if (anchor.seq <= last) continue
    const problem = 'it was noted elsewhere and is missing: the end of the log was removed'
    report(state, { object: logEntryName(anchor.seq), holds: holds(anchor.seq), code: 'missing', problem })
  }
  for (const { object, name } of objectsOf(state, 'log-signature')) {
    if (name.seq <= last) continue
    const problem = 'its entry is missing: writing it was interrupted, or the end of the log was removed'
    const about = { severity: 'warning', object, holds: `the signature of ${holds(name.seq)}` } as const
    report(state, { ...about, code: 'unlogged', problem })
  }
}

/** What the log says was decided must be what the outcomes say, and the other way round. */
function checkOutcomes(state: CheckState, said: Map<string, Decided>): void {
  for (const [run, entry] of said) {
    // Outcomes stay for good, those of pruned runs too: they say that the run can't come to anything any more.
    const stands = entry.event === 'sealed' && !state.pruned.has(run)
    const snapshots = stands ? [entry.snapshot] : []
    const subject = { object: outcomeName(run), holds: `the outcome of run ${run}`, snapshots }
    const outcome = state.outcomes.get(run)
    if (!outcome && stands) {
      noteSealed(state, manifestOf(entry.snapshot), { run, sha256: entry.manifest })
    }
    if (outcome === undefined) report(state, { ...subject, code: 'missing', problem: 'it is missing' })
    else if (outcome && !agrees(entry, outcome)) {
      report(state, { ...subject, code: 'mismatch', problem: `the log (entry ${entry.seq}) says otherwise` })
    }
  }
  for (const [run, outcome] of state.outcomes) {
    if (!outcome || said.has(run)) continue
    const problem = 'the log does not mention it: the run was interrupted before its entry, or the entry was removed'
    report(state, {
      severity: 'warning',
      code: 'unlogged',
      object: outcomeName(run),
      holds: `the outcome of run ${run}`,
      problem,
    })
  }
}

function manifestOf(snapshot: string): string {
  const at = snapshot.lastIndexOf('@')
  return manifestName(snapshot.slice(0, Math.max(0, at)), snapshot.slice(at + 1))
}

function agrees(entry: Decided, outcome: object): boolean {
  if (entry.event === 'sealed')
    return 'sealed' in outcome && (outcome.sealed as { sha256: string }).sha256 === entry.manifest
  return 'abandoned' in outcome
}
