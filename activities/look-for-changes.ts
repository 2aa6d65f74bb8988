import type { ResourceType } from '../src/catalogue/types.ts'
import type { IdRow } from '../src/commercetools/project-client.ts'
import { LifeboatError } from '../src/errors/lifeboat-error.ts'
import { isWithin } from '../src/repository/ranges.ts'
import type { RangeState } from '../src/repository/types.ts'
import type { NewsRow } from './exporter-plan.ts'
import { cancellation } from './heartbeat.ts'
import type { TypeJob } from './plan-changes.ts'

/** Rows looked at while planning. When there are more, whoever works on a range finds out itself. */
const mostRows = 5_000
/** Rows of one range that the plan hands on, so that they need not be listed again. */
const mostRowsInPlan = 500

/** What the API tells of a type: how many there are, and what changed since a time. */
export interface TypeLook {
  type: ResourceType
  modifiedSince?: Date
  total: number
  rows: IdRow[]
  next: string | undefined
}

export interface RangeDifference {
  /** Records that are new or changed, as far as was looked. */
  news: number
  /** Which, where these are all, and not too many. */
  rows?: NewsRow[]
  /** Whether something may have gone: the API counts otherwise than the base and the news would have it. */
  count: boolean
}

/**
 * Holds what the API tells of a type against the base, for each range. Ranges that can't be read from the base are added
 * to `afresh`.
 */
export async function compareRanges(
  job: TypeJob,
  look: TypeLook,
  ranges: readonly RangeState[],
  afresh: Set<RangeState>,
): Promise<Map<RangeState, RangeDifference>> {
  const { type, total } = look
  const { rows, end } = await changedRows(job, look)
  const found = new Map<RangeState, RangeDifference>()
  let created = 0
  for (const range of ranges) {
    const unseen = end !== null && (range.range.upTo === null || range.range.upTo > end)
    const inRange = rows.filter(({ id }) => isWithin(range.range, id))
    const news = inRange.length === 0 ? nothing : await newsAmong(job, type, range, inRange, afresh)
    created += news.created
    const listed = !unseen && news.rows.length > 0 && news.rows.length <= mostRowsInPlan
    found.set(range, {
      news: Math.max(news.rows.length, unseen ? 1 : 0),
      count: false,
      ...(listed ? { rows: news.rows } : {}),
    })
  }
  if (!countsMatter(type)) return found
  const expected = ranges.reduce((sum, { records }) => sum + records, created)
  // The sum proves something only where it is known of every range how much of it is new.
  const known = end === null && afresh.size === 0
  // Counted before the news were listed: what was made in between is no sign of a deletion.
  if (known && (total === expected || (await recount(job, type)) === expected)) return found
  for (const [range, difference] of found) found.set(range, { ...difference, count: true })
  return found
}

/** Where records vanish by themselves all the time, counting would ask for a scan in every run. */
function countsMatter({ expires }: ResourceType): boolean {
  return !expires
}

const nothing = { rows: [] as NewsRow[], created: 0 }

/** The first page was asked for together with others; more are fetched here, up to a bound, after which `end` is set. */
async function changedRows(
  { client }: TypeJob,
  { type, modifiedSince, rows: first, next }: TypeLook,
): Promise<{ rows: IdRow[]; end: string | null }> {
  const rows = [...first]
  let after = next
  while (after !== undefined && rows.length < mostRows) {
    const since = modifiedSince ? { modifiedSince } : {}
    const page = await client.scanIds(type, { ...since, after, signal: cancellation() })
    rows.push(...page.rows)
    after = page.next
  }
  return { rows, end: after ?? null }
}

async function newsAmong(
  { repository, base }: TypeJob,
  type: ResourceType,
  range: RangeState,
  rows: readonly IdRow[],
  afresh: Set<RangeState>,
): Promise<{ rows: NewsRow[]; created: number }> {
  try {
    const ids = new Set(rows.map(({ id }) => id))
    const known = await repository.versionsOf(base.snapshot, type.name, ids, range.range)
    const all = rows.map(({ id, version }): NewsRow => [id, version, known.get(id) ?? null])
    return {
      rows: all.filter(([, version, before]) => before === null || (version ?? 0) > before),
      created: rows.length - known.size,
    }
  } catch (error) {
    if (!(error instanceof LifeboatError) || error.kind !== 'damage') throw error
    afresh.add(range)
    return nothing
  }
}

async function recount({ client }: TypeJob, type: ResourceType): Promise<number> {
  return (await client.count(type, undefined, { signal: cancellation() })).total
}
