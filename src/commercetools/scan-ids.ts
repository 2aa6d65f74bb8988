import type { ResourceType } from '../catalogue/types.ts'
import { serverTimeOf } from './answer.ts'
import { askForLess, type Reader } from './ask-for-less.ts'
import { askGraphql } from './ask-graphql.ts'
import { checkOrder } from './id-order.ts'
import { MalformedBody } from './malformed-body.ts'
import { PAGE_LIMIT } from './page-limits.ts'
import { allOf, idsWithin, rangeAfter, sinceConditions } from './predicate.ts'
import type { IdPage, IdRow, ScanIdsOptions } from './project-client.ts'
import { readPage } from './read-page.ts'

/** Ids and versions of a type's records, in ascending order: by GraphQL, where the type has it, a fraction of the bytes. */
export async function scanIds(reader: Reader, type: ResourceType, options: ScanIdsOptions): Promise<IdPage> {
  return type.graphql === null ? await scanPages(reader, type, options) : await scanRows(reader, type, options)
}

async function scanPages(reader: Reader, type: ResourceType, options: ScanIdsOptions): Promise<IdPage> {
  const { records, ...page } = await readPage(reader, type, options)
  return { ...page, rows: records.map(({ id, version }) => ({ id, version })) }
}

async function scanRows(reader: Reader, type: ResourceType, options: ScanIdsOptions): Promise<IdPage> {
  const { requester } = reader
  const { signal } = options
  const from = rangeAfter(options)
  const where = allOf([...idsWithin(from), ...sinceConditions(type, options)]) ?? null
  const list = `ids of ${type.name}`
  return await askForLess(reader, list, options.limit ?? PAGE_LIMIT, async (limit) => {
    const page = await askGraphql(requester, {
      what: list,
      scopes: type.readScopes,
      query: queryFor(type),
      variables: { where, sort: ['id asc'], limit },
      read: (lists, answer) => ({
        rows: rowsOf(lists.list, type),
        serverTime: serverTimeOf(answer),
        bytes: answer.body.length,
      }),
      signal,
    })
    const { rows } = page
    checkOrder(list, rows, from)
    const next = rows.length >= limit ? rows.at(-1)?.id : undefined
    return { ...page, next, last: next === undefined }
  })
}

function queryFor({ graphql, versioned }: ResourceType): string {
  return `query Ids($where: String, $sort: [String!], $limit: Int) {
  list: ${graphql}(where: $where, sort: $sort, limit: $limit) { count results { ${versioned ? 'id version' : 'id'} } }
}`
}

/** The rows of a list in GraphQL's answer. Throws `MalformedBody` when it is none. */
export function rowsOf(list: Record<string, unknown> | undefined, type: ResourceType): IdRow[] {
  const { count, results } = list ?? {}
  if (!Array.isArray(results) || count !== results.length) throw new MalformedBody('the answer is no list of ids')
  return results.map((row: { id?: unknown; version?: unknown } | null) => rowOf(row ?? {}, type))
}

function rowOf({ id, version }: { id?: unknown; version?: unknown }, { versioned }: ResourceType): IdRow {
  if (typeof id !== 'string') throw new MalformedBody('a row of the answer has no id')
  if (versioned && typeof version !== 'number') throw new MalformedBody('a row of the answer has no version')
  return { id, version: typeof version === 'number' ? version : null }
}
