import { resourceType } from '../src/catalogue/resources.ts'
import type { ResourceType } from '../src/catalogue/types.ts'
import type { ProjectClient, SourceRecord } from '../src/commercetools/project-client.ts'
import type { PlannedShard, ShardProgress } from '../src/repository/types.ts'
import type { RunRef, SweepReport } from './backup-types.ts'
import type { ActivityDeps } from './deps.ts'
import { rangeOf } from './export-unit.ts'
import { fetchNews } from './fetch-news.ts'
import { beat, cancellation } from './heartbeat.ts'
import { openUnit } from './open-unit.ts'
import { Overtaken, ShardWriter } from './shard-writer.ts'

type Input = RunRef & { unit: number; round: number; since: string }

/** Re-reads what changed since a time, less the overlap: ids and versions first, records only for what is news. */
export async function sweepUnit(deps: ActivityDeps, input: Input): Promise<SweepReport> {
  const { repository, client, shards } = await openUnit(deps, input)
  const { serverTime } = await client.inspect({ signal: cancellation() })
  const modifiedSince = new Date(Date.parse(input.since) - deps.settings.overlap)
  const report: SweepReport = { records: 0, bytes: 0, since: serverTime.toISOString() }
  for (const shard of shards) {
    const type = resourceType(shard.type)
    if (!type.modifiedAt || (await repository.readShardRecord(input.run, shard.number))) continue
    for (;;) {
      const progress = await repository.loadProgress(input.run, shard.number)
      const news = await newsSince(client, type, shard, modifiedSince, progress)
      const { chunkBytes } = deps.settings
      const options = { repository, run: input.run, shard: shard.number, phase: 'sweep', progress, chunkBytes } as const
      try {
        if (news.length > 0) {
          await new ShardWriter(options).finish(news, { removed: [], inMotion: [], cursor: { round: input.round } })
        }
        report.records += news.length
        report.bytes += news.reduce((sum, { bytes }) => sum + bytes.length, 0)
        break
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error
      }
    }
    beat(input.unit, shard.type, report, client.stats())
  }
  return report
}

async function newsSince(
  client: ProjectClient,
  type: ResourceType,
  shard: PlannedShard,
  modifiedSince: Date,
  { entries }: ShardProgress,
): Promise<SourceRecord[]> {
  const signal = cancellation()
  const changed: string[] = []
  let after: string | undefined
  do {
    const page = await client.scanIds(type, {
      range: rangeOf(shard),
      modifiedSince,
      signal,
      ...(after ? { after } : {}),
    })
    for (const { id, version } of page.rows) {
      const known = entries.get(id)
      if (!known || (version ?? 0) > (known.version ?? 0)) changed.push(id)
    }
    after = page.next
  } while (after !== undefined)
  const { found } = await fetchNews(client, type, changed, entries)
  return found
}
