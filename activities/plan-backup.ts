import { resourceType, resourceTypes } from '../src/catalogue/resources.ts'
import { missingScope } from '../src/catalogue/scopes.ts'
import type { ResourceType } from '../src/catalogue/types.ts'
import type { ProjectClient } from '../src/commercetools/project-client.ts'
import { LifeboatError } from '../src/errors/lifeboat-error.ts'
import type { OmittedType, PlannedShard, RunPlan } from '../src/repository/types.ts'
import type { BackupPlan, RunRef, Unit } from './backup-types.ts'
import type { ActivityDeps } from './deps.ts'
import { cancellation } from './heartbeat.ts'
import { shardRanges } from './shard-ranges.ts'
import { groupShards, type PlannedUnit } from './units.ts'

/** What the plan keeps for the exporter itself. */
export interface ExporterPlan {
  units: PlannedUnit[]
}

/** Records below which a shard isn't made smaller for the sake of keeping all places busy. */
const smallestShard = 2_500
/** Shards for each unit in flight, at least: with one, most places would wait for the slowest at the end. */
const shardsAPlace = 2

/** A type that can be read, and how many records it has; `null` where only reading tells. */
interface Counted {
  type: ResourceType
  total: number | null
}

/** Counts every type, divides the large ones, and stores the plan. What an earlier attempt stored counts. */
export async function planBackup(deps: ActivityDeps, input: RunRef & { startedAt: string }): Promise<BackupPlan> {
  const repository = await deps.repository()
  const stored = await repository.readPlan(input.run)
  const { plan } = stored ? { plan: stored } : await repository.startRun(await makePlan(deps, input))
  return summarize(plan)
}

/** Whether a type is exported in bulk and then scanned by id; others are small, and read whole when the run closes. */
export function isBulk(type: ResourceType): boolean {
  return type.reading.kind === 'cursor' && type.versioned
}

async function makePlan(
  deps: ActivityDeps,
  { run, project, startedAt }: RunRef & { startedAt: string },
): Promise<RunPlan> {
  const { client, projectKey, apiHost, maxConcurrency } = deps.project(project)
  const { scopes } = await client.inspect({ signal: cancellation() })
  const types = await Promise.all(resourceTypes.map((type) => countType(client, type, scopes)))
  const omitted = types.flatMap((one) => ('omitted' in one ? [one.omitted] : []))
  const counted = types.flatMap((one) => ('omitted' in one ? [] : [one]))
  const target = recordsAShard(counted, deps.settings.shardRecords, maxConcurrency)
  const divided = await Promise.all(counted.map((one) => shardsOf(client, one, target)))
  const shards = divided.flat().map((shard, number) => ({ number, ...shard }))
  const units = groupShards(shards, target, (type) => isBulk(resourceType(type)))
  return {
    format: 1,
    run,
    project,
    projectKey,
    apiHost,
    kind: 'full',
    from: startedAt,
    shards,
    omitted,
    exporter: JSON.parse(JSON.stringify({ units } satisfies ExporterPlan)),
  }
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

/** As many as the config says, or fewer where there would be too few shards for all the places. */
function recordsAShard(counted: readonly Counted[], configured: number, places: number): number {
  const records = counted.reduce((sum, { total }) => sum + (total ?? 0), 0)
  return Math.min(configured, Math.max(smallestShard, Math.ceil(records / (places * shardsAPlace))))
}

async function shardsOf(
  client: ProjectClient,
  { type, total }: Counted,
  target: number,
): Promise<Omit<PlannedShard, 'number'>[]> {
  const whole = { type: type.name, range: { after: null, upTo: null } }
  if (total === null || !isBulk(type)) return [{ ...whole, expected: total }]
  const signal = cancellation()
  const ranges = await shardRanges(total, target, (range) => client.count(type, range, { signal }))
  return ranges.map(({ after, upTo, records }) => ({ type: type.name, range: { after, upTo }, expected: records }))
}

function summarize({ shards, exporter }: RunPlan): BackupPlan {
  const { units } = exporter as unknown as ExporterPlan
  const expectedOf = new Map(shards.map(({ number, expected }) => [number, expected ?? 0]))
  const summary: Unit[] = units.map(({ number, title, bulk, shards }) => ({
    number,
    title,
    bulk,
    expected: shards.reduce((sum, shard) => sum + (expectedOf.get(shard) ?? 0), 0),
  }))
  return { units: summary, shards: shards.length, expected: summary.reduce((sum, unit) => sum + unit.expected, 0) }
}
