import type { ResourceType } from '../catalogue/types.ts'
import type { Fields } from '../recovery/types.ts'
import type { Reader } from './ask-for-less.ts'
import { identityConditions } from './identity-conditions.ts'
import { idIn, portions } from './predicate.ts'
import type { Page } from './project-client.ts'
import type { WriteOptions } from './project-writer.ts'
import { type List, listOf, pageByCursor, pageByOffset, readPage } from './read-page.ts'

/** Those of the records that exist, by id. */
export async function findByIds(
  reader: Reader,
  type: ResourceType,
  ids: readonly string[],
  options: WriteOptions,
): Promise<Map<string, Fields>> {
  const wanted = new Set(ids)
  const found = new Map<string, Fields>()
  if (wanted.size === 0) return found
  for await (const record of candidates(reader, type, [...wanted], options)) {
    const id = type.reading.kind === 'single' ? String(ids[0]) : String(record.id)
    if (wanted.has(id)) found.set(id, record)
  }
  return found
}

/** Records that have one of the identities. Types whose list takes no predicate give all records. */
export async function findByIdentity(
  reader: Reader,
  type: ResourceType,
  identities: readonly string[],
  options: WriteOptions,
): Promise<Fields[]> {
  const found = new Map<string, Fields>()
  if (identities.length === 0) return []
  const list = filterable(type, options)
  if (!list) return await all(recordsOf(reader, type, options))
  for (const where of identityConditions(type, identities)) {
    for await (const record of walk((after) => pageByCursor(reader, list, { ...options, ...after }, [where]))) {
      found.set(String(record.id), record)
    }
  }
  return [...found.values()]
}

async function* candidates(reader: Reader, type: ResourceType, ids: string[], options: WriteOptions) {
  const list = filterable(type, options)
  if (!list) return yield* recordsOf(reader, type, options)
  for (const some of portions(ids, IDS_AT_ONCE)) {
    yield* walk((after) => pageByCursor(reader, list, { ...options, ...after }, [idIn(some)]))
  }
}

/** The list that can be asked with a predicate, if there is one. */
function filterable(type: ResourceType, { at }: WriteOptions): List | undefined {
  if (type.reading.kind === 'cursor') return listOf(type)
  if (type.reading.kind !== 'nested') return undefined
  if (at === undefined) throw new Error(`${type.name} has no list of its own: say at which address`)
  return type.reading.paging === 'cursor' ? { ...listOf(type), path: at } : undefined
}

/** All records of a list without predicates. */
function recordsOf(reader: Reader, type: ResourceType, options: WriteOptions): AsyncGenerator<Fields> {
  const { reading } = type
  if (reading.kind !== 'nested') return walk((after) => readPage(reader, type, { ...options, ...after }))
  const idOf = (record: Buffer) => reading.childId(JSON.parse(record.toString()))
  const list = { ...listOf(type), path: String(options.at), idOf }
  return walk((after) => pageByOffset(reader, list, { ...options, ...after }))
}

async function* walk(read: (after: { after?: string }) => Promise<Page>): AsyncGenerator<Fields> {
  let after: { after?: string } | undefined = {}
  while (after) {
    const page: Page = await read(after)
    const records = page.records.map(({ bytes }) => JSON.parse(bytes.toString()) as Fields)
    after = page.next === undefined ? undefined : { after: page.next }
    page.free()
    yield* records
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

const IDS_AT_ONCE = 100
