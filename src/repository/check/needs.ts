import { getIfPresent } from '../context.ts'
import { sha256 } from '../hash.ts'
import { type CheckState, type Need, report, sizeOf } from './state.ts'

/** Everything that is needed exists and has the right size. */
export async function checkNeeds(state: CheckState): Promise<void> {
  for (const [object, { ref, holds, snapshots }] of state.needs) {
    const bytes = await sizeOf(state, object)
    if (bytes === ref.bytes) continue
    const subject = { object, holds, snapshots }
    const missing = bytes === undefined
    const problem = missing ? 'it is missing' : `it has ${bytes} bytes instead of ${ref.bytes}`
    const code = missing ? 'missing' : 'size'
    if (await isKeptAsVersion(state, { ref, holds, snapshots })) {
      const kept = `${problem}; the version that the snapshot needs is still there`
      report(state, { ...subject, severity: 'warning', code, problem: kept })
    } else report(state, { ...subject, code, problem })
  }
}

/** In a store that keeps versions, a deleted or overwritten object is hidden, not gone. */
async function isKeptAsVersion(state: CheckState, { ref }: Need): Promise<boolean> {
  if (ref.versionId === undefined) return false
  const options = { versionId: ref.versionId, maxBytes: ref.bytes }
  const bytes = await getIfPresent(state.ctx, ref.object, options).catch(() => undefined)
  return bytes !== undefined && sha256(bytes) === ref.sha256
}
