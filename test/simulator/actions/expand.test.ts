import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, apiOf, EUR, en, idOf, keyOf, productDraft } from '../rules/api.ts'
import { openShop, type Shop } from '../support.ts'

let shop: Shop
let api: Api

beforeAll(async () => {
  shop = await openShop()
  api = apiOf(shop)
})
afterAll(() => shop.close())

test('expand puts records in the references to them, in gets and lists, through lists and references', async () => {
  const root = await api.make('categories', { key: 'root', name: en('root'), slug: en('root') })
  const draft = { key: 'leaf', name: en('leaf'), slug: en('leaf'), parent: keyOf('category', 'root') }
  const leaf = await api.make('categories', draft)
  expect((await shop.get('/categories/key=leaf', { expand: 'parent' })).body.parent.obj).toEqual(root)
  const product = await api.make('products', {
    ...(await productDraft(api)),
    categories: [idOf('category', leaf)],
  })
  const expand = ['masterData.current.categories[*].parent', 'productType', 'nothing.here']
  const { results } = (await shop.get('/products', { expand })).body
  expect(results[0].productType.obj).toMatchObject({ key: 'pt' })
  const [category] = results[0].masterData.current.categories
  expect(category.obj.parent.obj).toEqual(root)
  expect((await shop.get(`/products/${product.id}`)).body).toEqual(product)
})

test('a path that can not be read is refused, as is the choice of prices', async () => {
  expect((await shop.get('/products', { expand: 'a..b' })).status).toBe(400)
  expect((await shop.get('/products', { priceCurrency: 'EUR' })).body.errors[0].code).toBe('InvalidInput')
})

test('an order edit is applied once, to the order as it was when it was looked at', async () => {
  const item = { name: en('i'), slug: 'item', quantity: 1, money: EUR(100) }
  const order = await api.make('orders/import', { totalPrice: EUR(100), customLineItems: [item] })
  const stagedActions = [
    { action: 'setCustomerEmail', email: 'other@example.com' },
    { action: 'addCustomLineItem', money: EUR(50), name: en('more'), slug: 'more', quantity: 2 },
  ]
  const edit = await api.make('orders/edits', { resource: idOf('order', order), stagedActions })
  const apply = (editVersion: number, resourceVersion: number) =>
    api.post(`orders/edits/${edit.id}/apply`, { editVersion, resourceVersion })
  expect((await apply(edit.version, 9)).status).toBe(409)
  expect((await apply(9, order.version)).status).toBe(409)
  const { body } = await apply(edit.version, order.version)
  expect(body.result).toMatchObject({
    type: 'Applied',
    excerptBeforeEdit: { totalPrice: { centAmount: 100 }, version: 1 },
    excerptAfterEdit: { totalPrice: { centAmount: 200 }, version: 3 },
  })
  const after = (await shop.get(`/orders/${order.id}`)).body
  expect(after).toMatchObject({ customerEmail: 'other@example.com', totalPrice: { centAmount: 200 }, version: 3 })
  expect((await apply(body.version, after.version)).body.errors[0].code).toBe('InvalidOperation')
})

test('an edit with an action that is not simulated is refused, and changes nothing', async () => {
  const order = await api.make('orders/import', { totalPrice: EUR(100) })
  const stagedActions = [
    { action: 'setCustomerEmail', email: 'other@example.com' },
    { action: 'setOrderTotalTax', externalTotalGross: EUR(100) },
  ]
  const edit = await api.make('orders/edits', { resource: idOf('order', order), stagedActions })
  const body = { editVersion: edit.version, resourceVersion: order.version }
  expect((await api.post(`orders/edits/${edit.id}/apply`, body)).body.message).toContain('taxes are not calculated')
  expect((await shop.get(`/orders/${order.id}`)).body).toEqual(order)
})

test('null fields of custom objects are not stored', async () => {
  const value = { a: null, b: [null, { c: null, d: 1 }] }
  const { body } = await api.post('custom-objects', { container: 'c', key: 'k', value })
  expect(body.value).toEqual({ b: [null, { d: 1 }] })
})
