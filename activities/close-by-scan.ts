import { resourceType } from '../src/catalogue/resources.ts'
import type { UnitReport } from './backup-types.ts'
import type { CloseJob } from './close-unit.ts'
import { rangeOf } from './export-unit.ts'
import { fetchNews } from './fetch-news.ts'
import { beat, cancellation } from './heartbeat.ts'
import { ShardWriter } from './shard-writer.ts'

/**
 * Compares all ids and versions of a shard with what was captured, fetches the difference, and commits the shard. After
 * it, every captured version is known to have been the current one at an instant since the scan began.
 */
export async function closeByScan(job: Omit<CloseJob, 'shards'>): Promise<UnitReport> {
  const { deps, repository, client, plan, shard } = job
  const type = resourceType(shard.type)
  const progress = await repository.loadProgress(plan.run, shard.number)
  const { scannedFrom, versions } = await scan(job)

  const suspects = [...versions].filter(([id, version]) => (progress.entries.get(id)?.version ?? -1) !== version)
  const vanished = [...progress.entries.keys()].filter((id) => !versions.has(id))
  const changed = await fetchNews(
    client,
    type,
    suspects.map(([id]) => id),
    progress.entries,
  )
  const missing = await fetchNews(client, type, vanished, progress.entries)

  const found = [...changed.found, ...missing.found]
  const gone = [...changed.gone, ...missing.gone]
  const removed = gone.filter((id) => progress.entries.has(id))
  const inMotion = [...found.map(({ id }) => id), ...gone]
  if (found.length > 0 || inMotion.length > 0) {
    const { chunkBytes } = deps.settings
    const writer = new ShardWriter({
      repository,
      run: plan.run,
      shard: shard.number,
      phase: 'scan',
      progress,
      chunkBytes,
    })
    await writer.finish(found, { removed, inMotion, cursor: null })
  }
  // Alive: seen by the scan, or missed by it and yet there; less what went away before it could be fetched.
  const expected = versions.size + vanished.length - missing.gone.length - changed.gone.length
  await repository.commitShard({
    run: plan.run,
    shard: shard.number,
    type: shard.type,
    range: shard.range,
    expected,
    skipped: [],
    scannedFrom: scannedFrom.toISOString(),
  })
  return { records: found.length, bytes: found.reduce((sum, { bytes }) => sum + bytes.length, 0) }
}

async function scan({ client, shard, unit }: Omit<CloseJob, 'shards'>) {
  const versions = new Map<string, number | null>()
  const signal = cancellation()
  // Asked for beforehand: the first page's own clock is read only after its rows.
  const { serverTime: scannedFrom } = await client.inspect({ signal })
  let after: string | undefined
  do {
    const page = await client.scanIds(resourceType(shard.type), {
      range: rangeOf(shard),
      signal,
      ...(after ? { after } : {}),
    })
    for (const { id, version } of page.rows) versions.set(id, version)
    beat(unit, shard.type, { records: versions.size, bytes: 0 }, client.stats())
    after = page.next
  } while (after !== undefined)
  return { scannedFrom, versions }
}
