import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { Logger } from '../telemetry/logger.ts'
import type { ProjectConnection } from './project-client.ts'
import { AttemptFailed, parseRetryAfter, type RetryPolicy, withRetries } from './retry.ts'
import type { Transport, TransportResponse } from './transport.ts'

export interface Token {
  value: string
  /** As granted, such as `view_products:my-project`. */
  scopes: string[]
}

/**
 * The access token of one API client, by the client-credentials grant.
 *
 * The SDK has a middleware for this, which can't be used: it never empties its list of waiting requests, so that it
 * sends all of them again with every further token (a write would happen twice), and when a token is refused, all but
 * the first of those who wait are never answered.
 */
export interface TokenSource {
  /** A token that is good for a while. All who ask at the same time share one request for it. */
  get(signal?: AbortSignal): Promise<Token>
  /** The API refused this token: the next `get` fetches another, unless somebody did already. */
  refused(value: string): void
  /** Tokens fetched so far. */
  readonly fetched: number
}

export interface TokenSourceOptions {
  connection: ProjectConnection
  transport: Transport
  policy: RetryPolicy
  logger: Logger
  now?: () => Date
}

interface HeldToken extends Token {
  /** ms since the epoch */
  refreshAt: number
  expiresAt: number
}

export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const { now = () => new Date() } = options
  let held: HeldToken | undefined
  let pending: Promise<HeldToken> | undefined
  let fetched = 0

  const fetchOnce = () => {
    pending ??= fetchToken({ ...options, now })
      .then((token) => {
        fetched++
        held = token
        return token
      })
      .finally(() => {
        pending = undefined
      })
    return pending
  }

  return {
    async get(signal) {
      signal?.throwIfAborted()
      if (held && now().getTime() < held.refreshAt) return held
      const old = held
      try {
        // The request is everybody's, so nobody's signal ends it; who aborts merely stops to wait.
        return await unlessAborted(fetchOnce(), signal)
      } catch (error) {
        const stillGood = old && old === held && now().getTime() < old.expiresAt
        if (!stillGood || (error instanceof LifeboatError && error.kind !== 'transient')) throw error
        signal?.throwIfAborted()
        return old
      }
    },
    refused(value) {
      if (held?.value === value) held = undefined
    },
    get fetched() {
      return fetched
    },
  }
}

async function fetchToken(options: TokenSourceOptions & { now: () => Date }): Promise<HeldToken> {
  const { connection, policy, logger, now } = options
  const onRetry = ({ reason }: AttemptFailed, delayMs: number) =>
    logger.warn(
      { project: connection.name, reason, delayMs: Math.round(delayMs) },
      'token request failed, trying again',
    )
  try {
    const asked = now().getTime()
    const response = await withRetries(() => requestToken(options), { policy, onRetry })
    return readToken(connection, response, asked)
  } catch (error) {
    throw error instanceof AttemptFailed ? unavailable(connection, error) : error
  }
}

async function requestToken({ connection, transport, now }: TokenSourceOptions & { now: () => Date }) {
  const { clientId, clientSecret, scopes } = connection
  const form = new URLSearchParams({ grant_type: 'client_credentials', ...(scopes ? { scope: scopes.join(' ') } : {}) })
  const response = await transport.send({
    url: `${connection.authUrl.replace(/\/$/, '')}/oauth/token`,
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: form.toString(),
    maxBytes: 1 << 20,
  })
  if (response.status === 200 || isRefusal(response.status)) return response
  const retryAfterMs = parseRetryAfter(String(response.headers['retry-after'] ?? ''), now())
  const details = { status: response.status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
  const reason = response.status === 429 ? 'throttled' : 'server-error'
  throw new AttemptFailed(reason, `the authorization server answered ${response.status}`, details)
}

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429
}

function readToken(connection: ProjectConnection, { status, body }: TransportResponse, asked: number): HeldToken {
  const answer = parsed(body)
  if (status !== 200) throw refusal(connection, status, answer)
  const { access_token: value, expires_in: seconds, scope } = answer ?? {}
  if (typeof value !== 'string' || typeof seconds !== 'number') throw notAnAuthServer(connection, status)
  const lifetime = seconds * 1000
  return {
    value,
    scopes: typeof scope === 'string' ? scope.split(' ').filter(Boolean) : [],
    refreshAt: asked + lifetime - Math.min(REFRESH_LEAD_MS, lifetime / 5),
    expiresAt: asked + lifetime,
  }
}

function parsed(body: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString())
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function refusal(connection: ProjectConnection, status: number, answer: Record<string, unknown> | undefined) {
  const code = typeof answer?.error === 'string' && /^[a-z_]{1,40}$/.test(answer.error) ? answer.error : undefined
  if (!code && status !== 401) return notAnAuthServer(connection, status)
  const where = `projects.${connection.name}`
  if (code === 'invalid_scope') {
    return new LifeboatError(`project ${connection.name}: the API client may not have the scopes that were asked for`, {
      kind: 'permanent',
      code: 'credentials-refused',
      hint: `compare ${where}.projectKey with the project that the API client was made in, then: lifeboat doctor`,
    })
  }
  return new LifeboatError(`project ${connection.name}: the API client's id or secret is refused (${code ?? status})`, {
    kind: 'permanent',
    code: 'credentials-refused',
    hint: `correct ${where}.clientId and ${where}.clientSecret, or the variables that they name, then: lifeboat doctor`,
  })
}

function notAnAuthServer(connection: ProjectConnection, status: number): LifeboatError {
  const { host } = new URL(connection.authUrl)
  return new LifeboatError(
    `project ${connection.name}: ${host} answered ${status}, and not as an authorization server`,
    {
      kind: 'permanent',
      code: 'auth-url-wrong',
      hint: `correct projects.${connection.name}.authUrl, then: lifeboat doctor`,
    },
  )
}

function unavailable(connection: ProjectConnection, failure: AttemptFailed): LifeboatError {
  const { host } = new URL(connection.authUrl)
  return new LifeboatError(`project ${connection.name}: no token from ${host}: ${failure.message}`, {
    kind: 'transient',
    code: failure.reason === 'unreachable' ? 'host-unreachable' : 'project-unavailable',
    hint: `check projects.${connection.name}.authUrl and the way to it, then: lifeboat doctor`,
  })
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return await work
  const settled = new AbortController()
  try {
    // Never resolves: it ends with the work, or rejects when the caller's signal aborts first.
    return await Promise.race([work, aborted(signal, settled.signal)])
  } finally {
    settled.abort()
  }
}

function aborted(signal: AbortSignal, settled: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true, signal: settled })
  })
}

/** Long before the end: a request that starts with a token must also be answered with it. */
const REFRESH_LEAD_MS = 5 * 60_000
