import { ApiRequest, type ByProjectKeyRequestBuilder, createApiBuilderFromCtpClient } from '@commercetools/platform-sdk'
import type { ClientRequest } from '@commercetools/sdk-client-v2'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import { createCounters } from '../telemetry/counters.ts'
import { errorOf, type Purpose, QueryTimedOut, TokenRefused } from './api-error.ts'
import { type Answer, createExchange } from './exchange.ts'
import { MalformedBody } from './malformed-body.ts'
import type { ClientStats, ProjectClientDeps, ProjectConnection } from './project-client.ts'
import { AttemptFailed, defaultRetryPolicy, type RetryReason, withRetries } from './retry.ts'
import { createTokenSource, type Token } from './token-source.ts'
import { BodyTooLarge } from './transport.ts'

/** Asks the project for one thing: waits for its turn, sends, understands, and tries again by the one policy. */
export interface Requester {
  readonly connection: ProjectConnection
  /** What is `writing` is repeated only after a failure without any effect; any other `AttemptFailed` is thrown. */
  ask<T>(question: Question<T>): Promise<T>
  /** A GET below the project, for lists that are known by their address only. */
  get(path: string, query: Record<string, string | number | boolean | undefined>): ApiRequestMade
  /** A POST or a DELETE below the project. Handed to `ask` with `writing`. */
  write(write: Write): ApiRequestMade
  /** The SDK's own builders. What they make is handed to `ask`. */
  readonly api: ByProjectKeyRequestBuilder
  token(signal?: AbortSignal): Promise<Token>
  /** The latest `Date` of any answer. */
  lastServerTime(): Date | undefined
  stats(): ClientStats
}

export interface Write {
  method: 'POST' | 'DELETE'
  /** Below the project, its parts encoded; empty for the project itself. */
  path: string
  query?: Record<string, string | number>
  body?: Record<string, unknown>
}

interface ApiRequestMade {
  clientRequest(): unknown
}

interface Question<T> extends Omit<Purpose, 'connection'> {
  request: ApiRequestMade
  /** Makes the result of the answer. `MalformedBody` and `AttemptFailed` thrown here have it asked for again. */
  read: (answer: Answer, purpose: Purpose) => T
  /** Keeps requests apart that take differently long by nature. */
  kind: string
  /** Leave the body as bytes. */
  raw: boolean
  /** Statuses beside success that `read` understands. */
  allow?: readonly number[]
  /** Bytes that the answer is expected to have. */
  expectedBytes?: number
  maxBytes?: number | undefined
  signal?: AbortSignal | undefined
}

/** An answer that is larger, or takes the API longer, than will do. Asking for less may help. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch'
}

export function createRequester(connection: ProjectConnection, deps: ProjectClientDeps): Requester {
  const { limiter, budget, transport, logger, random = Math.random } = deps
  const policy = { ...defaultRetryPolicy, ...deps.retry }
  const maxPageBytes = deps.maxPageBytes ?? DEFAULT_MAX_PAGE_BYTES
  const tokens = createTokenSource({ connection, transport, policy, logger })
  const exchange = createExchange(connection, transport, tokens)
  const counters = createCounters<'requests' | 'bytes' | 'throttled'>()
  const retries = createCounters<RetryReason>()

  let lastTime = Number.NEGATIVE_INFINITY
  const noteTime = ({ headers }: Pick<Answer, 'headers'>) => {
    const time = Date.parse(String(headers.date ?? ''))
    if (time > lastTime) lastTime = time
  }

  /** Once, with a place from the limiter and memory from the budget. */
  const attempt = async <T>(question: Question<T>): Promise<T> => {
    const { signal, kind, raw, maxBytes = maxPageBytes } = question
    const permit = await limiter.acquire(signal, kind)
    let outcome: 'ok' | 'overloaded' | 'neutral' = 'neutral'
    let latencyMs: number | undefined
    try {
      const reservation = await budget.reserve(Math.min(question.expectedBytes ?? SMALL_BYTES, maxBytes), signal)
      try {
        counters.add('requests')
        const onBytes = (bytes: number) => counters.add('bytes', bytes)
        const request = question.request.clientRequest() as ClientRequest
        const answer = await exchange(request, { raw, maxBytes, signal, onBytes })
        latencyMs = answer.latencyMs
        noteTime(answer)
        const result = understood(question, answer, connection)
        outcome = 'ok'
        return result
      } finally {
        reservation.release()
      }
    } catch (error) {
      if (error instanceof AttemptFailed && overload(error)) outcome = 'overloaded'
      throw error
    } finally {
      permit.release(outcome, latencyMs)
    }
  }

  /** A token can be withdrawn before its time: another one is fetched, but only once. */
  const attemptWithToken = async <T>(question: Question<T>): Promise<T> => {
    try {
      return await attempt(question)
    } catch (error) {
      if (!(error instanceof RefusedWith)) throw error
      tokens.refused(error.token)
      return await attempt(question)
    }
  }

  const note = (question: Question<unknown>, failure: AttemptFailed, delayMs: number) => {
    retries.add(failure.reason)
    if (failure.reason === 'throttled') counters.add('throttled')
    if (failure.retryAfterMs !== undefined) transport.hold(connection.apiUrl, failure.retryAfterMs)
    const details = { project: connection.name, what: question.what, reason: failure.reason, status: failure.status }
    logger.debug({ ...details, delayMs: Math.round(delayMs) }, 'request failed, trying again')
  }

  const request = (method: 'GET' | Write['method'], path: string, rest: object) =>
    new ApiRequest(
      {
        method,
        uriTemplate: `/{projectKey}${path === '' ? '' : `/${path}`}`,
        pathVariables: { projectKey: connection.projectKey },
        ...rest,
      },
      notByItself,
    )

  return {
    connection,
    async ask(question) {
      const { signal, writing } = question
      const mayRepeat = (failure: AttemptFailed) => !writing || withoutEffect(failure)
      const onRetry = (failure: AttemptFailed, delayMs: number) => note(question, failure, delayMs)
      try {
        return await withRetries(() => attemptWithToken(question), { policy, signal, onRetry, mayRepeat, random })
      } catch (error) {
        if (error instanceof AttemptFailed && !mayRepeat(error)) throw error
        throw final(error, connection, question)
      }
    },
    get: (path, query) => request('GET', path, { queryParams: query }),
    write: ({ method, path, query = {}, body }) =>
      request(method, path, {
        queryParams: query,
        ...(body === undefined ? {} : { body, headers: { 'Content-Type': 'application/json' } }),
      }),
    api: createApiBuilderFromCtpClient({ execute: notByItself }).withProjectKey({ projectKey: connection.projectKey }),
    token: (signal) => tokens.get(signal),
    lastServerTime: () => (lastTime === Number.NEGATIVE_INFINITY ? undefined : new Date(lastTime)),
    stats: () => ({
      requests: counters.get('requests'),
      bytes: counters.get('bytes'),
      throttled: counters.get('throttled'),
      retries: retries.snapshot(),
      tokens: tokens.fetched,
      limiter: limiter.state(),
    }),
  }
}

class RefusedWith extends Error {
  readonly token: string

  constructor(token: string) {
    super('the API does not accept the token')
    this.token = token
  }
}

function understood<T>(question: Question<T>, answer: Answer, connection: ProjectConnection): T {
  const { status, token } = answer
  const { what, scopes, writing } = question
  const purpose = { connection, what, scopes, ...(writing ? { writing } : {}) }
  if ((status < 200 || status >= 300) && !question.allow?.includes(status)) {
    const error = errorOf(answer, purpose)
    throw error instanceof TokenRefused ? new RefusedWith(token) : error
  }
  try {
    return question.read(answer, purpose)
  } catch (error) {
    if (!(error instanceof MalformedBody)) throw error
    const reason = looksCutOff(answer.body) ? 'truncated' : 'not-json'
    throw new AttemptFailed(reason, error.message, { status })
  }
}

function looksCutOff(body: Buffer): boolean {
  const first = body.toString('latin1', 0, 64).trimStart()[0]
  return first === '{' || first === '['
}

/** Whether the API has certainly done nothing: a write may be sent again then, and only then. */
function withoutEffect({ reason, unsent }: AttemptFailed): boolean {
  return reason === 'throttled' || unsent
}

// A broken connection says nothing about the API's load; an answer that doesn't come says a lot.
function overload({ reason, status }: AttemptFailed): boolean {
  return reason === 'throttled' || reason === 'timeout' || (reason === 'server-error' && status !== 500)
}

/** What the caller gets to see in the end. */
function final(error: unknown, connection: ProjectConnection, { what, writing }: Question<unknown>): unknown {
  if (error instanceof BodyTooLarge || error instanceof QueryTimedOut) return new TooMuch(error.message)
  if (error instanceof RefusedWith) return tokenRefused(connection)
  if (!(error instanceof AttemptFailed)) return error
  const { host } = new URL(connection.apiUrl)
  const unreachable = error.reason === 'unreachable'
  return new LifeboatError(
    `project ${connection.name}: ${writing ? 'writing' : 'reading'} ${what} ${writing ? 'to' : 'from'} ${host} failed: ${error.message}`,
    {
      kind: 'transient',
      code: unreachable ? 'host-unreachable' : 'project-unavailable',
      hint: unreachable ? `check projects.${connection.name}.apiUrl, then: lifeboat doctor` : 'lifeboat doctor',
    },
  )
}

function tokenRefused({ name }: ProjectConnection): LifeboatError {
  return new LifeboatError(`project ${name}: the API does not accept the token that the authorization server gave`, {
    kind: 'permanent',
    code: 'credentials-refused',
    hint: `check that projects.${name}.authUrl and .apiUrl are of the same region, then: lifeboat doctor`,
  })
}

/** Requests are made by the SDK's builders and sent by `ask`, with all that belongs to it. */
function notByItself(): never {
  throw new Error('requests are sent by Requester.ask')
}

const DEFAULT_MAX_PAGE_BYTES = 64 * 1024 * 1024
/** Answers that are no pages. */
const SMALL_BYTES = 64 * 1024
