import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OrderedList } from '../../../src/simulator/store/ordered-list.ts'

test('an ordered list is a sorted array under any insertions and removals', () => {
  const operation = fc.record({ value: fc.integer({ min: 0, max: 3000 }), insert: fc.boolean() })
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 4000, size: 'max' }), fc.nat(3000), (operations, probe) => {
      const list = new OrderedList<number>((a, b) => a - b)
      const model = new Set<number>()
      for (const { value, insert } of operations) {
        if (insert && !model.has(value)) {
          model.add(value)
          list.insert(value)
        } else if (!insert) expect(list.remove(value)).toBe(model.delete(value))
      }
      const sorted = [...model].sort((a, b) => a - b)
      const rank = sorted.filter((value) => value < probe).length
      expect(list.size).toBe(sorted.length)
      expect([...list.ascending()]).toEqual(sorted)
      expect([...list.descending()]).toEqual(sorted.toReversed())
      expect(list.rank((value) => value < probe)).toBe(rank)
      expect([...list.ascending(rank)]).toEqual(sorted.slice(rank))
      expect([...list.descending(rank)]).toEqual(sorted.slice(0, rank).reverse())
      expect(list.slice(rank, rank + 7)).toEqual(sorted.slice(rank, rank + 7))
    }),
    { numRuns: 20 },
  )
})

test('whole leaves can go, from the front, the middle and the end', () => {
  const list = new OrderedList<number>((a, b) => a - b)
  const left = new Set<number>()
  for (let value = 0; value < 6000; value++) {
    list.insert(value)
    left.add(value)
  }
  for (const [from, to] of [
    [2000, 4000],
    [0, 1500],
    [4500, 6000],
    [0, 6000],
  ] as const) {
    for (let value = from; value < to; value++) expect(list.remove(value)).toBe(left.delete(value))
    expect([...list.ascending()]).toEqual([...left])
    expect([...list.descending()]).toEqual([...left].reverse())
    expect(list.rank((value) => value < 4200)).toBe([...left].filter((value) => value < 4200).length)
  }
  list.insert(7)
  expect([...list.ascending()]).toEqual([7])
})
