import { MockActivityEnvironment } from '@temporalio/testing'
import { DefaultLogger } from '@temporalio/worker'
import type { ActivityDeps } from '../../activities/deps.ts'
import { readUnit } from '../../activities/restore/items.ts'
import { matchType } from '../../activities/restore/match-type.ts'
import { planType } from '../../activities/restore/plan-type.ts'
import { prepareRestore } from '../../activities/restore/prepare-restore.ts'
import { sealPlan } from '../../activities/restore/seal-plan.ts'
import type { RestoreWish, SealedPlan } from '../../activities/restore-types.ts'
import type { PlanItem, Policies } from '../../src/recovery/plan/types.ts'

export interface MadePlan extends SealedPlan {
  items: PlanItem[]
}

export const usualPolicies: Policies = { onConflict: 'update', onMissingReference: 'fail', deleteExtra: false }

/** Runs an activity as a worker would. */
export function act<T>(activity: () => Promise<T>): Promise<T> {
  const environment = new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') })
  return environment.run(activity) as Promise<T>
}

/** The activities of a plan in the workflow's order, and all items of what they made. */
export async function makePlan(
  deps: ActivityDeps,
  wish: Pick<RestoreWish, 'run' | 'project' | 'snapshot'> & Partial<RestoreWish>,
): Promise<MadePlan> {
  const { run, project, selection = {}, policies = usualPolicies } = wish
  const prepared = await act(() => prepareRestore(deps, { ...wish, selection, policies }))
  const ref = { run, project, snapshot: prepared.snapshot, planRun: run, selection, policies }
  for (const { type } of prepared.types) await act(() => matchType(deps, { ...ref, type }))
  for (const { type } of prepared.types) await act(() => planType(deps, { ...ref, type }))
  const plan = await act(() => sealPlan(deps, ref))
  const kept = (await deps.readableRepository()).recovery(run)
  const { document } = (await kept.readPlan())!
  const items = await Promise.all(document.units.map((unit) => readUnit(kept, unit)))
  return { ...plan, items: items.flat() }
}
