import { expect } from 'vitest'
import type { Answer, ApiUnderTest } from './api-under-test.ts'

/** What clients of the API may rely on, as its documentation says. Each case makes what it needs, under keys of its own. */
export interface ContractCase {
  name: string
  run(api: ApiUnderTest, shop: Shop): Promise<void>
}

/** Requests that have to succeed, and records that cases need. */
export interface Shop {
  // biome-ignore lint/suspicious/noExplicitAny: records of every shape
  made(path: string, draft: unknown): Promise<any>
  // biome-ignore lint/suspicious/noExplicitAny: records of every shape
  updated(path: string, record: any, ...actions: unknown[]): Promise<any>
  /** Different in each call. */
  key(): string
}

// biome-ignore lint/suspicious/noExplicitAny: records of every shape
type Any = any

export const CASES: ContractCase[] = [
  {
    name: 'a record is read by id and by key, as it was created',
    run: async (api, { made, key }) => {
      const draft = { key: key(), name: { en: 'One' }, description: { en: 'First' }, roles: ['Primary'] }
      const channel = await made('/channels', draft)
      expect(channel).toMatchObject({ ...draft, version: 1 })
      expect((await api.send('GET', `/channels/${channel.id}`)).body).toEqual(channel)
      expect((await api.send('GET', `/channels/key=${draft.key}`)).body).toEqual(channel)
    },
  },
  {
    name: 'what is not there is a 404 with the API’s error',
    run: async (api) => {
      expectError(await api.send('GET', '/channels/key=nobody'), 404, 'ResourceNotFound')
    },
  },
  {
    name: 'lists are sorted by id, ascending and descending',
    run: async (api, { made, key }) => {
      for (let i = 0; i < 8; i++) await made('/zones', { key: key(), name: `Zone ${i}`, locations: [] })
      const up: string[] = idsOf(await api.send('GET', '/zones?sort=id%20asc&limit=500'))
      expect(up).toEqual([...up].sort())
      const down: string[] = idsOf(await api.send('GET', '/zones?sort=id%20desc&limit=500'))
      expect(down).toEqual(up.toReversed())
    },
  },
  {
    name: 'a walk by id finds every record once',
    run: async (api, { made, key }) => {
      const expected: string[] = []
      for (let i = 0; i < 25; i++)
        expected.push((await made('/tax-categories', { key: key(), name: key(), rates: [] })).id)
      const seen: string[] = []
      for (let after = ''; ; ) {
        const where = after === '' ? '' : `&where=${encodeURIComponent(`id > "${after}"`)}`
        const ids = idsOf(await api.send('GET', `/tax-categories?sort=id%20asc&limit=4&withTotal=false${where}`))
        seen.push(...ids)
        if (ids.length < 4) break
        after = ids.at(-1)!
      }
      expect(seen.toSorted()).toEqual(expected.toSorted())
    },
  },
  {
    name: 'a list without total has none',
    run: async (api) => {
      expect((await api.send('GET', '/channels?withTotal=false')).body).not.toHaveProperty('total')
    },
  },
  {
    name: 'a list without a limit has 20 records at most',
    run: async (api, { made, key }) => {
      for (let i = 0; i < 21; i++) await made('/customer-groups', { key: key(), groupName: key() })
      const { body } = await api.send('GET', '/customer-groups')
      expect(body).toMatchObject({ limit: 20, offset: 0, count: 20 })
      expect(body.results).toHaveLength(20)
    },
  },
  {
    name: 'a limit above 500 is refused',
    run: async (api) => expectError(await api.send('GET', '/channels?limit=501'), 400, 'InvalidInput'),
  },
  {
    name: 'an offset above 10,000 is refused',
    run: async (api) => expectError(await api.send('GET', '/channels?offset=10001'), 400, 'InvalidInput'),
  },
  {
    name: 'a limit of 0 gives the total alone',
    run: async (api, { made, key }) => {
      await made('/channels', { key: key() })
      const { body } = await api.send('GET', '/channels?limit=0')
      expect(body.results).toEqual([])
      expect(body.total).toBeGreaterThan(0)
    },
  },
  {
    name: 'a predicate with variables selects',
    run: async (api, { made, key }) => {
      const channel = await made('/channels', { key: key() })
      const { body } = await api.send(
        'GET',
        `/channels?where=${encodeURIComponent('key = :key')}&var.key=${encodeURIComponent(channel.key)}`,
      )
      expect(body.results).toEqual([channel])
    },
  },
  {
    name: 'predicates know in, and, or, not and nested fields',
    run: async (api, { made, key }) => {
      const [a, b] = [key(), key()]
      await made('/channels', { key: a, name: { en: `name of ${a}` } })
      await made('/channels', { key: b, name: { en: `name of ${b}` } })
      const keysFor = async (where: string) =>
        (await api.send('GET', `/channels?where=${encodeURIComponent(where)}`)).body.results.map((one: Any) => one.key)
      expect((await keysFor(`key in ("${a}", "${b}")`)).toSorted()).toEqual([a, b].toSorted())
      expect(await keysFor(`name(en = "name of ${b}")`)).toEqual([b])
      expect(await keysFor(`key in ("${a}", "${b}") and not(key = "${a}")`)).toEqual([b])
      expect(await keysFor(`key = "${a}" or key = "none"`)).toEqual([a])
    },
  },
  {
    name: 'a malformed predicate is refused',
    run: async (api) =>
      expectError(await api.send('GET', `/channels?where=${encodeURIComponent('key = = "x"')}`), 400, 'InvalidInput'),
  },
  {
    name: 'a predicate on a field that the type lacks is refused',
    run: async (api) =>
      expectError(await api.send('GET', `/channels?where=${encodeURIComponent('colour = "x"')}`), 400, 'InvalidInput'),
  },
  {
    name: 'lastModifiedAt can be filtered by',
    run: async (api, { made, key }) => {
      const channel = await made('/channels', { key: key() })
      const where = encodeURIComponent(`lastModifiedAt >= "${channel.lastModifiedAt}" and id = "${channel.id}"`)
      expect(idsOf(await api.send('GET', `/channels?where=${where}`))).toEqual([channel.id])
    },
  },
  {
    name: 'an update gives a new version and a later lastModifiedAt',
    run: async (_, { made, updated, key }) => {
      const channel = await made('/channels', { key: key() })
      const changed = await updated('/channels', channel, { action: 'changeName', name: { en: 'New' } })
      expect(changed.version).toBeGreaterThan(channel.version)
      expect(changed.lastModifiedAt >= channel.lastModifiedAt).toBe(true)
      expect(changed.createdAt).toBe(channel.createdAt)
    },
  },
  {
    name: 'an update of an old version is a 409 that tells the current one',
    run: async (api, { made, updated, key }) => {
      const channel = await made('/channels', { key: key() })
      const changed = await updated('/channels', channel, { action: 'changeName', name: { en: 'New' } })
      const answer = await api.send('POST', `/channels/${channel.id}`, {
        version: channel.version,
        actions: [{ action: 'changeName', name: { en: 'Newer' } }],
      })
      expectError(answer, 409, 'ConcurrentModification')
      expect(answer.body.errors[0].currentVersion).toBe(changed.version)
    },
  },
  {
    name: 'an update of an old version is a 409 even when it changes nothing',
    run: async (api, { made, updated, key }) => {
      const channel = await made('/channels', { key: key() })
      await updated('/channels', channel, { action: 'changeName', name: { en: 'New' } })
      const answer = await api.send('POST', `/channels/${channel.id}`, { version: channel.version, actions: [] })
      expectError(answer, 409, 'ConcurrentModification')
    },
  },
  {
    name: 'an update without an effect keeps the version',
    run: async (_, { made, updated, key }) => {
      const category = await made('/categories', { name: { en: 'C' }, slug: { en: key() } })
      const same = await updated('/categories', category, { action: 'changeName', name: { en: 'C' } })
      expect(same.version).toBe(category.version)
    },
  },
  {
    name: 'an unknown action is refused',
    run: async (api, { made, key }) => {
      const channel = await made('/channels', { key: key() })
      const body = { version: channel.version, actions: [{ action: 'setColour', colour: 'red' }] }
      expect((await api.send('POST', `/channels/${channel.id}`, body)).status).toBe(400)
    },
  },
  {
    name: 'actions are applied all or none',
    run: async (api, { made, key }) => {
      const channel = await made('/channels', { key: key(), name: { en: 'Before' } })
      const actions = [{ action: 'changeName', name: { en: 'After' } }, { action: 'setColour' }]
      await api.send('POST', `/channels/${channel.id}`, { version: channel.version, actions })
      expect((await api.send('GET', `/channels/${channel.id}`)).body).toEqual(channel)
    },
  },
  {
    name: 'a deletion without a version is refused',
    run: async (api, { made, key }) => {
      const channel = await made('/channels', { key: key() })
      expect((await api.send('DELETE', `/channels/${channel.id}`)).status).toBe(400)
    },
  },
  {
    name: 'a deletion of an old version is a 409',
    run: async (api, { made, updated, key }) => {
      const channel = await made('/channels', { key: key() })
      await updated('/channels', channel, { action: 'changeName', name: { en: 'New' } })
      expectError(await api.send('DELETE', `/channels/${channel.id}?version=1`), 409, 'ConcurrentModification')
    },
  },
  {
    name: 'what is deleted is answered, and gone',
    run: async (api, { made, key }) => {
      const channel = await made('/channels', { key: key() })
      expect((await api.send('DELETE', `/channels/${channel.id}?version=1`)).body.id).toBe(channel.id)
      expect((await api.send('GET', `/channels/${channel.id}`)).status).toBe(404)
    },
  },
  ...[
    { path: '/channels', draft: (key: string) => ({ key }) },
    { path: '/product-types', draft: (key: string) => ({ key, name: 'Type', description: '' }) },
    { path: '/types', draft: (key: string) => ({ key, name: { en: 'T' }, resourceTypeIds: ['order'] }) },
    { path: '/categories', draft: (key: string, serial: string) => ({ key, name: { en: 'C' }, slug: { en: serial } }) },
    { path: '/stores', draft: (key: string) => ({ key, name: { en: 'S' } }) },
    { path: '/customer-groups', draft: (key: string, serial: string) => ({ key, groupName: serial }) },
    { path: '/zones', draft: (key: string) => ({ key, name: 'Z', locations: [] }) },
    { path: '/states', draft: (key: string) => ({ key, type: 'LineItemState' }) },
  ].map(
    ({ path, draft }): ContractCase => ({
      name: `a key is had once in ${path}`,
      run: async (api, { made, key }) => {
        const own = key()
        await made(path, draft(own, key()))
        expectError(await api.send('POST', path, draft(own, key())), 400, 'DuplicateField')
      },
    }),
  ),
  {
    name: 'a slug is had once in a language',
    run: async (api, { made, key }) => {
      const slug = { en: key() }
      await made('/categories', { name: { en: 'C' }, slug })
      expectError(await api.send('POST', '/categories', { name: { en: 'C' }, slug }), 400, 'DuplicateField')
    },
  },
  {
    name: 'an e-mail address is had once, whatever its case',
    run: async (api, { made, key }) => {
      const email = `${key()}@example.com`
      await made('/customers', { email, password: 'secret' })
      const again = { email: email.toUpperCase(), password: 'secret' }
      expectError(await api.send('POST', '/customers', again), 400, 'DuplicateField')
    },
  },
  {
    name: 'a discount code is had once',
    run: async (api, { made, key }) => {
      const draft = { code: key(), cartDiscounts: [] }
      await made('/discount-codes', draft)
      expectError(await api.send('POST', '/discount-codes', draft), 400, 'DuplicateField')
    },
  },
  {
    name: 'a SKU is had once among products',
    run: async (api, shop) => {
      const [sku, type] = [shop.key(), await productType(shop)]
      await shop.made('/products', product(type, shop.key(), sku))
      expectError(await api.send('POST', '/products', product(type, shop.key(), sku)), 400, 'DuplicateField')
    },
  },
  {
    name: 'stock of a SKU is had once for each supply channel',
    run: async (api, { made, key }) => {
      const sku = key()
      await made('/inventory', { sku, quantityOnStock: 1 })
      expectError(await api.send('POST', '/inventory', { sku, quantityOnStock: 2 }), 400, 'DuplicateField')
      const supplyChannel = { typeId: 'channel', id: (await made('/channels', { key: key() })).id }
      await made('/inventory', { sku, supplyChannel, quantityOnStock: 3 })
    },
  },
  {
    name: 'a reference by key becomes one by id',
    run: async (_, { made, key }) => {
      const parent = await made('/categories', { key: key(), name: { en: 'P' }, slug: { en: key() } })
      const child = await made('/categories', {
        name: { en: 'C' },
        slug: { en: key() },
        parent: { typeId: 'category', key: parent.key },
      })
      expect(child.parent).toEqual({ typeId: 'category', id: parent.id })
      expect(child.ancestors).toEqual([{ typeId: 'category', id: parent.id }])
    },
  },
  {
    name: 'a reference to a missing category is refused',
    run: async (api, { key }) => {
      const draft = { name: { en: 'C' }, slug: { en: key() }, parent: { typeId: 'category', key: 'none' } }
      expectError(await api.send('POST', '/categories', draft), 400, 'ReferencedResourceNotFound')
    },
  },
  {
    name: 'a reference to a missing product type is refused',
    run: async (api, { key }) => {
      const draft = product({ typeId: 'product-type', key: 'none' }, key(), key())
      expect((await api.send('POST', '/products', draft)).status).toBe(400)
    },
  },
  {
    name: 'a category does not become its own descendant',
    run: async (api, { made, key }) => {
      const parent = await made('/categories', { name: { en: 'P' }, slug: { en: key() } })
      const child = await made('/categories', {
        name: { en: 'C' },
        slug: { en: key() },
        parent: { typeId: 'category', id: parent.id },
      })
      const actions = [{ action: 'changeParent', parent: { typeId: 'category', id: child.id } }]
      const { status } = await api.send('POST', `/categories/${parent.id}`, { version: parent.version, actions })
      expect(status).toBe(400)
    },
  },
  {
    name: 'a product is created unpublished, its data staged and current alike',
    run: async (_, shop) => {
      const made = await shop.made('/products', product(await productType(shop), shop.key(), shop.key()))
      expect(made.masterData).toMatchObject({ published: false, hasStagedChanges: false })
      expect(made.masterData.staged.name).toEqual({ en: 'Product' })
      expect(made.masterData.staged.masterVariant.id).toBe(1)
    },
  },
  {
    name: 'staged changes reach the current data when they are published',
    run: async (_, shop) => {
      const draft = { ...product(await productType(shop), shop.key(), shop.key()), publish: true }
      const created = await shop.made('/products', draft)
      expect(created.masterData.published).toBe(true)
      const change = { action: 'changeName', name: { en: 'Later' }, staged: true }
      const staged = await shop.updated('/products', created, change)
      expect(staged.masterData.hasStagedChanges).toBe(true)
      expect(staged.masterData.current.name).toEqual({ en: 'Product' })
      const published = await shop.updated('/products', staged, { action: 'publish' })
      expect(published.masterData.current.name).toEqual({ en: 'Later' })
      expect(published.masterData.hasStagedChanges).toBe(false)
    },
  },
  {
    name: 'a published product is not deleted',
    run: async (api, shop) => {
      const draft = { ...product(await productType(shop), shop.key(), shop.key()), publish: true }
      const { id, version } = await shop.made('/products', draft)
      expect((await api.send('DELETE', `/products/${id}?version=${version}`)).status).toBe(400)
    },
  },
  {
    name: 'more than 100 variants are refused',
    run: async (api, shop) => {
      const variants = Array.from({ length: 100 }, () => ({ sku: shop.key() }))
      const draft = { ...product(await productType(shop), shop.key(), shop.key()), variants }
      expect((await api.send('POST', '/products', draft)).status).toBe(400)
    },
  },
  {
    name: 'a record that others refer to is not deleted',
    run: async (api, shop) => {
      const type = await productType(shop)
      await shop.made('/products', product(type, shop.key(), shop.key()))
      expectError(await api.send('DELETE', `/product-types/${type.id}?version=1`), 400, 'ReferenceExists')
    },
  },
  {
    name: 'money gets its type and its fraction digits',
    run: async (_, { made, key }) => {
      const { value } = await made('/standalone-prices', {
        sku: key(),
        value: { currencyCode: 'JPY', centAmount: 500 },
      })
      expect(value).toEqual({ type: 'centPrecision', currencyCode: 'JPY', centAmount: 500, fractionDigits: 0 })
    },
  },
  ...keptFields(),
  {
    name: 'a custom object is replaced by a second one of its container and key',
    run: async (api, { made, key }) => {
      const [container, own] = ['contract', key()]
      const first = await made('/custom-objects', { container, key: own, value: { a: 1 } })
      const second = await made('/custom-objects', { container, key: own, value: { b: 2 } })
      expect(second).toMatchObject({ id: first.id, value: { b: 2 } })
      expect((await api.send('GET', `/custom-objects/${container}/${own}`)).body.value).toEqual({ b: 2 })
    },
  },
  {
    name: 'an import of an order keeps its number, its items and its times',
    run: async (api, { key }) => {
      const draft = {
        orderNumber: key(),
        totalPrice: { currencyCode: 'EUR', centAmount: 1234 },
        completedAt: '2026-01-02T03:04:05.678Z',
        country: 'DE',
        purchaseOrderNumber: 'PO-1',
        shipmentState: 'Shipped',
        customLineItems: [],
        lineItems: [],
      }
      const { status, body } = await api.send('POST', '/orders/import', draft)
      expect(status).toBe(201)
      expect(body).toMatchObject({ ...draft, totalPrice: { ...draft.totalPrice, type: 'centPrecision' } })
    },
  },
  ...[
    { path: '/messages', what: 'messages' },
    { path: '/variants', what: 'variants' },
    { path: '/payment-methods', what: 'payment methods' },
    { path: '/product-tailoring', what: 'product tailoring' },
    { path: '/orders/edits', what: 'order edits' },
    { path: '/api-clients', what: 'API clients' },
    { path: '/mcp-servers', what: 'MCP servers' },
    { path: '/recurring-orders', what: 'recurring orders' },
    { path: '/discount-groups', what: 'discount groups' },
    { path: '/attribute-groups', what: 'attribute groups' },
    { path: '/business-units', what: 'business units' },
    { path: '/quotes', what: 'quotes' },
    { path: '/extensions', what: 'extensions' },
    { path: '/subscriptions', what: 'subscriptions' },
    { path: '/shopping-lists', what: 'shopping lists' },
    { path: '/reviews', what: 'reviews' },
    { path: '/payments', what: 'payments' },
    { path: '/carts', what: 'carts' },
  ].map(
    ({ path, what }): ContractCase => ({
      name: `${what} can be listed`,
      run: async (api) => {
        const { status, body } = await api.send('GET', path)
        expect(status).toBe(200)
        expect(body.results).toBeInstanceOf(Array)
      },
    }),
  ),
  {
    name: 'products are put into a selection and listed there',
    run: async (api, shop) => {
      const selection = await shop.made('/product-selections', { key: shop.key(), name: { en: 'S' } })
      const one = await shop.made('/products', product(await productType(shop), shop.key(), shop.key()))
      const reference = { typeId: 'product', id: one.id }
      await shop.updated('/product-selections', selection, { action: 'addProduct', product: reference })
      const { body } = await api.send('GET', `/product-selections/${selection.id}/products`)
      expect(body.results).toMatchObject([{ product: reference }])
    },
  },
  {
    name: 'ids and versions can be had by GraphQL',
    run: async (api, { made, key }) => {
      const { id, version } = await made('/channels', { key: key() })
      const { body } = await api.send('POST', '/graphql', {
        query: 'query ($where: String) { channels(where: $where, limit: 500) { results { id version } } }',
        variables: { where: `id = "${id}"` },
      })
      expect(body.data.channels.results).toEqual([{ id, version }])
    },
  },
  {
    name: 'a password never comes back',
    run: async (api, { made, key }) => {
      const { customer } = await made('/customers', { email: `${key()}@example.com`, password: 'very secret' })
      const text = JSON.stringify((await api.send('GET', `/customers/${customer.id}`)).body)
      expect(text).not.toContain('very secret')
      expect(text).not.toContain(Buffer.from('very secret').toString('base64'))
    },
  },
  {
    name: 'a request without a token is a 401',
    run: async ({ url, projectKey }) => {
      expect((await fetch(`${url}/${projectKey}/channels`)).status).toBe(401)
    },
  },
  {
    name: 'a body that is no JSON object is refused',
    run: async (api) => {
      expect((await api.send('POST', '/channels', 'just text')).status).toBe(400)
    },
  },
  {
    name: 'a draft with a field that it does not have is refused',
    run: async (api, { key }) => {
      expect((await api.send('POST', '/channels', { key: key(), colour: 'red' })).status).toBe(400)
    },
  },
  {
    name: 'a draft without a required field is refused',
    run: async (api, { key }) => {
      expect((await api.send('POST', '/types', { key: key() })).status).toBe(400)
    },
  },
  {
    name: 'the SDK’s README example works: create, query and read through the builder',
    run: async ({ sdk }, { key }) => {
      const own = key()
      const { body: created } = await sdk
        .categories()
        .post({ body: { key: own, name: { en: 'C' }, slug: { en: own } } })
        .execute()
      const { body } = await sdk
        .categories()
        .get({ queryArgs: { where: `key = "${own}"` } })
        .execute()
      expect(body.results).toEqual([created])
      expect((await sdk.get().execute()).body.key).toBe('contract')
    },
  },
]

/** Fields of drafts that are easily lost. */
function keptFields(): ContractCase[] {
  const kept: [path: string, fields: (key: string) => Record<string, unknown>, read?: (made: Any) => Any][] = [
    ['/inventory', (key) => ({ key, sku: key, quantityOnStock: 5, minCartQuantity: 1, maxCartQuantity: 3 })],
    [
      '/standalone-prices',
      (key) => ({ key, sku: key, value: euros(100), tiers: [{ minimumQuantity: 2, value: euros(90) }] }),
    ],
    ['/discount-codes', (key) => ({ key, code: key, cartDiscounts: [] })],
    ['/carts', (key) => ({ key, currency: 'EUR' }), ({ key }) => ({ key })],
    ['/categories', (key) => ({ name: { en: 'C' }, slug: { en: key }, metaTitle: { en: 'Title' } })],
    ['/payments', (key) => ({ key, amountPlanned: euros(5), interfaceId: key, anonymousId: 'somebody' })],
    [
      '/customers',
      (key) => ({ email: `${key}@example.com`, password: 'p', locale: 'en', salutation: 'Dr.', vatId: 'DE1' }),
      ({ customer: { locale, salutation, vatId } }) => ({ locale, salutation, vatId }),
    ],
  ]
  return kept.map(([path, fields, read]) => ({
    name: `every field of a draft for ${path} is kept`,
    run: async (_, { made, key }) => {
      const { password: _password, ...draft } = fields(key().toLowerCase()) as { password?: string }
      const record = await made(path, { ...draft, ...(_password ? { password: _password } : {}) })
      if (read) expect(draft).toMatchObject(read(record))
      else expect(record).toMatchObject(draft)
    },
  }))
}

function euros(centAmount: number) {
  return { currencyCode: 'EUR', centAmount }
}

async function productType({ made, key }: Shop): Promise<{ typeId: string; id: string }> {
  const { id } = await made('/product-types', { key: key(), name: 'Type', description: '' })
  return { typeId: 'product-type', id }
}

function product(productType: { typeId: string; id?: string; key?: string }, key: string, sku: string) {
  return { key, productType, name: { en: 'Product' }, slug: { en: key }, masterVariant: { sku } }
}

function idsOf({ body }: Answer): string[] {
  return body.results.map(({ id }: Any) => id)
}

function expectError({ status, body }: Answer, expected: number, code: string): void {
  expect({ status, code: body?.errors?.[0]?.code }).toEqual({ status: expected, code })
  expect(body).toMatchObject({ statusCode: expected, message: expect.any(String) })
}
