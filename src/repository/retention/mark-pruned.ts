import type { Context } from '../context.ts'
import { appendLog } from '../log.ts'
import type { LogEntry } from '../schema.ts'
import type { SnapshotSummary } from '../types.ts'
import type { LogState } from './log-state.ts'
import { putMark } from './mark.ts'
import { type Decision, type KeepRules, policyText } from './policy.ts'

interface Marking {
  snapshots: readonly SnapshotSummary[]
  /** Those of snapshots that somebody wants kept meanwhile are changed. */
  decisions: Decision[]
  /** What the decisions were made from. */
  log: LogState
}

/** The log as it would be once they were pruned. */
export function withPruned(log: LogState, snapshots: readonly SnapshotSummary[], now: Date): LogState {
  const pruned = new Map(log.pruned)
  for (const { id, run } of snapshots) if (!pruned.has(id)) pruned.set(id, { run, at: now.toISOString(), seq: -1 })
  return { ...log, pruned }
}

/**
 * The log first; from the mark on, nobody is shown the snapshot. Its objects stay for the grace. Answers the log as it is
 * then. Who has it in the log that a snapshot be kept, before the log says that it was pruned, is heard.
 */
export async function markAll(
  ctx: Context,
  input: { now: Date; rules: KeepRules | undefined },
  { snapshots, decisions, log }: Marking,
): Promise<LogState> {
  const pruned = new Map(log.pruned)
  const at = input.now.toISOString()
  const pins = new Map<string, string>()
  const notePin = (entry: LogEntry) => {
    if (entry.event === 'kept') pins.set(entry.snapshot, `kept by ${entry.by}: ${entry.reason}`)
  }
  let after = log.last
  for (const { id, run, project, manifest } of snapshots) {
    const decision = decisions.find(({ snapshot }) => snapshot === id)!
    if (!pruned.has(id) && !pins.has(id)) {
      const says = (entry: LogEntry) => {
        notePin(entry)
        return (entry.event === 'pruned' || entry.event === 'kept') && entry.snapshot === id
      }
      const reason = decision.reasons.join('; ')
      const event = { event: 'pruned', at, project, run, snapshot: id, manifest: manifest.sha256 } as const
      const { seq } = await appendLog(ctx, after, says, { ...event, policy: policyText(input.rules), reason })
      after = seq
      if (!pins.has(id)) pruned.set(id, { run, at, seq })
    }
    const pin = pins.get(id)
    if (pin === undefined) await putMark(ctx, id, pruned.get(id)!)
    else Object.assign(decision, { keep: true, reasons: [pin] })
  }
  return { ...log, pruned }
}
