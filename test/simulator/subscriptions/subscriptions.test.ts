import { afterEach, beforeEach, expect, test } from 'vitest'
import { openService } from '../service.ts'
import { openShop, type Shop } from '../support.ts'

interface Told {
  resourceUserProvidedIdentifiers: { key: string }
}

let shop: Shop

beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.close())

const queue = {
  type: 'SQS',
  queueUrl: 'https://sqs.example/1',
  region: 'eu-central-1',
  accessKey: 'AKIA',
  accessSecret: 'very-hidden',
}

async function subscribe(more: object) {
  const made = await shop.post('/subscriptions', { destination: queue, ...more })
  expect(made.status).toBe(201)
  return made.body
}

async function deliveries(query = '') {
  const { text } = await shop.control('GET', `projects/shop/deliveries${query}`)
  return text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

test('a new subscription gets a test notification about itself, whatever it is to', async () => {
  const { id, createdAt } = await subscribe({ key: 'test', messages: [{ resourceTypeId: 'order' }] })
  expect(await deliveries()).toEqual([
    {
      seq: 1,
      at: expect.any(String),
      subscription: { id, key: 'test' },
      destination: 'SQS',
      outcome: 'kept',
      payload: {
        notificationType: 'ResourceCreated',
        projectKey: 'shop',
        resource: { typeId: 'subscription', id },
        resourceUserProvidedIdentifiers: { key: 'test' },
        version: 1,
        modifiedAt: createdAt,
      },
    },
  ])
})

test('changes of the types subscribed to are delivered: what was created, updated and deleted', async () => {
  const { id } = await subscribe({ changes: [{ resourceTypeId: 'channel' }] })
  const channel = (await shop.post('/channels', { key: 'berlin' })).body
  await shop.post('/zones', { key: 'eu', name: 'EU' })
  const actions = [
    { action: 'changeDescription', description: { en: 'x' } },
    { action: 'changeName', name: { en: 'y' } },
  ]
  const updated = (await shop.post(`/channels/${channel.id}`, { version: 1, actions })).body
  await shop.post(`/channels/${channel.id}`, { version: 1, actions })
  await shop.delete(`/channels/${channel.id}?version=3`)
  const told = (await deliveries(`?after=1&subscription=${id}`)).map(({ payload }) => payload)
  const common = {
    projectKey: 'shop',
    resource: { typeId: 'channel', id: channel.id },
    resourceUserProvidedIdentifiers: { key: 'berlin' },
  }
  expect(told).toEqual([
    { notificationType: 'ResourceCreated', ...common, version: 1, modifiedAt: channel.createdAt },
    { notificationType: 'ResourceUpdated', ...common, version: 3, oldVersion: 1, modifiedAt: updated.lastModifiedAt },
    { notificationType: 'ResourceDeleted', ...common, version: 3, modifiedAt: expect.any(String) },
  ])
  expect(await deliveries('?subscription=none')).toEqual([])
})

test('messages are delivered though the project keeps none, those of the named types only', async () => {
  await subscribe({ key: 'all', messages: [{ resourceTypeId: 'store' }] })
  await subscribe({ key: 'some', messages: [{ resourceTypeId: 'store', types: ['StoreDeleted'] }] })
  const store = (await shop.post('/stores', { key: 'berlin' })).body
  await shop.delete(`/stores/${store.id}?version=1`)
  expect((await shop.get('/messages')).body.total).toBe(0)
  const told = (await deliveries('?subscription=all')).slice(1).map(({ payload }) => payload)
  expect(told).toMatchObject([
    {
      notificationType: 'Message',
      projectKey: 'shop',
      type: 'StoreCreated',
      sequenceNumber: 1,
      resourceVersion: 1,
      version: 1,
      resourceUserProvidedIdentifiers: { key: 'berlin' },
    },
    {
      type: 'StoreDeleted',
      sequenceNumber: 2,
      resource: { typeId: 'store', id: store.id },
      resourceUserProvidedIdentifiers: { key: 'berlin' },
    },
  ])
  expect((await deliveries('?subscription=some')).slice(1).map(({ payload }) => payload.type)).toEqual(['StoreDeleted'])
})

test('a message that is kept is the one that is delivered', async () => {
  const actions = [
    { action: 'changeMessagesConfiguration', messagesConfiguration: { enabled: true, deleteDaysAfterCreation: 3 } },
  ]
  await shop.post('', { version: 1, actions })
  await subscribe({
    messages: [{ resourceTypeId: 'store' }],
    format: { type: 'CloudEvents', cloudEventsVersion: '1.0' },
  })
  const store = (await shop.post('/stores', { key: 'berlin' })).body
  const [kept] = (await shop.get('/messages')).body.results
  const [test, message] = (await deliveries()).map(({ payload }) => payload)
  expect(test).toMatchObject({
    specversion: '1.0',
    type: 'com.commercetools.subscription.change.ResourceCreated',
    source: '/shop/subscriptions',
  })
  expect(message).toMatchObject({
    id: kept.id,
    type: 'com.commercetools.store.message.StoreCreated',
    source: '/shop/stores',
    subject: store.id,
    sequence: '1',
    dataref: `/shop/messages/${kept.id}`,
    data: { notificationType: 'Message', id: kept.id, sequenceNumber: 1 },
  })
})

test('messages are kept for the days that the project says, and then gone from everywhere', async () => {
  const configure = (days: number) => ({
    action: 'changeMessagesConfiguration',
    messagesConfiguration: { enabled: true, deleteDaysAfterCreation: days },
  })
  await shop.close()
  shop = await openShop({ tokenSeconds: 1e9 })
  await shop.post('', { version: 1, actions: [configure(3)] })
  await shop.post('/stores', { key: 'early' })
  await shop.control('POST', 'clock', { advanceMs: 2 * 86_400_000 })
  await shop.post('/stores', { key: 'late' })
  await shop.control('POST', 'clock', { advanceMs: 86_400_000 + 1 })
  const { results } = (await shop.get('/messages')).body
  expect(results.map((message: Told) => message.resourceUserProvidedIdentifiers.key)).toEqual(['late'])
  await shop.control('POST', 'clock', { advanceMs: 3 * 86_400_000 })
  expect((await shop.control('GET', 'projects/shop')).body.counts.message).toBeUndefined()
  expect(
    shop.simulator
      .project('shop')
      .log()
      .filter(({ type }) => type === 'message')
      .map(({ op }) => op),
  ).toEqual(['create', 'create', 'delete', 'delete'])
})

test('what a refused request would have changed is not delivered', async () => {
  await subscribe({ changes: [{ resourceTypeId: 'cart' }] })
  await shop.post('/tax-categories', { key: 'standard', name: 'standard', rates: [] })
  const lineItem = {
    name: { en: 'wrap' },
    slug: 'wrap',
    quantity: 1,
    money: { centAmount: 100, currencyCode: 'EUR' },
    taxCategory: { typeId: 'tax-category', key: 'standard' },
  }
  const carts: string[] = []
  for (let i = 0; i < 2; i++)
    carts.push((await shop.post('/carts', { currency: 'EUR', customLineItems: [lineItem] })).body.id)
  for (const id of carts) await shop.post('/orders', { cart: { typeId: 'cart', id }, version: 1, orderNumber: 'same' })
  const told = (await deliveries())
    .slice(1)
    .map(({ payload }) => [payload.notificationType, carts.indexOf(payload.resource.id)])
  expect(told).toEqual([
    ['ResourceCreated', 0],
    ['ResourceCreated', 1],
    ['ResourceUpdated', 0],
  ])
})

test('an event grid on this machine is sent everything in order, with its key, and again when it fails', async () => {
  let failures = 1
  const service = await openService(() => (failures-- > 0 ? [503] : [200]))
  const destination = { type: 'EventGrid', uri: service.url, accessKey: 'grid-key-123' }
  const { id } = await subscribe({
    destination,
    changes: [{ resourceTypeId: 'channel' }],
    format: { type: 'CloudEvents', cloudEventsVersion: '1.0' },
  })
  for (const key of ['a', 'b', 'c']) await shop.post('/channels', { key })
  await expect
    .poll(async () => (await deliveries()).map(({ outcome }) => outcome), { timeout: 5000 })
    .toEqual(Array(4).fill('delivered'))
  expect(service.told.map(({ body }) => body.data.resourceUserProvidedIdentifiers?.key)).toEqual([
    undefined,
    undefined,
    'a',
    'b',
    'c',
  ])
  expect(service.told[0]!.headers).toMatchObject({
    'aeg-sas-key': 'grid-key-123',
    'content-type': expect.stringContaining('cloudevents'),
  })
  expect((await shop.get(`/subscriptions/${id}`)).body.destination.accessKey).toBe('****-123')
  await service.close()
  await shop.post('/channels', { key: 'd' })
  await expect
    .poll(async () => (await deliveries('?after=4'))[0], { timeout: 5000 })
    .toMatchObject({ outcome: 'failed', reason: expect.stringContaining('ECONNREFUSED') })
})

test('an event grid on another machine is not called', async () => {
  await subscribe({
    destination: { type: 'EventGrid', uri: 'https://topic.shop.example/events', accessKey: 'x' },
    changes: [{ resourceTypeId: 'channel' }],
  })
  expect(await deliveries()).toMatchObject([{ outcome: 'kept', reason: expect.stringContaining('another machine') }])
})

test('only so many deliveries are kept: the last ones', async () => {
  await subscribe({ changes: [{ resourceTypeId: 'review' }] })
  await shop.control('POST', 'projects/shop/generate', { records: 13_000, types: ['review'], bytesPerRecord: 200 })
  const all = await deliveries()
  expect(all.length).toBe(10_000)
  expect(all.at(-1).seq).toBe(13_001)
  expect((await deliveries('?after=13000')).length).toBe(1)
})
