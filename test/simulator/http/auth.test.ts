import { afterEach, beforeEach, expect, test } from 'vitest'
import { askForToken, openShop, request, type Shop, tokenOf } from '../support.ts'

let shop: Shop

beforeEach(async () => {
  shop = await openShop({
    projects: ['shop', 'other'],
    clients: [
      { id: 'simulator-shop', secret: 'simulator-secret', scopes: ['manage_project:shop', 'manage_api_clients:shop'] },
      { id: 'reader', secret: 'a+b/c=%', scopes: ['view_products:shop', 'manage_orders:shop'] },
      { id: 'brief', secret: 's', scopes: ['manage_project:shop'], tokenSeconds: 60 },
    ],
  })
})
afterEach(() => shop.close())

const read = (path: string, token: string | undefined) =>
  request(`${shop.simulator.url}${path}`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } })

test('the answer to a client says what the token is good for', async () => {
  const { body } = await askForToken(shop.simulator, 'reader', 'a+b/c=%')
  expect(body).toEqual({
    access_token: expect.any(String),
    token_type: 'Bearer',
    expires_in: 172_800,
    scope: 'view_products:shop manage_orders:shop',
  })
})

test('a wrong secret or client is a 401 in the shape of the auth service', async () => {
  for (const [id, secret] of [
    ['reader', 'wrong'],
    ['nobody', 's'],
  ] as const) {
    const { status, body } = await askForToken(shop.simulator, id, secret)
    expect(status).toBe(401)
    expect(body).toMatchObject({ statusCode: 401, error: 'invalid_client', errors: [{ code: 'invalid_client' }] })
  }
})

test('a client can ask for less than it has but not for more', async () => {
  const less = await tokenOf(shop.simulator, 'reader', 'a+b/c=%', 'view_products:shop')
  expect((await read('/shop/products', less)).status).toBe(200)
  expect((await read('/shop/orders', less)).status).toBe(403)
  const { status, body } = await askForToken(shop.simulator, 'reader', 'a+b/c=%', 'manage_customers:shop')
  expect({ status, error: body.error }).toEqual({ status: 400, error: 'invalid_scope' })
})

test('without a valid token every endpoint of the API is a 401', async () => {
  for (const token of [undefined, 'unknown']) {
    const { status, body } = await read('/shop/products', token)
    expect(status).toBe(401)
    expect(body).toMatchObject({ statusCode: 401, error: 'invalid_token', errors: [{ code: 'invalid_token' }] })
  }
})

test('a token ends when its time is over or when all are revoked', async () => {
  const token = await tokenOf(shop.simulator, 'brief', 's')
  shop.simulator.world.clock.advance(59_000)
  expect((await read('/shop/products', token)).status).toBe(200)
  shop.simulator.world.clock.advance(2000)
  expect((await read('/shop/products', token)).status).toBe(401)
  const next = await tokenOf(shop.simulator, 'brief', 's')
  await shop.control('POST', 'tokens/revoke')
  expect((await read('/shop/products', next)).status).toBe(401)
})

test('a missing scope is a 403 that names what would do', async () => {
  const token = await tokenOf(shop.simulator, 'reader', 'a+b/c=%')
  const { status, body } = await read('/shop/customers', token)
  expect(status).toBe(403)
  expect(body).toMatchObject({ error: 'insufficient_scope', errors: [{ code: 'insufficient_scope' }] })
  expect(body.message).toContain('view_customers')
})

test('managing includes viewing, the old wide scopes include the new narrow ones, and no scope crosses projects', async () => {
  const token = await tokenOf(shop.simulator, 'reader', 'a+b/c=%')
  for (const path of ['/shop/orders', '/shop/carts', '/shop/zones', '/shop/product-types', '/shop/channels']) {
    expect((await read(path, token)).status).toBe(200)
  }
  expect((await read('/other/products', token)).status).toBe(403)
  expect((await read('/nowhere/products', token)).status).toBe(404)
})

test('managing a project leaves its API clients to those who may manage them', async () => {
  const token = await tokenOf(shop.simulator, 'brief', 's')
  expect((await read('/shop/extensions', token)).status).toBe(200)
  expect((await read('/shop/api-clients', token)).status).toBe(403)
})

test('a client created in the project gets tokens with the secret that is shown once', async () => {
  const created = await shop.post('/api-clients', { name: 'storefront', scope: 'view_products:shop' })
  expect(created).toMatchObject({ status: 201, body: { name: 'storefront', secret: expect.any(String) } })
  const { id, secret } = created.body
  expect((await read('/shop/products', await tokenOf(shop.simulator, id, secret))).status).toBe(200)
  const { text, body } = await shop.get(`/api-clients/${id}`)
  expect(text).not.toContain(secret)
  expect(body.version).toBeUndefined()
  expect((await shop.delete(`/api-clients/${id}`)).status).toBe(200)
  expect((await askForToken(shop.simulator, id, secret)).status).toBe(401)
})
