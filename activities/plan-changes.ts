import type { ResourceType } from '../src/catalogue/types.ts'
import type { ProjectClient } from '../src/commercetools/project-client.ts'
import { cover, overlaps } from '../src/repository/ranges.ts'
import type { OmittedType, PlannedShard, RangeState, Repository } from '../src/repository/types.ts'
import type { ActivityDeps, BackupSettings } from './deps.ts'
import type { DeltaWork } from './exporter-plan.ts'
import type { Base } from './find-base.ts'
import { cancellation } from './heartbeat.ts'
import { isBulk } from './is-bulk.ts'
import { compareRanges, type TypeLook } from './look-for-changes.ts'
import { type Counted, countTypes, recordsAShard, shardsOf } from './size-shards.ts'

export interface PlannedChanges {
  shards: NewShard[]
  omitted: OmittedType[]
  /** By place in `shards`. */
  deltas: Map<number, DeltaWork>
  unchanged: RangeState[]
  lookedFrom: string
  lookedAt: string
  target: number
}

type NewShard = Omit<PlannedShard, 'number'>

export interface ChangesInput {
  deps: ActivityDeps
  client: ProjectClient
  maxConcurrency: number
  base: Base
  types: readonly ResourceType[]
  /** The API's clock before anything else is asked for. */
  lookedFrom: Date
}

/** What an incremental run has to do. */
export async function planChanges(input: ChangesInput): Promise<PlannedChanges> {
  const { deps, client, maxConcurrency, base, types } = input
  const lookedFrom = input.lookedFrom.toISOString()
  const rangesOf = Map.groupBy(base.snapshot.content.ranges ?? [], ({ type }) => type)
  const followed = types.filter((type) => canFollow(type, rangesOf.get(type.name) ?? []))
  const others = types.filter((type) => !followed.includes(type))
  const [looks, { counted, omitted }] = await Promise.all([look(input, followed, rangesOf), countTypes(client, others)])
  const readable = looks.flatMap((one) => ('refused' in one ? [] : [one]))
  const totals = [...counted, ...readable.map(({ type, total }) => ({ type, total }))]
  const job: TypeJob = {
    repository: await deps.repository(),
    client,
    settings: deps.settings,
    base,
    lookedFrom,
    target: recordsAShard(totals, deps.settings.shardRecords, maxConcurrency),
  }
  const planned = await Promise.all([
    ...readable.map((one) => planType(job, one, rangesOf.get(one.type.name) ?? [])),
    ...counted.map((one) => planWhole(job, one)),
  ])
  const shards = planned.flatMap((type) => type.shards)
  const refused = looks.flatMap((one) => ('refused' in one ? [{ type: one.type.name, reason: one.refused }] : []))
  return {
    shards: shards.map(({ work: _, ...shard }) => shard),
    omitted: [...omitted, ...refused],
    deltas: new Map(shards.flatMap(({ work }, at) => (work ? [[at, work] as const] : []))),
    unchanged: planned.flatMap((type) => type.unchanged),
    lookedFrom,
    lookedAt: (client.lastServerTime() ?? input.lookedFrom).toISOString(),
    target: job.target,
  }
}

export interface TypeJob {
  repository: Repository
  client: ProjectClient
  settings: BackupSettings
  base: Base
  lookedFrom: string
  target: number
}

interface PlannedType {
  unchanged: RangeState[]
  shards: (NewShard & { work?: DeltaWork })[]
}

/** Whether the API tells what changed since a time, and the base knows all of the type as of some time. */
function canFollow(type: ResourceType, ranges: readonly RangeState[]): boolean {
  const all = ranges.map(({ range }) => range)
  return isBulk(type) && type.modifiedAt && cover(all, { after: null, upTo: null })
}

async function look(
  { client, deps }: ChangesInput,
  types: readonly ResourceType[],
  rangesOf: ReadonlyMap<string, RangeState[]>,
): Promise<(TypeLook | { type: ResourceType; refused: string })[]> {
  const questions = types.map((type) => {
    const earliest = Math.min(...(rangesOf.get(type.name) ?? []).map(({ currentAsOf }) => Date.parse(currentAsOf)))
    const modifiedSince = new Date(earliest - deps.settings.overlap)
    return type.changesSilently ? { type } : { type, modifiedSince }
  })
  const answers = await client.lookAtLists(questions, { signal: cancellation() })
  return answers.map((answer, at) => ({ ...questions[at]!, ...answer }))
}

async function planWhole({ client, target }: TypeJob, counted: Counted): Promise<PlannedType> {
  return { unchanged: [], shards: await shardsOf(client, counted, target) }
}

async function planType(job: TypeJob, looked: TypeLook, ranges: readonly RangeState[]): Promise<PlannedType> {
  const { type } = looked
  if (ranges.some(({ records }) => records > 2 * job.settings.shardRecords)) return planWhole(job, looked)
  const afresh = new Set(ranges.filter((range) => isWorn(job, range)))
  const differences = await compareRanges(job, looked, ranges, afresh)
  const planned: PlannedType = { unchanged: [], shards: [] }
  for (const range of ranges) {
    const shard = { type: type.name, range: range.range, expected: range.records }
    const { news, rows, count } = differences.get(range)!
    const due = isScanDue(job, range)
    if (afresh.has(range)) planned.shards.push(shard)
    else if (news > 0 || count || due) {
      const { deletionsProvenAsOf } = range
      const work = {
        news,
        count,
        deletionsProvenAsOf,
        scan: due || type.changesSilently === true,
        ...(rows ? { rows } : {}),
      }
      planned.shards.push({ ...shard, since: range.currentAsOf, work })
    } else planned.unchanged.push({ ...range, currentAsOf: job.lookedFrom })
  }
  return planned
}

/** Whether the base's layers of a range are broken, mostly dead, or too many: then it is read afresh. */
function isWorn({ base, settings }: TypeJob, { type, range, records }: RangeState): boolean {
  const shards = base.snapshot.content.layers.flatMap((layer) =>
    layer.shards.filter((shard) => shard.type === type && overlaps(shard.range, range)),
  )
  if (shards.some((shard) => base.incomplete.has(shard))) return true
  const stored = shards.flatMap(({ chunks }) => chunks).reduce((sum, chunk) => sum + chunk.records, 0)
  const dead = stored === 0 ? 0 : 1 - records / stored
  return shards.length > settings.fresh.layers || dead > settings.fresh.deadShare
}

function isScanDue({ lookedFrom, settings }: TypeJob, { deletionsProvenAsOf }: RangeState): boolean {
  return (
    deletionsProvenAsOf === null || Date.parse(lookedFrom) - Date.parse(deletionsProvenAsOf) >= settings.deletionScan
  )
}
