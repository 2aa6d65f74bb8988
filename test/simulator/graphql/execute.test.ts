import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFINITIONS } from '../../../src/simulator/resources/table.ts'
import { type Answer, openShop, type Shop, tokenOf } from '../support.ts'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
  shop.simulator.project('shop').generate({ records: 120, types: ['product', 'key-value-document'] })
})
afterAll(() => shop.close())

const query = (text: string, variables?: Record<string, unknown>): Promise<Answer> =>
  shop.post('/graphql', { query: text, variables })

test('a walk by cursor over ids and versions meets every record', async () => {
  const text = `query Ids($where: String, $sort: [String!], $limit: Int) {
    list: products(where: $where, sort: $sort, limit: $limit) { count total results { id version } }
  }`
  const met: string[] = []
  for (let where: string | null = null; ; where = `id > "${met.at(-1)}"`) {
    const { body } = await query(text, { where, sort: ['id asc'], limit: 25 })
    const { count, total, results } = body.data.list
    expect(count).toBe(results.length)
    expect(total).toBe(60 - met.length)
    met.push(...results.map(({ id, version }: { id: string; version: number }) => (version === 1 ? id : '')))
    if (count < 25) break
  }
  const state = shop.simulator.project('shop').state()
  expect(met).toEqual(state.filter(({ type }) => type === 'product').map(({ id }) => id))
})

test('literals, aliases and several lists in one query', async () => {
  const { body } = await query(`{
    a: products(limit: 1, offset: 2, sort: ["id desc"]) { results { number: id createdAt lastModifiedAt key } }
    customObjects(container: "container-1") { total exists results { container key version } }
    zones { offset count results { id } }
  }`)
  const { body: page } = await shop.get('/products', { limit: 1, offset: 2, sort: 'id desc' })
  const [{ id, createdAt, lastModifiedAt, key = null }] = page.results
  expect(body.data.a).toEqual({ results: [{ number: id, createdAt, lastModifiedAt, key }] })
  expect(body.data.customObjects.results[0]).toEqual({ container: 'container-1', key: expect.any(String), version: 1 })
  expect(body.data.customObjects.exists).toBe(true)
  expect(body.data.zones).toEqual({ offset: 0, count: 0, results: [] })
})

test('every type at the root of the schema can be listed', async () => {
  for (const { graphql, versioned } of DEFINITIONS) {
    if (graphql === undefined) continue
    const argument = graphql.requires === undefined ? '' : `(${graphql.requires}: "x")`
    const { body } = await query(
      `{ ${graphql.list}${argument} { results { id ${versioned === false ? '' : 'version'} } } }`,
    )
    expect(body.errors).toBeUndefined()
    expect(body.data[graphql.list].results).toBeInstanceOf(Array)
  }
})

test.each([
  ['{ products { results { id } ', 'Syntax Error', 400],
  ['{ gadgets { results { id } } }', 'gadgets', 400],
  ['{ products { results { id masterData { published } } } }', 'masterData', 400],
  ['{ products { pages } }', 'pages', 400],
  ['{ products { results } }', 'results', 400],
  ['{ products(filter: "x") { count } }', 'filter', 400],
  ['{ mcpServers(where: "id > \\"0\\"") { count } }', 'where', 400],
  ['{ customObjects { count } }', 'container', 400],
  ['{ apiClients { results { version } } }', 'version', 400],
  ['mutation { products { count } }', 'mutation', 400],
  ['{ products { ...parts } } fragment parts on ProductQueryResult { count }', 'fragments', 400],
  ['query ($limit: Int!) { products(limit: $limit) { count } }', '$limit', 400],
  ['{ products(limit: 501) { count } }', 'limit', 200],
  ['{ products(offset: 10001) { count } }', 'offset', 200],
  ['{ products(where: "id >") { count } }', 'where', 200],
  ['{ products(sort: "id up") { count } }', 'sort', 200],
])('%s is an error that names %s', async (text, named, status) => {
  const answer = await query(text)
  expect(answer.status).toBe(status)
  expect(answer.body.data).toBeNull()
  expect(answer.body.errors[0].message).toContain(named)
})

test('a missing scope is an error of the field', async () => {
  const scopes = ['view_orders:shop']
  shop.simulator.world.auth.setClient({ id: 'orders', secret: 's', scopes })
  const token = await tokenOf(shop.simulator, 'orders', 's')
  const response = await fetch(`${shop.simulator.url}/shop/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ products { count } }' }),
  })
  const body = (await response.json()) as { errors: { path: string[]; extensions: { code: string } }[] }
  expect(body.errors[0]).toMatchObject({ path: ['products'], extensions: { code: 'insufficient_scope' } })
})
