import { describe, expect, test } from 'vitest'
import { errorBody, json, page, serverDate } from './support/fake-api.ts'
import { connectTo, openClient } from './support/open-client.ts'
import { assignment, mcpServer, product, project, uuid } from './support/types.ts'

describe('inspect', () => {
  test('tells who we are for the project, and its time', async () => {
    const { client } = await openClient((_, response) => json(response, { key: 'shop', name: 'My Shop', version: 1 }))
    expect(await client.inspect()).toEqual({
      projectKey: 'shop',
      name: 'My Shop',
      serverTime: new Date(serverDate),
      scopes: ['view_products', 'view_orders'],
    })
  })

  test('does without the name when the API client may not read the settings', async () => {
    const { client } = await openClient((_, response) =>
      json(response, errorBody(403, 'insufficient_scope', 'no'), 403),
    )
    expect(await client.inspect()).toMatchObject({ name: undefined, serverTime: new Date(serverDate) })
  })

  test('names the project that the API client belongs to when it is another one', async () => {
    const { api } = await openClient(() => {})
    const { client } = connectTo(api, { connection: { projectKey: 'other' } })
    const error = await client.inspect().catch((thrown) => thrown)
    expect(error).toMatchObject({ kind: 'permanent', code: 'project-mismatch' })
    expect(error.message).toContain('one of project shop, not of other')
    expect(error.hint).toContain('projects.shop-eu.projectKey')
  })

  test('says that a project does not exist', async () => {
    const { client } = await openClient((_, response) => json(response, errorBody(404, 'ResourceNotFound', 'no'), 404))
    await expect(client.inspect()).rejects.toMatchObject({ kind: 'permanent', code: 'not-found' })
  })

  test('does not make up a time', async () => {
    const { client } = await openClient((_, response) =>
      json(response.removeHeader('date') ?? withoutDate(response), {}),
    )
    await expect(client.inspect()).rejects.toMatchObject({ kind: 'permanent', code: 'no-server-time' })
  })
})

describe('count', () => {
  test('takes the total of a whole type as it is', async () => {
    const { api, client } = await openClient((_, response) => json(response, page([{}], { limit: 1, total: 123_456 })))
    expect(await client.count(product)).toEqual({ total: 123_456, capped: false })
    expect(api.seen[0]!.query.toString()).toBe('limit=1&withTotal=true')
  })

  test('knows that the total of a range is counted to 10,000 only', async () => {
    let total = 9_999
    const { api, client } = await openClient((_, response) => json(response, page([{}], { limit: 1, total })))
    expect(await client.count(product, { after: uuid(1) })).toEqual({ total: 9_999, capped: false })
    expect(api.seen[0]!.query.get('where')).toBe(`id > "${uuid(1)}"`)
    total = 10_000
    expect(await client.count(product, { upTo: uuid(5) })).toEqual({ total: 10_000, capped: true })
  })

  test('asks lists without predicates for no more than they can', async () => {
    const { api, client } = await openClient((_, response) => json(response, page([], { total: 3 })))
    expect(await client.count(mcpServer)).toEqual({ total: 3, capped: false })
    expect(api.seen[0]!.query.toString()).toBe('limit=1')
    expect(await client.count(project)).toEqual({ total: 1, capped: false })
    await expect(client.count(mcpServer, { after: 'a' })).rejects.toThrow('id ranges')
    await expect(client.count(assignment)).rejects.toThrow('no list of its own')
  })

  test('is asked again when there is no total', async () => {
    const { api, client } = await openClient((_, response, number) =>
      json(response, page([], number === 1 ? {} : { total: 0 })),
    )
    expect(await client.count(product)).toEqual({ total: 0, capped: false })
    expect(api.seen).toHaveLength(2)
  })
})

function withoutDate(response: import('node:http').ServerResponse) {
  response.sendDate = false
  return response
}
