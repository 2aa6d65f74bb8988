import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FaultRule } from '../../../src/simulator/http/faults.ts'
import { openShop, type Shop } from '../support.ts'

let shop: Shop

beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.close())

const withFault = (rule: FaultRule): void => shop.simulator.setFaults([{ route: '/shop/', ...rule }])

describe('faults', () => {
  test.each([
    ['429', 429],
    ['500', 500],
    ['503', 503],
    ['504', 504],
  ] as const)('%s answers in the shape of the API, without the effect', async (kind, status) => {
    withFault({ kind, retryAfter: 3 })
    const answer = await shop.post('/channels', { key: 'a' })
    expect(answer).toMatchObject({ status, body: { statusCode: status, errors: [{ message: answer.body.message }] } })
    expect(answer.headers.get('retry-after')).toBe(kind === '429' ? '3' : null)
    expect(shop.simulator.project('shop').counts().channel).toBeUndefined()
  })

  test('502 is the page of a proxy', async () => {
    withFault({ kind: '502' })
    const { status, text, headers } = await shop.get('/channels')
    expect({ status, type: headers.get('content-type') }).toEqual({ status: 502, type: 'text/html; charset=UTF-8' })
    expect(text).toContain('<html>')
  })

  test('a query can time out', async () => {
    withFault({ kind: 'query-timeout' })
    const { status, body } = await shop.get('/channels')
    expect({ status, code: body.errors[0].code }).toEqual({ status: 400, code: 'QueryTimedOut' })
  })

  test('garbage is a 200 that is no JSON', async () => {
    withFault({ kind: 'garbage' })
    expect(await shop.get('/channels')).toMatchObject({ status: 200, body: undefined })
  })

  test.each(['reset', 'down'] as const)('%s cuts the connection before anything happens', async (kind) => {
    withFault({ kind })
    await expect(shop.post('/channels', { key: 'a' })).rejects.toThrow('fetch failed')
    expect(shop.simulator.project('shop').counts().channel).toBeUndefined()
  })

  test('a lost answer leaves the effect', async () => {
    withFault({ kind: 'lost-answer' })
    await expect(shop.post('/channels', { key: 'a' })).rejects.toThrow('fetch failed')
    expect(shop.simulator.project('shop').counts().channel).toBe(1)
  })

  test('a truncated body ends the connection, or looks whole to HTTP', async () => {
    await shop.post('/channels', { key: 'a' })
    withFault({ kind: 'truncate' })
    await expect(shop.get('/channels')).rejects.toThrow()
    withFault({ kind: 'truncate', silently: true })
    const { status, text, body } = await shop.get('/channels')
    expect({ status, body }).toEqual({ status: 200, body: undefined })
    expect(text).toMatch(/^\{"limit"/)
  })

  test('a stalled request gets no answer', async () => {
    withFault({ kind: 'stall' })
    const answer = shop.get('/channels').then(
      () => 'answered',
      () => 'cut',
    )
    const patience = new Promise((resolve) => setTimeout(resolve, 150, 'silence'))
    expect(await Promise.race([answer, patience])).toBe('silence')
    await shop.close()
    expect(await answer).toBe('cut')
    shop = await openShop()
  })

  test('latency delays, and rules of latency add up before another fault', async () => {
    shop.simulator.setFaults([
      { kind: 'latency', ms: 60 },
      { kind: 'latency', ms: 60, route: '/shop/channels' },
      { kind: '503', route: '/shop/channels' },
    ])
    const started = performance.now()
    expect((await shop.get('/channels')).status).toBe(503)
    expect(performance.now() - started).toBeGreaterThanOrEqual(119)
  })

  test('answers are pretty where a rule says so, and otherwise the same', async () => {
    const { text } = await shop.get('')
    withFault({ kind: 'pretty', route: '/shop/channels' })
    expect((await shop.get('/channels')).text).toContain('{\n  "limit": 20,\n')
    expect((await shop.get('')).text).toBe(text)
  })

  test('a rule hits its route and method only, so often, from there on', async () => {
    withFault({ kind: '503', route: '/shop/channels', method: 'GET', after: 1, times: 2 })
    const statuses = []
    for (let i = 0; i < 5; i++) statuses.push((await shop.get('/channels')).status)
    expect(statuses).toEqual([200, 503, 503, 200, 200])
    expect((await shop.get('/zones')).status).toBe(200)
    expect((await shop.post('/channels', { key: 'a' })).status).toBe(201)
    withFault({ kind: '503', matching: '^/shop/(zones|stores)' })
    expect([(await shop.get('/stores')).status, (await shop.get('/channels')).status]).toEqual([503, 200])
  })

  test('a share hits so many of them, and the same ones with the same seed', async () => {
    const hits = async (seed: number): Promise<boolean[]> => {
      withFault({ kind: '503', share: 0.3, seed })
      const all: boolean[] = []
      for (let i = 0; i < 100; i++) all.push((await shop.get('/channels')).status === 503)
      return all
    }
    const first = await hits(7)
    expect(await hits(7)).toEqual(first)
    expect(await hits(8)).not.toEqual(first)
    expect(first.filter(Boolean).length).toBeGreaterThan(15)
    expect(first.filter(Boolean).length).toBeLessThan(45)
  })

  test('the control API sets, shows and clears them, and is spared by them', async () => {
    expect((await shop.control('PUT', 'faults', { rules: [{ kind: 'down' }] })).status).toBe(200)
    await expect(shop.get('/channels')).rejects.toThrow()
    expect((await shop.control('GET', 'faults')).body).toMatchObject([{ kind: 'down', hits: 1, seen: 1 }])
    await shop.control('DELETE', 'faults')
    expect((await shop.get('/channels')).status).toBe(200)
    const refused = await shop.control('POST', 'faults', { kind: 'fire' })
    expect(refused).toMatchObject({ status: 400, body: { message: "there is no fault of kind 'fire'" } })
    expect((await shop.control('POST', 'faults', { kind: '503', matching: '(' })).status).toBe(400)
  })
})
