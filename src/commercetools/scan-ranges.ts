import type { ResourceType } from '../catalogue/types.ts'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { Reader } from './ask-for-less.ts'
import { askGraphql } from './ask-graphql.ts'
import { checkOrder } from './id-order.ts'
import { PAGE_LIMIT } from './page-limits.ts'
import { allOf, idsWithin } from './predicate.ts'
import type { IdRange, IdRow } from './project-client.ts'
import { TooMuch } from './requester.ts'
import { rowsOf, scanIds } from './scan-ids.ts'

/** Of ids in a range of `scanRanges`: so many leave room in one page for some that have come since. */
export const idsARange = 480

/** In one request: 500 rows of two fields each are 8,000 of the 20,000 fields that a query is told to be allowed. */
const rangesARequest = 8

/**
 * Ids and versions of several ranges of a type, several of them in one request, which is what makes a scan of many ids
 * cheap: who knows about which ids there are can cut the whole into ranges of `idsARange`. A range that holds more than a
 * page is read on by cursor. Answers in the order of the ranges.
 */
export async function scanRanges(
  reader: Reader,
  type: ResourceType,
  ranges: readonly IdRange[],
  signal?: AbortSignal,
): Promise<IdRow[][]> {
  const size = type.graphql === null ? 1 : rangesARequest
  const batches = Array.from({ length: Math.ceil(ranges.length / size) }, (_, at) =>
    ranges.slice(at * size, (at + 1) * size),
  )
  const rows = await Promise.all(batches.map((batch) => scanBatch(reader, type, batch, signal)))
  return rows.flat()
}

/** Whatever the API dislikes about several at once, it is asked about one after the other. */
async function scanBatch(
  reader: Reader,
  type: ResourceType,
  batch: readonly IdRange[],
  signal: AbortSignal | undefined,
): Promise<IdRow[][]> {
  if (batch.length > 1) {
    try {
      const pages = await scanTogether(reader, type, batch, signal)
      return await Promise.all(pages.map((rows, at) => readOn(reader, type, batch[at]!, rows, signal)))
    } catch (error) {
      const refused = error instanceof LifeboatError && error.kind === 'permanent' && error.code === 'request-refused'
      if (!refused && !(error instanceof TooMuch)) throw error
    }
  }
  return Promise.all(batch.map((range) => walk(reader, type, range, undefined, signal)))
}

async function scanTogether(
  { requester }: Reader,
  type: ResourceType,
  batch: readonly IdRange[],
  signal: AbortSignal | undefined,
): Promise<IdRow[][]> {
  const what = `ids of ${type.name}`
  const variables = Object.fromEntries(batch.map((range, at) => [`w${at}`, allOf(idsWithin(range)) ?? null]))
  return askGraphql(requester, {
    what,
    scopes: type.readScopes,
    kind: `${what}, several ranges`,
    query: queryFor(type, batch.length),
    variables,
    read: (lists) =>
      batch.map((range, at) => {
        const rows = rowsOf(lists[`l${at}`], type)
        checkOrder(what, rows, range)
        return rows
      }),
    signal,
  })
}

function queryFor({ graphql, versioned }: ResourceType, ranges: number): string {
  const numbers = Array.from({ length: ranges }, (_, at) => at)
  const fields = versioned ? 'id version' : 'id'
  const lists = numbers.map(
    (at) =>
      `  l${at}: ${graphql}(where: $w${at}, sort: ["id asc"], limit: ${PAGE_LIMIT}) { count results { ${fields} } }`,
  )
  return `query Ranges(${numbers.map((at) => `$w${at}: String`).join(', ')}) {\n${lists.join('\n')}\n}`
}

async function readOn(
  reader: Reader,
  type: ResourceType,
  range: IdRange,
  rows: IdRow[],
  signal: AbortSignal | undefined,
): Promise<IdRow[]> {
  if (rows.length < PAGE_LIMIT) return rows
  return [...rows, ...(await walk(reader, type, range, rows.at(-1)!.id, signal))]
}

async function walk(
  reader: Reader,
  type: ResourceType,
  range: IdRange,
  from: string | undefined,
  signal: AbortSignal | undefined,
): Promise<IdRow[]> {
  const rows: IdRow[] = []
  let after = from
  do {
    const page = await scanIds(reader, type, {
      range,
      ...(after === undefined ? {} : { after }),
      ...(signal ? { signal } : {}),
    })
    rows.push(...page.rows)
    after = page.next
  } while (after !== undefined)
  return rows
}
