import { decodeDocument } from '../document.ts'
import { LIMITS } from '../limits.ts'
import { snapshotId } from '../names.ts'
import { PrunedMark } from '../schema.ts'
import { type CheckState, decodeObject, objectsOf, readObject, report } from './state.ts'

/** A mark hides a snapshot from listings, and is not signed: it must only say what the log says. */
export async function checkMarks(state: CheckState): Promise<void> {
  for (const { object, name } of objectsOf(state, 'pruned-mark')) {
    const snapshot = snapshotId(name)
    if (state.only !== undefined && state.only !== snapshot) continue
    const subject = { object, holds: `the mark that ${snapshot} was pruned`, snapshots: [snapshot] }
    const stored = await readObject(state, subject, LIMITS.document)
    const mark = stored && (await decodeObject(state, subject, () => decodeDocument(PrunedMark, stored)))
    if (!mark || (mark.snapshot === snapshot && state.prunedSnapshots.has(snapshot))) continue
    report(state, { ...subject, code: 'mismatch', problem: 'it hides a snapshot that the log does not call pruned' })
  }
}
