import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IdSet, partOfId } from '../../src/recovery/id-set.ts'

const anyId = fc.oneof(
  fc.uuid(),
  fc.string({ minLength: 1, maxLength: 40 }),
  // Almost a UUID: another case, another length, dashes elsewhere.
  fc.uuid().map((id) => id.toUpperCase()),
  fc.uuid().map((id) => id.replaceAll('-', '')),
  fc.uuid().map((id) => `${id.slice(0, 7)}-${id[7]}${id.slice(9)}`),
)

test('holds what was added and nothing else, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(anyId), fc.array(anyId), (added, asked) => {
      const set = new IdSet(1)
      const truth = new Set(added)
      for (const id of added) set.add(id)
      expect(set.size).toBe(added.length)
      for (const id of [...added, ...asked]) expect(set.has(id), id).toBe(truth.has(id))
    }),
  )
})

test('ids belong to one part of so many, whoever asks', () => {
  fc.assert(
    fc.property(anyId, fc.integer({ min: 1, max: 50 }), (id, of) => {
      const part = partOfId(id, of)
      expect(part).toBeGreaterThanOrEqual(0)
      expect(part).toBeLessThan(of)
      expect(partOfId(id, of)).toBe(part)
    }),
  )
})

test('parts are about even', () => {
  const ids = fc.sample(fc.uuid({ version: 4 }), { numRuns: 2_000, seed: 7 })
  const counts = [0, 0, 0, 0]
  for (const id of ids) counts[partOfId(id, 4)]!++
  for (const count of counts) expect(count).toBeGreaterThan(350)
})
