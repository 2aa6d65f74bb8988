import type { ResourceType } from '../src/catalogue/types.ts'
import type { IdRow } from '../src/commercetools/project-client.ts'
import { LifeboatError } from '../src/errors/lifeboat-error.ts'
import { isWithin } from '../src/repository/ranges.ts'
import type { RangeState } from '../src/repository/types.ts'
import { cancellation } from './heartbeat.ts'
import type { TypeJob } from './plan-changes.ts'
import type { Counted } from './size-shards.ts'

/** Rows looked at while planning. When there are more, whoever works on a range finds out itself. */
const mostRows = 5_000

export interface Looked {
  /** Records that are new or changed, as far as was looked. */
  news: number
  /** Whether something may have gone: the API counts otherwise than the base and the news would have it. */
  count: boolean
}

/**
 * Asks what of a type changed since the base, and holds the API's total against what it should be now: one request each
 * where little has changed. Ranges that can't be read from the base are added to `afresh`.
 */
export async function lookForChanges(
  job: TypeJob,
  { type, total }: Counted,
  ranges: readonly RangeState[],
  afresh: Set<RangeState>,
): Promise<Map<RangeState, Looked>> {
  const { rows, end } = await changedRows(job, type, ranges)
  const looked = new Map<RangeState, Looked>()
  let created = 0
  for (const range of ranges) {
    const unseen = end !== null && (range.range.upTo === null || range.range.upTo > end)
    const inRange = rows.filter(({ id }) => isWithin(range.range, id))
    const news = inRange.length === 0 ? nothing : await newsAmong(job, type, range, inRange, afresh)
    created += news.created
    looked.set(range, { news: Math.max(news.news, unseen ? 1 : 0), count: unseen && countsMatter(type) })
  }
  if (end !== null || !countsMatter(type)) return looked
  const expected = ranges.reduce((sum, { records }) => sum + records, created)
  // Counted before the news were asked for: what was made in between is no sign of a deletion.
  if (total === expected || (await recount(job, type)) === expected) return looked
  for (const [range, { news }] of looked) looked.set(range, { news, count: true })
  return looked
}

/** Where records vanish by themselves all the time, counting would ask for a scan in every run. */
function countsMatter({ expires }: ResourceType): boolean {
  return !expires
}

const nothing = { news: 0, created: 0 }

async function changedRows(
  { client, settings }: TypeJob,
  type: ResourceType,
  ranges: readonly RangeState[],
): Promise<{ rows: IdRow[]; end: string | null }> {
  const earliest = Math.min(...ranges.map(({ currentAsOf }) => Date.parse(currentAsOf)))
  const since = type.changesSilently ? {} : { modifiedSince: new Date(earliest - settings.overlap) }
  const rows: IdRow[] = []
  let after: string | undefined
  do {
    const page = await client.scanIds(type, { ...since, signal: cancellation(), ...(after ? { after } : {}) })
    rows.push(...page.rows)
    after = page.next
  } while (after !== undefined && rows.length < mostRows)
  return { rows, end: after ?? null }
}

async function newsAmong(
  { repository, base }: TypeJob,
  type: ResourceType,
  range: RangeState,
  rows: readonly IdRow[],
  afresh: Set<RangeState>,
): Promise<{ news: number; created: number }> {
  const asked = new Map(rows.map(({ id, version }) => [id, version ?? 0]))
  const found = { news: rows.length, created: rows.length }
  try {
    for await (const { id, version } of repository.readIds(base, type.name, range.range)) {
      const now = asked.get(id)
      if (now === undefined) continue
      found.created--
      if (now <= (version ?? 0)) found.news--
    }
    return found
  } catch (error) {
    if (!(error instanceof LifeboatError) || error.kind !== 'damage') throw error
    afresh.add(range)
    return found
  }
}

async function recount({ client }: TypeJob, type: ResourceType): Promise<number> {
  return (await client.count(type, undefined, { signal: cancellation() })).total
}
