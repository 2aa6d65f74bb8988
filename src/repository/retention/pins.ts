import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { type Context, requireSigner } from '../context.ts'
import { appendLog } from '../log.ts'
import type { LogEntry } from '../schema.ts'
import { resolveSnapshot } from '../snapshots.ts'
import { readLogState } from './log-state.ts'

/** What people say about single snapshots; the log keeps it. */
export type SnapshotWord = 'kept' | 'released' | 'shrink-accepted'

export interface Said {
  snapshot: string
  /** False when the log says it already. */
  changed: boolean
}

/** Throws `snapshot-not-found` `snapshot-pruned` and, for a release of what nobody keeps, `not-kept`. */
export async function say(
  ctx: Context,
  word: SnapshotWord,
  reference: string,
  why: { at: string; by: string; reason: string },
): Promise<Said> {
  requireSigner(ctx)
  const { id: snapshot, project } = await resolveSnapshot(ctx, reference)
  const { pins, accepted, pruned, last } = await readLogState(ctx)
  if (pruned.has(snapshot)) throw isPruned(snapshot)
  if (word === 'released' && !pins.has(snapshot)) throw notKept(snapshot)
  const known = word === 'kept' ? pins.has(snapshot) : word === 'shrink-accepted' && accepted.has(snapshot)
  if (known) return { snapshot, changed: false }
  let isGone = false
  const settled = (entry: LogEntry): boolean => {
    if (!('snapshot' in entry) || entry.snapshot !== snapshot) return false
    if (entry.event === 'pruned') isGone = true
    // An answer may be lost, and the word be said twice: that does no harm.
    return isGone || (entry.event === word && entry.at === why.at)
  }
  await appendLog(ctx, last, settled, { event: word, project, snapshot, ...why })
  if (isGone) throw isPruned(snapshot)
  return { snapshot, changed: true }
}

/** A prune was faster. */
function isPruned(snapshot: string): LifeboatError {
  return new LifeboatError(`${snapshot} is being pruned already`, {
    kind: 'permanent',
    code: 'snapshot-pruned',
    hint: 'lifeboat snapshots  # tells which there are; keep another one',
  })
}

function notKept(snapshot: string): LifeboatError {
  return new LifeboatError(`nobody keeps ${snapshot}`, {
    kind: 'usage',
    code: 'not-kept',
    hint: 'lifeboat prune <project> --dry-run  # tells which snapshots are kept, and why',
  })
}
