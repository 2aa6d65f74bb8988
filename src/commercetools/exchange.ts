import {
  ClientBuilder,
  type ClientRequest,
  type Middleware,
  type MiddlewareResponse,
} from '@commercetools/sdk-client-v2'
import type { ProjectConnection } from './project-client.ts'
import type { TokenSource } from './token-source.ts'
import type { Transport, TransportResponse } from './transport.ts'

/** One request and its answer, whatever its status. */
export interface Answer extends TransportResponse {
  /** The token it was sent with. */
  token: string
  /** The body as the SDK parsed it; `undefined` when it was not to be parsed. */
  parsed: unknown
}

interface ExchangeOptions {
  /** Keep the SDK from turning the body into a string and parsing it: the caller wants its bytes. */
  raw: boolean
  maxBytes: number
  signal?: AbortSignal | undefined
  /** Called for each body received, with its size. */
  onBytes?: (bytes: number) => void
}

/** Sends a request that the SDK's builders made, once, through the SDK's client. Rejects like `Transport.send`. */
export type Exchange = (request: ClientRequest, options: ExchangeOptions) => Promise<Answer>

/**
 * Puts the SDK's client on our own transport. The SDK hides what we must know (why a connection failed, headers, bytes),
 * so each request carries the number of a slip on which the transport notes all that; the header that holds it is
 * taken off before sending. The SDK's own retries, which know neither 429 nor Retry-After, stay off.
 */
export function createExchange(connection: ProjectConnection, transport: Transport, tokens: TokenSource): Exchange {
  const slips = new Map<string, Slip>()
  let numbered = 0

  const client = new ClientBuilder()
    .withProjectKey(connection.projectKey)
    .withAuthMiddleware(authorization(tokens, slips))
    .withUserAgentMiddleware({ libraryName: 'lifeboat' })
    .withHttpMiddleware({
      host: connection.apiUrl,
      enableRetry: false,
      includeRequestInErrorResponse: false,
      fetch: (url: string, init: FetchInit) => send(transport, slips, url, init),
    })
    .build()

  return async (request, options) => {
    const number = String(++numbered)
    const slip: Slip = { options, token: '' }
    slips.set(number, slip)
    try {
      const { body } = await client.execute({ ...request, headers: { ...request.headers, [SLIP]: number } })
      return { ...slip.response!, token: slip.token, parsed: options.raw ? undefined : body }
    } catch (error) {
      if (slip.failure) throw slip.failure
      if (slip.response) return { ...slip.response, token: slip.token, parsed: (error as { body?: unknown }).body }
      throw error
    } finally {
      slips.delete(number)
    }
  }
}

interface Slip {
  options: ExchangeOptions
  token: string
  response?: TransportResponse
  failure?: unknown
}

interface FetchInit {
  method: string
  headers: Record<string, string>
  body?: string | Buffer
}

function authorization(tokens: TokenSource, slips: ReadonlyMap<string, Slip>): Middleware {
  return (next) => (request, response: MiddlewareResponse) => {
    const slip = slips.get(String(request.headers?.[SLIP]))!
    tokens.get(slip.options.signal).then(
      ({ value }) => {
        slip.token = value
        next({ ...request, headers: { ...request.headers, Authorization: `Bearer ${value}` } }, response)
      },
      (error) => {
        slip.failure = error
        response.reject(error)
      },
    )
  }
}

async function send(transport: Transport, slips: ReadonlyMap<string, Slip>, url: string, init: FetchInit) {
  const { [SLIP]: number, ...headers } = init.headers
  const slip = slips.get(String(number))!
  const { raw, maxBytes, signal, onBytes } = slip.options
  try {
    const body = init.body === undefined ? {} : { body: init.body }
    const response = await transport.send({ url, method: init.method, headers, maxBytes, signal, ...body })
    slip.response = response
    onBytes?.(response.body.length)
    return asFetchResponse(response, raw)
  } catch (error) {
    slip.failure = error
    throw error
  }
}

/** As much of a `fetch` response as the SDK looks at. Error bodies are always parsed; they are cut, in case they are no such thing. */
function asFetchResponse({ status, body }: TransportResponse, raw: boolean) {
  const ok = status >= 200 && status < 300
  return {
    ok,
    status,
    headers: new Headers(),
    text: async () => (ok ? (raw ? '' : body.toString()) : body.toString('utf8', 0, LONGEST_ERROR)),
  }
}

const SLIP = 'x-lifeboat-slip'
const LONGEST_ERROR = 65_536
