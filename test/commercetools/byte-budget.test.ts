import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createByteBudget, type Reservation } from '../../src/commercetools/byte-budget.ts'

test('reserves no more than its total, forgets nobody, and gives all of it back', async () => {
  const step = fc.record({ bytes: fc.integer({ min: 1, max: 150 }), release: fc.nat(3), aborts: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const budget = createByteBudget(100)
      const held: { bytes: number; reservation: Reservation }[] = []
      let waiting = 0
      const releaseOne = () => {
        const next = held.shift()
        next?.reservation.release()
        next?.reservation.release()
      }
      for (const { bytes, release, aborts } of steps) {
        const controller = new AbortController()
        waiting++
        budget
          .reserve(bytes, controller.signal)
          .then((reservation) => held.push({ bytes, reservation }))
          .catch(() => {})
          .finally(() => waiting--)
        if (aborts) controller.abort(new Error('given up'))
        for (let i = 0; i < release; i++) releaseOne()
        await new Promise(setImmediate)
        expect(budget.reserved).toBe(held.reduce((sum, one) => sum + one.bytes, 0))
        if (held.length > 1) expect(budget.reserved).toBeLessThanOrEqual(100)
        if (waiting > 0) expect(budget.reserved).toBeGreaterThan(0)
      }
      while (held.length > 0 || waiting > 0) {
        releaseOne()
        await new Promise(setImmediate)
      }
      expect(budget.reserved).toBe(0)
    }),
    { numRuns: 200 },
  )
})
