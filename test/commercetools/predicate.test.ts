import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fittingValues, idIn } from '../../src/commercetools/predicate.ts'

test('a predicate of ids takes as many as an address can hold, and never none', () => {
  const id = fc.oneof(fc.uuid(), fc.string({ minLength: 60, maxLength: 300, unit: 'grapheme' }))
  fc.assert(
    fc.property(fc.array(id, { minLength: 1, maxLength: 200 }), fc.integer({ min: 1, max: 100 }), (ids, limit) => {
      const fitting = fittingValues(ids, limit)
      expect(fitting).toEqual(ids.slice(0, fitting.length))
      expect(fitting.length).toBeGreaterThan(0)
      expect(fitting.length).toBeLessThanOrEqual(limit)
      if (fitting.length > 1) expect(encodeURIComponent(idIn(fitting)).length).toBeLessThan(6100)
      const more = idIn(ids.slice(0, fitting.length + 1))
      if (fitting.length < Math.min(limit, ids.length)) expect(encodeURIComponent(more).length).toBeGreaterThan(5900)
    }),
  )
})
