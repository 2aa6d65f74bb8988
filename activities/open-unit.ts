import type { ProjectClient } from '../src/commercetools/project-client.ts'
import { LifeboatError } from '../src/errors/lifeboat-error.ts'
import type { PlannedShard, Repository, RunPlan, Snapshot } from '../src/repository/types.ts'
import type { RunRef } from './backup-types.ts'
import type { ActivityDeps } from './deps.ts'
import type { ExporterPlan } from './exporter-plan.ts'

export interface OpenUnit {
  repository: Repository
  client: ProjectClient
  plan: RunPlan
  shards: PlannedShard[]
  /** What an incremental run builds on, opened once. Throws `damage`, or when the run has no base. */
  base: () => Promise<Snapshot>
}

/** What an activity needs to work on one unit of a planned run. */
export async function openUnit(
  deps: ActivityDeps,
  { run, project, unit }: RunRef & { unit: number },
): Promise<OpenUnit> {
  const repository = await deps.repository()
  const plan = await repository.readPlan(run)
  const planned = (plan?.exporter as unknown as ExporterPlan | undefined)?.units[unit]
  if (!plan || !planned) {
    throw new LifeboatError(`the plan of run ${run} is not in the repository ${repository.uri}`, {
      kind: 'damage',
      code: 'plan-missing',
      hint: `lifeboat abort ${project} --reason "plan missing", then lifeboat backup ${project}`,
    })
  }
  const shards = planned.shards.map((number) => plan.shards[number]!)
  let opening: Promise<Snapshot> | undefined
  const base = () => (opening ??= repository.openBase(plan.base!))
  return { repository, client: deps.project(project).client, plan, shards, base }
}
