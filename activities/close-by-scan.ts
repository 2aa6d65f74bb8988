import { resourceType } from '../src/catalogue/resources.ts'
import type { IdRow } from '../src/commercetools/project-client.ts'
import type { IndexEntry, ShardProgress } from '../src/repository/types.ts'
import type { UnitReport } from './backup-types.ts'
import { changeAgainstBase } from './change-against-base.ts'
import type { CloseJob } from './close-job.ts'
import { rangeOf } from './export-unit.ts'
import { fetchNews } from './fetch-news.ts'
import { cancellation } from './heartbeat.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { scanIdsOf } from './scan-ids-of.ts'
import { ShardWriter } from './shard-writer.ts'

/** What a scan found to be otherwise than captured. */
interface Difference {
  /** Seen by the scan with another version, or not captured at all. */
  suspects: string[]
  /** Captured, and not seen by the scan. */
  vanished: string[]
  /** What was captured of these. */
  captured: ReadonlyMap<string, IndexEntry>
  /** Number of the progress record to write next. */
  next: number
}

const withShardInMemory = oneAtATime()

/**
 * Compares all ids and versions of a shard with what was captured, fetches the difference, and commits the shard. After
 * it, every captured version is known to have been the current one at an instant since the scan began.
 */
export async function closeByScan(job: CloseJob): Promise<UnitReport> {
  const { repository, plan, shard } = job
  const { scannedFrom, rows } = await scan(job)
  const difference = await withShardInMemory(async () => {
    const progress = await repository.loadProgress(plan.run, shard.number)
    const found = compare(rows, progress)
    if (found) return found
    await commit(job, { expected: rows.length, scannedFrom, progress })
    return undefined
  })
  if (!difference) return { records: 0, bytes: 0 }
  const { records, bytes, gone } = await fetchDifference(job, difference)
  // Alive: seen by the scan, or missed by it and yet there; less what went away before it could be fetched.
  const expected = rows.length + difference.vanished.length - gone
  await withShardInMemory(() => commit(job, { expected, scannedFrom }))
  return { records, bytes }
}

/** `undefined` when everything is as it was captured. */
function compare(rows: readonly IdRow[], { entries, next }: ShardProgress): Difference | undefined {
  const suspects = rows.filter(({ id, version }) => (entries.get(id)?.version ?? -1) !== version).map(({ id }) => id)
  const vanished = idsNotAmong(rows, entries)
  if (suspects.length === 0 && vanished.length === 0) return undefined
  const captured = new Map<string, IndexEntry>()
  for (const id of [...suspects, ...vanished]) {
    const entry = entries.get(id)
    if (entry) captured.set(id, entry)
  }
  return { suspects, vanished, captured, next }
}

function idsNotAmong(rows: readonly IdRow[], entries: ReadonlyMap<string, IndexEntry>): string[] {
  const seen = new Set(rows.map(({ id }) => id))
  return [...entries.keys()].filter((id) => !seen.has(id))
}

async function fetchDifference({ deps, repository, client, plan, shard }: CloseJob, difference: Difference) {
  const { suspects, vanished, captured, next } = difference
  const type = resourceType(shard.type)
  const version = (id: string) => captured.get(id)?.version
  const changed = await fetchNews(client, type, suspects, version)
  const missing = await fetchNews(client, type, vanished, version)
  const found = [...changed.found, ...missing.found]
  const gone = [...changed.gone, ...missing.gone]
  const removed = gone.filter((id) => captured.has(id))
  const inMotion = [...found.map(({ id }) => id), ...gone]
  if (inMotion.length > 0) {
    const { chunkBytes } = deps.settings
    const options = { repository, run: plan.run, shard: shard.number, phase: 'scan', next, chunkBytes } as const
    await new ShardWriter(options).finish(found, { removed, inMotion, cursor: null })
  }
  return {
    records: found.length,
    bytes: found.reduce((sum, { bytes }) => sum + bytes.length, 0),
    gone: gone.length,
  }
}

async function commit(
  { repository, plan, base, shard }: CloseJob,
  { scannedFrom, progress: loaded, expected }: { expected: number; scannedFrom: Date; progress?: ShardProgress },
): Promise<void> {
  const progress = loaded ?? (await repository.loadProgress(plan.run, shard.number))
  await repository.commitShard({
    run: plan.run,
    shard: shard.number,
    type: shard.type,
    range: shard.range,
    skipped: [],
    scannedFrom: scannedFrom.toISOString(),
    expected,
    progress,
    ...(await changeAgainstBase({ repository, plan, base, shard }, progress)),
  })
}

async function scan(job: CloseJob): Promise<{ scannedFrom: Date; rows: IdRow[] }> {
  // Asked for beforehand: the first page's own clock is read only after its rows.
  const { serverTime: scannedFrom } = await job.client.inspect({ signal: cancellation() })
  return { scannedFrom, rows: await scanIdsOf(job, rangeOf(job.shard)) }
}
