import { resourceType } from '../../src/catalogue/resources.ts'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import { noCounts, type OpCounts } from '../../src/recovery/plan/counts.ts'
import { gateOf } from '../../src/recovery/plan/gate.ts'
import { inOrder } from '../../src/recovery/plan/order.ts'
import type { PlanCounts, Policies, Selection, SkipReason } from '../../src/recovery/plan/types.ts'
import type { Stored } from '../../src/repository/recovery/documents.ts'
import type { RecoveryPlan } from '../../src/repository/recovery/schema.ts'
import type { ActivityDeps } from '../deps.ts'
import { cancellation } from '../heartbeat.ts'
import type { RestoreRef, SealedPlan } from '../restore-types.ts'
import { typesOf } from './chosen.ts'
import { itemsHeader } from './items.ts'
import { openStage, type Stage } from './stage.ts'

/** Puts what was planned of each type in one order, and signs it. The first plan of a run counts. */
export async function sealPlan(
  deps: ActivityDeps,
  input: RestoreRef & { selection: Selection; policies: Policies },
): Promise<SealedPlan> {
  const stage = await openStage(deps, input)
  return sealed((await stage.kept.readPlan()) ?? (await seal(deps, stage, input)))
}

export function sealed({ object, sha256, document }: Stored<RecoveryPlan>): SealedPlan {
  return {
    object,
    sha256,
    counts: document.counts as PlanCounts,
    units: document.units.map(({ stored, counts, ...unit }) => ({ ...unit, counts: counts as OpCounts })),
    gate: document.gate,
  }
}

async function seal(
  deps: ActivityDeps,
  stage: Stage,
  { selection, policies }: { selection: Selection; policies: Policies },
): Promise<Stored<RecoveryPlan>> {
  const { kept, snapshot, project, name } = stage
  const counts: PlanCounts = {}
  const skipped: Partial<Record<SkipReason, number>> = {}
  let incomplete = 0
  const units = []
  for (const { type } of typesOf(stage, selection, policies.deleteExtra)) {
    const header = await itemsHeader(kept, type)
    if (!header) throw unplanned(type)
    counts[type] = noCounts()
    for (const unit of header.units) {
      for (const op of Object.keys(unit.counts) as (keyof OpCounts)[]) counts[type][op] += unit.counts[op]
      units.push({ type, typeWave: resourceType(type).wave, ...unit })
    }
    for (const [reason, count] of Object.entries(header.skipped) as [SkipReason, number][])
      skipped[reason] = (skipped[reason] ?? 0) + count
    incomplete += header.incomplete
  }
  return kept.putPlan({
    at: deps.now().toISOString(),
    snapshot: snapshot.id,
    manifest: snapshot.manifest.sha256,
    project: name,
    projectKey: project.projectKey,
    policies,
    counts: onlyTold(counts),
    units: inOrder(units).map(({ type, wave, items, counts, stored }, number) => ({
      number,
      type,
      wave,
      items,
      counts,
      stored,
    })),
    wouldFire: { extensions: await countOf(stage, 'extension'), subscriptions: await countOf(stage, 'subscription') },
    gate: gateOf({ counts, skipped, incomplete, policies, isProtected: project.isProtected ?? false }),
  })
}

/** Types of which there is nothing to tell would only make the preview longer. */
function onlyTold(counts: PlanCounts): PlanCounts {
  return Object.fromEntries(Object.entries(counts).filter(([, row]) => Object.values(row).some((count) => count > 0)))
}

/** Who may not look at them is told none. */
async function countOf({ project: { client } }: Stage, type: 'extension' | 'subscription'): Promise<number> {
  try {
    return (await client.count(resourceType(type), undefined, { signal: cancellation() })).total
  } catch (error) {
    if (error instanceof LifeboatError && error.code === 'scope-missing') return 0
    throw error
  }
}

function unplanned(type: string): LifeboatError {
  return new LifeboatError(`the plan can't be sealed: ${type} was not compared`, {
    kind: 'permanent',
    code: 'plan-incomplete',
    hint: 'make the plan anew: lifeboat plan',
  })
}
