import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { request as undiciRequest } from 'undici'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openShop, type Shop } from '../support.ts'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

test('projects are made, shown, emptied and dropped, each on its own', async () => {
  const made = await shop.control('POST', 'projects/second')
  expect(made).toMatchObject({ status: 201, body: { key: 'second', client: { id: 'simulator-second' } } })
  await shop.post('/channels', { key: 'only-here' })
  expect((await shop.control('GET', 'projects')).body).toEqual(['shop', 'second'])
  expect((await shop.control('GET', 'projects/shop')).body.counts).toEqual({ project: 1, state: 1, channel: 1 })
  expect((await shop.control('GET', 'projects/second')).body.counts).toEqual({ project: 1, state: 1 })
  await shop.control('POST', 'projects/shop')
  expect((await shop.get('/channels')).body.total).toBe(0)
  expect((await shop.control('DELETE', 'projects/second')).body).toEqual({ dropped: true })
  expect((await shop.control('GET', 'projects/second')).status).toBe(404)
  expect((await shop.control('GET', 'anything')).status).toBe(404)
  expect((await shop.control('GET', 'projects/%E0%A4%A')).status).toBe(400)
  expect((await shop.control('GET', 'health')).body).toEqual({ ok: true })
})

test('the log tells every effect, and can be read on from a place', async () => {
  const { text, body } = await shop.post('/channels', { key: 'logged' })
  const lines = (answer: { text: string }): unknown[] =>
    answer.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  const all = lines(await shop.control('GET', 'projects/shop/log'))
  expect(all.at(-1)).toEqual({
    seq: all.length,
    at: body.createdAt,
    op: 'create',
    type: 'channel',
    id: body.id,
    version: 1,
    sha256: createHash('sha256').update(text).digest('hex'),
  })
  expect(lines(await shop.control('GET', `projects/shop/log?after=${all.length - 1}`))).toEqual(all.slice(-1))
  const state = lines(await shop.control('GET', 'projects/shop/state'))
  expect(state).toContainEqual({ type: 'channel', id: body.id, version: 1, sha256: expect.any(String) })
})

test('the clock can be set, moved and stopped, and dates answers and records', async () => {
  await shop.control('POST', 'clock', { freeze: '2026-03-01T12:00:00.000Z' })
  const { body, headers } = await shop.post('/channels', { key: 'dated' })
  expect(body.createdAt).toBe('2026-03-01T12:00:00.000Z')
  expect(headers.get('date')).toBe('Sun, 01 Mar 2026 12:00:00 GMT')
  await shop.control('POST', 'clock', { advanceMs: 60_000 })
  expect((await shop.get('/channels')).headers.get('date')).toBe('Sun, 01 Mar 2026 12:01:00 GMT')
  expect((await shop.control('POST', 'clock', { freeze: false })).body.frozen).toBe(false)
  await shop.control('POST', 'clock', { set: new Date().toISOString() })
})

test('statistics count requests by route, what was in flight, answers and tokens', async () => {
  await shop.control('DELETE', 'stats')
  shop.simulator.setFaults([{ kind: 'latency', ms: 700 }])
  await Promise.all(Array.from({ length: 6 }, (_, i) => shop.get(i < 4 ? '/channels' : '/channels/key=none')))
  shop.simulator.setFaults([])
  await vi.waitFor(() => expect(shop.simulator.stats().inFlight).toBe(0))
  const { body } = await shop.control('GET', 'stats')
  expect(body).toMatchObject({
    requests: 6,
    routes: { 'GET /{projectKey}/channels': 4, 'GET /{projectKey}/channels/key={key}': 2 },
    answers: { 200: 4, 404: 2 },
    inFlight: 0,
    maxInFlight: 6,
    maxInFlightByProject: { shop: 6 },
    tokensIssued: 1,
  })
  expect(body.bytesOut).toBeGreaterThan(500)
})

test('pretty answers hold the same record, whose compact bytes the state is about', async () => {
  const { body } = await shop.post('/channels', { key: 'shown' })
  await shop.control('POST', 'style', { pretty: true })
  const { text } = await shop.get('/channels/key=shown')
  await shop.control('POST', 'style', { pretty: false })
  expect(text).toBe(JSON.stringify(body, null, 2))
  const entry = shop.simulator
    .project('shop')
    .state()
    .find(({ id }) => id === body.id)
  expect(entry?.sha256).toBe(createHash('sha256').update(JSON.stringify(body)).digest('hex'))
})

test('large answers are compressed for those who can read it, unless switched off', async () => {
  await shop.control('POST', 'projects/shop/generate', { records: 50, types: ['review'] })
  const { access_token } = shop.simulator.world.auth.issue(
    `Basic ${Buffer.from('simulator-shop:simulator-secret').toString('base64')}`,
    new URLSearchParams({ grant_type: 'client_credentials' }),
  )
  const read = async (encoding: string) => {
    const headers = { authorization: `Bearer ${access_token}`, 'accept-encoding': encoding }
    const answer = await undiciRequest(`${shop.simulator.url}/shop/reviews`, { headers })
    return { encoding: answer.headers['content-encoding'], bytes: Buffer.from(await answer.body.arrayBuffer()) }
  }
  const plain = await read('identity')
  const packed = await read('gzip, br')
  expect([plain.encoding, packed.encoding]).toEqual([undefined, 'gzip'])
  expect(gunzipSync(packed.bytes)).toEqual(plain.bytes)
  await shop.control('POST', 'style', { gzip: false })
  expect((await read('gzip')).encoding).toBeUndefined()
})

test('clients are added and removed, and never shown with their secret', async () => {
  expect((await shop.control('POST', 'clients', { id: 'x' })).status).toBe(400)
  await shop.control('POST', 'clients', { id: 'x', secret: 'hush', scopes: ['view_orders:shop'] })
  const { text } = await shop.control('GET', 'clients')
  expect(text).toContain('"id":"x"')
  expect(text).not.toContain('hush')
  expect((await shop.control('DELETE', 'clients/x')).body).toEqual({ removed: true })
  expect((await shop.control('POST', 'tokens/lifetime', { seconds: 5 })).body).toEqual({ seconds: 5 })
})
