import type { Context } from '../context.ts'
import type { CheckOptions, CheckReport } from '../types.ts'
import { checkData } from './data.ts'
import { forgetPruned } from './forget-pruned.ts'
import { checkLog } from './log.ts'
import { checkManifests } from './manifests.ts'
import { checkMarks } from './marks.ts'
import { checkNeeds } from './needs.ts'
import { checkReports } from './reports.ts'
import { checkKeys, checkRepositoryDocument } from './root.ts'
import { checkRuns, readOutcomes } from './runs.ts'
import { bySeverity, newState, takeInventory } from './state.ts'

/**
 * Looks at everything, or at one snapshot and what it needs, and goes on after the first finding. Throws only when the
 * store can't be read at all. FORMAT.md, "Checking".
 */
export async function check(ctx: Context, options: CheckOptions, only?: string): Promise<CheckReport> {
  const state = newState(ctx, options, only)
  await takeInventory(state)
  await checkRepositoryDocument(state)
  await checkKeys(state)
  await readOutcomes(state)
  const logHead = await checkLog(state)
  await checkManifests(state)
  await checkMarks(state)
  if (only === undefined) await checkRuns(state)
  await checkReports(state)
  await checkNeeds(state)
  const { records, decrypted } = options.level === 'data' ? await checkData(state) : { records: 0, decrypted: false }
  await forgetPruned(state, logHead?.seq)
  return {
    level: options.level,
    findings: state.findings.sort(bySeverity),
    snapshots: state.snapshots,
    ...state.read,
    records,
    decrypted,
    logHead,
    anchored: [options.anchor ?? []].flat().length > 0,
  }
}
