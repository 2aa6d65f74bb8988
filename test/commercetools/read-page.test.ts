import { gzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import type { Page, ReadPageOptions, SourceRecord } from '../../src/commercetools/project-client.ts'
import { errorBody, json, page, type SeenRequest, serverDate } from './support/fake-api.ts'
import { type OpenClient, openClient } from './support/open-client.ts'
import { mcpServer, order, product, project, uuid } from './support/types.ts'

describe('readPage', () => {
  test('asks by cursor within a range and gives the bytes that were sent', async () => {
    const body = `{"limit":2,"count":2,"results":[{"id":"${uuid(5)}","version":1.0,"price":1.0},\n{"version":7,"id":"${uuid(6)}"}]}`
    const { api, client } = await openClient((_, response) => response.end(body))
    const read = await client.readPage(product, { range: { after: uuid(1), upTo: uuid(9) }, after: uuid(4), limit: 2 })
    const { query, path } = api.seen[0]!
    expect(path).toBe('/shop/products')
    expect(Object.fromEntries(query)).toEqual({
      limit: '2',
      sort: 'id asc',
      withTotal: 'false',
      where: `id > "${uuid(4)}" and id <= "${uuid(9)}"`,
    })
    expect(read.records.map(({ bytes }) => bytes.toString())).toEqual([
      `{"id":"${uuid(5)}","version":1.0,"price":1.0}`,
      `{"version":7,"id":"${uuid(6)}"}`,
    ])
    expect(read.records.map(({ id, version }) => [id, version])).toEqual([
      [uuid(5), 1],
      [uuid(6), 7],
    ])
    expect(read).toMatchObject({ next: uuid(6), last: false, bytes: body.length })
    expect(read.serverTime.toUTCString()).toBe(serverDate)
  })

  test('walks a list to its end, each record once', async () => {
    const { api, client } = await openClient(answerList(1203))
    const ids = (await walk(client, {})).flatMap(({ records }) => records.map(({ id }) => id))
    expect(ids).toEqual(Array.from({ length: 1203 }, (_, index) => uuid(index)))
    expect(api.seen).toHaveLength(3)
  })

  test('asks once more when the last page is exactly full', async () => {
    const { api, client } = await openClient(answerList(1000))
    expect((await walk(client, {})).map(({ records }) => records.length)).toEqual([500, 500, 0])
    expect(api.seen).toHaveLength(3)
  })

  test('goes on after a page that the server made smaller than asked for', async () => {
    const { client } = await openClient(answerList(45, { most: 20 }))
    expect((await walk(client, {})).map(({ records }) => records.length)).toEqual([20, 20, 5])
  })

  test('asks for what was modified since a time', async () => {
    const { api, client } = await openClient((_, response) => json(response, page([])))
    await client.readPage(product, { modifiedSince: new Date('2026-11-22T15:00:00Z'), after: 'a"\\b' })
    expect(api.seen[0]!.query.get('where')).toBe('id > "a\\"\\\\b" and lastModifiedAt >= "2026-11-22T15:00:00.000Z"')
  })

  test('asks for single records in batches whose address is short enough', async () => {
    const { api, client } = await openClient(answerList(1000))
    const ids = Array.from({ length: 260 }, (_, index) => uuid(index * 7)).reverse()
    const pages = await walk(client, { ids })
    const found = pages.flatMap(({ records }) => records.map(({ id }) => id))
    expect(found).toEqual(ids.filter((id) => id < uuid(1000)).sort())
    expect(pages.length).toBe(3)
    for (const { query } of api.seen) expect(query.toString().length).toBeLessThan(8000)
  })

  test('reads a list without predicates by offset', async () => {
    const all = Array.from({ length: 600 }, (_, index) => ({ id: `server-${index}`, version: 1 }))
    const { api, client } = await openClient(({ query }, response) => {
      const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))]
      json(response, page(all.slice(offset, offset + limit), { limit, offset }))
    })
    const pages = await walk(client, {}, mcpServer)
    expect(pages.flatMap(({ records }) => records.map(({ id }) => id))).toEqual(all.map(({ id }) => id))
    expect(api.seen.map(({ query }) => query.toString())).toEqual(['limit=500&offset=0', 'limit=500&offset=500'])
    await expect(client.readPage(mcpServer, { after: '10001' })).rejects.toMatchObject({ code: 'offset-limit' })
  })

  test('reads the project itself as one record', async () => {
    const { api, client } = await openClient((_, response) => response.end('{\n "key":"shop",\n "version":12\n}'))
    const read = await client.readPage(project)
    expect(api.seen[0]!.path).toBe('/shop')
    expect(read).toMatchObject({ last: true, records: [{ id: 'shop', version: 12 }] })
    expect(read.records[0]!.bytes.toString()).toBe('{  "key":"shop",  "version":12 }')
  })

  test('reads compressed pages', async () => {
    const { api, client } = await openClient((_, response) => {
      response.setHeader('content-encoding', 'gzip')
      response.end(gzipSync(JSON.stringify(page([{ id: uuid(1), version: 1, text: 'é'.repeat(10_000) }]))))
    })
    const read = await client.readPage(product)
    expect(read.bytes).toBeGreaterThan(20_000)
    expect(JSON.parse(read.records[0]!.bytes.toString()).text).toHaveLength(10_000)
    expect(api.seen[0]!.headers['accept-encoding']).toBe('gzip')
  })

  test.each([true, false])(
    'puts an answer together that comes in pieces, its length announced: %s',
    async (announce) => {
      const body = JSON.stringify(
        page(Array.from({ length: 40 }, (_, at) => ({ id: uuid(at), version: at, text: `${at}é`.repeat(900) }))),
      )
      const { client } = await openClient(async (_, response) => {
        const bytes = Buffer.from(body)
        if (announce) response.setHeader('content-length', bytes.length)
        for (let at = 0, size = 1; at < bytes.length; at += size, size = Math.min(size * 3, 30_000)) {
          response.write(bytes.subarray(at, at + size))
          await new Promise((done) => setTimeout(done, 1))
        }
        response.end()
      })
      const { records } = await client.readPage(product)
      expect(`[${records.map(({ bytes }) => bytes.toString()).join()}]`).toBe(JSON.stringify(JSON.parse(body).results))
    },
  )

  test.each([1, 100_000])('gives the memory of a page back, which is empty from then on (text of %d)', async (size) => {
    const { client } = await openClient((_, response) =>
      json(response, page([{ id: uuid(1), version: 1, text: 'x'.repeat(size) }])),
    )
    const { records, free } = await client.readPage(product)
    const [{ id, bytes }] = records as [SourceRecord]
    expect(bytes.length).toBeGreaterThan(size)
    free()
    free()
    expect([id, bytes.length, bytes.toString(), bytes.buffer.byteLength]).toEqual([uuid(1), 0, '', 0])
  })

  test('has no body parsed by anybody', async () => {
    const { client } = await openClient(answerList(500))
    await client.readPage(product, { limit: 1 })
    const parse = vi.spyOn(JSON, 'parse')
    await client.readPage(product)
    const parsed = parse.mock.calls.map(([text]) => text.length)
    parse.mockRestore()
    // The numbers and names around the records.
    expect(Math.max(...parsed)).toBeLessThan(20)
  })

  test('sends nothing of its own bookkeeping', async () => {
    const { api, client } = await openClient((_, response) => json(response, page([])))
    await client.readPage(product)
    expect(Object.keys(api.seen[0]!.headers).filter((name) => name.startsWith('x-'))).toEqual([])
  })

  test('refuses to walk a list whose server ignores sort or where', async () => {
    const backwards = await openClient((_, response) => json(response, page([{ id: uuid(2) }, { id: uuid(1) }])))
    await expect(backwards.client.readPage(product)).rejects.toMatchObject({
      kind: 'permanent',
      code: 'unordered-page',
    })
    const sameAgain = await openClient((_, response) => json(response, page([{ id: uuid(1) }, { id: uuid(2) }])))
    const again = sameAgain.client.readPage(product, { after: uuid(1) })
    await expect(again).rejects.toMatchObject({ code: 'unordered-page' })
    const beyond = sameAgain.client.readPage(product, { range: { upTo: uuid(1) } })
    await expect(beyond).rejects.toMatchObject({ code: 'unordered-page' })
  })
})

describe('the limit of pages', () => {
  test('is halved and remembered when the query takes too long', async () => {
    const { api, client } = await openClient((request, response) => {
      if (Number(request.query.get('limit')) <= 125) return answerList(300)(request, response)
      json(response, errorBody(400, 'QueryTimedOut', 'The query took too long'), 400)
    })
    const pages = await walk(client, {})
    expect(pages.flatMap(({ records }) => records)).toHaveLength(300)
    expect(api.seen.map(({ query }) => query.get('limit'))).toEqual(['500', '250', '125', '125', '125'])
    expect(client.stats().retries).toEqual({})
  })

  test('comes back up once pages are answered again', async () => {
    let slow = true
    const { api, client } = await openClient((request, response) => {
      if (!slow || Number(request.query.get('limit')) <= 250) return answerList(20_000)(request, response)
      json(response, errorBody(400, 'QueryTimedOut', 'The query took too long'), 400)
      slow = false
    })
    await walk(client, {})
    expect(new Set(api.seen.slice(-5).map(({ query }) => query.get('limit')))).toEqual(new Set(['500']))
  })

  test('keeps pages of large records around the wanted size', async () => {
    const { api, client } = await openClient(answerList(400, { recordBytes: 20_000 }), {
      deps: { pageBytes: 1_000_000 },
    })
    const pages = await walk(client, {}, product, 100)
    expect(pages.flatMap(({ records }) => records)).toHaveLength(400)
    expect(Number(api.seen[1]!.query.get('limit'))).toBeLessThan(50)
    for (const { bytes } of pages.slice(1)) expect(bytes).toBeLessThan(1_050_000)
  })

  test('is halved when a page is larger than what is accepted, compressed or not', async () => {
    for (const compress of [false, true]) {
      const list = answerList(64, { recordBytes: 10_000, compress })
      const { api, client } = await openClient(list, { deps: { maxPageBytes: 200_000 } })
      const pages = await walk(client, {}, product, 64)
      expect(pages.flatMap(({ records }) => records)).toHaveLength(64)
      expect(api.seen.slice(0, 3).map(({ query }) => query.get('limit'))).toEqual(['64', '32', '16'])
    }
  })

  test('is halved as soon as an answer announces more than is accepted, or grows beyond it', async () => {
    for (const [announce, maxWireBytes] of [
      [true, 1 << 26],
      [false, 1 << 26],
      [false, 250_000],
    ] as const) {
      const { api, client } = await openClient(
        (request, response) => {
          if (request.query.get('limit') !== '64') return answerList(10)(request, response)
          if (announce) response.setHeader('content-length', 1_000_000).write('{')
          else response.write('{"results":[')
          if (!announce) response.end('x'.repeat(300_000))
        },
        { deps: { maxPageBytes: 200_000 }, transport: { maxWireBytes } },
      )
      expect((await client.readPage(product, { limit: 64 })).records).toHaveLength(10)
      expect(api.seen.map(({ query }) => query.get('limit'))).toEqual(['64', '32'])
    }
  })

  test('can not save a record that is too large by itself', async () => {
    const list = answerList(1, { recordBytes: 300_000, compress: true })
    const { client } = await openClient(list, { deps: { maxPageBytes: 200_000 } })
    await expect(client.readPage(order)).rejects.toMatchObject({ code: 'record-unreadable' })
  })

  test('gives the memory of each page back', async () => {
    const { client, deps } = await openClient(answerList(3000))
    await walk(client, {})
    expect(deps.budget.reserved).toBe(0)
    expect(deps.limiter.state()).toMatchObject({ inFlight: 0, queued: 0 })
  })
})

interface ListOptions {
  most?: number
  recordBytes?: number
  compress?: boolean
}

/** A list of `size` records that follows limit, and `where` as the client writes it. */
function answerList(size: number, { most = 500, recordBytes = 100, compress = false }: ListOptions = {}) {
  const filler = 'x'.repeat(Math.max(0, recordBytes - 60))
  return (request: SeenRequest, response: import('node:http').ServerResponse) => {
    const where = request.query.get('where') ?? ''
    const limit = Math.min(most, Number(request.query.get('limit')))
    const after = /id > "([^"]+)"/.exec(where)?.[1] ?? ''
    const only = /id in \(([^)]+)\)/.exec(where)?.[1]?.split(',')
    const ids = Array.from({ length: size }, (_, index) => uuid(index))
    const wanted = ids.filter((id) => id > after && (!only || only.includes(`"${id}"`))).slice(0, limit)
    const body = JSON.stringify(
      page(
        wanted.map((id) => ({ id, version: 1, filler })),
        { limit },
      ),
    )
    if (!compress) return response.end(body)
    response.setHeader('content-encoding', 'gzip')
    response.end(gzipSync(body))
  }
}

async function walk(
  client: OpenClient['client'],
  options: ReadPageOptions,
  type = product as typeof mcpServer,
  limit = 500,
) {
  const pages: Page[] = []
  let after: string | undefined
  do {
    const read = await client.readPage(type, { ...options, limit, ...(after === undefined ? {} : { after }) })
    pages.push(read)
    after = read.next
  } while (after !== undefined)
  return pages
}
