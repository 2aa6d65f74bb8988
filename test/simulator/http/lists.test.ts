import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Random, seededUuid } from '../../../src/simulator/random.ts'
import { DEFINITIONS } from '../../../src/simulator/resources/table.ts'
import { openShop, type Shop } from '../support.ts'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

describe('limits of a list', () => {
  test('20 records and their total, unless the request says otherwise', async () => {
    const { body } = await shop.get('/channels')
    expect(body).toEqual({ limit: 20, offset: 0, count: 0, total: 0, results: [] })
  })

  test.each([
    ['limit', 501],
    ['limit', -1],
    ['limit', 'many'],
    ['offset', 10_001],
    ['offset', -1],
    ['withTotal', 'maybe'],
    ['sort', 'id upwards'],
    ['where', 'id >'],
  ])('%s=%s is refused in the shape of the API', async (name, value) => {
    const { status, body } = await shop.get('/channels', { [name]: value })
    expect(status).toBe(400)
    expect(body).toMatchObject({ statusCode: 400, errors: [{ code: 'InvalidInput', message: body.message }] })
    expect(body.message).toContain(name)
  })

  test.each([
    ['limit', 500],
    ['limit', 0],
    ['offset', 10_000],
  ])('%s=%s is granted', async (name, value) => {
    expect(await shop.get('/channels', { [name]: value })).toMatchObject({ status: 200, body: { [name]: value } })
  })

  test('totals of filtered lists end at 10,000, those of whole lists do not', async () => {
    shop.simulator.project('large').generate({ records: 10_050, types: ['review'], bytesPerRecord: 700 })
    const pages = async (query: Record<string, string>): Promise<unknown> => {
      const { body } = await shop.control('GET', 'clients')
      expect(body.map((client: { id: string }) => client.id)).toContain('simulator-large')
      return (await getFrom('large', '/reviews', query)).total
    }
    expect(await pages({})).toBe(10_050)
    expect(await pages({ where: 'id > "0"' })).toBe(10_000)
    expect(await pages({ where: 'rating >= 0' })).toBe(10_000)
    expect(await pages({ where: 'id > "0"', withTotal: 'false' })).toBeUndefined()
    shop.simulator.world.drop('large')
  })
})

describe('a walk by cursor', () => {
  test('meets every record that was there all the time exactly once, whatever is created and deleted meanwhile', async () => {
    const steps = fc.array(fc.record({ insert: fc.nat(4), remove: fc.nat(3) }), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 9 }), steps, async (seed, limit, changes) => {
        const random = new Random(seed)
        const project = shop.simulator.project('walked')
        project.reset()
        const world = shop.simulator.world.project('walked')!
        const zone = DEFINITIONS.find(({ typeId }) => typeId === 'zone')!
        const insert = (): string => world.insert(zone, { id: seededUuid(random), name: 'z' }, 'test').id
        const stable = new Set(Array.from({ length: 30 }, insert))
        const passing = Array.from({ length: 10 }, insert)
        const met: string[] = []
        let cursor = '00000000-0000-0000-0000-000000000000'
        for (let page = 0; ; page++) {
          const where = `id > "${cursor}"`
          const { results } = await getFrom('walked', '/zones', { where, sort: 'id asc', limit, withTotal: false })
          met.push(...results.map(({ id }: { id: string }) => id))
          if (results.length < limit) break
          cursor = results.at(-1).id
          const { insert: more, remove } = changes[page % changes.length]!
          for (let i = 0; i < more && page < 20; i++) insert()
          for (const id of passing.splice(0, remove)) {
            world.remove(zone, world.collection('zone').get(id)!, { id, name: 'z' })
          }
        }
        expect(new Set(met).size).toBe(met.length)
        expect(met.toSorted()).toEqual(met)
        expect([...stable].filter((id) => !met.includes(id))).toEqual([])
      }),
      { numRuns: 15 },
    )
  })
})

describe('lists and lookups', () => {
  test('several where parameters must all hold, and variables may stand in them', async () => {
    for (const key of ['a', 'b', 'c']) await shop.post('/channels', { key, name: { en: key } })
    const where = ['key > "a"', 'key < :last']
    const { body } = await shop.get('/channels', { where, 'var.last': '"c"', sort: 'key desc' })
    expect(body.results.map(({ key }: { key: string }) => key)).toEqual(['b'])
  })

  test('sorting by key and createdAt goes both ways', async () => {
    const keys = async (sort: string): Promise<string[]> =>
      (await shop.get('/channels', { sort })).body.results.map(({ key }: { key: string }) => key)
    expect(await keys('key asc')).toEqual(['a', 'b', 'c'])
    expect(await keys('key desc')).toEqual(['c', 'b', 'a'])
    expect((await keys('createdAt asc')).toReversed()).toEqual(await keys('createdAt desc'))
  })

  test('a record is found by id and by key, and is the same bytes there and in a list', async () => {
    const { text, body } = await shop.get('/channels/key=b')
    expect((await shop.get(`/channels/${body.id}`)).text).toBe(text)
    expect((await shop.get('/channels', { where: 'key = "b"', withTotal: false })).text).toBe(
      `{"limit":20,"offset":0,"count":1,"results":[${text}]}`,
    )
  })

  test('HEAD tells whether there is such a record', async () => {
    expect((await shop.head('/channels/key=a')).status).toBe(200)
    expect((await shop.head('/channels/key=z')).status).toBe(404)
    expect((await shop.head('/channels', { where: 'key = "a"' })).status).toBe(200)
    expect((await shop.head('/channels', { where: 'key = "z"' })).status).toBe(404)
  })

  test('what is not there is a 404 in the shape of the API', async () => {
    for (const path of ['/channels/key=z', '/channels/0', '/nothing', '/orders/edits/0', '/channels/a/b']) {
      const { status, body } = await shop.get(path)
      expect({ status, code: body.errors[0].code }).toEqual({ status: 404, code: 'ResourceNotFound' })
    }
  })

  test('a list without a filter refuses one', async () => {
    expect((await shop.get('/mcp-servers', { where: 'id > "0"' })).status).toBe(400)
    expect((await shop.get('/mcp-servers', { sort: 'id asc' })).status).toBe(200)
    expect((await shop.get('/api-clients', { where: 'lastModifiedAt > "2020-01-01"' })).status).toBe(400)
    expect((await shop.get('/api-clients', { where: 'id > "0"' })).status).toBe(200)
  })
})

// biome-ignore lint/suspicious/noExplicitAny: results of every shape
async function getFrom(project: string, path: string, query: Record<string, string | number | boolean>): Promise<any> {
  const { auth } = shop.simulator.world
  const { id, secret } = { id: `simulator-${project}`, secret: 'simulator-secret' }
  const basic = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`
  const { access_token } = auth.issue(basic, new URLSearchParams({ grant_type: 'client_credentials' }))
  const parameters = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  )
  const response = await fetch(`${shop.simulator.url}/${project}${path}?${parameters}`, {
    headers: { authorization: `Bearer ${String(access_token)}` },
  })
  return response.json()
}
