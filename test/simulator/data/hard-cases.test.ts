import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadHardCases } from '../../../src/simulator/data/hard-cases/load-hard-cases.ts'
import { loadSampleData } from '../../../src/simulator/data/load-sample-data.ts'
import { openShop, type Shop } from '../support.ts'

// biome-ignore lint/suspicious/noExplicitAny: records of every shape
type Any = any

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
  await loadHardCases({ url: shop.simulator.url, projectKey: shop.key, sets: 2 })
}, 60_000)
afterAll(() => shop.close())

const all = async (path: string): Promise<Any[]> => (await shop.get(path, { limit: 500 })).body.results

describe('the hard cases', () => {
  test('have states that lead to themselves and in a circle', async () => {
    const states = await all('/states')
    const next = new Map(states.map(({ id, transitions = [] }) => [id, transitions.map((one: Any) => one.id)]))
    const [pending, paid, returned] = ['pending', 'paid', 'returned'].map(
      (what) => states.find(({ key }) => key === `hard-1-${what}`).id,
    )
    expect(next.get(pending)).toEqual([paid, pending])
    expect(next.get(paid)).toEqual([returned])
    expect(next.get(returned)).toEqual([pending])
  })

  test('have a product type that holds itself, and a set of nested ones', async () => {
    const types = await all('/product-types')
    const nestedIn = ({ attributes }: Any) =>
      attributes.flatMap(({ type }: Any) => [type, type.elementType].flatMap((one) => one?.typeReference?.id ?? []))
    expect(types.some((type) => nestedIn(type).includes(type.id))).toBe(true)
    expect(Math.max(...types.map((type) => nestedIn(type).length))).toBe(3)
  })

  test('have categories seven deep, and one that was moved below a younger one', async () => {
    const categories = await all('/categories')
    expect(Math.max(...categories.map(({ ancestors }) => ancestors.length))).toBe(6)
    const byId = new Map(categories.map((one) => [one.id, one]))
    expect(categories.some(({ parent, createdAt }) => parent && byId.get(parent.id).createdAt > createdAt)).toBe(true)
  })

  test('have records without keys', async () => {
    for (const path of [
      '/categories',
      '/products',
      '/product-types',
      '/customers',
      '/customer-groups',
      '/standalone-prices',
    ]) {
      expect((await all(path)).some(({ key }) => key === undefined)).toBe(true)
    }
  })

  test('have products in every state of publication', async () => {
    const products = await all('/products')
    const states = products.map(({ masterData }) => `${masterData.published} ${masterData.hasStagedChanges}`)
    expect(new Set(states)).toEqual(new Set(['true false', 'true true', 'false false', 'false true']))
    expect(
      products.some(({ masterData }) => masterData.staged.variants.length > masterData.current.variants.length),
    ).toBe(true)
    expect(products.some(({ masterData: { staged } }) => staged.variants[0]?.id === 3)).toBe(true)
  })

  test('have products that refer to themselves and to each other', async () => {
    const products = await all('/products')
    const related = (one: Any, name: string) =>
      one.masterData.current.masterVariant.attributes.find((attribute: Any) => attribute.name === name)?.value
    const [first, second] = ['hard-1-first', 'hard-1-sku-second'].map((wanted) =>
      products.find(({ key, masterData }) => [key, masterData.current.masterVariant.sku].includes(wanted)),
    )
    expect(related(first, 'hard-product').id).toBe(second.id)
    expect(related(second, 'hard-product').id).toBe(first.id)
    expect(related(first, 'hard-products')).toEqual([{ typeId: 'product', id: first.id }])
  })

  test('have ids inside predicates and values', async () => {
    const ids = new Set((await all('/products')).map(({ id }) => id))
    const uuid = /[0-9a-f]{8}-[0-9a-f-]{27}/
    for (const [path, field] of [
      ['/product-discounts', 'predicate'],
      ['/cart-discounts', 'cartPredicate'],
    ] as const) {
      for (const record of await all(path)) expect(ids).toContain(uuid.exec(record[field])?.[0])
    }
    const { body } = await shop.get('/custom-objects/hard-ids/set-1')
    expect(ids).toContain(body.value.bare)
  })

  test('have numbers and texts as they were sent', async () => {
    const numbers = (await shop.get('/custom-objects/hard-numbers/set-1')).text
    for (const literal of ['1.0', '12345678901234567890', '-0', '1e3', '0.00000001', '1.10', '-0.0', '1E+2']) {
      expect(numbers).toMatch(new RegExp(`[:\\[,]${literal.replaceAll(/[.+]/g, '\\$&')}[,}\\]]`))
    }
    expect((await shop.get('/custom-objects/hard-texts/set-1')).body.value.escaped).toBe('\u0000\t"\\\u2028')
  })

  test('have orders with and without a number', async () => {
    const orders = await all('/orders')
    expect(new Set(orders.map(({ orderNumber }) => orderNumber !== undefined))).toEqual(new Set([true, false]))
  })

  test('are the same with the same seed', async () => {
    const other = await openShop()
    await loadHardCases({ url: other.simulator.url, projectKey: other.key, sets: 2 })
    const hashes = (one: Shop) =>
      one.simulator
        .project('shop')
        .state()
        .map(({ type, id }) => `${type} ${id}`)
    expect(hashes(other)).toEqual(hashes(shop))
    await other.close()
  })

  test('can be added to a sample shop', async () => {
    const other = await openShop()
    await loadSampleData({ url: other.simulator.url, projectKey: other.key, dataset: 'fashion' })
    const before = other.simulator.project('shop').counts().product!
    await loadHardCases({ url: other.simulator.url, projectKey: other.key })
    expect(other.simulator.project('shop').counts().product).toBe(before + 5)
    await other.close()
  })
})
