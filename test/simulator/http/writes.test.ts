import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShop, type Shop } from '../support.ts'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

test('a new record has id, version 1 and the same two times', async () => {
  const { status, body } = await shop.post('/zones', { key: 'eu', name: 'Europe', locations: [{ country: 'DE' }] })
  expect(status).toBe(201)
  expect(body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(body).toMatchObject({ version: 1, createdAt: body.lastModifiedAt, createdBy: { clientId: 'simulator-shop' } })
})

test('a key is given once in a type', async () => {
  const { status, body } = await shop.post('/zones', { key: 'eu', name: 'Again' })
  expect(status).toBe(400)
  expect(body.errors).toEqual([{ code: 'DuplicateField', message: body.message, field: 'key', duplicateValue: 'eu' }])
  expect((await shop.post('/channels', { key: 'eu' })).status).toBe(201)
})

test('a draft that lacks a required field, is no JSON or is no object is refused', async () => {
  expect((await shop.post('/zones', {})).body.errors).toMatchObject([{ code: 'RequiredField', field: 'name' }])
  expect((await shop.postText('/zones', '{"name":')).body.errors).toMatchObject([{ code: 'InvalidJsonInput' }])
  expect((await shop.postText('/zones', '[]')).body.errors).toMatchObject([{ code: 'InvalidJsonInput' }])
})

test('an update gives the next version and time, and needs the current version', async () => {
  const { body: zone } = await shop.get('/zones/key=eu')
  shop.simulator.world.clock.advance(5)
  const rename = { action: 'changeName', name: 'The continent' }
  const { status, body } = await shop.post(`/zones/${zone.id}`, { version: 1, actions: [rename] })
  expect({ status, version: body.version, name: body.name }).toEqual({ status: 200, version: 2, name: 'The continent' })
  expect(body.lastModifiedAt > zone.lastModifiedAt).toBe(true)
  expect(body.createdAt).toBe(zone.createdAt)
  const stale = await shop.post('/zones/key=eu', { version: 1, actions: [rename] })
  expect(stale).toMatchObject({
    status: 409,
    body: { errors: [{ code: 'ConcurrentModification', currentVersion: 2 }] },
  })
})

test('all actions of an update apply, or none', async () => {
  const { body: zone } = await shop.get('/zones/key=eu')
  const actions = [{ action: 'setDescription', description: 'half' }, { action: 'paint' }]
  const { status, body } = await shop.post(`/zones/${zone.id}`, { version: zone.version, actions })
  expect({ status, code: body.errors[0].code }).toEqual({ status: 400, code: 'InvalidJsonInput' })
  expect((await shop.get('/zones/key=eu')).body).toEqual(zone)
})

test('an update without an effect keeps the version', async () => {
  const { body: zone } = await shop.get('/zones/key=eu')
  const actions = [{ action: 'changeName', name: zone.name }]
  const effects = shop.simulator.project('shop').log().length
  expect((await shop.post(`/zones/${zone.id}`, { version: zone.version, actions })).body).toEqual(zone)
  expect(shop.simulator.project('shop').log()).toHaveLength(effects)
  const missing = await shop.post(`/zones/${zone.id}`, { actions })
  expect(missing.body.errors).toMatchObject([{ code: 'RequiredField', field: 'version' }])
  const many = Array.from({ length: 501 }, () => actions[0])
  expect((await shop.post(`/zones/${zone.id}`, { version: zone.version, actions: many })).status).toBe(400)
})

test('a key can be taken from a record and be given to another', async () => {
  const { body: zone } = await shop.post('/zones', { key: 'moving', name: 'A' })
  await shop.post(`/zones/${zone.id}`, { version: 1, actions: [{ action: 'setKey', key: 'moved' }] })
  expect((await shop.get('/zones/key=moving')).status).toBe(404)
  expect((await shop.post('/zones', { key: 'moving', name: 'B' })).status).toBe(201)
  const { body: other } = await shop.get('/zones/key=moving')
  const taken = await shop.post(`/zones/${other.id}`, { version: 1, actions: [{ action: 'setKey', key: 'moved' }] })
  expect(taken.body.errors).toMatchObject([{ code: 'DuplicateField', field: 'key' }])
})

test('a deletion needs the current version and gives the record back', async () => {
  const { body: zone } = await shop.get('/zones/key=moved')
  expect((await shop.delete(`/zones/${zone.id}`)).status).toBe(400)
  expect((await shop.delete(`/zones/${zone.id}?version=1`)).status).toBe(409)
  const { status, body } = await shop.delete(`/zones/key=moved?version=${zone.version}`)
  expect({ status, body }).toEqual({ status: 200, body: zone })
  expect((await shop.get(`/zones/${zone.id}`)).status).toBe(404)
  expect((await shop.delete(`/zones/${zone.id}?version=2`)).status).toBe(404)
})

test('custom objects are written by container and key, and deleted without a version if need be', async () => {
  const draft = { container: 'c', key: 'k', value: { a: 1 } }
  const first = await shop.post('/custom-objects', draft)
  const second = await shop.post('/custom-objects', { ...draft, value: [null] })
  expect([first.status, second.status, second.body.id]).toEqual([201, 200, first.body.id])
  expect(second.body).toMatchObject({ version: 2, value: [null] })
  const stale = await shop.post('/custom-objects', { ...draft, version: 1 })
  expect(stale.body.errors).toMatchObject([{ code: 'ConcurrentModification', currentVersion: 2 }])
  await shop.post('/custom-objects', { ...draft, container: 'other' })
  expect((await shop.get('/custom-objects/c', { where: 'key = "k"' })).body).toMatchObject({ count: 1, total: 1 })
  expect((await shop.get('/custom-objects/c/k')).body.version).toBe(2)
  expect((await shop.delete('/custom-objects/c/k?version=1')).status).toBe(409)
  expect((await shop.delete('/custom-objects/c/k')).status).toBe(200)
  expect((await shop.head('/custom-objects/c/k')).status).toBe(404)
  expect((await shop.post('/custom-objects', { ...draft, key: 'a b' })).status).toBe(400)
})

test('number literals come back as they were sent, after updates too', async () => {
  const literal = fc.constantFrom('1.0', '-0', '1e3', '12345678901234567890', '0.10', '1E-7', '7', '-1.5', '0.0000001')
  await fc.assert(
    fc.asyncProperty(fc.array(literal, { minLength: 1, maxLength: 6 }), async (literals) => {
      const value = `[${literals.join(',')}]`
      const { text } = await shop.postText('/custom-objects', `{"container":"n","key":"k","value":${value}}`)
      expect(text).toContain(`"value":${value}}`)
      expect((await shop.get('/custom-objects/n')).text).toContain(text)
    }),
    { numRuns: 30 },
  )
  const channel = '{"key":"exact","custom":{"type":{"typeId":"type","key":"t"},"fields":{"n":1.0,"m":-0}}}'
  const fieldDefinitions = ['n', 'm'].map((name) => ({
    name,
    type: { name: 'Number' },
    label: { en: name },
    required: false,
  }))
  await shop.post('/types', { key: 't', name: { en: 't' }, resourceTypeIds: ['channel'], fieldDefinitions })
  const { body } = await shop.postText('/channels', channel)
  const actions = [{ action: 'changeName', name: { en: 'new' } }]
  const { text } = await shop.post(`/channels/${body.id}`, { version: 1, actions })
  expect(text).toContain('"fields":{"n":1.0,"m":-0}')
})

test('a field may be named like an object of the language', async () => {
  const value = '{"__proto__":{"a":1},"constructor":2,"toString":[]}'
  const { text } = await shop.postText('/custom-objects', `{"container":"n","key":"odd","value":${value}}`)
  expect(text).toContain(`"value":${value}}`)
})

test('a body of more than 16 MB is refused', async () => {
  const { status, body } = await shop.post('/zones', { name: 'x'.repeat(17 * 1024 * 1024) })
  expect({ status, code: body.errors[0].code }).toEqual({ status: 413, code: 'ContentTooLarge' })
})
