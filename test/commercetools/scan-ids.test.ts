import { describe, expect, test } from 'vitest'
import { errorBody, json, page, serverDate } from './support/fake-api.ts'
import { openClient } from './support/open-client.ts'
import { approvalRule, customObject, mcpServer, product, uuid } from './support/types.ts'

const rows = [1, 2, 3].map((number) => ({ id: uuid(number), version: number }))

describe('scanIds', () => {
  test('asks by GraphQL, with the range as a variable', async () => {
    const { api, client } = await openClient((_, response) => json(response, list(rows)))
    const options = { range: { after: uuid(0), upTo: uuid(9) }, limit: 3 }
    const scanned = await client.scanIds(product, { ...options, modifiedSince: new Date('2026-11-22T15:00:00Z') })
    expect(scanned).toMatchObject({ rows, next: uuid(3), last: false })
    expect(scanned.serverTime.toUTCString()).toBe(serverDate)
    const [{ method, path, body }] = api.seen as [(typeof api.seen)[0]]
    expect([method, path]).toEqual(['POST', '/shop/graphql'])
    const { query, variables } = JSON.parse(body)
    expect(query).toContain('products(where: $where, sort: $sort, limit: $limit)')
    expect(variables).toEqual({
      where: `id > "${uuid(0)}" and id <= "${uuid(9)}" and lastModifiedAt >= "2026-11-22T15:00:00.000Z"`,
      sort: ['id asc'],
      limit: 3,
    })
  })

  test('ends with a page that is not full', async () => {
    const { api, client } = await openClient((_, response) => json(response, list(rows)))
    expect(await client.scanIds(product)).toMatchObject({ rows, next: undefined, last: true })
    expect(JSON.parse(api.seen[0]!.body).variables).toEqual({ where: null, sort: ['id asc'], limit: 500 })
  })

  test('reads whole pages of types that GraphQL does not list, and keeps ids and versions', async () => {
    const records = rows.map((row) => ({ ...row, value: 'x' }))
    const { api, client } = await openClient((_, response) => json(response, page(records)))
    expect(customObject.graphql).toBeNull()
    expect(await client.scanIds(customObject)).toMatchObject({ rows, last: true })
    expect(await client.scanIds(mcpServer)).toMatchObject({ rows, last: true })
    expect(api.seen.map(({ path }) => path)).toEqual(['/shop/custom-objects', '/shop/mcp-servers'])
    await expect(client.scanIds(approvalRule)).rejects.toThrow('read with readChildren')
  })

  test('asks for fewer rows when the query takes too long', async () => {
    const { api, client } = await openClient(({ body }, response) => {
      const { limit } = JSON.parse(body).variables
      json(response, limit > 200 ? failure('QueryTimedOut') : list(rows))
    })
    expect((await client.scanIds(product)).rows).toEqual(rows)
    expect(api.seen.map(({ body }) => JSON.parse(body).variables.limit)).toEqual([500, 250, 125])
  })

  test('tells a missing scope, which GraphQL answers with status 200', async () => {
    const { client } = await openClient((_, response) => json(response, failure('insufficient_scope')))
    await expect(client.scanIds(product)).rejects.toMatchObject({ kind: 'permanent', code: 'scope-missing' })
  })

  test.each([
    ['an internal error', failure('General')],
    ['no data', {}],
    ['fewer rows than it counts', { data: { list: { count: 4, results: rows } } }],
    ['a row without version', { data: { list: { count: 1, results: [{ id: uuid(1) }] } } }],
    ['no JSON object', []],
  ])('is repeated after an answer with %s', async (_, answer) => {
    const { api, client } = await openClient((_, response, number) =>
      json(response, number === 1 ? answer : list(rows)),
    )
    expect((await client.scanIds(product)).rows).toEqual(rows)
    expect(api.seen).toHaveLength(2)
  })

  test('is final when the API refuses the query', async () => {
    const answer = { errors: [{ message: `Cannot query field 'products'`, extensions: { code: 'InvalidInput' } }] }
    const { client } = await openClient((_, response) => json(response, answer))
    const scan = client.scanIds(product)
    await expect(scan).rejects.toMatchObject({ kind: 'permanent', code: 'request-refused' })
    await expect(scan).rejects.toThrow("InvalidInput: Cannot query field 'products'")
  })

  test('refuses rows that are out of order', async () => {
    const { client } = await openClient((_, response) => json(response, list([...rows].reverse())))
    await expect(client.scanIds(product)).rejects.toMatchObject({ code: 'unordered-page' })
  })
})

function list(results: readonly unknown[]) {
  return { data: { list: { count: results.length, results } } }
}

function failure(code: string) {
  return { data: null, errors: [{ ...errorBody(400, code, 'no'), message: 'no', extensions: { code } }] }
}
