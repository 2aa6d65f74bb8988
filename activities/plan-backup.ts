import { resourceType, resourceTypes } from '../src/catalogue/resources.ts'
import { missingScope } from '../src/catalogue/scopes.ts'
import type { ResourceType } from '../src/catalogue/types.ts'
import type { ProjectClient } from '../src/commercetools/project-client.ts'
import { LifeboatError } from '../src/errors/lifeboat-error.ts'
import type { OmittedType, PlannedShard, RunPlan } from '../src/repository/types.ts'
import type { BackupPlan, RunRef, Unit } from './backup-types.ts'
import type { ActivityDeps } from './deps.ts'
import { cancellation } from './heartbeat.ts'
import { isBulk } from './is-bulk.ts'
import { type DeltaWork, type PlannedChanges, planChanges } from './plan-changes.ts'
import { type Counted, recordsAShard, shardsOf } from './size-shards.ts'
import { groupShards, type PlannedUnit } from './units.ts'

/** What the plan keeps for the exporter itself. */
export interface ExporterPlan {
  units: PlannedUnit[]
  /** By shard number: what there is to do beside fetching what changed. Incremental runs only. */
  deltas?: Record<string, DeltaWork>
  lookedAt?: string
  fullBecause?: string
}

type Input = RunRef & { startedAt: string; full?: boolean }

/** Counts every type, divides the large ones, and stores the plan. What an earlier attempt stored counts. */
export async function planBackup(deps: ActivityDeps, input: Input): Promise<BackupPlan> {
  const repository = await deps.repository()
  const stored = await repository.readPlan(input.run)
  const { plan } = stored ? { plan: stored } : await repository.startRun(await makePlan(deps, input))
  // Retention writes down what it takes before it looks who builds on it, and we do it the other way round.
  if (plan.base && (await repository.isPruned(plan.base))) throw basePruned(plan.base.snapshot, input.project)
  return summarize(plan)
}

async function makePlan(deps: ActivityDeps, input: Input): Promise<RunPlan> {
  const { run, project, startedAt } = input
  const { client, projectKey, apiHost, maxConcurrency } = deps.project(project)
  const { scopes } = await client.inspect({ signal: cancellation() })
  const types = await Promise.all(resourceTypes.map((type) => countType(client, type, scopes)))
  const omitted = types.flatMap((one) => ('omitted' in one ? [one.omitted] : []))
  const counted = types.flatMap((one) => ('omitted' in one ? [] : [one]))
  const target = recordsAShard(counted, deps.settings.shardRecords, maxConcurrency)
  const changes = await planChanges(deps, input, { counted, target })
  const shards = changes.incremental ? changes.shards : await fullShards(client, counted, target)
  const numbered = shards.map((shard, number): PlannedShard => ({ number, ...shard }))
  return {
    format: 1,
    run,
    project,
    projectKey,
    apiHost,
    kind: changes.incremental ? 'incremental' : 'full',
    from: startedAt,
    shards: numbered,
    omitted,
    ...(changes.incremental ? { base: changes.base, unchanged: changes.unchanged } : {}),
    exporter: JSON.parse(JSON.stringify(exporterPlan(numbered, changes, target))),
  }
}

function exporterPlan(shards: readonly PlannedShard[], changes: PlannedChanges, target: number): ExporterPlan {
  const deltas = changes.incremental ? changes.deltas : new Map<number, DeltaWork>()
  const units = groupShards(shards, target, {
    isBulk: ({ type, since }) => since === undefined && isBulk(resourceType(type)),
    // What is scanned costs by what there is, what is not by what is new.
    recordsOf: ({ number, expected }) => deltas.get(number)?.news ?? expected ?? 0,
  })
  if (!changes.incremental) return { units, fullBecause: changes.reason }
  return { units, deltas: Object.fromEntries(deltas), lookedAt: changes.lookedAt }
}

async function fullShards(client: ProjectClient, counted: readonly Counted[], target: number) {
  return (await Promise.all(counted.map((one) => shardsOf(client, one, target)))).flat()
}

async function countType(
  client: ProjectClient,
  type: ResourceType,
  scopes: string[],
): Promise<Counted | { omitted: OmittedType }> {
  const lacking = missingScope(type, scopes)
  if (lacking) return { omitted: { type: type.name, reason: `the API client lacks the scope ${lacking}` } }
  if (type.reading.kind !== 'cursor') return { type, total: null }
  try {
    const { total } = await client.count(type, undefined, { signal: cancellation() })
    return { type, total }
  } catch (error) {
    if (!(error instanceof LifeboatError) || error.code !== 'scope-missing') throw error
    return { omitted: { type: type.name, reason: error.message } }
  }
}

function summarize({ kind, shards, exporter }: RunPlan): BackupPlan {
  const { units, deltas = {}, lookedAt, fullBecause } = exporter as unknown as ExporterPlan
  const expectedOf = (number: number) => deltas[number]?.news ?? shards[number]?.expected ?? 0
  const summary: Unit[] = units.map(({ number, title, bulk, shards }) => ({
    number,
    title,
    bulk,
    expected: shards.reduce((sum, shard) => sum + expectedOf(shard), 0),
  }))
  return {
    units: summary,
    shards: shards.length,
    expected: summary.reduce((sum, unit) => sum + unit.expected, 0),
    kind,
    ...(lookedAt === undefined ? {} : { lookedAt }),
    ...(fullBecause === undefined ? {} : { fullBecause }),
  }
}

function basePruned(snapshot: string, project: string): LifeboatError {
  return new LifeboatError(`${snapshot}, which this run was to build on, has just been pruned`, {
    kind: 'permanent',
    code: 'base-pruned',
    hint: `lifeboat backup ${project}`,
  })
}
