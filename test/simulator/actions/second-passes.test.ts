import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Any, type Api, apiOf, attribute, customField, EUR, en, idOf, keyOf, productDraft } from '../rules/api.ts'
import { openShop, type Shop } from '../support.ts'

/** What a restore sets after everything that it refers to is there. */

let shop: Shop
let api: Api

beforeAll(async () => {
  shop = await openShop()
  api = apiOf(shop)
})
beforeEach(() => shop.simulator.project('shop').reset())
afterAll(() => shop.close())

const master = (product: Any): Any => product.masterData.staged.masterVariant
const current = (product: Any): Any => product.masterData.current.masterVariant

async function fieldsType(...resourceTypeIds: string[]): Promise<Any> {
  const fieldDefinitions = [customField('note', { name: 'String' })]
  await api.make('types', { key: 'type', name: en('type'), resourceTypeIds, fieldDefinitions })
  return keyOf('type', 'type')
}

test('a product is published, changed in its staged version, put back, and taken off', async () => {
  let product = await api.make('products', await productDraft(api, [attribute('a', { name: 'text' })], { sku: 's' }))
  const staged = { action: 'setAttribute', variantId: 1, name: 'a', value: 'x' }
  product = await api.change('products', product, { action: 'publish' }, staged)
  expect([master(product).attributes, current(product).attributes]).toEqual([[{ name: 'a', value: 'x' }], []])
  expect(product.masterData).toMatchObject({ published: true, hasStagedChanges: true })
  product = await api.change('products', product, { action: 'revertStagedVariantChanges', variantId: 1 })
  expect(product.masterData.hasStagedChanges).toBe(false)
  const everywhere = { action: 'setAttributeInAllVariants', name: 'a', value: 'y', staged: false }
  product = await api.change('products', product, everywhere, { action: 'unpublish' })
  expect(current(product).attributes).toEqual([{ name: 'a', value: 'y' }])
  expect(product.masterData).toMatchObject({ published: false, hasStagedChanges: false })
})

test('assets, images and prices of a variant are added, named by id, key or address, ordered and removed', async () => {
  const type = await fieldsType('asset', 'product-price')
  let product = await api.make('products', await productDraft(api, [], { prices: [{ value: EUR(1) }] }))
  const asset = (key: string): Any => ({ key, name: en(key), sources: [{ uri: `https://example.com/${key}` }] })
  const image = (name: string): Any => ({ url: `https://example.com/${name}.png`, dimensions: { w: 1, h: 1 } })
  product = await api.change(
    'products',
    product,
    { action: 'addAsset', variantId: 1, asset: asset('a'), staged: false },
    { action: 'addAsset', variantId: 1, asset: asset('b'), position: 0 },
    { action: 'setAssetCustomType', variantId: 1, assetKey: 'a', type, fields: { note: 'n' } },
    { action: 'addExternalImage', variantId: 1, image: image('one') },
    { action: 'addExternalImage', variantId: 1, image: image('two') },
    { action: 'moveImageToPosition', variantId: 1, imageUrl: image('two').url, position: 0 },
    { action: 'setImageLabel', variantId: 1, imageUrl: image('one').url, label: 'label' },
    { action: 'setPriceKey', priceId: master(product).prices[0].id, key: 'price' },
    { action: 'setProductPriceCustomType', priceId: master(product).prices[0].id, type, fields: { note: 'p' } },
  )
  const { assets, images, prices } = master(product)
  expect(assets.map(({ key }: Any) => key)).toEqual(['b', 'a'])
  expect(current(product).assets[0].id).toBe(assets[1].id)
  expect(assets[1].custom.fields).toEqual({ note: 'n' })
  expect(images).toEqual([image('two'), { ...image('one'), label: 'label' }])
  expect(prices[0]).toMatchObject({ key: 'price', custom: { fields: { note: 'p' } } })
  const order = { action: 'changeAssetOrder', variantId: 1, assetOrder: [assets[1].id, assets[0].id] }
  product = await api.change('products', product, order, { action: 'removeAsset', variantId: 1, assetKey: 'b' })
  expect(master(product).assets.map(({ key }: Any) => key)).toEqual(['a'])
  for (const wrong of [
    { action: 'removeAsset', variantId: 1, assetKey: 'b' },
    { action: 'removeImage', variantId: 1, imageUrl: 'https://example.com/none.png' },
    { action: 'changeAssetOrder', variantId: 1, assetOrder: [] },
    { action: 'setPriceKey', priceId: 'none', key: 'k' },
    { action: 'setAssetCustomField', variantId: 1, assetKey: 'a', name: 'other' },
  ]) {
    expect({ wrong, status: (await api.act('products', product, wrong)).status }).toEqual({ wrong, status: 400 })
  }
})

test('a product type grows, is put in order, and what it renames or removes goes from its products', async () => {
  const values = [{ key: 'r', label: 'Red' }]
  const types = [attribute('colour', { name: 'enum', values }), attribute('old', { name: 'text' })]
  const attributes = [
    { name: 'colour', value: 'r' },
    { name: 'old', value: 'x' },
  ]
  const product = await api.make('products', await productDraft(api, types, { attributes }))
  const type = (await shop.get('/product-types/key=pt')).body
  const nested = attribute('parts', { name: 'nested', typeReference: idOf('product-type', type) })
  const changed = await api.change(
    'product-types',
    type,
    { action: 'addAttributeDefinition', attribute: nested },
    { action: 'changeAttributeOrderByName', attributeNames: ['parts', 'old', 'colour'] },
    { action: 'changeEnumKey', attributeName: 'colour', key: 'r', newKey: 'red' },
    { action: 'changePlainEnumValueLabel', attributeName: 'colour', newValue: { key: 'red', label: 'Rouge' } },
    { action: 'removeAttributeDefinition', name: 'old' },
  )
  expect(changed.attributes.map(({ name }: Any) => name)).toEqual(['parts', 'colour'])
  const after = (await shop.get(`/products/${product.id}`)).body
  expect(master(after).attributes).toEqual([{ name: 'colour', value: { key: 'red', label: 'Rouge' } }])
  expect(after.version).toBe(2)
})

test('states lead in a circle, and a review follows them', async () => {
  const first = await api.make('states', { key: 'first', type: 'ReviewState' })
  const second = await api.make('states', {
    key: 'second',
    type: 'ReviewState',
    initial: false,
    transitions: [idOf('state', first)],
  })
  await api.change('states', first, { action: 'setTransitions', transitions: [idOf('state', second)] })
  const review = await api.make('reviews', { state: idOf('state', first) })
  const there = await api.change('reviews', review, { action: 'transitionState', state: idOf('state', second) })
  const back = { action: 'transitionState', state: idOf('state', first) }
  expect((await api.change('reviews', there, back)).state.id).toBe(first.id)
})

test('a modular product gets its default variant, and loses it with the variant', async () => {
  await api.settings({ action: 'setProductCatalogModel', productCatalogModel: 'Modular' })
  const { masterVariant: _, ...draft } = await productDraft(api)
  const product = await api.make('products', draft)
  const variant = await api.make('variants', { product: idOf('product', product), sku: 'v' })
  const action = { action: 'setDefaultVariant', variant: idOf('variant', variant), staged: false }
  const after = await api.change('products', product, action)
  expect(after.masterData.current.defaultVariant).toEqual(idOf('variant', variant))
  expect((await api.remove('variants', variant)).status).toBe(200)
  expect((await shop.get(`/products/${product.id}`)).body.masterData.current.defaultVariant).toBeUndefined()
})

test('an imported order gets its states, syncs, returns and deliveries', async () => {
  const type = await fieldsType('order-delivery', 'order-parcel', 'order-return-item')
  const channel = await api.make('channels', { key: 'erp', roles: ['OrderExport'] })
  const item = { name: en('i'), slug: 'item', quantity: 3, money: EUR(1) }
  let order = await api.make('orders/import', {
    totalPrice: EUR(3),
    customLineItems: [item],
    shippingInfo: { shippingMethodName: 'parcel', price: EUR(0), shippingRate: { price: EUR(0) } },
  })
  const customLineItemId = order.customLineItems[0].id
  const initial = order.customLineItems[0].state[0].state
  const sent = await api.make('states', { key: 'sent', type: 'LineItemState' })
  const state = [
    { quantity: 1, state: initial },
    { quantity: 2, state: idOf('state', sent) },
  ]
  order = await api.change(
    'orders',
    order,
    { action: 'importCustomLineItemState', customLineItemId, state },
    {
      action: 'updateSyncInfo',
      channel: idOf('channel', channel),
      externalId: 'e',
      syncedAt: '2026-01-01T00:00:00.000Z',
    },
    { action: 'setReturnInfo', items: [{ items: [{ quantity: 1, customLineItemId, shipmentState: 'Returned' }] }] },
    { action: 'addDelivery', deliveryKey: 'd', items: [], parcels: [{ key: 'p' }] },
    { action: 'setDeliveryCustomType', deliveryKey: 'd', type, fields: { note: 'd' } },
    { action: 'setParcelCustomType', parcelKey: 'p', type, fields: { note: 'p' } },
  )
  const [delivery] = order.shippingInfo.deliveries
  expect(order.customLineItems[0].state).toEqual(state)
  expect(order.syncInfo).toMatchObject([{ externalId: 'e', syncedAt: '2026-01-01T00:00:00.000Z' }])
  expect(delivery).toMatchObject({ key: 'd', custom: { fields: { note: 'd' } } })
  expect(delivery.parcels).toMatchObject([{ key: 'p', custom: { fields: { note: 'p' } } }])
  const [returned] = order.returnInfo[0].items
  order = await api.change(
    'orders',
    order,
    { action: 'setReturnShipmentState', returnItemId: returned.id, shipmentState: 'BackInStock' },
    { action: 'setReturnItemCustomType', returnItemId: returned.id, type, fields: { note: 'r' } },
  )
  expect(order.returnInfo[0].items[0]).toMatchObject({
    shipmentState: 'BackInStock',
    custom: { fields: { note: 'r' } },
  })
  const again = { action: 'setReturnShipmentState', returnItemId: returned.id, shipmentState: 'Unusable' }
  expect((await api.act('orders', order, again)).status).toBe(400)
})

test('parts of customers, payments, lists and channels get custom fields; a field that is not there is not removed', async () => {
  const type = await fieldsType('address', 'transaction', 'line-item', 'shopping-list-text-line-item')
  const fields = { note: 'n' }
  const address = { key: 'home', country: 'DE' }
  let customer = await api.make('customers', { email: 'a@example.com', password: 'p', addresses: [address] })
  const addressId = customer.addresses[0].id
  customer = await api.change('customers', customer, { action: 'setAddressCustomType', addressId, type, fields })
  expect(customer.addresses[0].custom.fields).toEqual(fields)
  const gone = { action: 'setAddressCustomField', addressId, name: 'other' }
  expect((await api.act('customers', customer, gone)).body.errors[0].code).toBe('InvalidOperation')
  const transactions = [{ type: 'Charge', amount: EUR(1) }]
  const payment = await api.make('payments', { amountPlanned: EUR(1), transactions })
  const transactionId = payment.transactions[0].id
  const setTransaction = { action: 'setTransactionCustomType', transactionId, type, fields }
  expect((await api.change('payments', payment, setTransaction)).transactions[0].custom.fields).toEqual(fields)
  const list = await api.make('shopping-lists', { name: en('l'), textLineItems: [{ name: en('t') }] })
  const textLineItemId = list.textLineItems[0].id
  const setItem = { action: 'setTextLineItemCustomType', textLineItemId, type, fields }
  expect((await api.change('shopping-lists', list, setItem)).textLineItems[0].custom.fields).toEqual(fields)
  const channel = await api.make('channels', { key: 'c', address: { country: 'DE' } })
  const setChannel = { action: 'setAddressCustomType', type, fields }
  expect((await api.change('channels', channel, setChannel)).address.custom.fields).toEqual(fields)
})

test('selections tell which products they have already, and which they lack', async () => {
  const product = idOf('product', await api.make('products', await productDraft(api, [], { sku: 's' })))
  const selection = await api.make('product-selections', { name: en('s') })
  const missing = { action: 'setVariantSelection', product }
  expect((await api.act('product-selections', selection, missing)).body.errors[0].code).toBe('ProductAssignmentMissing')
  const after = await api.change('product-selections', selection, { action: 'addProduct', product })
  const variantSelection = { type: 'includeOnly', skus: ['s'] }
  const other = { action: 'addProduct', product, variantSelection }
  const { body } = await api.act('product-selections', after, other)
  expect(body.errors[0].code).toBe('ProductPresentWithDifferentVariantSelection')
  const set = { action: 'setVariantSelection', product, variantSelection }
  await api.change('product-selections', after, set)
  expect((await shop.get(`/product-selections/${selection.id}/products`)).body.results).toMatchObject([
    { product, variantSelection },
  ])
})
