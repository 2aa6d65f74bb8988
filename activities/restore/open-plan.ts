import { resourceType } from '../../src/catalogue/resources.ts'
import { listIds } from '../../src/commercetools/list-ids.ts'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import type { RecoveryPlan } from '../../src/repository/recovery/schema.ts'
import type { ActivityDeps } from '../deps.ts'
import { cancellation } from '../heartbeat.ts'
import type { RestoreRef, SealedPlan } from '../restore-types.ts'
import { readUnit } from './items.ts'
import { planUnknown } from './prepare-restore.ts'
import { sealed } from './seal-plan.ts'
import { openStage, type Stage } from './stage.ts'

/**
 * Reads an earlier plan. Throws `plan-outdated` when a record that it would change or delete has another version by now,
 * and `damage` when the plan is not what was signed.
 */
export async function openPlan(deps: ActivityDeps, input: RestoreRef): Promise<SealedPlan> {
  const repository = await deps.readableRepository()
  const stored = await repository.recovery(input.planRun).readPlan()
  if (!stored || stored.document.project !== input.project) throw planUnknown(input.planRun, input.project)
  const { document } = stored
  const stage = await openStage(deps, { ...input, snapshot: document.snapshot })
  if (document.projectKey !== stage.project.projectKey) throw planUnknown(input.planRun, input.project)
  for (const type of new Set(document.units.map((unit) => unit.type))) await checkType(stage, document, type)
  return sealed(stored)
}

async function checkType({ kept, project, planRun, name }: Stage, plan: RecoveryPlan, type: string): Promise<void> {
  const units = plan.units.filter((unit) => unit.type === type && (unit.counts.update || unit.counts.delete))
  if (units.length === 0) return
  const versions = new Map<string, number | null>()
  for await (const { id, version } of listIds(project.client, resourceType(type), { signal: cancellation() }))
    versions.set(id, version)
  let changed = 0
  for (const unit of units)
    for (const item of await readUnit(kept, unit))
      if ((item.op === 'update' || item.op === 'delete') && versions.get(item.target) !== item.version) changed++
  if (changed === 0) return
  throw new LifeboatError(`the plan of ${planRun} is outdated: ${changed} of its records of ${type} changed since`, {
    kind: 'usage',
    code: 'plan-outdated',
    hint: `lifeboat plan ${plan.snapshot} --to ${name}`,
  })
}
