import { expect, test } from 'vitest'
import { resourceType } from '../../../src/catalogue/resources.ts'
import { noCounts } from '../../../src/recovery/plan/counts.ts'
import { type GateInput, gateOf } from '../../../src/recovery/plan/gate.ts'
import { chooser } from '../../../src/recovery/plan/selection.ts'

const gate = (counts: Partial<ReturnType<typeof noCounts>>, more: Partial<GateInput> = {}) =>
  gateOf({
    counts: { product: { ...noCounts(), ...counts } },
    skipped: {},
    incomplete: 0,
    policies: { onConflict: 'update', onMissingReference: 'fail', deleteExtra: false },
    isProtected: false,
    ...more,
  })

test('what only adds, or touches little, needs nobody', () => {
  expect(gate({ create: 50_000 })).toEqual([])
  expect(gate({ update: 49, unchanged: 1 })).toEqual([])
  expect(gate({ update: 100, unchanged: 400 })).toEqual([])
})

test('what deletes anything, or touches a large share of what is there, needs a person', () => {
  expect(gate({ delete: 1, unchanged: 1_000 })).toEqual(['it deletes 1 record'])
  expect(gate({ update: 101, unchanged: 399 })).toEqual(['it touches 101 of the 500 records that are there (20 %)'])
})

test('a protected project needs a person for anything that writes', () => {
  expect(gate({ create: 1 }, { isProtected: true })).toEqual(['the project is protected'])
  expect(gate({ unchanged: 9 }, { isProtected: true })).toEqual([])
})

test('what is left out is told where the policy calls it a failure', () => {
  const skipped = { conflict: 2, 'missing-reference': 1, ambiguous: 3 }
  const policies = { onConflict: 'fail', onMissingReference: 'fail', deleteExtra: false } as const
  expect(gate({ skip: 6 }, { skipped, incomplete: 4, policies })).toEqual([
    '2 records left as they are, though they differ',
    '1 record left out: pointing to what is not there',
    '3 records left out: each matches several, or several match one',
    '4 records with fields that differ and that nothing can change',
  ])
  const lenient = { onConflict: 'skip', onMissingReference: 'skip-record', deleteExtra: false } as const
  expect(gate({ skip: 6 }, { skipped: { conflict: 2, 'missing-reference': 1 }, policies: lenient })).toEqual([])
})

test('records are chosen by type, by what people call them, and by the predicate of the API', () => {
  const product = resourceType('product')
  const order = resourceType('order')
  expect(chooser({ types: ['product'] }).takesType('order')).toBe(false)
  expect(chooser({}).takesType('order')).toBe(true)
  const byKey = chooser({ keys: ['shoes', '1001'] })
  expect([byKey.takes(product, { key: 'shoes' }), byKey.takes(product, { key: 'hats' })]).toEqual([true, false])
  expect(byKey.takes(order, { orderNumber: '1001' })).toBe(true)
  const where = chooser({ where: 'masterData(published = true) and key <> "hats"' })
  expect(where.takes(product, { key: 'shoes', masterData: { published: true } })).toBe(true)
  expect(where.takes(product, { key: 'hats', masterData: { published: true } })).toBe(false)
})

test('a predicate that nobody understands is refused without being repeated', () => {
  expect(() => chooser({ where: 'email = "ann@example.com" or or' })).toThrow(
    expect.objectContaining({
      code: 'predicate-invalid',
      message: expect.not.stringContaining('ann'),
      hint: expect.not.stringContaining('ann'),
    }),
  )
})
