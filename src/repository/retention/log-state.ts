import { mapConcurrent } from '../concurrent.ts'
import type { Context } from '../context.ts'
import { listLogSeqs, readLogEntry } from '../log.ts'
import type { LogEntry } from '../schema.ts'

/** What the log says about retention. */
export interface LogState {
  /** By snapshot: who wants it kept, and why. */
  pins: Map<string, { by: string; reason: string; at: string }>
  /** Snapshots whose losses somebody has accepted. */
  accepted: Set<string>
  /** By run: its snapshot, and when it was pruned. */
  pruned: Map<string, { snapshot: string; at: string }>
  /** By run that was given up: its project. */
  abandoned: Map<string, string>
}

/** Later entries have the last word. Pure. */
export function stateOf(entries: Iterable<LogEntry>): LogState {
  const state: LogState = { pins: new Map(), accepted: new Set(), pruned: new Map(), abandoned: new Map() }
  for (const entry of entries) {
    if (entry.event === 'kept') state.pins.set(entry.snapshot, entry)
    if (entry.event === 'released') state.pins.delete(entry.snapshot)
    if (entry.event === 'shrink-accepted') state.accepted.add(entry.snapshot)
    if (entry.event === 'pruned') state.pruned.set(entry.run, entry)
    if (entry.event === 'abandoned') state.abandoned.set(entry.run, entry.project)
  }
  return state
}

/** Reads the whole log. Throws `damage` when an entry can't be read: a pin must not be overlooked. */
export async function readLogState(ctx: Context): Promise<LogState> {
  const seqs = await Array.fromAsync(listLogSeqs(ctx))
  return stateOf(await mapConcurrent(seqs, 16, (seq) => readLogEntry(ctx, seq)))
}
