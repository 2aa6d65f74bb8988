import { mapConcurrent } from '../concurrent.ts'
import { type Context, damaged } from '../context.ts'
import { listLogSeqs, readLogEntry } from '../log.ts'
import { logEntryName, manifestName, parseSnapshotId } from '../names.ts'
import type { LogEntry } from '../schema.ts'
import { isProven } from './proof.ts'

/** What the log says about retention. */
export interface LogState {
  /** Number of the last entry; `null` when there is none. */
  last: number | null
  /** By snapshot: who wants it kept, and why. */
  pins: Map<string, { by: string; reason: string; at: string }>
  /** Snapshots whose losses somebody has accepted. */
  accepted: Set<string>
  /** By snapshot: its run, when it was pruned, and the number of the entry. */
  pruned: Map<string, { run: string; at: string; seq: number }>
  /** By run that was decided: its project. */
  projects: Map<string, string>
}

/** Later entries have the last word. Pure. */
export function stateOf(entries: Iterable<LogEntry>): LogState {
  const state: LogState = {
    last: null,
    pins: new Map(),
    accepted: new Set(),
    pruned: new Map(),
    projects: new Map(),
  }
  for (const entry of entries) {
    state.last = entry.seq
    if (entry.event === 'kept') state.pins.set(entry.snapshot, entry)
    if (entry.event === 'released') state.pins.delete(entry.snapshot)
    if (entry.event === 'shrink-accepted') state.accepted.add(entry.snapshot)
    if (entry.event === 'pruned') state.pruned.set(entry.snapshot, entry)
    if ('run' in entry && entry.project !== UNKNOWN_PROJECT) state.projects.set(entry.run, entry.project)
  }
  return state
}

/** Stands in the entry of a run that was given up without a plan. */
const UNKNOWN_PROJECT = 'unknown'

/**
 * Reads the whole log. Throws `damage` when an entry is missing or can't be read: a pin must not be overlooked. What would
 * let something be deleted counts only where a trusted key has signed it; that a snapshot was pruned, where `pruner` did, if
 * it is given: the key of a machine that backs up must not be enough to have snapshots deleted.
 */
export async function readLogState(ctx: Context, pruner?: string): Promise<LogState> {
  const seqs = await Array.fromAsync(listLogSeqs(ctx))
  const gap = seqs.findIndex((seq, index) => seq !== index)
  if (gap >= 0) throw damaged(logEntryName(gap), 'it is missing')
  const manifests = new Set<string>()
  for await (const { key } of ctx.store.list('manifests/')) manifests.add(key)
  const entries = await mapConcurrent(seqs, 16, async (seq) => {
    const { entry, bytes } = await readLogEntry(ctx, seq)
    if (!needsProof(entry, manifests)) return entry
    const entitled = entry.event !== 'pruned' || pruner === undefined || entry.signedBy === pruner
    return entitled && (await isProven(ctx, entry, bytes)) ? entry : undefined
  })
  return { ...stateOf(entries.filter((entry) => entry !== undefined)), last: seqs.at(-1) ?? null }
}

/** Of a pruned snapshot whose manifest has gone nothing is left to be deleted by mistake. */
function needsProof(entry: LogEntry, manifests: ReadonlySet<string>): boolean {
  if (entry.event === 'pruned') {
    const { project, time } = parseSnapshotId(entry.snapshot)
    return manifests.has(manifestName(project, time))
  }
  return entry.event === 'released' || entry.event === 'shrink-accepted'
}
