import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { resourceType } from '../../../src/catalogue/resources.ts'
import { shapeOf } from '../../../src/recovery/shape/index.ts'
import type { Fields, Shape } from '../../../src/recovery/types.ts'
import { FullDrafts } from '../../simulator/schemas/full-draft.ts'
import { type FullShop, openFullShop } from '../../simulator/schemas/full-shop.ts'
import type { Shop } from '../../simulator/support.ts'
import { becomes, createIn } from './rounds.ts'

let full: FullShop
let shop: Shop
/** One for each type, so that no value of a field comes twice. */
const drafts = new Map<string, FullDrafts>()

beforeAll(async () => {
  full = await openFullShop()
  shop = full.shop
})
afterAll(() => shop.close())

const proven =
  `zone state recurrence-policy discount-group channel customer-group product-discount cart-discount extension
  attribute-group product variant order-edit type tax-category associate-role store shipping-method discount-code subscription product-selection customer
  business-unit payment-method review shopping-list category inventory-entry
  standalone-price product-type`.split(/\s+/)

/** Fields that no update action changes. */
const fixed: Record<string, readonly string[]> = {
  type: ['resourceTypeIds'],
  'associate-role': ['key'],
  store: ['key'],
  'discount-code': ['code'],
  subscription: ['format'],
  'product-selection': ['mode'],
  review: ['uniquenessValue'],
  'inventory-entry': ['sku'],
  'standalone-price': ['sku', 'recurrencePolicy'],
  customer: ['authenticationMode'],
  'business-unit': ['key'],
  'payment-method': ['token'],
}

/** What the API changes by itself, with other fields. */
const changes: Record<string, Fields> = {
  // Another email is not verified.
  customer: { isEmailVerified: false },
}

describe.each(proven.map((name) => ({ name })))('$name', ({ name }) => {
  const type = resourceType(name)
  const shape = shapeOf(type)

  test('a deleted record comes back as it was, with every field', async () => {
    for (let member = 0; member < 4; member++) {
      const record = await made(name, member)
      await remove(record)
      const created = await createIn(shop, withPassword(name, shape), record)
      await becomes(shop, type.endpoint, shape, { from: created, to: record })
    }
  })

  test('a record becomes like any other of its type', async () => {
    const from = await made(name, 0)
    const to = await made(name, 1)
    await remove(to)
    // What identifies a record, and what the API lets nobody change, are the same in the two that a restore compares.
    const same = Object.fromEntries((fixed[name] ?? []).map((field) => [field, from[field]]))
    await becomes(shop, type.endpoint, shape, { from, to: { ...to, ...same, ...changes[name] } })
  })

  async function remove({ id, version }: Fields): Promise<void> {
    const { status, text } = await shop.delete(`/${type.endpoint}/${id}?version=${version}`)
    expect(status, text).toBe(200)
  }
})

async function made(name: string, member: number): Promise<Fields> {
  const { record } = full
  const { values, path, prepare } = full.all[name]!
  if (!drafts.has(name)) drafts.set(name, new FullDrafts({ record, values }))
  const draft = drafts.get(name)!.of(resourceType(name).sdk.draft!, member)
  const { status, body, text } = await shop.post(path, { ...draft, ...(await prepare?.()) })
  expect(status, text).toBe(201)
  return name === 'customer' ? body.customer : body
}

/** As who creates a customer has to make up a password. */
function withPassword(name: string, shape: Shape): Pick<Shape, 'create'> {
  if (name !== 'customer') return shape
  return {
    create: (record) => {
      const creation = shape.create(record)
      return 'cannot' in creation ? creation : { ...creation, draft: { ...creation.draft, password: 'made up' } }
    },
  }
}
