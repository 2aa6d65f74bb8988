import { readLogAfter } from '../log.ts'
import { parseObjectName, snapshotId } from '../names.ts'
import { isProven } from '../retention/proof.ts'
import type { Finding } from '../types.ts'
import type { CheckState } from './state.ts'

/**
 * Takes back what was found missing of snapshots and runs that were pruned by right while the check went on: it may read
 * for hours what it listed at its beginning. `seq`: the last entry of the log that it has read.
 */
export async function forgetPruned(state: CheckState, seq: number | undefined): Promise<void> {
  if (!state.findings.some(({ severity }) => severity === 'damage')) return
  for await (const { entry, bytes } of readLogAfter(state.ctx, seq ?? -1)) {
    if (entry?.event !== 'pruned' || !(await isProven(state.ctx, entry, bytes))) continue
    state.pruned.add(entry.run)
    state.prunedSnapshots.add(entry.snapshot)
  }
  const left = state.findings.filter((finding) => !isGone(state, finding))
  state.findings.splice(0, state.findings.length, ...left)
}

function isGone(state: CheckState, { severity, code, object, snapshots }: Finding): boolean {
  if (severity !== 'damage' || (code !== 'missing' && code !== 'mismatch')) return false
  if (snapshots.length > 0) return snapshots.every((id) => state.prunedSnapshots.has(id))
  const name = parseObjectName(object)
  if (!name) return false
  if ('time' in name) {
    const wasNone = name.kind === 'manifest' && !state.sealed.has(object)
    return wasNone || state.prunedSnapshots.has(snapshotId(name))
  }
  return code === 'missing' && name.kind !== 'outcome' && 'run' in name && isOver(state, name.run)
}

function isOver({ pruned, outcomes }: CheckState, run: string): boolean {
  const outcome = outcomes.get(run)
  return pruned.has(run) || (outcome !== undefined && outcome !== null && 'abandoned' in outcome)
}
