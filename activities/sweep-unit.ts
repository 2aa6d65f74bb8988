import { resourceType } from '../src/catalogue/resources.ts'
import type { ResourceType } from '../src/catalogue/types.ts'
import type { IdRow, ProjectClient, SourceRecord } from '../src/commercetools/project-client.ts'
import type { PlannedShard, Repository, ShardProgress } from '../src/repository/types.ts'
import type { RunRef, SweepReport } from './backup-types.ts'
import type { ActivityDeps } from './deps.ts'
import { rangeOf } from './export-unit.ts'
import { fetchNews } from './fetch-news.ts'
import { beat, cancellation } from './heartbeat.ts'
import { openUnit } from './open-unit.ts'
import { ShardWriter } from './shard-writer.ts'
import { workOnShard } from './work-on-shard.ts'

type Input = RunRef & { unit: number; round: number; since: string }

/** Re-reads what changed since a time, less the overlap: ids and versions first, records only for what is news. */
export async function sweepUnit(deps: ActivityDeps, input: Input): Promise<SweepReport> {
  const { repository, client, shards } = await openUnit(deps, input)
  const { serverTime } = await client.inspect({ signal: cancellation() })
  const modifiedSince = new Date(Date.parse(input.since) - deps.settings.overlap)
  const report: SweepReport = { records: 0, bytes: 0, since: serverTime.toISOString() }
  for (const shard of shards) {
    const type = resourceType(shard.type)
    if (!type.modifiedAt) continue
    const sweep = () => sweepShard(deps, { repository, client, run: input.run, shard }, input.round, modifiedSince)
    const news = (await workOnShard({ repository, run: input.run }, shard, sweep)) ?? []
    report.records += news.length
    report.bytes += news.reduce((sum, { bytes }) => sum + bytes.length, 0)
    beat(input.unit, shard.type, report, client.stats())
  }
  return report
}

interface Job {
  repository: Repository
  client: ProjectClient
  run: string
  shard: PlannedShard
}

async function sweepShard(
  { settings }: ActivityDeps,
  { repository, client, run, shard }: Job,
  round: number,
  modifiedSince: Date,
): Promise<SourceRecord[]> {
  const type = resourceType(shard.type)
  const rows = await changedSince(client, type, shard, modifiedSince)
  // Most shards stand still: what was captured of them need not even be looked at.
  if (rows.length === 0) return []
  const progress = await repository.loadProgress(run, shard.number)
  const news = await newsAmong(client, type, rows, progress)
  if (news.length === 0) return []
  const { chunkBytes } = settings
  const { next } = progress
  const writer = new ShardWriter({ repository, run, shard: shard.number, phase: 'sweep', next, chunkBytes })
  await writer.finish(news, { removed: [], inMotion: [], cursor: { round } })
  return news
}

async function changedSince(
  client: ProjectClient,
  type: ResourceType,
  shard: PlannedShard,
  modifiedSince: Date,
): Promise<IdRow[]> {
  const signal = cancellation()
  const rows: IdRow[] = []
  let after: string | undefined
  do {
    const options = { range: rangeOf(shard), modifiedSince, signal, ...(after ? { after } : {}) }
    const page = await client.scanIds(type, options)
    rows.push(...page.rows)
    after = page.next
  } while (after !== undefined)
  return rows
}

async function newsAmong(
  client: ProjectClient,
  type: ResourceType,
  rows: readonly IdRow[],
  { entries }: ShardProgress,
): Promise<SourceRecord[]> {
  const changed = rows.filter(({ id, version }) => {
    const known = entries.get(id)
    return !known || (version ?? 0) > (known.version ?? 0)
  })
  const ids = changed.map(({ id }) => id)
  const { found } = await fetchNews(client, type, ids, (id) => entries.get(id)?.version)
  return found
}
