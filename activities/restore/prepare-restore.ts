import { resourceType } from '../../src/catalogue/resources.ts'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import { chooser } from '../../src/recovery/plan/selection.ts'
import type { ActivityDeps } from '../deps.ts'
import { cancellation } from '../heartbeat.ts'
import type { PreparedRestore, RestoreWish } from '../restore-types.ts'
import { typesOf } from './chosen.ts'
import { openStage, type Stage } from './stage.ts'

/** Touches everything that a plan will need, and says which types it is about. Nothing is written. */
export async function prepareRestore(deps: ActivityDeps, wish: RestoreWish): Promise<PreparedRestore> {
  const { run, project, selection, policies, planRun = run } = wish
  chooser(selection)
  for (const type of selection.types ?? []) resourceType(type)
  const stage = await openStage(deps, { project, snapshot: await snapshotOf(deps, wish), planRun })
  stage.repository.assertWritable()
  await stage.project.client.inspect({ signal: cancellation() })
  await readOne(stage)
  return {
    snapshot: stage.snapshot.id,
    sameProject: stage.sameProject,
    types: typesOf(stage, selection, policies.deleteExtra),
    maxConcurrency: stage.project.maxConcurrency,
  }
}

/** An earlier plan says itself which snapshot it is of. */
async function snapshotOf(deps: ActivityDeps, { planRun, snapshot, project }: RestoreWish): Promise<string> {
  if (planRun === undefined) return snapshot
  const stored = await (await deps.readableRepository()).recovery(planRun).readPlan()
  if (!stored || stored.document.project !== project) throw planUnknown(planRun, project)
  return stored.document.snapshot
}

export function planUnknown(planRun: string, project: string): LifeboatError {
  return new LifeboatError(`the run ${planRun} made no plan for the project ${project}`, {
    kind: 'usage',
    code: 'plan-unknown',
    hint: `lifeboat plan <snapshot> --to ${project}`,
  })
}

/** Whether the identity opens the snapshot is known before anybody waits for a plan. */
async function readOne({ repository, snapshot }: Stage): Promise<void> {
  const type = Object.entries(snapshot.content.ledger).find(([, row]) => row.captured > 0)?.[0]
  if (type === undefined) return
  for await (const _ of repository.readRecords(snapshot, type)) return
}
