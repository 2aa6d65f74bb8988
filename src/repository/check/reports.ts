import { LIMITS } from '../limits.ts'
import { snapshotId } from '../names.ts'
import { parseReport } from '../reports.ts'
import { checkSigned } from './signed.ts'
import { type CheckState, decodeObject, objectsOf, readObject } from './state.ts'

/** Each report says what its signer wrote. Nothing depends on them, so that one which is missing is no finding. */
export async function checkReports(state: CheckState): Promise<void> {
  for (const { object, name } of objectsOf(state, 'report')) {
    const id = snapshotId(name)
    if (state.only !== undefined && state.only !== id) continue
    const subject = { object, holds: `the report of run ${name.run} on ${id}` }
    const bytes = await readObject(state, subject, LIMITS.document)
    const report = bytes && (await decodeObject(state, subject, () => parseReport(bytes, name)))
    if (bytes && report) await checkSigned(state, subject, bytes, report.signedBy)
  }
}
