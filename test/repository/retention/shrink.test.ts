import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Counts, shrinkOf } from '../../../src/repository/retention/shrink.ts'
import { seed, tries } from '../../support/soak.ts'

const limits = { share: 0.2, records: 50 }
const START = Date.parse('2026-11-01T00:00:00Z')

/** Hourly snapshots with so many products each. */
const hourly = (...products: number[]) => products.map((product, hours) => at(hours, { product }))

function at(hours: number, captured: Record<string, number>): Counts {
  return { id: `s${hours}`, to: new Date(START + hours * 3_600_000).toISOString(), captured }
}

const shrunk = (counts: readonly Counts[], accepted: string[] = [], expires: string[] = []) =>
  shrinkOf(counts, new Set(accepted), limits, new Set(expires))

describe('a newest snapshot', () => {
  test('that has lost a fifth and fifty records of a type has shrunk', () => {
    expect(shrunk(hourly(1_000, 800))).toEqual([{ type: 'product', before: 1_000, now: 800, since: 's0' }])
    expect(shrunk(hourly(1_000, 801))).toEqual([])
    expect(shrunk(hourly(100, 51))).toEqual([])
    expect(shrunk(hourly(100, 50))).toHaveLength(1)
    expect(shrunk(hourly(0))).toEqual([])
    expect(shrunk([])).toEqual([])
  })

  test('goes on to be shrunk until what it lacks is back, however many follow and however long it takes', () => {
    expect(shrunk(hourly(1_000, 100, 100, 100))).toMatchObject([{ before: 1_000, now: 100, since: 's0' }])
    const weeksLater = [...hourly(1_000, 100), at(900, { product: 100 }), at(2_000, { product: 120 })]
    expect(shrunk(weeksLater)).toMatchObject([{ before: 1_000, now: 120, since: 's0' }])
    expect(shrunk([...weeksLater, at(2_001, { product: 990 })])).toEqual([])
  })

  test('is seen to have shrunk by small steps within a week, not by those of a season', () => {
    expect(shrunk(hourly(1_000, 900, 810, 730))).toMatchObject([{ before: 1_000, now: 730, since: 's0' }])
    const weekly = [1_000, 900, 810, 730].map((product, week) => at(week * 169, { product }))
    expect(shrunk(weekly)).toEqual([])
  })

  test('has not shrunk once somebody accepted it, and the next is held against it', () => {
    expect(shrunk(hourly(1_000, 100), ['s1'])).toEqual([])
    expect(shrunk(hourly(1_000, 100, 100), ['s1'])).toEqual([])
    expect(shrunk(hourly(1_000, 100, 40), ['s1'])).toMatchObject([{ before: 100, now: 40, since: 's1' }])
    // Accepting the loss of one says nothing about the next.
    expect(shrunk(hourly(1_000, 500, 100), ['s1'])).toMatchObject([{ before: 500, now: 100, since: 's1' }])
  })

  test('has lost a type that it did not read, whatever the reason', () => {
    const counts = [at(0, { product: 60, customer: 60 }), at(1, { product: 60 }), at(2, { product: 60, customer: 0 })]
    expect(shrunk(counts)).toEqual([{ type: 'customer', before: 60, now: 0, since: 's0' }])
  })

  test('may have lost any number of records that vanish by themselves', () => {
    const counts = [at(0, { cart: 900, product: 10 }), at(1, { product: 10 })]
    expect(shrunk(counts, [], ['cart'])).toEqual([])
  })
})

const count = fc.integer({ min: 0, max: 2_000 })
const history = fc.array(count, { minLength: 1, maxLength: 20 })

describe('any history', () => {
  const property = (check: (products: number[]) => void) =>
    fc.assert(fc.property(history, check), { numRuns: tries(300, 10_000), seed: seed() })

  test('that never loses anything has not shrunk', () => {
    property((products) => {
      expect(shrunk(hourly(...products.sort((a, b) => a - b)))).toEqual([])
    })
  })

  test('ends the shrinking with its highest count, or when its end is accepted', () => {
    property((products) => {
      expect(shrunk(hourly(...products, Math.max(...products)))).toEqual([])
      expect(shrunk(hourly(...products), [`s${products.length - 1}`])).toEqual([])
    })
  })

  test('has shrunk when it ends with a great loss against the snapshot before, unless that had shrunk itself', () => {
    property((products) => {
      const all = hourly(...products)
      const before = products.at(-2) ?? 0
      const lost = before - products.at(-1)!
      const great = lost >= limits.records && lost >= limits.share * before
      if (great && shrunk(all.slice(0, -1)).length === 0) expect(shrunk(all)).toHaveLength(1)
    })
  })

  test('does not hide a loss by repeating it', () => {
    property((products) => {
      const once = shrunk(hourly(...products))
      const twice = shrunk(hourly(...products, products.at(-1)!))
      expect(twice.map(({ before, now }) => ({ before, now }))).toEqual(
        once.map(({ before, now }) => ({ before, now })),
      )
    })
  })
})
