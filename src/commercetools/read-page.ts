import type { ResourceType } from '../catalogue/types.ts'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import { freeMemory } from '../memory/free-memory.ts'
import { serverTimeOf } from './answer.ts'
import { askForLess, type Reader } from './ask-for-less.ts'
import type { Answer } from './exchange.ts'
import { checkOrder } from './id-order.ts'
import { MalformedBody } from './malformed-body.ts'
import { PAGE_LIMIT } from './page-limits.ts'
import { allOf, fittingValues, idIn, idsWithin, rangeAfter, sinceConditions } from './predicate.ts'
import type { Page, ReadPageOptions, SourceRecord } from './project-client.ts'
import { type SplitRecord, splitObject, splitPage } from './split-page.ts'

/** A page of a type's records, in the way that the type can be read. */
export async function readPage(reader: Reader, type: ResourceType, options: ReadPageOptions): Promise<Page> {
  checkOptions(type, options)
  switch (type.reading.kind) {
    case 'cursor':
      return options.ids ? await pageOfIds(reader, type, options) : await pageByCursor(reader, listOf(type), options)
    case 'offset':
      return await pageByOffset(reader, listOf(type), options)
    case 'single':
      return await onlyRecord(reader, type, options)
    case 'nested':
      throw new Error(`${type.name} is read with readChildren`)
  }
}

/** A list at an address, of a type or of the children of a record. */
export interface List {
  name: string
  path: string
  scopes: readonly string[]
  /** Whether it can be filtered by `lastModifiedAt`. */
  modifiedAt: boolean
  /** Identity of a record that has no `id` of its own. */
  idOf?: (record: Buffer) => string
}

/** The records of a list after a cursor, in ascending order of their ids. */
export async function pageByCursor(
  reader: Reader,
  list: List,
  options: ReadPageOptions,
  conditions: readonly string[] = [],
): Promise<Page> {
  const range = rangeAfter(options)
  const where = allOf([...conditions, ...idsWithin(range), ...sinceConditions(list, options)])
  const { page, full } = await listPage(reader, list, options, { sort: 'id asc', withTotal: false, where })
  checkOrder(list.name, page.records, range)
  return finished(page, full ? page.records.at(-1)!.id : undefined)
}

/** For lists that take no predicate: `after` is the offset. */
export async function pageByOffset(reader: Reader, list: List, options: ReadPageOptions): Promise<Page> {
  const offset = Number(options.after ?? 0)
  if (offset > LARGEST_OFFSET) throw beyondOffset(reader, list)
  const { page, full } = await listPage(reader, list, options, { offset })
  return finished(page, full ? String(offset + page.records.length) : undefined)
}

/** The wanted records after the cursor, as many as fit into one request. */
async function pageOfIds(reader: Reader, type: ResourceType, options: ReadPageOptions): Promise<Page> {
  const { after, ids = [] } = options
  const wanted = [...new Set(ids)].sort().filter((id) => after === undefined || id > after)
  if (wanted.length === 0) throw new Error('readPage was given no ids')
  const { requester, limits } = reader
  const list = listOf(type)
  const most = Math.min(options.limit ?? IDS_AT_ONCE, IDS_AT_ONCE, wanted.length)
  return await askForLess(reader, list.name, most, async (limit, bytes) => {
    const asked = fittingValues(wanted, limit)
    const where = allOf([idIn(asked), ...sinceConditions(type, options)])
    const query = { limit: asked.length, sort: 'id asc', withTotal: false, where }
    const page = await requester.ask({ ...question(list, query, reader, bytes), signal: options.signal })
    limits.observe(list.name, { records: page.records.length, bytes: page.bytes })
    return finished(page, asked.length < wanted.length ? asked.at(-1) : undefined)
  })
}

async function onlyRecord({ requester }: Reader, type: ResourceType, { signal }: ReadPageOptions): Promise<Page> {
  const page = await requester.ask({
    what: type.name,
    scopes: type.readScopes,
    kind: type.name,
    request: requester.get(type.endpoint, {}),
    raw: true,
    read: (answer): UnfinishedPage => {
      const record = splitObject(answer.body)
      const bytes = answer.body.subarray(record.start, record.end)
      const id = record.id ?? requester.connection.projectKey
      const records = [{ id, version: record.version ?? null, bytes }]
      return {
        records,
        serverTime: serverTimeOf(answer),
        bytes: answer.body.length,
        free: () => freeMemory(answer.body),
      }
    },
    signal,
  })
  return finished(page, undefined)
}

type Query = Record<string, string | number | boolean | undefined>
type UnfinishedPage = Omit<Page, 'next' | 'last'>

function finished(page: UnfinishedPage, next: string | undefined): Page {
  return { ...page, next, last: next === undefined }
}

/** `full`: there were as many records as were asked for, so there may be more. */
async function listPage(reader: Reader, list: List, options: ReadPageOptions, query: Query) {
  const { requester, limits } = reader
  return await askForLess(reader, list.name, options.limit ?? PAGE_LIMIT, async (limit, bytes) => {
    const page = await requester.ask({ ...question(list, { limit, ...query }, reader, bytes), signal: options.signal })
    limits.observe(list.name, { records: page.records.length, bytes: page.bytes })
    return { page, full: page.records.length >= Math.min(limit, page.limit ?? limit) && page.records.length > 0 }
  })
}

function question(list: List, query: Query, { requester }: Reader, expectedBytes: number) {
  return {
    what: list.name,
    scopes: list.scopes,
    kind: `${list.name} page`,
    request: requester.get(list.path, query),
    raw: true,
    expectedBytes,
    read: (answer: Answer) => recordsOf(answer, list),
  }
}

function recordsOf(answer: Answer, list: List): UnfinishedPage & { limit: number | undefined } {
  const { body } = answer
  const { records, limit } = splitPage(body)
  return {
    records: records.map((record) => sourceRecord(record, body.subarray(record.start, record.end), list)),
    serverTime: serverTimeOf(answer),
    bytes: body.length,
    free: () => freeMemory(body),
    limit,
  }
}

function sourceRecord({ id, version, start }: SplitRecord, bytes: Buffer, { idOf }: List): SourceRecord {
  const own = id ?? idOf?.(bytes)
  if (own === undefined) throw new MalformedBody(`the record at byte ${start} has no id`)
  return { id: own, version: version ?? null, bytes }
}

export function listOf(type: ResourceType): List {
  return { name: type.name, path: type.endpoint, scopes: type.readScopes, modifiedAt: type.modifiedAt }
}

/** Mistakes of the caller, and no matter of the project. */
function checkOptions({ name, reading }: ResourceType, options: ReadPageOptions) {
  if (reading.kind !== 'cursor' && (options.range || options.ids)) throw new Error(`${name} can't be asked for by id`)
  if (options.ids && options.range) throw new Error('ids and range exclude each other')
}

function beyondOffset({ requester }: Reader, { name }: List): LifeboatError {
  return new LifeboatError(
    `project ${requester.connection.name}: ${name} has more records than the API lists (offset ${LARGEST_OFFSET})`,
    { kind: 'permanent', code: 'offset-limit', hint: 'lifeboat doctor' },
  )
}

/** The API's own limit. */
const LARGEST_OFFSET = 10_000
/** Keeps the address short enough; see `fittingValues`. */
const IDS_AT_ONCE = 100
