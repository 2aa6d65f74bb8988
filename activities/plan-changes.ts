import type { ResourceType } from '../src/catalogue/types.ts'
import type { ProjectClient } from '../src/commercetools/project-client.ts'
import { cover, overlaps } from '../src/repository/ranges.ts'
import type { BaseRef, LayerShard, PlannedShard, RangeState, Repository, Snapshot } from '../src/repository/types.ts'
import type { RunRef } from './backup-types.ts'
import type { ActivityDeps, BackupSettings } from './deps.ts'
import { cancellation } from './heartbeat.ts'
import { isBulk } from './is-bulk.ts'
import { lookForChanges } from './look-for-changes.ts'
import { type Counted, shardsOf } from './size-shards.ts'

/** What there is to do in a range that differs, or may differ, from the base. */
export interface DeltaWork {
  /** Records known to be new or changed. */
  news: number
  /** Scan all ids of the range: the last scan is too old. */
  scan: boolean
  /** Count pieces of the range, and scan those whose count is not what it should be. */
  count: boolean
}

export type PlannedChanges =
  | { incremental: false; reason: string }
  | {
      incremental: true
      base: BaseRef
      unchanged: RangeState[]
      shards: NewShard[]
      /** By place in `shards`. */
      deltas: Map<number, DeltaWork>
      /** The API's clock when everything had been looked at. */
      lookedAt: string
    }

export type NewShard = Omit<PlannedShard, 'number'>

/** What an incremental run has to do; or why there can't be one, so that everything is read. */
export async function planChanges(
  deps: ActivityDeps,
  { project, full }: RunRef & { full?: boolean },
  { counted, target }: { counted: readonly Counted[]; target: number },
): Promise<PlannedChanges> {
  if (full) return { incremental: false, reason: 'a full backup was asked for' }
  const repository = await deps.repository()
  const { client, projectKey, apiHost } = deps.project(project)
  const found = await repository.usableBase(project)
  if ('reason' in found) return { incremental: false, reason: found.reason }
  const { content } = found.base
  if (content.projectKey !== projectKey || content.apiHost !== apiHost) {
    return { incremental: false, reason: `${found.base.id} is of ${content.projectKey} at ${content.apiHost}` }
  }
  const job: TypeJob = {
    repository,
    client,
    settings: deps.settings,
    base: found.base,
    incomplete: await repository.incompleteShards(found.base),
    lookedFrom: await clock(client),
    target,
  }
  const planned = await Promise.all(counted.map((one) => planType(job, one)))
  const shards = planned.flatMap((type) => type.shards)
  return {
    incremental: true,
    base: found.ref,
    unchanged: planned.flatMap((type) => type.unchanged),
    shards: shards.map(({ work: _, ...shard }) => shard),
    deltas: new Map(shards.flatMap(({ work }, at) => (work ? [[at, work] as const] : []))),
    lookedAt: await clock(client),
  }
}

export interface TypeJob {
  repository: Repository
  client: ProjectClient
  settings: BackupSettings
  base: Snapshot
  incomplete: ReadonlySet<LayerShard>
  /** The API's clock before anything was asked for. */
  lookedFrom: string
  target: number
}

interface PlannedType {
  unchanged: RangeState[]
  shards: (NewShard & { work?: DeltaWork })[]
}

async function planType(job: TypeJob, counted: Counted): Promise<PlannedType> {
  const { type } = counted
  const ranges = (job.base.content.ranges ?? []).filter((range) => range.type === type.name)
  if (!canFollow(type, ranges) || ranges.some(({ records }) => records > 2 * job.settings.shardRecords)) {
    return { unchanged: [], shards: await shardsOf(job.client, counted, job.target) }
  }
  const afresh = new Set(ranges.filter((range) => isWorn(job, range)))
  const looked = await lookForChanges(job, counted, ranges, afresh)
  const planned: PlannedType = { unchanged: [], shards: [] }
  for (const range of ranges) {
    const shard = { type: type.name, range: range.range, expected: range.records }
    const { news, count } = looked.get(range) ?? { news: 0, count: false }
    const due = isScanDue(job, range)
    if (afresh.has(range)) planned.shards.push(shard)
    else if (news > 0 || count || due) {
      const work = { news, count, scan: due || type.changesSilently === true }
      planned.shards.push({ ...shard, since: range.currentAsOf, work })
    } else planned.unchanged.push({ ...range, currentAsOf: job.lookedFrom })
  }
  return planned
}

/** Whether the API tells what changed since a time, and the base knows all of the type as of some time. */
function canFollow(type: ResourceType, ranges: readonly RangeState[]): boolean {
  const everything = { after: null, upTo: null }
  return (
    isBulk(type) &&
    type.modifiedAt &&
    cover(
      ranges.map(({ range }) => range),
      everything,
    )
  )
}

/** Whether the base's layers of a range are broken, mostly dead, or too many: then it is read afresh. */
function isWorn({ base, incomplete, settings }: TypeJob, { type, range, records }: RangeState): boolean {
  const shards = base.content.layers.flatMap((layer) =>
    layer.shards.filter((shard) => shard.type === type && overlaps(shard.range, range)),
  )
  if (shards.some((shard) => incomplete.has(shard))) return true
  const stored = shards.flatMap(({ chunks }) => chunks).reduce((sum, chunk) => sum + chunk.records, 0)
  const dead = stored === 0 ? 0 : 1 - records / stored
  return shards.length > settings.fresh.layers || dead > settings.fresh.deadShare
}

function isScanDue({ lookedFrom, settings }: TypeJob, { deletionsProvenAsOf }: RangeState): boolean {
  return (
    deletionsProvenAsOf === null || Date.parse(lookedFrom) - Date.parse(deletionsProvenAsOf) >= settings.deletionScan
  )
}

async function clock(client: ProjectClient): Promise<string> {
  const { serverTime } = await client.inspect({ signal: cancellation() })
  return serverTime.toISOString()
}
