import { describe, expect, test } from 'vitest'
import { resourceType } from '../../src/catalogue/resources.ts'
import type { Written } from '../../src/commercetools/project-writer.ts'
import { openWriter } from './support/open-writer.ts'

const channel = resourceType('channel')
const zone = resourceType('zone')

describe('a write', () => {
  test('ends in the record as the API shows it', async () => {
    const { shop, writer } = await openWriter()
    const made = done(await writer.create(channel, 'channels', { key: 'a' }))
    expect(made).toMatchObject({ version: 1, record: { key: 'a' } })
    const { id } = made.record as { id: string }
    const actions = [{ action: 'changeKey', key: 'b' }]
    expect(done(await writer.update(channel, id, 1, actions))).toMatchObject({ version: 2, record: { key: 'b' } })
    expect(done(await writer.remove(channel, id, 2)).record).toMatchObject({ id, key: 'b' })
    expect((await shop.get(`/channels/${id}`)).status).toBe(404)
  })

  test('of a customer ends in the customer, which the API answers among other things', async () => {
    const { writer } = await openWriter()
    const customer = resourceType('customer')
    const draft = { email: 'a@example.com', authenticationMode: 'ExternalAuth' }
    const { record, version } = done(await writer.create(customer, 'customers', draft))
    expect({ record, version }).toMatchObject({ version: 1, record: { email: 'a@example.com' } })
    const actions = [{ action: 'setFirstName', firstName: 'Ada' }]
    expect(await writer.update(customer, String(record.id), 1, actions)).toMatchObject({ record: { firstName: 'Ada' } })
  })

  test('of another version than expected is stale, and names the version', async () => {
    const { shop, writer } = await openWriter()
    const { id } = (await shop.post('/channels', { key: 'a' })).body
    const rename = [{ action: 'changeKey', key: 'b' }]
    await writer.update(channel, id, 1, rename)
    expect(await writer.update(channel, id, 1, [{ action: 'changeKey', key: 'c' }])).toEqual({
      kind: 'stale',
      currentVersion: 2,
    })
    expect(await writer.remove(channel, id, 1)).toEqual({ kind: 'stale', currentVersion: 2 })
    expect((await shop.get(`/channels/${id}`)).body.key).toBe('b')
  })

  test('of a record that is not there finds it gone', async () => {
    const { writer } = await openWriter()
    const id = '00000000-0000-4000-8000-000000000001'
    expect(await writer.update(channel, id, 1, [{ action: 'changeKey', key: 'b' }])).toEqual({ kind: 'gone' })
    expect(await writer.remove(channel, id, 1)).toEqual({ kind: 'gone' })
  })

  test('of a value that another record has is a duplicate', async () => {
    const { shop, writer } = await openWriter()
    await shop.post('/channels', { key: 'a' })
    expect(await writer.create(channel, 'channels', { key: 'a' })).toEqual({ kind: 'duplicate', field: 'key' })
  })

  test('that the API refuses tells the code and no value', async () => {
    const { writer } = await openWriter()
    const taxCategory = { typeId: 'tax-category', key: 'anna@example.com' }
    const draft = { name: 'Anna Secret', isDefault: false, zoneRates: [], taxCategory }
    const outcome = await writer.create(resourceType('shipping-method'), 'shipping-methods', draft)
    expect(outcome).toMatchObject({ kind: 'refused', code: 'ReferencedResourceNotFound', status: 400 })
    expect(JSON.stringify(outcome)).not.toMatch(/anna/i)
  })

  test('without the scope is an error that names it', async () => {
    const { writer } = await openWriter({ scope: 'view_channels' })
    await expect(writer.create(channel, 'channels', { key: 'a' })).rejects.toMatchObject({
      code: 'scope-missing',
      message: expect.stringMatching(/may not write channel/),
    })
  })

  test('of more than 500 actions takes several requests', async () => {
    const { writer } = await openWriter()
    const { record } = done(await writer.create(zone, 'zones', { name: 'all' }))
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const places = letters.flatMap((a) => letters.map((b) => ({ country: 'DE', state: a + b })))
    const actions = places.map((location) => ({ action: 'addLocation', location }))
    expect(actions.length).toBeGreaterThan(500)
    const outcome = done(await writer.update(zone, String(record.id), 1, actions))
    expect(outcome.record.locations).toHaveLength(actions.length)
  })
})

describe('a write in bad weather', () => {
  test.each(['lost-answer', 'truncate', 'stall', 'reset', '500', '502', '503', '504', 'garbage'] as const)(
    'that meets a %s is sent once, and what became of it is unknown',
    async (kind) => {
      const { shop, writer, stored } = await openWriter()
      shop.simulator.setFaults([{ kind, method: 'POST', route: '/shop/' }])
      expect(await writer.create(channel, 'channels', { key: 'a' })).toEqual({ kind: 'unknown' })
      expect((await shop.control('GET', 'faults')).body).toMatchObject([{ hits: 1, seen: 1 }])
      const happened = kind === 'lost-answer' || kind === 'truncate'
      expect(stored('channel')).toBe(happened ? 1 : 0)
      expect(await writer.findByIdentity(channel, ['key:a'])).toHaveLength(stored('channel'))
    },
  )

  test('that is throttled is sent again until it is taken, and has its effect once', async () => {
    const { shop, writer, stored } = await openWriter()
    shop.simulator.setFaults([{ kind: '429', retryAfter: 0, method: 'POST', route: '/shop/', times: 3 }])
    expect(await writer.create(channel, 'channels', { key: 'a' })).toMatchObject({ kind: 'done' })
    expect(stored('channel')).toBe(1)
  })

  test('that is throttled for too long is an error, since it has certainly not happened', async () => {
    const { shop, writer, stored } = await openWriter()
    shop.simulator.setFaults([{ kind: '429', retryAfter: 0, method: 'POST', route: '/shop/' }])
    await expect(writer.create(channel, 'channels', { key: 'a' })).rejects.toMatchObject({
      code: 'project-unavailable',
    })
    expect(stored('channel')).toBe(0)
  })

  test('to a host that nobody listens at is tried again, and then an error', async () => {
    const { writer } = await openWriter({ apiUrl: 'http://127.0.0.1:1' })
    await expect(writer.create(channel, 'channels', { key: 'a' })).rejects.toMatchObject({ code: 'host-unreachable' })
  })

  test('to records that are looked up goes on, since looking may be repeated', async () => {
    const { shop, writer } = await openWriter()
    const { id } = (await shop.post('/channels', { key: 'a' })).body
    shop.simulator.setFaults([{ kind: '503', method: 'GET', route: '/shop/', times: 2 }])
    expect([...(await writer.findByIds(channel, [id])).keys()]).toEqual([id])
  })
})

describe('records are found', () => {
  test('by ids, however many, and only those that exist', async () => {
    const { shop, writer } = await openWriter()
    const ids = await Promise.all(
      several(230).map(async (i) => (await shop.post('/channels', { key: `c${i}` })).body.id),
    )
    const found = await writer.findByIds(channel, [...ids, '00000000-0000-4000-8000-000000000001'])
    expect([...found.keys()].sort()).toEqual([...ids].sort())
    expect(found.get(ids[7])).toMatchObject({ id: ids[7], key: 'c7' })
  })

  test('by what identifies them, with every character that a key can have', async () => {
    const { shop, writer } = await openWriter()
    const keys = several(150).map((i) => `k_${i}-${'x'.repeat(60)}`)
    await Promise.all(keys.map((key) => shop.post('/channels', { key })))
    const found = await writer.findByIdentity(
      channel,
      [...keys, 'nobody'].map((key) => `key:${key}`),
    )
    expect(found.map(({ key }) => key).sort()).toEqual([...keys].sort())
    await shop.post('/zones', { name: 'a "quoted": \\ name' })
    expect(await writer.findByIdentity(zone, ['name:a "quoted": \\ name'])).toHaveLength(1)
  })

  test('by an sku of any variant of a product', async () => {
    const { shop, writer } = await openWriter()
    const productType = (await shop.post('/product-types', { key: 't', name: 't', description: '' })).body
    const draft = (sku: string) => ({
      productType: { typeId: 'product-type', id: productType.id },
      name: { en: sku },
      slug: { en: sku },
      masterVariant: { sku },
      variants: [{ sku: `${sku}-2` }],
    })
    await shop.post('/products', draft('shoe'))
    const shirt = (await shop.post('/products', { ...draft('shirt'), publish: true })).body
    const found = await writer.findByIdentity(resourceType('product'), ['sku:shoe-2', 'sku:shirt', 'sku:none'])
    expect(found).toHaveLength(2)
    const bySlug = await writer.findByIdentity(resourceType('product'), ['slug:en:shirt', 'slug:de-DE:shoe'])
    expect(bySlug.map(({ id }) => id)).toEqual([shirt.id])
  })

  test('by what identifies them only together', async () => {
    const { shop, writer } = await openWriter()
    for (const [container, key] of ['aa', 'ab', 'ba', 'bb'].map((name) => [...name])) {
      await shop.post('/custom-objects', { container, key, value: 1 })
    }
    const wanted = ['container:a:key:b', 'container:b:key:a', 'container:c:key:c']
    const found = await writer.findByIdentity(resourceType('key-value-document'), wanted)
    expect(found.map(({ container, key }) => `${container}${key}`).sort()).toEqual(['ab', 'ba'])
  })

  test('where nobody was asked for, nothing is asked', async () => {
    const { writer } = await openWriter({ apiUrl: 'http://127.0.0.1:1' })
    expect((await writer.findByIds(channel, [])).size).toBe(0)
    expect(await writer.findByIdentity(channel, [])).toEqual([])
  })
})

describe('what has no address of its own', () => {
  test('the settings of the project are updated whatever id they are given', async () => {
    const { shop, writer } = await openWriter()
    const project = resourceType('project')
    const { version } = (await shop.get('')).body
    const actions = [{ action: 'changeName', name: 'Boats' }]
    expect(done(await writer.update(project, 'shop', version, actions)).record.name).toBe('Boats')
    expect((await writer.findByIds(project, ['shop'])).get('shop')).toMatchObject({ name: 'Boats' })
  })

  test('custom objects are written whole and removed by container and key', async () => {
    const { shop, writer } = await openWriter()
    const document = resourceType('key-value-document')
    const draft = { container: 'c', key: 'k', value: 1 }
    const { record } = done(await writer.create(document, 'custom-objects', draft))
    const id = String(record.id)
    const again = [{ action: 'upsert', ...draft, value: { a: 2 } }]
    expect(await writer.update(document, id, 1, again)).toMatchObject({ kind: 'done', version: 2 })
    expect(await writer.update(document, id, 1, again)).toEqual({ kind: 'stale', currentVersion: 2 })
    expect(await writer.remove(document, id, 1)).toEqual({ kind: 'stale', currentVersion: 2 })
    expect(await writer.remove(document, id, 2)).toMatchObject({ kind: 'done' })
    expect(await writer.remove(document, id, 2)).toEqual({ kind: 'gone' })
    expect((await shop.get('/custom-objects/c/k')).status).toBe(404)
  })

  test('products get into a selection and out of it, many at the same time', async () => {
    const { shop, writer } = await openWriter()
    const assignment = resourceType('product-selection-assignment')
    const productType = (await shop.post('/product-types', { key: 't', name: 't', description: '' })).body
    const ids: string[] = await Promise.all(
      several(6).map(async (i) => {
        const slug = { en: `product-${i}` }
        const reference = { typeId: 'product-type', id: productType.id }
        return (await shop.post('/products', { productType: reference, name: slug, slug })).body.id
      }),
    )
    const selection = (await shop.post('/product-selections', { key: 's', name: { en: 's' } })).body.id
    const path = `product-selections/${selection}/products`
    const assigned = await Promise.all(
      ids.map((id) => writer.create(assignment, path, { product: { typeId: 'product', id } })),
    )
    expect(assigned.map(({ kind }) => kind)).toEqual(ids.map(() => 'done'))
    const inIt = async () => (await shop.get(`/${path}`)).body.results.map(productOf).sort()
    expect(await inIt()).toEqual([...ids].sort())
    const [first, ...others] = ids as [string, ...string[]]
    expect(await writer.remove(assignment, `${selection}/${first}`, null)).toMatchObject({
      kind: 'done',
      version: null,
    })
    expect(await writer.remove(assignment, `${selection}/${first}`, null)).toEqual({ kind: 'gone' })
    expect(await inIt()).toEqual([...others].sort())
  })
})

function done(outcome: Written): Extract<Written, { kind: 'done' }> {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome
}

function several(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i)
}

function productOf(assignment: { product: { id: string } }): string {
  return assignment.product.id
}
