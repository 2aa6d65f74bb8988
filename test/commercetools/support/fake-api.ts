import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that answers as a test tells it to: what the transport and the client meet, down to the socket. */
export interface FakeApi {
  url: string
  /** Every request but those for tokens, in order of arrival. */
  seen: SeenRequest[]
  /** Requests for tokens. */
  tokenRequests: SeenRequest[]
  /** The token that was given out last. */
  token: string
  /** How tokens are given out; a valid one for 48 hours unless a test changes it. */
  giveToken: Handler
  /** Refuse any other token than the last one. */
  checkTokens: boolean
  close(): Promise<void>
}

export interface SeenRequest {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: string
  /** ms since the server started */
  at: number
}

export type Handler = (request: SeenRequest, response: ServerResponse, number: number) => unknown

export async function startFakeApi(handle: Handler): Promise<FakeApi> {
  const started = performance.now()
  const server = createServer(async (incoming, response) => {
    const request = await receive(incoming, started)
    response.setHeader('date', serverDate)
    const isToken = request.path === '/oauth/token'
    const list = isToken ? api.tokenRequests : api.seen
    list.push(request)
    if (isToken) await api.giveToken(request, response, list.length)
    else if (api.checkTokens && request.headers.authorization !== `Bearer ${api.token}`) {
      json(response, { statusCode: 401, message: 'invalid_token', errors: [{ code: 'invalid_token' }] }, 401)
    } else await handle(request, response, list.length)
  })
  const api: FakeApi = {
    url: '',
    seen: [],
    tokenRequests: [],
    token: '',
    checkTokens: false,
    giveToken: (_, response, number) => giveToken(api, response, number),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  api.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return api
}

export const serverDate = 'Sun, 22 Nov 2026 15:13:38 GMT'

export function giveToken(api: FakeApi, response: ServerResponse, number: number, seconds = 172_800) {
  api.token = `secret-token-${number}`
  json(response, { access_token: api.token, expires_in: seconds, scope: 'view_products:shop view_orders:shop' })
}

export function json(response: ServerResponse, body: unknown, status = 200) {
  response.statusCode = status
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(body))
}

export function page(records: readonly unknown[], more: object = {}) {
  return { limit: 500, offset: 0, count: records.length, ...more, results: records }
}

export function errorBody(statusCode: number, code: string, message: string) {
  return { statusCode, message, errors: [{ code, message }] }
}

async function receive(incoming: IncomingMessage, started: number): Promise<SeenRequest> {
  const at = performance.now() - started
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const url = new URL(incoming.url!, 'http://host')
  const { method = '', headers } = incoming
  return { method, path: url.pathname, query: url.searchParams, headers, body: Buffer.concat(chunks).toString(), at }
}
