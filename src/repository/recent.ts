import type { Context } from './context.ts'
import { snapshotId } from './names.ts'
import { newestReport } from './reports.ts'
import { type FoundName, loadSnapshot, snapshotNames, summaryOf } from './snapshots.ts'
import type { Recent, SnapshotSummary } from './types.ts'

/** How many good snapshots are told. */
const wanted = 3

/**
 * What a guard wants to know of a project. Reads no more than it must: from the newest snapshot back to the third that is
 * good, that is whole as far as a listing tells and signed by a trusted key.
 */
export async function recent(ctx: Context, project: string): Promise<Recent> {
  const names = await snapshotNames(ctx, project)
  const good: SnapshotSummary[] = []
  const passed: Recent['passed'] = []
  for (const name of names.toReversed()) {
    const { summary, problem } = await judged(ctx, name)
    if (summary) good.push(summary)
    else if (problem !== undefined && good.length === 0) passed.push({ snapshot: snapshotId(name), problem })
    if (good.length === wanted) break
  }
  const report = await newestReport(ctx, project, 'verify')
  return {
    snapshots: names.filter(({ marked }) => marked !== true).length,
    good,
    passed,
    verifiedAt: report?.at ?? null,
  }
}

/** Neither summary nor problem: the manifest is a trace of a run that was not sealed. */
async function judged(ctx: Context, name: FoundName): Promise<{ summary?: SnapshotSummary; problem?: string }> {
  const { snapshot, findings } = await loadSnapshot(ctx, name)
  const damage = findings.find(({ severity }) => severity === 'damage')
  if (damage) return { problem: damage.problem }
  if (!snapshot) return {}
  if (snapshot.signature === 'trusted') return { summary: summaryOf(snapshot) }
  return { problem: `its signature is ${snapshot.signature}: no trusted key is known here` }
}
