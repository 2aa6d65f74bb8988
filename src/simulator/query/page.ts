import { type FieldReader, holds } from '../../predicates/evaluate.ts'
import type { Predicate } from '../../predicates/predicate.ts'
import { field } from '../json.ts'
import type { StoredRecord } from '../store/collection.ts'
import type { Listing } from '../store/lagging-index.ts'
import { type Constraints, constraintsOf } from './constraints.ts'

export interface SortKey {
  /** Dotted path of a field. */
  path: readonly string[]
  descending: boolean
}

export interface PageRequest {
  where: Predicate | undefined
  sort: readonly SortKey[]
  limit: number
  offset: number
  withTotal: boolean
}

export interface Page {
  records: StoredRecord[]
  total: number | undefined
}

/** The API counts no further than this when a query has a filter. */
const HIGHEST_FILTERED_TOTAL = 10_000

/**
 * One page of a list. Ranges of id and of lastModifiedAt, sets of ids and the sort orders by them follow the
 * collection's own orders, so that such a page costs what it holds; everything else examines records one by one.
 */
export function pageOf(collection: Listing, request: PageRequest): Page {
  const constraints = constraintsOf(request.where)
  const total = request.withTotal ? totalOf(collection, request.where, constraints) : undefined
  return { records: recordsOf(collection, request, constraints), total }
}

/** Whether a list has any record that matches: what HEAD on a list answers. */
export function anyMatches(collection: Listing, where: Predicate | undefined): boolean {
  const request = { where, sort: [], limit: 1, offset: 0, withTotal: false }
  return recordsOf(collection, request, constraintsOf(where)).length > 0
}

function totalOf(collection: Listing, where: Predicate | undefined, constraints: Constraints): number {
  if (where === undefined) return collection.size
  if (constraints.complete && constraints.ids === undefined) {
    const [from, to] = constraints.boundsModified
      ? modifiedRange(collection, constraints)
      : idRange(collection, constraints)
    if (!(constraints.boundsModified && constraints.boundsId))
      return Math.min(HIGHEST_FILTERED_TOTAL, Math.max(0, to - from))
  }
  let count = 0
  const matches = matcher(collection, where)
  for (const record of candidates(collection, constraints, 'id', false)) {
    if (matches(record) && ++count === HIGHEST_FILTERED_TOTAL) break
  }
  return count
}

function recordsOf(collection: Listing, request: PageRequest, constraints: Constraints): StoredRecord[] {
  const { where, sort, offset, limit } = request
  const order = nativeOrder(sort)
  if (order === undefined) return sortedByScan(collection, request, constraints)
  const onlyIds =
    where === undefined || (constraints.complete && !constraints.boundsModified && constraints.ids === undefined)
  if (onlyIds && order.by === 'id' && !order.descending) {
    const [from, to] = idRange(collection, constraints)
    return collection.idOrder.slice(from + offset, Math.min(to, from + offset + limit))
  }
  const matches = where === undefined ? () => true : matcher(collection, where)
  const records: StoredRecord[] = []
  let skip = offset
  if (limit === 0) return records
  for (const record of candidates(collection, constraints, order.by, order.descending)) {
    if (!matches(record)) continue
    if (skip > 0) skip--
    else if (records.push(record) === limit) break
  }
  return records
}

function sortedByScan(collection: Listing, request: PageRequest, constraints: Constraints): StoredRecord[] {
  const matches = request.where === undefined ? () => true : matcher(collection, request.where)
  const rows: { record: StoredRecord; keys: unknown[] }[] = []
  for (const record of candidates(collection, constraints, 'id', false)) {
    if (!matches(record)) continue
    const read = reader(collection, record)
    rows.push({ record, keys: request.sort.map((key) => valueAt(read, key.path)) })
  }
  rows.sort((a, b) => {
    for (const [i, key] of request.sort.entries()) {
      const order = compareValues(a.keys[i], b.keys[i])
      if (order !== 0) return key.descending ? -order : order
    }
    return 0
  })
  return rows.slice(request.offset, request.offset + request.limit).map((row) => row.record)
}

interface NativeOrder {
  by: 'id' | 'modified'
  descending: boolean
}

function nativeOrder(sort: readonly SortKey[]): NativeOrder | undefined {
  const [first, second, ...more] = sort
  if (first === undefined) return { by: 'id', descending: false }
  const name = first.path.join('.')
  if (name === 'id') return { by: 'id', descending: first.descending }
  const idBreaksTies =
    second === undefined || (second.path.join('.') === 'id' && second.descending === first.descending)
  if (name !== 'lastModifiedAt' || !idBreaksTies || more.length > 0) return undefined
  return { by: 'modified', descending: first.descending }
}

/** Every record that can match, in the order asked for, read from whichever order of the collection is cheaper. */
function candidates(
  collection: Listing,
  constraints: Constraints,
  by: 'id' | 'modified',
  descending: boolean,
): Iterable<StoredRecord> {
  if (constraints.ids !== undefined) return inOrder(collection, constraints.ids, by, descending)
  if (by === 'modified' && (constraints.boundsModified || !constraints.boundsId)) {
    return walk(collection.modifiedOrder, modifiedRange(collection, constraints), descending)
  }
  const [from, to] = modifiedRange(collection, constraints)
  const narrow = constraints.boundsModified && (to - from) * 8 < collection.size
  if (narrow || by === 'modified') {
    const records = narrow
      ? collection.modifiedOrder.slice(from, to)
      : [...walk(collection.idOrder, idRange(collection, constraints), false)]
    return inOrder(
      collection,
      records.map((record) => record.id),
      by,
      descending,
    )
  }
  return walk(collection.idOrder, idRange(collection, constraints), descending)
}

function inOrder(
  collection: Listing,
  ids: Iterable<string>,
  by: 'id' | 'modified',
  descending: boolean,
): StoredRecord[] {
  const records = [...new Set(ids)].map((id) => collection.get(id)).filter((record) => record !== undefined)
  const sign = descending ? -1 : 1
  return records.sort((a, b) => sign * ((by === 'modified' ? a.modified - b.modified : 0) || (a.id < b.id ? -1 : 1)))
}

function* walk(
  list: Listing['idOrder'],
  [from, to]: [number, number],
  descending: boolean,
): Generator<StoredRecord, void, undefined> {
  let left = to - from
  if (left <= 0) return
  for (const record of descending ? list.descending(to) : list.ascending(from)) {
    yield record
    if (--left === 0) return
  }
}

function idRange(collection: Listing, { id }: Constraints): [number, number] {
  const { min, max } = id
  const from =
    min === undefined ? 0 : collection.idOrder.rank((r) => r.id < min.value || (!min.inclusive && r.id === min.value))
  const to =
    max === undefined
      ? collection.size
      : collection.idOrder.rank((r) => r.id < max.value || (max.inclusive && r.id === max.value))
  return [from, Math.max(from, to)]
}

function modifiedRange(collection: Listing, { modified }: Constraints): [number, number] {
  const { min, max } = modified
  const order = collection.modifiedOrder
  const from =
    min === undefined ? 0 : order.rank((r) => r.modified < min.value || (!min.inclusive && r.modified === min.value))
  const to =
    max === undefined
      ? collection.size
      : order.rank((r) => r.modified < max.value || (max.inclusive && r.modified === max.value))
  return [from, Math.max(from, to)]
}

function matcher(collection: Listing, where: Predicate): (record: StoredRecord) => boolean {
  return (record) => holds(where, reader(collection, record))
}

/** Reads the fields that every query uses without parsing the record. */
function reader(collection: Listing, record: StoredRecord): FieldReader {
  return (name) => {
    if (name === 'id') return record.id
    if (name === 'version' && record.version > 0) return record.version
    if (name === 'createdAt') return record.created
    if (name === 'lastModifiedAt' && record.version > 0) return record.modified
    return field(collection.parsed(record), name)
  }
}

function valueAt(read: FieldReader, path: readonly string[]): unknown {
  const [first, ...rest] = path
  let value = read(first ?? '')
  for (const name of rest) value = field(Array.isArray(value) ? value[0] : value, name)
  return value
}

/** Missing values come last in ascending order. */
function compareValues(a: unknown, b: unknown): number {
  const aMissing = a === undefined || a === null
  const bMissing = b === undefined || b === null
  if (aMissing || bMissing) return Number(aMissing) - Number(bMissing)
  if (typeof a !== typeof b) return typeof a < typeof b ? -1 : 1
  return (a as string) < (b as string) ? -1 : (a as string) > (b as string) ? 1 : 0
}
