import { expect, test } from 'vitest'
import { resourceType } from '../../../src/catalogue/resources.ts'
import { shapeOf } from '../../../src/recovery/shape/index.ts'

const types = 'project cart order quote-request staged-quote quote recurring-order'.split(' ')

test.each(types)('a %s that differs is told to differ, and none is created', (name) => {
  const shape = shapeOf(resourceType(name))
  const record = { id: 'a', version: 1, key: 'k', lineItems: [{ id: 'i', variant: { id: 1 } }] }
  const same = { ...record, version: 7, lastModifiedAt: '2026-11-27T00:00:00.000Z' }
  const other = { ...record, lineItems: [{ id: 'i', variant: { id: 2 } }], recurringOrderState: 'Paused' }
  expect(shape.canonical(same)).toEqual(shape.canonical(record))
  expect(shape.canonical(other)).not.toEqual(shape.canonical(record))
  expect(shape.update(record, other)).toEqual({ actions: [], left: ['lineItems', 'recurringOrderState'] })
  expect(shape.create(record)).toEqual({ cannot: 'a restore can not write this type yet' })
})
