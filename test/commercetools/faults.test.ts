import type { ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import { errorBody, json, page, type SeenRequest } from './support/fake-api.ts'
import { connectTo, openClient } from './support/open-client.ts'
import { product, uuid } from './support/types.ts'

const good = JSON.stringify(page([{ id: uuid(1), version: 1, text: 'x'.repeat(2000) }]))

type Fault = (response: ServerResponse) => unknown

const faults: Record<string, [reason: string, fault: Fault]> = {
  'a reset before the answer': ['reset', (response) => response.socket!.resetAndDestroy()],
  'a closed connection before the answer': ['reset', (response) => response.socket!.end()],
  'an answer that never begins': ['timeout', () => {}],
  'an answer that comes to a standstill': [
    'stall',
    (response) => {
      response.setHeader('content-length', good.length)
      response.write(good.slice(0, 500))
    },
  ],
  'a connection that breaks within the answer': [
    'truncated',
    (response) => {
      response.setHeader('content-length', good.length)
      response.write(good.slice(0, 500))
      setTimeout(() => response.socket!.resetAndDestroy(), 20)
    },
  ],
  'a connection that ends within an answer of unknown length': [
    'truncated',
    (response) => {
      response.write(good.slice(0, 500))
      setTimeout(() => response.socket!.end(), 20)
    },
  ],
  'an answer that was cut off by a proxy, and is complete as far as HTTP goes': [
    'truncated',
    (response) => response.end(good.slice(0, -1)),
  ],
  'a compressed answer that was cut off': [
    'truncated',
    (response) => {
      response.setHeader('content-encoding', 'gzip')
      response.end(gzipSync(good).subarray(0, 30))
    },
  ],
  'a page with fewer records than it says': ['truncated', (response) => json(response, { count: 2, results: [{}] })],
  'HTML with status 200': ['not-json', (response) => response.end('<html>Please log in</html>')],
  'an empty body with status 200': ['not-json', (response) => response.end()],
  'HTML with status 502': ['server-error', (response) => html(response, 502)],
  'status 500': ['server-error', (response) => json(response, errorBody(500, 'General', 'oops'), 500)],
  'status 503': ['server-error', (response) => json(response, { message: 'busy' }, 503)],
  'status 504': ['server-error', (response) => html(response, 504)],
  'status 429': ['throttled', (response) => json(response, { message: 'slow down' }, 429)],
}

describe('a read', () => {
  test.each(Object.entries(faults))('is repeated after %s', async (_, [reason, fault]) => {
    const { client, api } = await openClient(
      (_, response, number) => (number === 1 ? fault(response) : response.end(good)),
      { transport: { headersTimeoutMs: 300, stallTimeoutMs: 300 } },
    )
    const { records } = await client.readPage(product)
    expect(records.map(({ id }) => id)).toEqual([uuid(1)])
    expect(api.seen).toHaveLength(2)
    expect(client.stats().retries).toEqual({ [reason]: 1 })
  })

  test('is given up after as many attempts as the policy allows, as something that may pass', async () => {
    const { client, api } = await openClient((_, response) => html(response, 502))
    const error = await client.readPage(product).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(LifeboatError)
    expect(error).toMatchObject({ kind: 'transient', code: 'project-unavailable' })
    expect(error.message).toMatch(/^project shop-eu: reading product from 127.0.0.1:\d+ failed: the API answered 502$/)
    expect(api.seen).toHaveLength(5)
  })

  test('is given up when the time is spent, however many attempts are left', async () => {
    const deps = { retry: { attempts: 1000, budgetMs: 300, baseDelayMs: 100, maxDelayMs: 100 } }
    const { client } = await openClient((_, response) => html(response, 503), { deps })
    const started = performance.now()
    await expect(client.readPage(product)).rejects.toMatchObject({ code: 'project-unavailable' })
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('names a host that can not be reached, soon', async () => {
    const { api, client: unused } = await openClient(() => {})
    expect(unused.name).toBe('shop-eu')
    const retry = { attempts: 10, baseDelayMs: 1 }
    const { client } = connectTo(api, { connection: { apiUrl: 'http://127.0.0.1:1' }, deps: { retry } })
    await expect(client.readPage(product)).rejects.toMatchObject({ kind: 'transient', code: 'host-unreachable' })
    expect(client.stats().retries).toEqual({ unreachable: 3 })
    const { client: nowhere } = connectTo(api, { connection: { authUrl: 'http://127.0.0.1:1' } })
    await expect(nowhere.readPage(product)).rejects.toMatchObject({ kind: 'transient', code: 'host-unreachable' })
  })

  test('survives garbage instead of HTTP', async () => {
    const garbage = createServer((socket) => socket.on('error', () => {}).end('no HTTP at all\r\n\r\n')).listen(
      0,
      '127.0.0.1',
    )
    onTestFinished(() => void garbage.close())
    await vi.waitFor(() => expect(garbage.address()).not.toBeNull())
    const { port } = garbage.address() as { port: number }
    const { api } = await openClient(() => {})
    const { client } = connectTo(api, { connection: { apiUrl: `http://127.0.0.1:${port}` } })
    await expect(client.readPage(product)).rejects.toMatchObject({ kind: 'transient', code: 'project-unavailable' })
  })

  test('ends when an answer drips for longer than a whole exchange may take', async () => {
    const drip = (response: ServerResponse) => {
      response.setHeader('content-length', 1_000_000)
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(timer))
    }
    const { client } = await openClient((_, response) => drip(response), {
      transport: { totalTimeoutMs: 150 },
      deps: { retry: { attempts: 2, baseDelayMs: 1 } },
    })
    await expect(client.readPage(product)).rejects.toMatchObject({ code: 'project-unavailable' })
    expect(client.stats().retries).toEqual({ stall: 1 })
  })

  test('reads the same through any sequence of faults', async () => {
    const kinds = Object.values(faults).filter(([reason]) => reason !== 'timeout' && reason !== 'stall')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...kinds), { maxLength: 4 }), async (sequence) => {
        const { client, api } = await openClient((_, response, number) => {
          const fault = sequence[number - 1]
          return fault ? fault[1](response) : response.end(good)
        })
        expect((await client.readPage(product)).records[0]!.bytes.length).toBe(good.length - good.indexOf('{"id') - 2)
        await api.close()
      }),
      { numRuns: 40 },
    )
  })
})

describe('Retry-After', () => {
  test('is honoured by everyone who talks to that host', async () => {
    const { client, api } = await openClient((_, response, number) => {
      if (number !== 1) return response.end(good)
      response.setHeader('retry-after', '1')
      json(response, { message: 'slow down' }, 429)
    })
    const first = client.readPage(product)
    await vi.waitFor(() => expect(client.stats().throttled).toBe(1))
    await Promise.all([first, ...Array.from({ length: 10 }, () => client.readPage(product))])
    const [refused, ...later] = api.seen
    for (const { at } of later) expect(at - refused!.at).toBeGreaterThan(990)
    expect(api.seen).toHaveLength(12)
  })

  test('may also be a date', async () => {
    const { client, api } = await openClient((_, response, number) => {
      if (number !== 1) return response.end(good)
      response.setHeader('retry-after', new Date(Date.now() + 2000).toUTCString())
      json(response, { message: 'slow down' }, 429)
    })
    await client.readPage(product)
    expect(api.seen[1]!.at - api.seen[0]!.at).toBeGreaterThan(900)
  })

  test('is not sat out when it is longer than the budget', async () => {
    const { client } = await openClient((_, response) => {
      response.setHeader('retry-after', '3600')
      json(response, { message: 'slow down' }, 429)
    })
    await expect(client.readPage(product)).rejects.toMatchObject({ kind: 'transient', code: 'project-unavailable' })
  })
})

describe('an abort', () => {
  const reason = new Error('paused')

  test.each<[string, (request: SeenRequest, response: ServerResponse) => unknown]>([
    ['while the answer is awaited', () => {}],
    ['within the answer', (_, response) => response.write('{"results":[')],
    ['while a retry is awaited', (_, response) => html(response, 503)],
    ['while the host is to be left alone', (_, response) => json(response.setHeader('retry-after', '30'), {}, 429)],
  ])('ends a read at once %s', async (_, handle) => {
    const deps = { retry: { attempts: 10, baseDelayMs: 60_000, maxDelayMs: 60_000 }, random: () => 0.9 }
    const { client, deps: all, api } = await openClient(handle, { deps })
    const controller = new AbortController()
    const read = client.readPage(product, { signal: controller.signal })
    await vi.waitFor(() => expect(api.seen).toHaveLength(1))
    setTimeout(() => controller.abort(reason), 50)
    await expect(read).rejects.toBe(reason)
    expect(all.limiter.state()).toMatchObject({ inFlight: 0, queued: 0 })
    expect(all.budget.reserved).toBe(0)
  })

  test('takes a read out of the line', async () => {
    const { client, deps, api } = await openClient(() => {})
    const controllers = Array.from({ length: 12 }, () => new AbortController())
    const reads = controllers.map(({ signal }) => client.readPage(product, { signal }).catch((error) => error))
    await vi.waitFor(() => expect(api.seen).toHaveLength(8))
    expect(deps.limiter.state()).toMatchObject({ inFlight: 8, queued: 4 })
    for (const controller of controllers.slice(8)) controller.abort(reason)
    expect(await Promise.all(reads.slice(8))).toEqual([reason, reason, reason, reason])
    expect(deps.limiter.state()).toMatchObject({ inFlight: 8, queued: 0 })
    for (const controller of controllers) controller.abort(reason)
    await Promise.all(reads)
    expect(deps.limiter.state()).toMatchObject({ inFlight: 0, queued: 0 })
  })

  test('before the beginning sends nothing', async () => {
    const { client, api } = await openClient(() => {})
    await expect(client.readPage(product, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect([...api.seen, ...api.tokenRequests]).toEqual([])
  })
})

describe('a refusal', () => {
  test('for want of a scope names the scope, and is final', async () => {
    const message = 'Insufficient scope. One of the following scopes is missing: OR(view_products, manage_products).'
    const { client, api } = await openClient((_, response) =>
      json(response, { ...errorBody(403, 'insufficient_scope', message), error: 'insufficient_scope' }, 403),
    )
    const error = await client.readPage(product).catch((thrown) => thrown)
    expect(error).toMatchObject({ kind: 'permanent', code: 'scope-missing' })
    expect(error.message).toContain('may not read product: it needs one of view_products')
    expect(error.hint).toContain('view_products:shop')
    expect(api.seen).toHaveLength(1)
  })

  test('of a request tells the code and the words of the API, and nothing that they quote', async () => {
    const message = `Malformed parameter: where: value "max@example.com" of 'Max Mustermann' in field 'email' is wrong`
    const { client } = await openClient((_, response) => json(response, errorBody(400, 'InvalidInput', message), 400))
    const error = await client.readPage(product).catch((thrown) => thrown)
    expect(error).toMatchObject({ kind: 'permanent', code: 'request-refused' })
    expect(error.message).toContain(
      `InvalidInput: Malformed parameter: where: value '…' of '…' in field 'email' is wrong`,
    )
  })

  test('of an address that does not exist is final', async () => {
    const { client } = await openClient((_, response) =>
      json(response, errorBody(404, 'ResourceNotFound', 'The Resource was not found.'), 404),
    )
    await expect(client.readPage(product)).rejects.toMatchObject({ kind: 'permanent', code: 'not-found' })
  })

  test('by something that is not the API is told as it is', async () => {
    const { client } = await openClient((_, response) => html(response, 403))
    await expect(client.readPage(product)).rejects.toMatchObject({ kind: 'permanent', code: 'request-refused' })
  })
})

describe('secrets', () => {
  test('are in no error and in no line of the log, whatever happens', async () => {
    const told: unknown[] = []
    const kinds: Fault[] = [
      ...Object.values(faults).map(([, fault]) => fault),
      (response) => json(response, errorBody(403, 'insufficient_scope', 'no'), 403),
      (response) => json(response, errorBody(401, 'invalid_token', 'no'), 401),
      (response) => json(response, errorBody(404, 'ResourceNotFound', 'no'), 404),
      (response) => json(response, errorBody(400, 'InvalidInput', 'no'), 400),
    ]
    const transport = { headersTimeoutMs: 100, stallTimeoutMs: 100 }
    await Promise.all(
      kinds.map(async (fault) => {
        const { client, log } = await openClient((_, response) => fault(response), {
          transport,
          deps: { retry: { attempts: 2, baseDelayMs: 1 } },
        })
        const error = await client.readPage(product).catch((thrown) => thrown)
        told.push(...everythingIn(error), ...log)
      }),
    )
    const { client, api, log } = await openClient(() => {})
    api.giveToken = (request, response) =>
      json(response, { error: 'invalid_client', message: request.headers.authorization }, 401)
    told.push(...everythingIn(await client.readPage(product).catch((thrown) => thrown)), ...log)
    expect(told.length).toBeGreaterThan(20)
    const basic = Buffer.from('the-client-id:the-client-secret').toString('base64')
    for (const secret of ['the-client-secret', 'secret-token', basic]) expect(told.join('\n')).not.toContain(secret)
  })
})

function html(response: ServerResponse, status: number) {
  response.statusCode = status
  response.setHeader('content-type', 'text/html')
  response.end('<html><body>Bad Gateway</body></html>')
}

function everythingIn(error: unknown): string[] {
  if (!(error instanceof Error)) return [JSON.stringify(error)]
  const own = Object.getOwnPropertyNames(error).map((name) => String(Reflect.get(error, name)))
  return [...own, JSON.stringify(error), ...(error.cause === undefined ? [] : everythingIn(error.cause))]
}
