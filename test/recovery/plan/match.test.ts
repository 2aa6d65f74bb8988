import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchRecords, type SourceRow, type TargetRow } from '../../../src/recovery/plan/match.ts'
import { tries } from '../../support/soak.ts'

const source = (id: string, identities: string[] = [], ids: string[] = []): SourceRow => ({ id, ids, identities })
const target = (id: string, ...identities: string[]): TargetRow => ({ id, identities })

function match(sources: SourceRow[], targets: TargetRow[]) {
  const { pairs, ambiguous } = matchRecords(sources, targets)
  return { pairs: Object.fromEntries(pairs), ambiguous: [...ambiguous] }
}

test('an id says more than a key: a record that took the key of another is not that other one', () => {
  const sources = [source('a', ['key:one'], ['a']), source('b', ['key:two'], ['b'])]
  expect(match(sources, [target('a', 'key:two')]).pairs).toEqual({ a: 'a' })
})

test('a record that was made anew under its old key is found by it', () => {
  expect(match([source('a', ['key:one'], ['a'])], [target('x', 'key:one')]).pairs).toEqual({ a: 'x' })
})

test('a surer identity of a later record comes before a less sure one of an earlier record', () => {
  const sources = [source('a', ['key:one', 'name:same']), source('b', ['name:same'])]
  expect(match([sources[1]!, sources[0]!], [target('x', 'key:one', 'name:same')]).pairs).toEqual({ a: 'x' })
  expect(match(sources, [target('x', 'key:two', 'name:same'), target('y', 'key:one')]).pairs).toEqual({
    a: 'y',
    b: 'x',
  })
})

test('what two records of the target are called decides nothing, nor does what two of the snapshot are called', () => {
  expect(match([source('a', ['name:same'])], [target('x', 'name:same'), target('y', 'name:same')])).toEqual({
    pairs: {},
    ambiguous: ['a'],
  })
  expect(match([source('a', ['name:same']), source('b', ['name:same'])], [target('x', 'name:same')])).toEqual({
    pairs: {},
    ambiguous: ['a', 'b'],
  })
})

const names = fc.uniqueArray(fc.constantFrom('k:1', 'k:2', 'k:3', 'n:1', 'n:2'), { maxLength: 3 })
const ids = fc.uniqueArray(fc.constantFrom('t0', 't1', 't2', 't3', 't9'), { maxLength: 2 })
const rows = fc.record({
  sources: fc.array(fc.record({ identities: names, ids }), { maxLength: 5 }),
  targets: fc.array(names, { maxLength: 5 }),
})

test('whatever the names: nothing is paired twice, each pair shares an id or an identity, and the order is of no account', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const sources = given.sources.map(({ identities, ids }, at) => source(`s${at}`, identities, ids))
      const targets = given.targets.map((identities, at) => target(`t${at}`, ...identities))
      const { pairs, ambiguous } = matchRecords(sources, targets)
      expect(new Set(pairs.values()).size).toBe(pairs.size)
      for (const [from, to] of pairs) {
        expect(ambiguous.has(from)).toBe(false)
        const row = sources.find(({ id }) => id === from)!
        const other = targets.find(({ id }) => id === to)!
        expect(row.ids.includes(to) || row.identities.some((name) => other.identities.includes(name))).toBe(true)
      }
      const backwards = matchRecords(sources.toReversed(), targets.toReversed())
      expect(backwards.pairs).toEqual(pairs)
      expect(backwards.ambiguous).toEqual(ambiguous)
    }),
    { numRuns: tries(300, 20_000) },
  )
})
