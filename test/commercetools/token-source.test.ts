import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { giveToken, json, page } from './support/fake-api.ts'
import { connectTo, openClient } from './support/open-client.ts'
import { product, uuid } from './support/types.ts'

const read = { limit: 1, after: uuid(0) }

describe('the token', () => {
  test('is fetched once for calls that come at the same time, and used by all that follow', async () => {
    const { client, api } = await openClient((_, response) => json(response, page([])))
    api.checkTokens = true
    await Promise.all(Array.from({ length: 20 }, () => client.readPage(product, read)))
    await client.readPage(product, read)
    expect(api.tokenRequests).toHaveLength(1)
    expect(api.seen).toHaveLength(21)
    expect(client.stats()).toMatchObject({ requests: 21, tokens: 1 })
    const { method, path, headers, body } = api.tokenRequests[0]!
    expect([method, path, body]).toEqual(['POST', '/oauth/token', 'grant_type=client_credentials'])
    expect(headers.authorization).toBe(`Basic ${Buffer.from('the-client-id:the-client-secret').toString('base64')}`)
  })

  test('is asked for with the configured scopes, whatever characters they hold', async () => {
    const { api } = await openClient((_, response) => json(response, page([])))
    const { client } = connectTo(api, { connection: { scopes: ['view_products:shop', 'view_orders:shop'] } })
    await client.readPage(product, read)
    expect(new URLSearchParams(api.tokenRequests[0]!.body).get('scope')).toBe('view_products:shop view_orders:shop')
  })

  test('is fetched anew before it ends, once for all, and no request is sent twice', async () => {
    const { client, api } = await openClient((_, response) => json(response, page([])))
    api.checkTokens = true
    api.giveToken = (_, response, number) => giveToken(api, response, number, 1)
    await Promise.all(Array.from({ length: 5 }, () => client.readPage(product, read)))
    await wait(850)
    await Promise.all(Array.from({ length: 5 }, () => client.readPage(product, read)))
    expect(api.tokenRequests).toHaveLength(2)
    expect(api.seen.map(({ headers }) => headers.authorization)).toEqual([
      ...Array(5).fill('Bearer secret-token-1'),
      ...Array(5).fill('Bearer secret-token-2'),
    ])
  })

  test('is replaced once when it is withdrawn in the middle of parallel calls', async () => {
    const { client, api } = await openClient((_, response) => json(response, page([])))
    api.checkTokens = true
    await client.readPage(product, read)
    api.token = 'withdrawn'
    await Promise.all(Array.from({ length: 8 }, () => client.readPage(product, read)))
    expect(api.tokenRequests).toHaveLength(2)
    expect(client.stats().retries).toEqual({})
  })

  test('that the API refuses although it is new is final', async () => {
    const { client, api } = await openClient((_, response) => json(response, { message: 'invalid_token' }, 401))
    await expect(client.readPage(product)).rejects.toMatchObject({ kind: 'permanent', code: 'credentials-refused' })
    expect(api.tokenRequests).toHaveLength(2)
    expect(api.seen).toHaveLength(2)
  })

  test('goes on being used while a new one can not be had', async () => {
    const { client, api } = await openClient((_, response) => json(response, page([])))
    api.checkTokens = true
    api.giveToken = (_, response, number) => {
      if (number === 1) return giveToken(api, response, number, 2)
      return json(response, { message: 'busy' }, 503)
    }
    await client.readPage(product, read)
    await wait(1650)
    await client.readPage(product, read)
    expect(api.seen).toHaveLength(2)
    expect(api.tokenRequests.length).toBeGreaterThan(2)
  })

  test('request is repeated while the authorization server is out of order, for all who wait', async () => {
    const { client, api } = await openClient((_, response) => json(response, page([])))
    api.giveToken = (_, response, number) => {
      if (number === 1) return response.socket!.resetAndDestroy()
      if (number === 2) return json(response, { message: 'slow down' }, 429)
      if (number === 3) return json(response, { message: 'busy' }, 503)
      return giveToken(api, response, number)
    }
    await Promise.all([client.readPage(product, read), client.readPage(product, read)])
    expect(api.tokenRequests).toHaveLength(4)
  })

  test('that is refused is told to all who wait for it, as final, and asked for again by the next', async () => {
    const { client, api } = await openClient((_, response) => json(response, page([])))
    const refuse = { statusCode: 401, error: 'invalid_client', message: 'Please provide valid client credentials.' }
    api.giveToken = (_, response) => json(response, refuse, 401)
    const errors = await Promise.all([1, 2, 3].map(() => client.readPage(product).catch((error) => error)))
    for (const error of errors) {
      expect(error).toMatchObject({ kind: 'permanent', code: 'credentials-refused' })
      expect(error.hint).toContain('projects.shop-eu.clientSecret')
    }
    expect(api.tokenRequests).toHaveLength(1)
    api.giveToken = (_, response, number) => giveToken(api, response, number)
    await client.readPage(product, read)
  })

  test('can not come from something that is no authorization server', async () => {
    const { client, api } = await openClient(() => {})
    api.giveToken = (_, response) => json(response, { message: 'URI not found: /oauth/token' }, 404)
    await expect(client.readPage(product)).rejects.toMatchObject({ kind: 'permanent', code: 'auth-url-wrong' })
    api.giveToken = (_, response) => response.end('<html></html>')
    await expect(client.readPage(product)).rejects.toMatchObject({ kind: 'permanent', code: 'auth-url-wrong' })
  })

  test('is not lost when the one who asked for it first gives up', async () => {
    const { client, api } = await openClient((_, response) => json(response, page([])))
    api.giveToken = (_, response, number) => setTimeout(() => giveToken(api, response, number), 400)
    const controller = new AbortController()
    const first = client.readPage(product, { ...read, signal: controller.signal })
    const second = client.readPage(product, read)
    setTimeout(() => controller.abort(new Error('paused')), 30)
    await expect(first).rejects.toThrow('paused')
    expect(api.token).toBe('')
    await second
    expect(api.tokenRequests).toHaveLength(1)
  })
})
