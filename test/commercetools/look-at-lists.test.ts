import { describe, expect, test } from 'vitest'
import { resourceType } from '../../src/catalogue/resources.ts'
import { errorBody, json, type SeenRequest, serverDate } from './support/fake-api.ts'
import { openClient } from './support/open-client.ts'

const names = ['product', 'category', 'customer', 'order', 'review', 'zone', 'key-value-document', 'channel'] as const
const questions = names.map((name) => ({ type: resourceType(name), modifiedSince: new Date('2026-11-22T15:00:00Z') }))

/** What the API would answer for each list: as many records as its name has letters, one of them changed. */
function graphqlAnswer({ query }: { query: string }): object {
  const fields = [...query.matchAll(/([lt]\d|list): (\w+)\(/g)].map(([, alias, list]) => [
    alias,
    alias!.startsWith('t') ? { total: list!.length } : { count: 1, results: [{ id: `id-of-${list}`, version: 2 }] },
  ])
  return { data: Object.fromEntries(fields) }
}

function restAnswer({ query }: SeenRequest): object {
  const total = query.get('withTotal') === 'true' ? { total: 14 } : {}
  return { limit: 500, offset: 0, count: 1, ...total, results: [{ id: 'id-of-customObjects', version: 2 }] }
}

const answerTo = (request: SeenRequest) =>
  request.path.endsWith('/graphql') ? graphqlAnswer(JSON.parse(request.body)) : restAnswer(request)

describe('a look at many lists', () => {
  test('takes one request for several, and two for each that GraphQL does not know', async () => {
    const { client, api } = await openClient((request, response) => json(response, answerTo(request)))
    expect(await client.lookAtLists(questions)).toEqual(
      names.map((name) => {
        const list = resourceType(name).graphql ?? 'customObjects'
        const total = name === 'key-value-document' ? 14 : list.length
        return { total, rows: [{ id: `id-of-${list}`, version: 2 }], next: undefined }
      }),
    )
    expect(api.seen.length).toBe(2 + 2)
    expect(client.lastServerTime()).toEqual(new Date(serverDate))
  })

  test('asks one by one where the API refuses several at once, and says which list may not be read', async () => {
    const { client } = await openClient((request, response) => {
      const several = request.body.includes('l1:')
      if (several) return json(response, errorBody(400, 'InvalidInput', 'too complex'), 400)
      if (request.body.includes('zones(')) return json(response, errorBody(403, 'insufficient_scope', 'no'), 403)
      return json(response, answerTo(request))
    })
    const looks = await client.lookAtLists(questions)
    expect(looks[names.indexOf('zone')]).toEqual({ refused: expect.stringContaining('may not read') })
    expect(looks[0]).toEqual({ total: 14, rows: [{ id: 'id-of-products', version: 2 }], next: undefined })
  })

  test('says where a list goes on of which more changed than a page holds', async () => {
    const results = Array.from({ length: 500 }, (_, at) => ({ id: `id-${String(at).padStart(3, '0')}`, version: 1 }))
    const { client } = await openClient((_, response) =>
      json(response, {
        data: { t0: { total: 600 }, l0: { count: 500, results }, t1: { total: 0 }, l1: { count: 0, results: [] } },
      }),
    )
    const [many, none] = await client.lookAtLists(questions.slice(0, 2))
    expect(many).toMatchObject({ total: 600, next: 'id-499' })
    expect(none).toEqual({ total: 0, rows: [], next: undefined })
  })
})
