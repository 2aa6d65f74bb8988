import { afterEach, beforeEach, expect, test } from 'vitest'
import { openService } from '../service.ts'
import { askForToken, openShop, type Shop } from '../support.ts'

let shop: Shop

beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.close())

test('a region that is down has no API and no tokens, for any project and whatever other faults there are', async () => {
  shop.simulator.project('other')
  await shop.control('PUT', 'faults', { rules: [{ kind: '503' }] })
  expect((await shop.control('PUT', 'region', { down: true })).body).toEqual({ down: true })
  await expect(shop.get('/channels')).rejects.toThrow('fetch failed')
  await expect(shop.post('/channels', { key: 'a' })).rejects.toThrow('fetch failed')
  await expect(askForToken(shop.simulator, 'simulator-other', 'simulator-secret')).rejects.toThrow('fetch failed')
  expect((await shop.control('GET', 'region')).body).toEqual({ down: true })
  await shop.control('DELETE', 'faults')
  await shop.control('PUT', 'region', { down: false })
  expect((await shop.get('/channels')).body.total).toBe(0)
  expect((await shop.control('PUT', 'region', {})).status).toBe(400)
})

test('requests that are under way when it goes down get no answer; their effect may be there', async () => {
  shop.simulator.setFaults([{ kind: 'latency', ms: 300, method: 'GET' }])
  const read = shop.get('/channels').then(
    () => 'answered',
    () => 'cut',
  )
  await new Promise((done) => setTimeout(done, 100))
  await shop.control('PUT', 'region', { down: true })
  expect(await read).toBe('cut')
  shop.simulator.setFaults([{ kind: 'lost-answer', method: 'POST' }])
  await shop.control('PUT', 'region', { down: false })
  await expect(shop.post('/channels', { key: 'there' })).rejects.toThrow('fetch failed')
  shop.simulator.setFaults([])
  expect((await shop.get('/channels/key=there')).status).toBe(200)
})

test('a write whose extension is being asked when the region goes down takes effect, and gets no answer', async () => {
  const service = await openService(async () => {
    await shop.control('PUT', 'region', { down: true })
    return [200]
  })
  const triggers = [{ resourceTypeId: 'customer-group', actions: ['Create'] }]
  await shop.post('/extensions', { destination: { type: 'HTTP', url: service.url }, triggers })
  await expect(shop.post('/customer-groups', { groupName: 'written', key: 'written' })).rejects.toThrow('fetch failed')
  await shop.control('PUT', 'region', { down: false })
  expect((await shop.get('/customer-groups/key=written')).status).toBe(200)
  await service.close()
})

test('a single fault is removed by its place', async () => {
  await shop.control('PUT', 'faults', { rules: [{ kind: '503' }, { kind: '500' }, { kind: '429' }] })
  const kinds = (answer: { body: { kind: string }[] }) => answer.body.map(({ kind }) => kind)
  expect(kinds(await shop.control('DELETE', 'faults/1'))).toEqual(['503', '429'])
  expect((await shop.control('DELETE', 'faults/2')).status).toBe(404)
  expect((await shop.control('DELETE', 'faults/x')).status).toBe(404)
  expect(kinds(await shop.control('GET', 'faults'))).toEqual(['503', '429'])
})

test('the last requests are listed with their status, and no secret of the token endpoint', async () => {
  await shop.get('/channels', { where: 'key = "x"' })
  await fetch(`${shop.simulator.url}/oauth/token?client_secret=hush`, { method: 'POST' })
  await shop.control('PUT', 'region', { down: true })
  await shop.get('/zones').catch(() => {})
  const requests = async (query = '') => {
    const { text } = await shop.control('GET', `requests${query}`)
    return text
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  }
  await expect.poll(async () => (await requests()).length).toBe(4)
  const all = await requests()
  expect(all.map(({ method, path, status }) => [method, path, status])).toEqual([
    ['POST', '/oauth/token', 200],
    ['GET', '/shop/channels?where=key+%3D+%22x%22', 200],
    ['POST', '/oauth/token', 401],
    ['GET', '/shop/zones', 'cut'],
  ])
  expect(await requests('?after=3')).toEqual(all.slice(3))
})

test('pages of other sites can’t steer it', async () => {
  const send = (origin: string) =>
    fetch(`${shop.simulator.url}/_simulator/projects/shop`, { method: 'POST', headers: { origin } })
  await shop.post('/channels', { key: 'a' })
  expect((await send('https://evil.example')).status).toBe(403)
  expect(shop.simulator.project('shop').counts().channel).toBe(1)
  expect((await send(shop.simulator.url)).status).toBe(201)
})
