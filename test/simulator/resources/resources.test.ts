import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openShop, type Shop } from '../support.ts'

let shop: Shop

// biome-ignore lint/suspicious/noExplicitAny: records of every shape
type Any = any

beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

async function made(path: string, draft: unknown): Promise<Any> {
  const { status, body } = await shop.post(path, draft)
  if (status > 201) throw new Error(JSON.stringify(body))
  return body
}

async function updated(path: string, record: Any, ...actions: unknown[]): Promise<Any> {
  return made(`${path}/${record.id}`, { version: record.version, actions })
}

describe('references and money', () => {
  test('a reference by key becomes one by id, but stores, units and roles are named by key', async () => {
    const channel = await made('/channels', { key: 'c', roles: ['ProductDistribution'] })
    const store = await made('/stores', { key: 's', distributionChannels: [{ typeId: 'channel', key: 'c' }] })
    expect(store.distributionChannels).toEqual([{ typeId: 'channel', id: channel.id }])
    const customer = await made('/customers', {
      email: 'A@Example.com',
      password: 'p',
      stores: [{ typeId: 'store', id: store.id }],
    })
    expect(customer.customer).toMatchObject({ email: 'a@example.com', stores: [{ typeId: 'store', key: 's' }] })
    expect(JSON.stringify(customer)).not.toContain('"p"')
  })

  test('a reference to nothing is refused, naming it', async () => {
    for (const identifier of [{ key: 'none' }, { id: '0' }]) {
      const { status, body } = await shop.post('/stores', {
        key: 'x',
        supplyChannels: [{ typeId: 'channel', ...identifier }],
      })
      expect(status).toBe(400)
      expect(body.errors).toMatchObject([{ code: 'ReferencedResourceNotFound', typeId: 'channel', ...identifier }])
    }
  })

  test('money gets its type, high precision its rounded cents', async () => {
    const price = (value: unknown, sku: string) => made('/standalone-prices', { sku, value })
    expect((await price({ currencyCode: 'JPY', centAmount: 500 }, 'a')).value).toEqual({
      type: 'centPrecision',
      currencyCode: 'JPY',
      centAmount: 500,
      fractionDigits: 0,
    })
    const precise = { type: 'highPrecision', currencyCode: 'EUR', preciseAmount: 123456, fractionDigits: 4 }
    expect((await price(precise, 'b')).value).toMatchObject({ ...precise, centAmount: 1235 })
  })
})

describe('categories', () => {
  test('ancestors follow from the parent, also below a category that moves', async () => {
    const [root, other] = [await made('/categories', category('root')), await made('/categories', category('other'))]
    const child = await made('/categories', { ...category('child'), parent: { typeId: 'category', key: 'root' } })
    const leaf = await made('/categories', { ...category('leaf'), parent: { typeId: 'category', key: 'child' } })
    const ids = (record: Any) => record.ancestors.map(({ id }: Any) => id)
    expect(ids(leaf)).toEqual([root.id, child.id])
    await updated('/categories', child, { action: 'changeParent', parent: { typeId: 'category', key: 'other' } })
    const moved = (await shop.get('/categories/key=leaf')).body
    expect(ids(moved)).toEqual([other.id, child.id])
    expect(moved.version).toBe(2)
    const cycle = { action: 'changeParent', parent: { typeId: 'category', key: 'leaf' } }
    expect((await shop.post(`/categories/${child.id}`, { version: 2, actions: [cycle] })).status).toBe(400)
  })

  const category = (key: string) => ({ key, name: { en: key }, slug: { en: key } })

  test('a slug is unique in its language', async () => {
    const { body } = await shop.post('/categories', { name: { en: 'x' }, slug: { de: 'yy', en: 'root' } })
    expect(body.errors).toMatchObject([{ code: 'DuplicateField', field: 'slug.en' }])
  })
})

describe('products', () => {
  let product: Any

  beforeAll(async () => {
    await made('/product-types', {
      key: 'pt',
      name: 'pt',
      description: '',
      attributes: [
        {
          name: 'size',
          label: { en: 'Size' },
          isRequired: false,
          type: { name: 'enum', values: [{ key: 's', label: 'Small' }] },
        },
      ],
    })
    product = await made('/products', {
      key: 'lamp',
      productType: { typeId: 'product-type', key: 'pt' },
      name: { en: 'Lamp' },
      slug: { en: 'lamp' },
      masterVariant: {
        sku: 'L1',
        prices: [{ value: { currencyCode: 'EUR', centAmount: 1000 } }],
        attributes: [{ name: 'size', value: 's' }],
      },
      variants: [{ sku: 'L2' }],
    })
  })

  test('a draft becomes current and staged data with numbered variants, price ids and labelled enums', () => {
    const { current, staged, published, hasStagedChanges } = product.masterData
    expect(current).toEqual(staged)
    expect({ published, hasStagedChanges }).toEqual({ published: false, hasStagedChanges: false })
    expect(staged.masterVariant).toMatchObject({
      id: 1,
      sku: 'L1',
      prices: [{ id: expect.any(String), value: { type: 'centPrecision', centAmount: 1000 } }],
      attributes: [{ name: 'size', value: { key: 's', label: 'Small' } }],
      images: [],
      assets: [],
    })
    expect(staged.variants).toMatchObject([{ id: 2, sku: 'L2', prices: [] }])
  })

  test('changes are staged until published, unless they say otherwise', async () => {
    product = await updated('/products', product, { action: 'publish' }, { action: 'changeName', name: { en: 'New' } })
    expect(product.version).toBe(3)
    expect(product.masterData).toMatchObject({
      published: true,
      hasStagedChanges: true,
      current: { name: { en: 'Lamp' } },
    })
    product = await updated('/products', product, { action: 'changeSlug', slug: { en: 'new' }, staged: false })
    expect(product.masterData.current.slug).toEqual({ en: 'new' })
    product = await updated('/products', product, { action: 'revertStagedChanges' })
    expect(product.masterData).toMatchObject({ hasStagedChanges: false, staged: { name: { en: 'Lamp' } } })
  })

  test('a new price has one id in both versions', async () => {
    const price = { value: { currencyCode: 'USD', centAmount: 1 } }
    product = await updated('/products', product, { action: 'addPrice', sku: 'L2', price, staged: false })
    const { current, staged } = product.masterData
    expect(current.variants[0].prices).toMatchObject([{ id: staged.variants[0].prices[0].id }])
  })

  test('SKUs belong to one product, and a published product can not be deleted', async () => {
    const draft = {
      productType: { typeId: 'product-type', key: 'pt' },
      name: {},
      slug: { en: 'zz' },
      masterVariant: { sku: 'L2' },
    }
    const { body } = await shop.post('/products', draft)
    expect(body.errors).toMatchObject([{ code: 'DuplicateField', field: 'sku', duplicateValue: 'L2' }])
    expect((await shop.delete(`/products/${product.id}?version=${product.version}`)).status).toBe(400)
  })

  test('a selection lists its products below itself; its time stays as it was', async () => {
    const selection = await made('/product-selections', { key: 'sel', name: { en: 's' } })
    shop.simulator.world.clock.advance(1000)
    const reference = { typeId: 'product', id: product.id }
    const add = { action: 'addProduct', product: { typeId: 'product', key: 'lamp' } }
    const after = await updated('/product-selections', selection, add)
    expect(after).toMatchObject({ version: 2, productCount: 1, lastModifiedAt: selection.lastModifiedAt })
    expect((await shop.get('/product-selections/key=sel/products')).body).toEqual({
      limit: 20,
      offset: 0,
      count: 1,
      total: 1,
      results: [{ product: reference }],
    })
    const failing = [{ action: 'removeProduct', product: reference }, { action: 'unknown' }]
    expect((await shop.post(`/product-selections/${selection.id}`, { version: 2, actions: failing })).status).toBe(400)
    expect((await shop.get(`/product-selections/${selection.id}/products`)).body.count).toBe(1)
    product = await updated('/products', product, { action: 'unpublish' })
    expect((await shop.delete(`/products/${product.id}?version=${product.version}`)).status).toBe(200)
    expect((await shop.get('/product-selections/key=sel')).body).toMatchObject({ version: 3, productCount: 0 })
    expect((await shop.get(`/product-selections/${selection.id}/products`)).body.count).toBe(0)
  })
})

describe('approvals', () => {
  test('rules and flows are reached in the name of an associate of the unit only', async () => {
    const role = await made('/associate-roles', { key: 'buyer' })
    const { customer } = await made('/customers', { email: 'b@example.com', password: 'p' })
    const associateRole = { typeId: 'associate-role', id: role.id }
    const associates = [
      { customer: { typeId: 'customer', id: customer.id }, associateRoleAssignments: [{ associateRole }] },
    ]
    const unit = await made('/business-units', { key: 'unit', unitType: 'Company', name: 'U', associates })
    expect(unit.associates[0].associateRoleAssignments).toEqual([
      { inheritance: 'Disabled', associateRole: { typeId: 'associate-role', key: 'buyer' } },
    ])
    const base = `/as-associate/${customer.id}/in-business-unit/key=unit`
    const rule = await made(`${base}/approval-rules`, {
      key: 'r',
      name: 'over 10',
      status: 'Active',
      predicate: 'totalPrice.centAmount > 1000',
      requesters: [{ associateRole: { typeId: 'associate-role', key: 'buyer' } }],
      approvers: { tiers: [{ and: [{ or: [{ associateRole: { typeId: 'associate-role', key: 'buyer' } }] }] }] },
    })
    expect(rule.businessUnit).toEqual({ typeId: 'business-unit', key: 'unit' })
    const { body } = await shop.get(`${base}/approval-rules`, { where: 'id > "0"', sort: 'id asc' })
    expect(body.results).toEqual([rule])
    expect((await shop.get(`${base}/approval-rules/key=r`)).body).toEqual(rule)
    const stranger = await shop.get(`/as-associate/${unit.id}/in-business-unit/key=unit/approval-rules`)
    expect(stranger.body.errors).toMatchObject([{ code: 'AssociateMissingPermission' }])
    for (const centAmount of [900, 1100]) {
      const item = { name: { en: 'x' }, slug: 'x', money: { currencyCode: 'EUR', centAmount }, quantity: 1 }
      const cart = await made('/carts', { currency: 'EUR', customerId: customer.id, customLineItems: [item] })
      await made(`${base}/orders`, { cart: { typeId: 'cart', id: cart.id }, version: cart.version })
    }
    const flows = (await shop.get(`${base}/approval-flows`)).body
    expect(flows).toMatchObject({ count: 1, results: [{ status: 'Pending', rules: [{ id: rule.id }] }] })
  })
})

describe('carts and orders', () => {
  test('a cart adds up its items, becomes an order once, and needs its version for it', async () => {
    const item = { name: { en: 'x' }, slug: 'x', money: { currencyCode: 'EUR', centAmount: 250 }, quantity: 3 }
    const cart = await made('/carts', { currency: 'EUR', customLineItems: [item] })
    expect(cart.totalPrice).toMatchObject({ centAmount: 750, currencyCode: 'EUR', type: 'centPrecision' })
    const draft = { cart: { typeId: 'cart', id: cart.id }, version: cart.version, orderNumber: 'O1' }
    expect((await shop.post('/orders', { ...draft, version: 9 })).status).toBe(409)
    const order = await made('/orders', draft)
    expect(order).toMatchObject({ orderNumber: 'O1', orderState: 'Open', totalPrice: cart.totalPrice })
    expect((await shop.get('/orders/order-number=O1')).body).toEqual(order)
    expect((await shop.get(`/carts/${cart.id}`)).body.cartState).toBe('Ordered')
    expect((await shop.post('/orders', { ...draft, version: cart.version + 1 })).status).toBe(400)
  })

  test('an import keeps what it is given, and an order number is given once', async () => {
    const draft = {
      orderNumber: 'O2',
      totalPrice: { currencyCode: 'EUR', centAmount: 1 },
      completedAt: '2026-01-01T00:00:00.000Z',
      paymentState: 'Paid',
      lineItems: [
        {
          name: { en: 'x' },
          variant: { sku: 'gone' },
          quantity: 1,
          price: { value: { currencyCode: 'EUR', centAmount: 1 } },
        },
      ],
    }
    const { status, body } = await shop.post('/orders/import', draft)
    expect(status).toBe(201)
    expect(body).toMatchObject({ orderNumber: 'O2', completedAt: draft.completedAt, paymentState: 'Paid' })
    expect(body.lineItems).toMatchObject([{ variant: { sku: 'gone' }, totalPrice: { centAmount: 1 } }])
    const again = await shop.post('/orders/import', draft)
    expect(again.body.errors).toMatchObject([{ code: 'DuplicateField', field: 'orderNumber' }])
  })
})

describe('messages', () => {
  test('they are kept when the project says so, and nobody writes them', async () => {
    const count = async (): Promise<number> => (await shop.get('/messages')).body.total
    expect(await count()).toBe(0)
    const { body: project } = await shop.get('')
    const messagesConfiguration = { enabled: true, deleteDaysAfterCreation: 15 }
    const actions = [{ action: 'changeMessagesConfiguration', messagesConfiguration }]
    expect((await shop.post('', { version: project.version, actions })).body.version).toBe(2)
    const code = await made('/stores', { key: 'told' })
    await shop.delete(`/stores/${code.id}?version=1`)
    const { body } = await shop.get('/messages', { sort: 'sequenceNumber asc' })
    expect(body.results).toMatchObject([
      {
        type: 'StoreCreated',
        sequenceNumber: 1,
        resource: { typeId: 'store', id: code.id },
        resourceUserProvidedIdentifiers: { key: 'told' },
      },
      { type: 'StoreDeleted', sequenceNumber: 2, resourceUserProvidedIdentifiers: { key: 'told' } },
    ])
    expect((await shop.post('/messages', {})).status).toBe(404)
    expect((await shop.delete(`/messages/${body.results[0].id}?version=1`)).status).toBe(404)
  })
})

test('secrets of destinations are not shown again', async () => {
  const authentication = { type: 'AuthorizationHeader', headerValue: 'Bearer top-secret' }
  const destination = { type: 'HTTP', url: 'https://example.com', authentication }
  const triggers = [{ resourceTypeId: 'cart', actions: ['Create'] }]
  const extension = await made('/extensions', { destination, triggers })
  expect(extension.destination.authentication.headerValue).toBe('****cret')
  const subscription = await made('/subscriptions', {
    destination: {
      type: 'SQS',
      queueUrl: 'https://sqs.example.com',
      region: 'eu-central-1',
      accessSecret: 'very-hidden',
    },
  })
  expect(JSON.stringify(subscription)).not.toContain('very')
})
