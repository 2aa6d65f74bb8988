import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupShards } from '../../activities/units.ts'
import type { PlannedShard } from '../../src/repository/types.ts'

const shard = fc.record({
  type: fc.constantFrom('product', 'order', 'zone', 'api-client', 'project'),
  range: fc.constant({ after: null, upTo: null }),
  expected: fc.oneof(fc.constant(null), fc.nat(30_000)),
})
const bulk = (type: string) => type === 'product' || type === 'order' || type === 'zone'
const traits = {
  isBulk: ({ type }: PlannedShard) => bulk(type),
  recordsOf: ({ expected }: PlannedShard) => expected ?? 0,
}

describe('units of work', () => {
  test('hold every shard exactly once, and never bulk and other shards together', () => {
    fc.assert(
      fc.property(fc.array(shard, { maxLength: 80 }), (shards) => {
        const numbered = shards.map((one, number) => ({ number, ...one }))
        const units = groupShards(numbered, 25_000, traits)
        expect(units.flatMap((unit) => unit.shards).sort((a, b) => a - b)).toEqual(numbered.map(({ number }) => number))
        expect(units.map(({ number }) => number)).toEqual(units.map((_, at) => at))
        for (const unit of units) {
          for (const number of unit.shards) expect(bulk(numbered[number]!.type)).toBe(unit.bulk)
        }
      }),
    )
  })

  test('put small shards together and leave a large one alone', () => {
    const small = Array.from({ length: 5 }, (_, number) => ({
      number,
      type: 'zone',
      range: { after: null, upTo: null },
      expected: 3,
    }))
    const large = { number: 5, type: 'product', range: { after: null, upTo: null }, expected: 25_000 }
    const units = groupShards([...small, large], 25_000, traits)
    expect(units.map(({ shards, title }) => ({ shards, title }))).toEqual([
      { shards: [5], title: 'product' },
      { shards: [0, 1, 2, 3, 4], title: 'zone and 4 more' },
    ])
  })
})
