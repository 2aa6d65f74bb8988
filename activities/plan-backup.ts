import { resourceType, resourceTypes } from '../src/catalogue/resources.ts'
import { missingScope } from '../src/catalogue/scopes.ts'
import type { ResourceType } from '../src/catalogue/types.ts'
import type { Inspection, ProjectClient } from '../src/commercetools/project-client.ts'
import { LifeboatError } from '../src/errors/lifeboat-error.ts'
import type { OmittedType, PlannedShard, RunPlan } from '../src/repository/types.ts'
import type { BackupPlan, RunRef, Unit } from './backup-types.ts'
import type { ActivityDeps } from './deps.ts'
import type { ExporterPlan } from './exporter-plan.ts'
import { findBase } from './find-base.ts'
import { cancellation } from './heartbeat.ts'
import { isBulk } from './is-bulk.ts'
import { type PlannedChanges, planChanges } from './plan-changes.ts'
import { countTypes, recordsAShard, shardsOf } from './size-shards.ts'
import { groupShards } from './units.ts'

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
  const inspection = await client.inspect({ signal: cancellation() })
  const { types, omitted } = readableTypes(inspection)
  const base = await findBase(deps, input)
  const planned =
    'reason' in base
      ? await planFull(deps, client, types, maxConcurrency)
      : await planChanges({ deps, client, maxConcurrency, base, types, lookedFrom: inspection.serverTime })
  const shards = planned.shards.map((shard, number): PlannedShard => ({ number, ...shard }))
  const common = { format: 1 as const, run, project, projectKey, apiHost, from: startedAt, shards }
  const all = { ...common, omitted: [...omitted, ...planned.omitted] }
  if ('reason' in base) {
    const units = groupShards(shards, planned.target, {
      isBulk: isBulkShard,
      recordsOf: ({ expected }) => expected ?? 0,
    })
    return { ...all, kind: 'full', exporter: json({ units, fullBecause: base.reason }) }
  }
  const { deltas, unchanged, lookedFrom, lookedAt, target } = planned as PlannedChanges
  const units = groupShards(shards, target, {
    isBulk: isBulkShard,
    // What is scanned costs by what there is, what is not by what is new.
    recordsOf: ({ number, expected }) => {
      const work = deltas.get(number)
      return work && !work.scan ? work.news : (expected ?? 0)
    },
    mostShards: 16,
  })
  const exporter = json({ units, deltas: Object.fromEntries(deltas), lookedFrom, lookedAt })
  return { ...all, kind: 'incremental', base: base.ref, unchanged, exporter }
}

function readableTypes({ scopes }: Inspection): { types: ResourceType[]; omitted: OmittedType[] } {
  const lacking = resourceTypes.map((type) => ({ type, scope: missingScope(type, scopes) }))
  return {
    types: lacking.filter(({ scope }) => scope === undefined).map(({ type }) => type),
    omitted: lacking.flatMap(({ type, scope }) =>
      scope === undefined ? [] : [{ type: type.name, reason: `the API client lacks the scope ${scope}` }],
    ),
  }
}

async function planFull(
  { settings }: ActivityDeps,
  client: ProjectClient,
  types: readonly ResourceType[],
  places: number,
) {
  const { counted, omitted } = await countTypes(client, types)
  const target = recordsAShard(counted, settings.shardRecords, places)
  const shards = (await Promise.all(counted.map((one) => shardsOf(client, one, target)))).flat()
  return { shards, omitted, target }
}

function isBulkShard({ type, since }: PlannedShard): boolean {
  return since === undefined && isBulk(resourceType(type))
}

function json(plan: ExporterPlan): RunPlan['exporter'] {
  return JSON.parse(JSON.stringify(plan))
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
