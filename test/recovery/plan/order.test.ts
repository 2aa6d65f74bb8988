import fc from 'fast-check'
import { expect, test } from 'vitest'
import { depths } from '../../../src/recovery/plan/depth.ts'
import { divide } from '../../../src/recovery/plan/divide.ts'
import { inOrder } from '../../../src/recovery/plan/order.ts'
import type { PlanItem } from '../../../src/recovery/plan/types.ts'
import { tries } from '../../support/soak.ts'

test('what a record lies below comes before it, however the tree looks', () => {
  const tree = fc.array(fc.nat(), { maxLength: 40 })
  fc.assert(
    fc.property(tree, fc.boolean(), (picks, backwards) => {
      const edges = picks.map((pick, at): [string, string[]] => [
        `r${at}`,
        at === 0 ? [] : [`r${pick % at}`, 'elsewhere'],
      ])
      const found = depths(new Map(backwards ? edges.toReversed() : edges))
      expect(found.size).toBe(edges.length)
      for (const [id, [parent]] of edges) if (parent) expect(found.get(id)).toBe(found.get(parent)! + 1)
    }),
    { numRuns: tries(200, 5_000) },
  )
})

test('a circle ends, and a chain longer than calls can be nested has its depth', () => {
  expect(
    depths(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['a']],
        ['self', ['self']],
      ]),
    ).size,
  ).toBe(4)
  const chain = Array.from({ length: 50_000 }, (_, at): [string, string[]] => [`r${at}`, [`r${at + 1}`]])
  expect(depths(new Map(chain)).get('r0')).toBe(49_999)
})

const item = (op: PlanItem['op'], id: string): PlanItem => {
  if (op === 'create') return { op, type: 'category', id }
  if (op === 'update') return { op, type: 'category', id, target: id, version: 1, actions: [], left: [] }
  if (op === 'unchanged') return { op, type: 'category', id, target: id, version: 1 }
  if (op === 'delete') return { op, type: 'category', target: id, version: 1 }
  return { op, type: 'category', id, reason: 'conflict' }
}

test('each item is in one unit, creations of one depth together, deletions by themselves', () => {
  const ops = fc.constantFrom('create', 'update', 'unchanged', 'delete', 'skip')
  fc.assert(
    fc.property(fc.array(ops, { maxLength: 900 }), (all) => {
      const items = all.map((op, at) => item(op as PlanItem['op'], `r${at}`))
      const depth = new Map(items.map((_, at) => [`r${at}`, at % 3]))
      const units = divide(items, depth)
      expect(units.flatMap((unit) => unit.items).toSorted(byName)).toEqual(items.toSorted(byName))
      for (const unit of units) {
        expect(unit.items.length).toBeLessThanOrEqual(2_000)
        expect(Object.values(unit.counts).reduce((sum, count) => sum + count, 0)).toBe(unit.items.length)
        if (unit.counts.delete > 0) expect(unit.counts.delete).toBe(unit.items.length)
        for (const one of unit.items) if (one.op === 'create') expect(depth.get(one.id)).toBe(unit.depth)
      }
    }),
    { numRuns: tries(60, 1_000) },
  )
})

const byName = (a: PlanItem, b: PlanItem) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

test('types go by their waves, parents before children, deletions last and backwards', () => {
  const turn = (name: string, typeWave: number, depth = 0, deletes = false) => ({ name, typeWave, depth, deletes })
  const units = [
    turn('product', 4),
    turn('gone type', 1, 0, true),
    turn('child', 3, 1),
    turn('gone product', 4, 0, true),
  ]
  const all = inOrder([...units, turn('root', 3), turn('another product', 4)])
  expect(all.map(({ name, wave }) => `${wave} ${name}`)).toEqual([
    '0 root',
    '1 child',
    '2 product',
    '2 another product',
    '3 gone product',
    '4 gone type',
  ])
})
