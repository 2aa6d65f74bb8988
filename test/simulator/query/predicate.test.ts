import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ApiError } from '../../../src/simulator/http/api-error.ts'
import { type PageRequest, pageOf } from '../../../src/simulator/query/page.ts'
import { parseWhere } from '../../../src/simulator/query/parse-where.ts'
import { Collection, type StoredRecord } from '../../../src/simulator/store/collection.ts'

/** A predicate as text, with its meaning told a second time, without any of the simulator's code. */
interface Case {
  text: string
  holds: (record: Row) => boolean
}

interface Row {
  id: string
  lastModifiedAt: string
  size?: number
  name: { en?: string; de?: string }
  tags: string[]
  parts: { sku: string; count: number }[]
}

const NAMES = ['ant', 'bee', 'cat', 'dog'] as const
/** In ascending order: what is missing comes last. */
const NAMED: readonly (string | undefined)[] = [...NAMES, undefined]
const TIMES = Array.from({ length: 6 }, (_, i) => new Date(Date.UTC(2026, 0, 1, 0, 0, i)).toISOString())
const IDS = Array.from(
  { length: 40 },
  (_, i) => `${(i * 6).toString(16).padStart(2, '0')}000000-0000-4000-8000-000000000000`,
)

const row: fc.Arbitrary<Omit<Row, 'id'>> = fc.record(
  {
    lastModifiedAt: fc.constantFrom(...TIMES),
    size: fc.integer({ min: 0, max: 4 }),
    name: fc.record({ en: fc.constantFrom(...NAMES), de: fc.constantFrom(...NAMES) }, { requiredKeys: [] }),
    tags: fc.array(fc.constantFrom(...NAMES), { maxLength: 3 }),
    parts: fc.array(fc.record({ sku: fc.constantFrom(...NAMES), count: fc.integer({ min: 0, max: 3 }) }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: ['lastModifiedAt', 'name', 'tags', 'parts'] },
) as fc.Arbitrary<Omit<Row, 'id'>>

const OPERATORS = ['=', '<>', '!=', '<', '<=', '>', '>='] as const

function compared<T extends string | number>(a: T | undefined, operator: string, b: T): boolean {
  if (operator === '<>' || operator === '!=') return a !== b
  if (a === undefined) return false
  if (operator === '=') return a === b
  if (operator === '<') return a < b
  if (operator === '<=') return a <= b
  return operator === '>' ? a > b : a >= b
}

const leaf: fc.Arbitrary<Case> = fc.oneof(
  fc.tuple(fc.constantFrom(...OPERATORS), fc.constantFrom(...IDS)).map(([operator, id]) => ({
    text: `id ${operator} "${id}"`,
    holds: (record: Row) => compared(record.id, operator, id),
  })),
  fc.tuple(fc.constantFrom(...OPERATORS), fc.constantFrom(...TIMES)).map(([operator, time]) => ({
    text: `lastModifiedAt ${operator} "${time.replace('.000', '')}"`,
    holds: (record: Row) => compared(record.lastModifiedAt, operator, time),
  })),
  fc.array(fc.constantFrom(...IDS), { minLength: 1, maxLength: 5 }).map((ids) => ({
    text: `id in (${ids.map((id) => `"${id}"`).join(', ')})`,
    holds: (record: Row) => ids.includes(record.id),
  })),
  fc.tuple(fc.constantFrom(...OPERATORS), fc.integer({ min: 0, max: 4 })).map(([operator, size]) => ({
    text: `size${operator}${size}`,
    holds: (record: Row) => compared(record.size, operator, size),
  })),
  fc
    .tuple(fc.constantFrom(...OPERATORS), fc.constantFrom('en' as const, 'de' as const), fc.constantFrom(...NAMES))
    .map(([operator, language, name]) => ({
      text: `name(\`${language}\` ${operator} "${name}")`,
      holds: (record: Row) => compared(record.name[language], operator, name),
    })),
  fc.tuple(fc.constantFrom(...NAMES), fc.integer({ min: 0, max: 3 })).map(([sku, count]) => ({
    text: `parts(sku = "${sku}" and count > ${count})`,
    holds: (record: Row) => record.parts.some((part) => part.sku === sku && part.count > count),
  })),
  fc.tuple(fc.boolean(), fc.subarray([...NAMES], { minLength: 1 })).map(([all, wanted]) => ({
    text: `tags contains ${all ? 'all' : 'any'} (${wanted.map((tag) => `"${tag}"`).join(',')})`,
    holds: (record: Row) =>
      all ? wanted.every((tag) => record.tags.includes(tag)) : wanted.some((tag) => record.tags.includes(tag)),
  })),
  fc.constantFrom<Case>(
    { text: 'size is defined', holds: (record) => record.size !== undefined },
    { text: 'size is not defined', holds: (record) => record.size === undefined },
    { text: 'tags is empty', holds: (record) => record.tags.length === 0 },
    { text: 'tags is not empty', holds: (record) => record.tags.length > 0 },
    { text: 'size in (1, 2)', holds: (record) => record.size === 1 || record.size === 2 },
    { text: 'size not in (1, 2)', holds: (record) => record.size !== 1 && record.size !== 2 },
  ),
)

const { tree } = fc.letrec<{ tree: Case }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    leaf,
    tie('tree').map(({ text, holds }) => ({ text: `not(${text})`, holds: (record: Row) => !holds(record) })),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => ({
      text: `(${a.text}) and (${b.text})`,
      holds: (record: Row) => a.holds(record) && b.holds(record),
    })),
    fc.tuple(tie('tree'), tie('tree'), tie('tree')).map(([a, b, c]) => ({
      // Without brackets: `and` binds tighter than `or`.
      text: `(${a.text}) or (${b.text}) and (${c.text})`,
      holds: (record: Row) => a.holds(record) || (b.holds(record) && c.holds(record)),
    })),
  ),
}))

const SORTS = [
  'none',
  'id asc',
  'id desc',
  'lastModifiedAt asc',
  'lastModifiedAt desc',
  'size asc',
  'name.en desc',
] as const

function sorted(rows: Row[], sort: (typeof SORTS)[number]): Row[] {
  const byId = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  if (sort === 'none' || sort === 'id asc') return byId
  if (sort === 'id desc') return byId.reverse()
  if (sort === 'lastModifiedAt asc') return byId.sort((a, b) => a.lastModifiedAt.localeCompare(b.lastModifiedAt))
  if (sort === 'lastModifiedAt desc') {
    return byId.sort((a, b) => a.lastModifiedAt.localeCompare(b.lastModifiedAt)).reverse()
  }
  if (sort === 'size asc') return byId.sort((a, b) => (a.size ?? 99) - (b.size ?? 99))
  return byId.sort((a, b) => NAMED.indexOf(b.name.en) - NAMED.indexOf(a.name.en))
}

function collectionOf(rows: Row[]): Collection {
  const collection = new Collection('thing')
  for (const { id, lastModifiedAt, ...fields } of rows) {
    const modified = Date.parse(lastModifiedAt)
    collection.insert({ id, version: 1, created: modified, modified }, JSON.stringify({ id, ...fields }), undefined, [])
  }
  return collection
}

describe('where', () => {
  test('finds what a second reading of the predicate finds, in any order, with any limit and offset', () => {
    const limits = fc.record({ limit: fc.nat(10), offset: fc.nat(10) })
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 40 }),
        tree,
        fc.constantFrom(...SORTS),
        limits,
        (values, predicate, sort, at) => {
          const rows = values.map((value, i) => ({ ...value, id: IDS[i]! }))
          const [path = '', direction] = sort.split(' ')
          const request: PageRequest = {
            where: parseWhere(predicate.text),
            sort: sort === 'none' ? [] : [{ path: path.split('.'), descending: direction === 'desc' }],
            ...at,
            withTotal: true,
          }
          const page = pageOf(collectionOf(rows), request)
          const expected = sorted(rows.filter(predicate.holds), sort)
          expect(page.records.map((record: StoredRecord) => record.id)).toEqual(
            expected.slice(at.offset, at.offset + at.limit).map(({ id }) => id),
          )
          expect(page.total).toBe(expected.length)
        },
      ),
      { numRuns: 1500 },
    )
  })

  test.each([
    ['id >', 'a value'],
    ['id > "a" and', 'a field'],
    ['id ~ "a"', 'unexpected text'],
    ['(id > "a"', "')'"],
    ['id > "a")', "'and', 'or' or the end"],
    ['name en = "x"', 'an operator'],
    ['name.en = "x"', 'a field without dots'],
    ['id is known', "'defined' or 'empty'"],
    ['tags contains ("a")', "'any' or 'all'"],
    ['id = "a', 'unexpected text'],
    ['id = :missing', 'has no value'],
    [`${'('.repeat(100)}id = "a"${')'.repeat(100)}`, 'nested deeper'],
  ])('refuses %s, naming what it misses', (text, named) => {
    const refusal = (): unknown => parseWhere(text)
    expect(refusal).toThrow(ApiError)
    expect(refusal).toThrow(named)
  })

  test.each(['id', 'lastModifiedAt'])('an unequal %s leaves all others, in the page and in the total', (field) => {
    const rows = TIMES.map((lastModifiedAt, i) => ({ id: IDS[i]!, lastModifiedAt, name: {}, tags: [], parts: [] }))
    const where = parseWhere(`${field} <> "${field === 'id' ? IDS[2] : TIMES[2]}"`)
    const page = pageOf(collectionOf(rows), { where, sort: [], limit: 20, offset: 0, withTotal: true })
    expect(page.records.map(({ id }) => id)).toEqual(rows.toSpliced(2, 1).map(({ id }) => id))
    expect(page.total).toBe(rows.length - 1)
  })

  test('a variable takes its values from the request', () => {
    const where = parseWhere(
      'id in :ids and size > :size',
      new Map([
        ['ids', ['"x"', 'y']],
        ['size', ['3']],
      ]),
    )
    expect(where).toMatchObject({
      kind: 'and',
      left: { kind: 'in', literals: [{ value: 'x' }, { value: 'y' }] },
      right: { kind: 'compare', literal: { value: 3 } },
    })
  })

  test('a point is within a circle by its distance on the globe', () => {
    const collection = new Collection('channel')
    const berlin = { geoLocation: { type: 'Point', coordinates: [13.3777, 52.51627] } }
    collection.insert({ id: 'a', version: 1, created: 0, modified: 0 }, JSON.stringify(berlin), undefined, [])
    const found = (metres: number): number => {
      const where = parseWhere(`geoLocation within circle(13.4050, 52.52, ${metres})`)
      return pageOf(collection, { where, sort: [], limit: 1, offset: 0, withTotal: false }).records.length
    }
    expect(found(1000)).toBe(0)
    expect(found(2000)).toBe(1)
  })
})
