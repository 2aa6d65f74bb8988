import { expect, test } from 'vitest'
import { Collection, sha256Of, sha256OfText, textOf } from '../../../src/simulator/store/collection.ts'

test('records outlive the moving of slabs when most of what was written is dead', () => {
  const collection = new Collection('thing')
  const text = (i: number, version: number): string => JSON.stringify({ i, version, pad: 'ü'.repeat(1500) })
  const records = Array.from({ length: 500 }, (_, i) =>
    collection.insert(
      { id: String(i).padStart(4, '0'), version: 1, created: 0, modified: i },
      text(i, 1),
      undefined,
      [],
    ),
  )
  const none = { before: [], after: [] }
  for (let version = 2; version <= 40; version++) {
    for (const [i, record] of records.entries()) {
      collection.replace(record, { version, modified: version }, text(i, version), undefined, none)
    }
  }
  for (const [i, record] of records.entries()) {
    expect(textOf(record)).toBe(text(i, 40))
    expect(sha256Of(record)).toBe(sha256OfText(text(i, 40)))
  }
  expect(collection.bytes).toBe(records.reduce((sum, { length }) => sum + length, 0))
})

test('a few survivors do not hold the room of all that were deleted', () => {
  const collection = new Collection('thing')
  const text = JSON.stringify({ pad: 'x'.repeat(6000) })
  const records = Array.from({ length: 8000 }, (_, i) =>
    collection.insert({ id: String(i).padStart(4, '0'), version: 1, created: 0, modified: i }, text, undefined, []),
  )
  const survivors = records.filter((_, i) => i % 100 === 0)
  for (const [i, record] of records.entries()) if (i % 100 !== 0) collection.remove(record, [])
  const slabs = new Set(survivors.map(({ slab }) => slab))
  expect([...slabs].reduce((sum, slab) => sum + slab.length, 0)).toBeLessThan(24 * 1024 * 1024)
  expect(survivors.map(textOf)).toEqual(survivors.map(() => text))
})

test('the parsed form of a record follows its versions', () => {
  const collection = new Collection('thing')
  const record = collection.insert({ id: 'a', version: 1, created: 0, modified: 0 }, '{"n":1}', undefined, [])
  expect(collection.parsed(record)).toEqual({ n: 1 })
  collection.replace(record, { version: 2, modified: 1 }, '{"n":2}', undefined, { before: [], after: [] })
  expect(collection.parsed(record)).toEqual({ n: 2 })
})
