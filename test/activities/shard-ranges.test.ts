import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountRange, shardRanges } from '../../activities/shard-ranges.ts'

/** Counts as the API does: of a range, up to 10,000 and no further. */
function countOf(ids: readonly string[], cap = 10_000): CountRange {
  return async ({ after, upTo }) => {
    const inside = ids.filter((id) => (after === undefined || id > after) && (upTo === undefined || id <= upTo)).length
    return { total: Math.min(inside, cap), capped: inside >= cap }
  }
}

const id = fc.uuid()
/** Ids that share a beginning, as ids of some origin might. */
const crowded = id.map((one) => `7f3a${one.slice(4)}`)
const odd = fc.string({ minLength: 1, maxLength: 40 })

describe('shard ranges', () => {
  test('hold every possible id exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.oneof(id, crowded), { maxLength: 400 }), odd, async (ids, other) => {
        const ranges = await shardRanges(ids.length, 20, countOf(ids, 50))
        for (const one of [...ids, other]) {
          const inside = ranges.filter(
            ({ after, upTo }) => (after === null || one > after) && (upTo === null || one <= upTo),
          )
          expect(inside).toHaveLength(1)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('are balanced, however crowded the ids are, without ever trusting a capped count', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.oneof(id, crowded), { minLength: 100, maxLength: 400 }), async (ids) => {
        const ranges = await shardRanges(ids.length, 20, countOf(ids, 15))
        // A quarter of a shard, the largest piece that is not divided further, and the tolerance for that.
        expect(Math.max(...ranges.map(({ records }) => records))).toBeLessThanOrEqual(20 * (1 + 1.25 / 4))
        expect(ranges.reduce((sum, { records }) => sum + records, 0)).toBe(ids.length)
        expect(ranges.length).toBeLessThanOrEqual(Math.ceil(ids.length / 20))
      }),
      { numRuns: 50 },
    )
  })

  test('of random ids are about equal, after one count for each piece', async () => {
    const ids = Array.from({ length: 32_000 }, (_, at) => evenlySpread(at))
    let counts = 0
    const count = countOf(ids)
    const ranges = await shardRanges(ids.length, 2_000, (range) => {
      counts++
      return count(range)
    })
    expect(ranges).toHaveLength(16)
    for (const { records } of ranges) expect(Math.abs(records - 2_000)).toBeLessThan(300)
    expect(counts).toBeLessThan(16 * 4 * 1.1)
  })

  test('are one range for what fits one shard, without asking for a count', async () => {
    const count: CountRange = () => Promise.reject(new Error('not needed'))
    expect(await shardRanges(24_000, 25_000, count)).toEqual([{ after: null, upTo: null, records: 24_000 }])
  })
})

/** An id as random as a UUID, yet the same in every run. */
function evenlySpread(at: number): string {
  const hex = createHash('md5').update(String(at)).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
