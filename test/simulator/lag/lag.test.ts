import { afterEach, beforeEach, expect, test } from 'vitest'
import { runSimulator } from '../../../src/simulator/run-simulator.ts'
import { openService } from '../service.ts'
import { openShop, type Shop } from '../support.ts'

let shop: Shop

beforeEach(async () => {
  shop = await openShop({ lag: true })
  await shop.control('POST', 'clock', { freeze: true })
})
afterEach(() => shop.close())

const advance = (advanceMs: number) => shop.control('POST', 'clock', { advanceMs })

const keys = async (): Promise<string[]> =>
  (await shop.get('/channels')).body.results.map(({ key }: { key: string }) => key).sort()

async function graphqlTotal(): Promise<number> {
  const { body } = await shop.post('/graphql', { query: '{ channels { total results { id } } }' })
  expect(body.data.channels.results).toHaveLength(body.data.channels.total)
  return body.data.channels.total
}

test('lists, totals, HEAD and GraphQL show a write up to 10 seconds late; get by id and by key at once', async () => {
  const { id } = (await shop.post('/channels', { key: 'late' })).body
  expect((await shop.get(`/channels/${id}`)).status).toBe(200)
  expect((await shop.get('/channels/key=late')).status).toBe(200)
  expect((await shop.get('/channels')).body).toMatchObject({ total: 0, count: 0 })
  expect((await shop.head('/channels', { where: 'key = "late"' })).status).toBe(404)
  expect(await graphqlTotal()).toBe(0)
  expect((await shop.post('/channels', { key: 'late' })).body.errors[0].code).toBe('DuplicateField')
  await advance(10_000)
  expect((await shop.get('/channels')).body).toMatchObject({ total: 1, count: 1 })
  expect((await shop.head('/channels', { where: 'key = "late"' })).status).toBe(200)
  expect(await graphqlTotal()).toBe(1)
})

test('updates show the version before, and what is deleted is still listed, until their time has come', async () => {
  const { id } = (await shop.post('/channels', { key: 'old' })).body
  await advance(10_000)
  await shop.post(`/channels/${id}`, { version: 1, actions: [{ action: 'changeKey', key: 'new' }] })
  expect(await keys()).toEqual(['old'])
  expect((await shop.get('/channels', { where: 'key = "new"' })).body.count).toBe(0)
  expect(
    (await shop.get('/channels', { where: 'lastModifiedAt > "2020-01-01"', sort: 'lastModifiedAt asc' })).body
      .results[0].version,
  ).toBe(1)
  await advance(10_000)
  expect(await keys()).toEqual(['new'])
  await shop.delete(`/channels/${id}?version=2`)
  expect((await shop.get(`/channels/${id}`)).status).toBe(404)
  expect(await keys()).toEqual(['new'])
  await advance(10_000)
  expect(await keys()).toEqual([])
})

test('each write takes its own time, the same with the same seed, and those to one record stay in order', async () => {
  const orders: string[][] = []
  for (let round = 0; round < 2; round++) {
    await shop.control('PUT', 'lag', { on: true, seed: 5 })
    await shop.control('POST', 'projects/shop')
    const written = Array.from({ length: 12 }, (_, i) => `c${String(i).padStart(2, '0')}`)
    for (const key of written) await shop.post('/channels', { key })
    const seen: string[] = []
    for (let ms = 0; ms < 10_000; ms += 250) {
      await advance(250)
      for (const key of await keys()) if (!seen.includes(key)) seen.push(key)
    }
    expect([...seen].sort()).toEqual(written)
    expect(seen).not.toEqual(written)
    orders.push(seen)
  }
  expect(orders[0]).toEqual(orders[1])
  const { id } = (await shop.post('/channels', { key: 'many' })).body
  for (let version = 1; version < 15; version++) {
    await shop.post(`/channels/${id}`, {
      version,
      actions: [{ action: 'changeDescription', description: { en: String(version) } }],
    })
  }
  let last = 0
  for (let ms = 0; ms <= 10_000; ms += 250) {
    const [found] = (await shop.get('/channels', { where: 'key = "many"' })).body.results
    expect(found?.version ?? 0).toBeGreaterThanOrEqual(last)
    last = found?.version ?? 0
    await advance(250)
  }
  expect(last).toBe(15)
})

test('extensions and subscriptions take effect up to a minute late; the test notification does not', async () => {
  const service = await openService()
  const triggers = [{ resourceTypeId: 'customer', actions: ['Create'] }]
  const signUp = (name: string) =>
    shop.post('/customers', { email: `${name}@example.com`, authenticationMode: 'ExternalAuth' })
  const extension = (await shop.post('/extensions', { destination: { type: 'HTTP', url: service.url }, triggers })).body
  await shop.post('/subscriptions', {
    destination: { type: 'SQS', queueUrl: 'x', region: 'y' },
    changes: [{ resourceTypeId: 'customer' }],
  })
  const deliveries = async () => (await shop.control('GET', 'projects/shop/deliveries')).text.trim().split('\n').length
  await signUp('a')
  expect([service.told.length, await deliveries()]).toEqual([0, 1])
  await advance(60_000)
  await signUp('b')
  expect([service.told.length, await deliveries()]).toEqual([1, 2])
  await shop.delete(`/extensions/${extension.id}?version=1`)
  await signUp('c')
  expect(service.told.length).toBe(2)
  await advance(60_000)
  await signUp('d')
  expect(service.told.length).toBe(2)
  await service.close()
})

test('it is switched on, set and off while requests go on; other projects lag as well', async () => {
  await shop.post('/channels', { key: 'a' })
  expect((await shop.control('GET', 'lag')).body).toEqual({
    on: true,
    queriesMs: 10_000,
    configurationMs: 60_000,
    seed: 1,
  })
  expect((await shop.control('PUT', 'lag', { on: false })).body.on).toBe(false)
  expect(await keys()).toEqual(['a'])
  await shop.post('/channels', { key: 'b' })
  expect(await keys()).toEqual(['a', 'b'])
  expect((await shop.control('PUT', 'lag', { on: true, queriesMs: 500 })).body).toMatchObject({
    on: true,
    queriesMs: 500,
  })
  expect(await keys()).toEqual(['a', 'b'])
  await shop.post('/channels', { key: 'c' })
  expect(await keys()).toEqual(['a', 'b'])
  await advance(500)
  expect(await keys()).toEqual(['a', 'b', 'c'])
  const other = shop.simulator.project('other')
  expect(other.counts()).toEqual({ project: 1, state: 1 })
  expect(shop.simulator.world.project('other')!.listing('channel')).not.toBe(
    shop.simulator.world.project('other')!.collection('channel'),
  )
  expect((await shop.control('PUT', 'lag', {})).status).toBe(400)
  expect((await shop.control('PUT', 'lag', { on: true, queriesMs: -1 })).status).toBe(400)
})

test('without being asked for nothing lags, and data is filled in before it begins', async () => {
  const prompt = await openShop()
  await prompt.post('/channels', { key: 'a' })
  expect((await prompt.get('/channels')).body.total).toBe(1)
  expect((await prompt.control('GET', 'lag')).body.on).toBe(false)
  await prompt.close()
  const simulator = await runSimulator({ data: ['shop=generated:40'], lag: true })
  expect(simulator.world.project('shop')!.listing('product').size).toBe(16)
  expect(simulator.world.lag).toEqual({})
  await simulator.close()
})
