import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { type Context, requireSigner } from '../context.ts'
import { appendLog } from '../log.ts'
import { resolveSnapshot } from '../snapshots.ts'
import { readLogState } from './log-state.ts'

/** What people say about single snapshots; the log keeps it. */
export type SnapshotWord = 'kept' | 'released' | 'shrink-accepted'

export interface Said {
  snapshot: string
  /** False when the log says it already. */
  changed: boolean
}

/** Throws `snapshot-not-found` and, for a release of what nobody keeps, `not-kept`. */
export async function say(
  ctx: Context,
  word: SnapshotWord,
  reference: string,
  why: { at: string; by: string; reason: string },
): Promise<Said> {
  requireSigner(ctx)
  const { id: snapshot, project } = await resolveSnapshot(ctx, reference)
  const { pins, accepted } = await readLogState(ctx)
  if (word === 'released' && !pins.has(snapshot)) throw notKept(snapshot)
  const known = word === 'kept' ? pins.has(snapshot) : word === 'shrink-accepted' && accepted.has(snapshot)
  if (known) return { snapshot, changed: false }
  // An answer may be lost, and the word be said twice: that does no harm.
  await appendLog(
    ctx,
    null,
    (entry) => 'by' in entry && entry.event === word && entry.snapshot === snapshot && entry.at === why.at,
    {
      event: word,
      project,
      snapshot,
      ...why,
    },
  )
  return { snapshot, changed: true }
}

function notKept(snapshot: string): LifeboatError {
  return new LifeboatError(`nobody keeps ${snapshot}`, {
    kind: 'usage',
    code: 'not-kept',
    hint: 'lifeboat prune <project> --dry-run  # tells which snapshots are kept, and why',
  })
}
