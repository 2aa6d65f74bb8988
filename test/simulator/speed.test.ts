import { Agent, request } from 'undici'
import { expect, test } from 'vitest'
import { openShop } from './support.ts'

/** The figures are for reading: the machine decides them, and client and server share a process here. */
test('creates, generated records and pages are counted by the second and printed', { timeout: 120_000 }, async () => {
  const shop = await openShop()
  const dispatcher = new Agent({ connections: 4 })
  const basic = `Basic ${Buffer.from('simulator-shop:simulator-secret').toString('base64')}`
  const { access_token } = shop.simulator.world.auth.issue(basic, new URLSearchParams('grant_type=client_credentials'))
  const headers = { authorization: `Bearer ${access_token}` }
  const perSecond = async (times: number, act: (i: number) => Promise<unknown>): Promise<number> => {
    let next = 0
    const started = performance.now()
    const worker = async (): Promise<void> => {
      while (next < times) await act(next++)
    }
    await Promise.all(Array.from({ length: 4 }, worker))
    return Math.round((times / (performance.now() - started)) * 1000)
  }
  const page = async (i: number): Promise<void> => {
    const where = encodeURIComponent(`id > "${((i * 7919) % 240).toString(16).padStart(2, '0')}"`)
    const path = `/shop/reviews?limit=500&withTotal=false&sort=id+asc&where=${where}`
    const { body } = await request(shop.simulator.url + path, { headers, dispatcher })
    for await (const _ of body);
  }
  const create = async (i: number): Promise<void> => {
    const body = JSON.stringify({ key: `k${i}`, name: { en: 'x'.repeat(1500) } })
    const answer = await request(`${shop.simulator.url}/shop/channels`, { method: 'POST', headers, body, dispatcher })
    expect(answer.statusCode).toBe(201)
    await answer.body.dump()
  }
  const figures: Record<string, number> = { 'creates/s': await perSecond(1500, create) }
  const project = shop.simulator.project('shop')
  for (const [records, types] of [
    [5000, ['review']],
    [15_000, ['review']],
  ] as const) {
    const { milliseconds } = project.generate({ records, types, seed: records })
    figures[`generated/s (${records})`] = Math.round((records / milliseconds) * 1000)
    await perSecond(20, page)
    figures[`pages of 500/s at ${project.counts().review}`] = await perSecond(100, page)
  }
  process.stdout.write(`simulator: ${JSON.stringify(figures)}\n`)
  await dispatcher.close()
  await shop.close()
})
