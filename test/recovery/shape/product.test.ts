import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { product } from '../../../src/recovery/shape/types/product.ts'
import type { Fields } from '../../../src/recovery/types.ts'
import { openShop, type Shop } from '../../simulator/support.ts'
import { seed, tries } from '../../support/soak.ts'
import { type Parts, productRecords } from './product-records.ts'
import { becomes, createIn } from './rounds.ts'

let shop: Shop
let parts: Parts

beforeAll(async () => {
  shop = await openShop()
  const post = async (path: string, draft: unknown): Promise<string> => (await shop.post(path, draft)).body.id
  const label = { en: 'label' }
  const text = { name: 'text' }
  const values = [
    { key: 's', label: 'small' },
    { key: 'l', label: 'large' },
  ]
  const attributes = [
    { name: 'code', label, isRequired: false, type: text },
    { name: 'color', label, isRequired: false, type: text },
    { name: 'size', label, isRequired: false, type: { name: 'enum', values } },
    { name: 'brand', label, isRequired: false, type: text, attributeConstraint: 'SameForAll' },
    { name: 'origin', label, isRequired: false, type: text, level: 'Product' },
  ]
  parts = {
    productType: await post('/product-types', { name: 'type', description: 'type', attributes }),
    categories: [
      await post('/categories', { name: { en: 'one' }, slug: { en: 'one' } }),
      await post('/categories', { name: { en: 'two' }, slug: { en: 'two' } }),
    ],
    channel: await post('/channels', { key: 'channel' }),
  }
})
afterAll(() => shop.close())

test.each([true, false])(
  'a created product, and any there is, becomes as a record in a few updates (all variants with SKUs: %s)',
  async (isNamed) => {
    await fc.assert(
      fc.asyncProperty(productRecords(parts, isNamed), productRecords(parts, isNamed), async (first, second) => {
        await withoutProducts()
        const created = await createIn(shop, product, first)
        const once = await becomes(shop, 'products', product, { from: created, to: first })
        const twice = await becomes(shop, 'products', product, { from: once.record, to: second })
        expect(once.rounds).toBeLessThanOrEqual(3)
        expect(twice.rounds).toBeLessThanOrEqual(3)
      }),
      { numRuns: tries(60, 600), seed: seed() },
    )
  },
)

async function withoutProducts(): Promise<void> {
  const { results } = (await shop.get('/products')).body as { results: Fields[] }
  for (const record of results) {
    const actions = product.canonical(record).published === true ? [{ action: 'unpublish' }] : []
    const { version } = (await shop.post(`/products/${record.id}`, { version: record.version, actions })).body
    expect((await shop.delete(`/products/${record.id}?version=${version}`)).status).toBe(200)
  }
}
