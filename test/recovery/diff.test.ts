import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Difference, differences, type Row } from '../../src/recovery/diff.ts'
import { fieldDifferences, fieldOf } from '../../src/recovery/field-diff.ts'

async function* rows(state: ReadonlyMap<string, number | null>): AsyncGenerator<Row> {
  for (const [id, version] of [...state].sort(([a], [b]) => (a < b ? -1 : 1))) yield { id, version }
}

const state = fc
  .array(fc.tuple(fc.constantFrom(...'abcdefgh'), fc.oneof(fc.nat(3), fc.constant(null))))
  .map((all) => new Map(all))

describe('the difference of two states', () => {
  test('names every id that only one holds, and every one whose version differs or is not known', async () => {
    await fc.assert(
      fc.asyncProperty(state, state, async (before, after) => {
        const found: Difference[] = []
        for await (const difference of differences(rows(before), rows(after))) found.push(difference)
        const expected = [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((id): Difference[] => {
          if (!after.has(id)) return [{ kind: 'deleted', id }]
          if (!before.has(id)) return [{ kind: 'created', id }]
          const [old, now] = [before.get(id), after.get(id)]
          if (old === null || now === null) return [{ kind: 'changed', id, certain: false }]
          return old === now ? [] : [{ kind: 'changed', id, certain: true }]
        })
        expect(found).toEqual(expected)
      }),
    )
  })
})

describe('the fields that differ', () => {
  test('are none exactly when two values are the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        const same = JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))
        expect(fieldDifferences({ value: before }, { value: after }).length === 0).toBe(same)
      }),
    )
  })

  test('are named by their innermost place', () => {
    const before = { version: 1, name: { en: 'a', de: 'b' }, prices: [{ value: { centAmount: 100 } }] }
    const after = { version: 2, name: { en: 'a', de: 'c' }, prices: [{ value: { centAmount: 90 } }, { id: 'new' }] }
    expect(fieldDifferences(before, after)).toEqual([
      { path: 'name.de', before: 'b', after: 'c' },
      { path: 'prices[0].value.centAmount', before: 100, after: 90 },
      { path: 'prices[1]', before: undefined, after: { id: 'new' } },
    ])
  })

  test('count as one field whatever the place in a list', () => {
    expect(fieldOf('variants[3].prices[12].value')).toBe('variants[].prices[].value')
  })
})

/** JSON's own order of fields does not matter, and -0 is 0 in it. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}
