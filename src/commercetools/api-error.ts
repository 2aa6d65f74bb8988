import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { Answer } from './exchange.ts'
import type { ProjectConnection } from './project-client.ts'
import { AttemptFailed, parseRetryAfter } from './retry.ts'

/** A query took the API too long: smaller pages may be answered. */
export class QueryTimedOut extends Error {
  override readonly name = 'QueryTimedOut'
}

/** The token was not accepted. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
}

/** What a request was for, for error messages. */
export interface Purpose {
  connection: ProjectConnection
  /** What was to be read or written, such as `product`. */
  what: string
  /** It was to be written. */
  writing?: true
  /** Any one of these would have sufficed. */
  scopes: readonly string[]
}

/** One entry of an error answer's `errors`, or of GraphQL's. */
interface ApiError {
  code: string
  message: string
}

/**
 * What an answer that is no success means: `AttemptFailed`, `QueryTimedOut` and `TokenRefused` for those who can go on
 * from there, else a permanent `LifeboatError`.
 */
export function errorOf(answer: Answer, purpose: Purpose): Error {
  const { status } = answer
  if (status === 429) return throttled(answer)
  if (status >= 500 || status === 408)
    return new AttemptFailed('server-error', `the API answered ${status}`, { status })
  const errors = errorsIn(answer.parsed)
  if (status === 401) return new TokenRefused('the API does not accept the token')
  return refusal(status, errors, purpose)
}

/** The same for a GraphQL answer, which is a success even when it isn't: `undefined` when it really is one. */
export function graphqlErrorOf(parsed: unknown, purpose: Purpose): Error | undefined {
  const { errors } = (parsed ?? {}) as { errors?: unknown }
  if (!Array.isArray(errors) || errors.length === 0) return undefined
  const found = errors.map((error) => apiError({ ...error, code: error?.extensions?.code ?? error?.code }))
  const passing = found.find(({ code }) => passingCodes.has(code))
  if (passing) return new AttemptFailed('server-error', `the API answered ${passing.code}`)
  return refusal(200, found, purpose)
}

function throttled({ headers }: Answer): AttemptFailed {
  const header = headers['retry-after']
  const retryAfterMs = parseRetryAfter(header === undefined ? undefined : String(header), new Date())
  const details = { status: 429, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
  return new AttemptFailed('throttled', 'the API asks for fewer requests (429)', details)
}

function refusal(status: number, errors: readonly ApiError[], purpose: Purpose): Error {
  const codes = errors.map(({ code }) => code)
  if (codes.includes('QueryTimedOut')) return new QueryTimedOut('the query took the API too long')
  if (codes.includes('insufficient_scope')) return scopeMissing(purpose)
  if (status === 403 && errors.length > 0) return scopeMissing(purpose)
  if (status === 404) return notFound(purpose)
  const { connection, what, writing } = purpose
  const first = errors[0]
  const said = first ? `${first.code}: ${first.message}` : 'without saying why'
  return new LifeboatError(
    `project ${connection.name}: ${writing ? 'writing' : 'reading'} ${what} was refused (${status}), ${said}`,
    {
      kind: 'permanent',
      code: 'request-refused',
      hint: 'lifeboat doctor',
    },
  )
}

function scopeMissing({ connection, what, scopes, writing }: Purpose): LifeboatError {
  const needed = scopes.length > 1 ? `one of ${scopes.join(', ')}` : (scopes[0] ?? 'a scope that it lacks')
  const least = scopes[0] ?? 'manage_project'
  const verb = writing ? 'write' : 'read'
  return new LifeboatError(`project ${connection.name}: the API client may not ${verb} ${what}: it needs ${needed}`, {
    kind: 'permanent',
    code: 'scope-missing',
    hint: `make an API client that has ${least}:${connection.projectKey} as well, then: lifeboat doctor`,
  })
}

function notFound({ connection, what }: Purpose): LifeboatError {
  return new LifeboatError(`project ${connection.name}: the API has no ${what} at this address`, {
    kind: 'permanent',
    code: 'not-found',
    hint: `check projects.${connection.name}.projectKey and .apiUrl, then: lifeboat doctor`,
  })
}

function errorsIn(parsed: unknown): ApiError[] {
  if (typeof parsed !== 'object' || parsed === null) return []
  const { errors, error, message, error_description, statusCode } = parsed as Record<string, unknown>
  if (Array.isArray(errors) && errors.length > 0) return errors.map(apiError)
  if (error === undefined && statusCode === undefined) return []
  return [apiError({ code: error ?? statusCode, message: message ?? error_description })]
}

function apiError(error: { code?: unknown; message?: unknown }): ApiError {
  const code = String(error?.code ?? '')
  return {
    code: /^\w{1,60}$/.test(code) ? code : 'an error without a code',
    message: withoutContent(String(error?.message ?? '')),
  }
}

/**
 * The API's own words without what they quote: values of records and of predicates may be personal, and the sentence
 * goes into logs and histories. Names of fields and the like are kept: they stand after their kind.
 */
export function withoutContent(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim()
  const quoted = line.replace(
    /(\b(?:field|parameter|type|resource|action|scope|argument|on)s?:? )?(["'`])(?:\\.|(?!\2).)*(\2|$)/gi,
    (all, kind: string | undefined) => (kind && /^[^"'`]+["'`][\w.-]{1,60}["'`]$/.test(all) ? all : `${kind ?? ''}'…'`),
  )
  return quoted
    .replace(/\S+@\S+/g, '…')
    .replace(/\d{4,}/g, '…')
    .slice(0, 300)
}

const passingCodes = new Set(['General', 'InternalServerError', 'ServiceUnavailable', 'BadGateway', 'GatewayTimeout'])
