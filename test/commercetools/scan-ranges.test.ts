import { expect, test } from 'vitest'
import { errorBody, json, page } from './support/fake-api.ts'
import { openClient } from './support/open-client.ts'
import { customObject, product, uuid } from './support/types.ts'

const row = (number: number) => ({ id: uuid(number), version: number })
const ranges = [{ upTo: uuid(10) }, { after: uuid(10), upTo: uuid(20) }, { after: uuid(20) }]
const rows = [[row(1), row(9)], [], [row(21)]]

interface Asked {
  query: string
  variables: Record<string, string | null>
}

test('several ranges are asked for in one request, and answered in their order', async () => {
  const { api, client } = await openClient((_, response) => json(response, lists(rows)))
  expect(await client.scanRanges(product, ranges)).toEqual(rows)
  expect(api.seen).toHaveLength(1)
  const { query, variables }: Asked = JSON.parse(api.seen[0]!.body)
  expect(query.match(/products\(/g)).toHaveLength(3)
  expect(variables).toEqual({
    w0: `id <= "${uuid(10)}"`,
    w1: `id > "${uuid(10)}" and id <= "${uuid(20)}"`,
    w2: `id > "${uuid(20)}"`,
  })
})

test('more ranges than one request should hold are asked for in several', async () => {
  const many = Array.from({ length: 20 }, (_, at) => ({ after: uuid(at * 10), upTo: uuid(at * 10 + 10) }))
  const { api, client } = await openClient(({ body }, response) => {
    const { variables }: Asked = JSON.parse(body)
    const asked = Object.values(variables).map((where) => many.findIndex(({ upTo }) => where!.endsWith(`"${upTo}"`)))
    json(response, lists(asked.map((at) => [row(at * 10 + 1)])))
  })
  const found = await client.scanRanges(product, many)
  expect(found).toEqual(many.map((_, at) => [row(at * 10 + 1)]))
  expect(api.seen).toHaveLength(3)
})

test('a range that holds more than a page is read on by cursor', async () => {
  const first = Array.from({ length: 500 }, (_, at) => row(at + 1))
  const { api, client } = await openClient(({ body }, response) => {
    const { query }: Asked = JSON.parse(body)
    json(response, query.includes('l1') ? lists([first, [row(1_001)]]) : list([row(501), row(502)]))
  })
  const found = await client.scanRanges(product, [{ upTo: uuid(1_000) }, { after: uuid(1_000) }])
  expect(found).toEqual([[...first, row(501), row(502)], [row(1_001)]])
  expect(JSON.parse(api.seen[1]!.body).variables.where).toBe(`id > "${uuid(500)}" and id <= "${uuid(1_000)}"`)
})

test('what is refused together is asked for one after the other', async () => {
  const { client } = await openClient(({ body }, response) => {
    const { query, variables }: Asked = JSON.parse(body)
    if (query.includes('l1')) return json(response, refusal())
    json(
      response,
      list(
        rows[ranges.findIndex(({ upTo }) => upTo !== undefined && variables.where!.includes(`<= "${upTo}"`))] ??
          rows[2]!,
      ),
    )
  })
  expect(await client.scanRanges(product, ranges)).toEqual(rows)
})

test('types that GraphQL does not list are read in pages', async () => {
  const { api, client } = await openClient((_, response) => json(response, page([{ ...row(1), value: 'x' }])))
  expect(await client.scanRanges(customObject, [{ upTo: uuid(10) }])).toEqual([[row(1)]])
  expect(api.seen.map(({ path }) => path)).toEqual(['/shop/custom-objects'])
})

test('rows outside of the range that was asked for are refused', async () => {
  const { client } = await openClient((_, response) => json(response, lists([[row(11)], []])))
  await expect(client.scanRanges(product, ranges.slice(0, 2))).rejects.toMatchObject({ code: 'unordered-page' })
})

test('a missing scope is told as such', async () => {
  const answer = {
    data: null,
    errors: [{ ...errorBody(403, 'insufficient_scope', 'no'), extensions: { code: 'insufficient_scope' } }],
  }
  const { client } = await openClient((_, response) => json(response, answer))
  await expect(client.scanRanges(product, ranges)).rejects.toMatchObject({ code: 'scope-missing' })
})

function lists(all: readonly (readonly unknown[])[]) {
  return { data: Object.fromEntries(all.map((results, at) => [`l${at}`, { count: results.length, results }])) }
}

function list(results: readonly unknown[]) {
  return { data: { list: { count: results.length, results } } }
}

function refusal() {
  return { data: null, errors: [{ message: 'too complex', extensions: { code: 'InvalidInput' } }] }
}
