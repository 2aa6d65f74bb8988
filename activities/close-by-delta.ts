import { resourceType } from '../src/catalogue/resources.ts'
import type { ResourceType } from '../src/catalogue/types.ts'
import type { IdRange, IdRow, SourceRecord } from '../src/commercetools/project-client.ts'
import { idsARange } from '../src/commercetools/scan-ranges.ts'
import { unlessDamaged } from '../src/errors/unless-damaged.ts'
import type { ShardProgress } from '../src/repository/types.ts'
import type { UnitReport } from './backup-types.ts'
import { closeByReading } from './close-by-reading.ts'
import type { CloseJob } from './close-job.ts'
import { commitDelta, type DeltaCursor } from './commit-delta.ts'
import { rangeOf } from './export-unit.ts'
import { type ExporterPlan, workOf } from './exporter-plan.ts'
import { fetchNews } from './fetch-news.ts'
import { beat, cancellation } from './heartbeat.ts'
import { type KnownIds, knownIds } from './known-ids.ts'
import { scanIdsOf } from './scan-ids-of.ts'
import { ShardWriter } from './shard-writer.ts'

/** Ids fetched and written in one step. */
const batch = 500
/** A piece of a range that is counted: the API counts to 10,000 and no further. */
const pieceRecords = 8_000
/** Ranges of `idsARange` ids that one shard asks for before it tells of life: eight requests. */
const rangesAtOnce = 64

/**
 * Brings a range of the base up to date: what changed since is fetched, what is gone becomes a tombstone. A base that
 * can't be read is answered by reading the range whole.
 */
export async function closeByDelta(job: CloseJob): Promise<UnitReport> {
  const { repository, plan, shard } = job
  const known = knownFromPlan(job) ?? (await knownIds(job).catch(unlessDamaged))
  if (!known) return closeByReading(job)
  const progress = await repository.loadProgress(plan.run, shard.number)
  if (progress.last?.done) {
    const cursor = progress.last.cursor as Partial<DeltaCursor> | null
    // An earlier attempt could not read the base, and has read the range whole.
    if (cursor?.currentAsOf === undefined) return closeByReading(job)
    await commitDelta(job, known, cursor as DeltaCursor)
    return { records: 0, bytes: 0 }
  }
  const { report, cursor } = await follow(job, known, progress)
  await commitDelta(job, known, cursor)
  return report
}

/** Where the plan names all that is new, what the base holds of the rest does not matter. */
function knownFromPlan({ plan, shard }: CloseJob): KnownIds | undefined {
  const { rows, scan, count } = workOf(plan, shard.number)
  if (!rows || scan || count) return undefined
  return new Map(rows.flatMap(([id, , before]) => (before === null ? [] : [[id, before] as const])))
}

interface Found {
  /** Ids whose version is not the captured one. */
  suspects: Map<string, number | null>
  /** Known, and not seen where they should be. */
  vanished: string[]
  /** The source's time when a scan of the whole range began. */
  scannedFrom: string | null
}

async function follow(job: CloseJob, known: KnownIds, progress: ShardProgress) {
  const { plan, shard, deps, repository } = job
  const { lookedFrom } = plan.exporter as unknown as ExporterPlan
  const { scan, count, rows } = workOf(plan, shard.number)
  // All that is read from here on is read later than that, so it is a time since which all is current.
  const currentAsOf = lookedFrom!
  const current = versionsNow(known, progress)
  const found: Found = { suspects: new Map(), vanished: [], scannedFrom: scan ? currentAsOf : null }
  suspect(found, current, rows?.map(([id, version]) => ({ id, version })) ?? (await changedRows(job)))
  if (scan) compare(found, current, await scanKnown(job, current), rangeOf(shard))
  else if (count) await lookWhereCountsDiffer(job, found, current)

  const { chunkBytes } = deps.settings
  const { next } = progress
  const writer = new ShardWriter({ repository, run: plan.run, shard: shard.number, phase: 'scan', next, chunkBytes })
  const cursor: DeltaCursor = { currentAsOf, scannedFrom: found.scannedFrom }
  try {
    const { gone, moved } = await fetchAll(job, found, current, writer)
    await writer.finish([], { removed: gone, inMotion: moved, cursor })
  } finally {
    writer.discard()
  }
  return { report: { records: writer.records, bytes: writer.bytes }, cursor }
}

/** What the base holds, with what an earlier attempt has captured since. */
function versionsNow(known: KnownIds, { entries, gone }: ShardProgress): Map<string, number | null> {
  const current = new Map(known)
  for (const [id, { version }] of entries) current.set(id, version)
  for (const id of gone) current.delete(id)
  return current
}

function changedRows(job: CloseJob): Promise<IdRow[]> {
  const modifiedSince = new Date(Date.parse(job.shard.since!) - job.deps.settings.overlap)
  return scanIdsOf(job, rangeOf(job.shard), modifiedSince)
}

function suspect({ suspects }: Found, current: ReadonlyMap<string, number | null>, rows: readonly IdRow[]): void {
  for (const { id, version } of rows) {
    const captured = current.get(id)
    if (captured === undefined || (version ?? 0) > (captured ?? 0)) suspects.set(id, version)
  }
}

/** Holds what a scan saw of a range against what is known of it. */
function compare(found: Found, current: ReadonlyMap<string, number | null>, rows: readonly IdRow[], range: IdRange) {
  suspect(found, current, rows)
  const seen = new Set(rows.map(({ id }) => id))
  for (const id of current.keys()) if (isIn(range, id) && !seen.has(id)) found.vanished.push(id)
}

/** Scans the whole range. What is known tells how to cut it, so that a request answers several pages at once. */
async function scanKnown(job: CloseJob, current: ReadonlyMap<string, number | null>): Promise<IdRow[]> {
  const { client, shard, unit } = job
  const ranges = pieces([...current.keys()].sort(), rangeOf(shard), idsARange).map(({ range }) => range)
  const rows: IdRow[] = []
  for (let at = 0; at < ranges.length; at += rangesAtOnce) {
    const some = ranges.slice(at, at + rangesAtOnce)
    rows.push(...(await client.scanRanges(resourceType(shard.type), some, { signal: cancellation() })).flat())
    beat(unit, shard.type, { records: rows.length, bytes: 0 }, client.stats())
  }
  return rows
}

/** Counts pieces of the range, and scans those that hold another number of records than is known. */
async function lookWhereCountsDiffer(job: CloseJob, found: Found, current: ReadonlyMap<string, number | null>) {
  const { client, shard } = job
  const type = resourceType(shard.type)
  const created = [...found.suspects.keys()].filter((id) => !current.has(id))
  const ids = [...current.keys(), ...created].sort()
  await Promise.all(
    pieces(ids, rangeOf(shard), pieceRecords).map(async ({ range, records }) => {
      const { total, capped } = await client.count(type, range, { signal: cancellation() })
      if (total === records && !capped) return
      compare(found, current, await scanIdsOf(job, range), range)
    }),
  )
}

/** Cuts sorted ids into ranges of so many. */
function pieces(ids: readonly string[], whole: IdRange, size: number): { range: IdRange; records: number }[] {
  const cuts: { range: IdRange; records: number }[] = []
  for (let at = 0; at === 0 || at < ids.length; at += size) {
    const end = Math.min(at + size, ids.length)
    const after = at === 0 ? whole.after : ids[at - 1]
    const upTo = end >= ids.length ? whole.upTo : ids[end - 1]
    cuts.push({
      range: { ...(after === undefined ? {} : { after }), ...(upTo === undefined ? {} : { upTo }) },
      records: end - at,
    })
  }
  return cuts
}

/** Fetches what is suspect or vanished, a batch at a time. Answers what is really gone, and what moved meanwhile. */
async function fetchAll(
  job: CloseJob,
  { suspects, vanished }: Found,
  current: ReadonlyMap<string, number | null>,
  writer: ShardWriter,
): Promise<{ gone: string[]; moved: string[] }> {
  const { client, shard, unit } = job
  const type: ResourceType = resourceType(shard.type)
  const gone: string[] = []
  const moved: string[] = []
  const ids = [...new Set([...suspects.keys(), ...vanished])].sort()
  for (let at = 0; at < ids.length; at += batch) {
    const news = await fetchNews(client, type, ids.slice(at, at + batch), (id) => current.get(id))
    await writer.add(news.found, { cursor: null, done: false })
    beat(unit, shard.type, writer, client.stats())
    moved.push(...news.found.filter((record) => isMoved(record, suspects)).map(({ id }) => id))
    for (const id of news.gone) {
      if (current.has(id)) gone.push(id)
      else moved.push(id)
    }
  }
  await writer.stored()
  return { gone, moved }
}

/** Whether a record changed again between being listed and being fetched. */
function isMoved({ id, version }: SourceRecord, suspects: ReadonlyMap<string, number | null>): boolean {
  const listed = suspects.get(id)
  return listed === undefined || listed !== version
}

function isIn({ after, upTo }: IdRange, id: string): boolean {
  return (after === undefined || id > after) && (upTo === undefined || id <= upTo)
}
