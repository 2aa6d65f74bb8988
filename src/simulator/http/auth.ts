import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock.ts'
import { ApiError } from './api-error.ts'

/** An API client that may ask for tokens. */
export interface ClientSettings {
  id: string
  secret: string
  /** Such as `view_products:shop-eu`; `manage_project:{projectKey}` includes all but API clients. */
  scopes: readonly string[]
  /** How long its tokens live; default 172,800 s, as the API's. */
  tokenSeconds?: number
}

export interface Token {
  clientId: string
  scopes: ReadonlySet<string>
  /** Milliseconds since the epoch. */
  expiresAt: number
}

/** The client that may do everything in one project: `simulator-<key>` with the secret `simulator-secret`. */
export function clientFor(projectKey: string): ClientSettings {
  return {
    id: `simulator-${projectKey}`,
    secret: 'simulator-secret',
    scopes: [`manage_project:${projectKey}`, `manage_api_clients:${projectKey}`],
  }
}

const TWO_DAYS = 172_800

/** The auth service: clients, their tokens, and what the tokens allow. */
export class Auth {
  readonly #clock: Clock
  readonly #clients = new Map<string, ClientSettings>()
  readonly #tokens = new Map<string, Token>()
  /** Lifetime of tokens whose client says nothing else, in seconds. */
  tokenSeconds = TWO_DAYS
  issued = 0
  /** Called when a client is added, changed or removed. */
  clientChanged: (id: string, client: ClientSettings | undefined) => void = () => {}

  constructor(clock: Clock) {
    this.#clock = clock
  }

  setClient(client: ClientSettings): void {
    this.#clients.set(client.id, client)
    this.clientChanged(client.id, client)
  }

  removeClient(id: string): boolean {
    for (const [value, token] of this.#tokens) if (token.clientId === id) this.#tokens.delete(value)
    this.clientChanged(id, undefined)
    return this.#clients.delete(id)
  }

  /** Without the secrets. */
  clients(): Omit<ClientSettings, 'secret'>[] {
    return [...this.#clients.values()].map(({ secret: _, ...client }) => client)
  }

  /** The values of all tokens that were issued and not revoked: what must never be found anywhere else. */
  everyToken(): string[] {
    return [...this.#tokens.keys()]
  }

  /** All tokens stop being valid, as after a restart of the auth service. */
  revokeAll(): void {
    this.#tokens.clear()
  }

  /** Answers `POST /oauth/token`. Throws ApiError as the API does for wrong clients, grants and scopes. */
  issue(authorization: string | undefined, form: URLSearchParams): Record<string, unknown> {
    const client = this.#authenticated(authorization)
    const grant = form.get('grant_type')
    if (grant !== 'client_credentials') {
      throw oauthError(400, 'unsupported_grant_type', `The simulator has no grant type '${grant}'.`)
    }
    const asked = form.get('scope')?.split(' ').filter(Boolean)
    const excess = asked?.find((scope) => !allows(new Set(client.scopes), scope))
    if (excess !== undefined) {
      throw oauthError(400, 'invalid_scope', `Malformed parameter: scope: the client has no '${excess}'.`)
    }
    const scopes = asked === undefined || asked.length === 0 ? client.scopes : asked
    const seconds = client.tokenSeconds ?? this.tokenSeconds
    const value = randomBytes(24).toString('base64url')
    this.#tokens.set(value, {
      clientId: client.id,
      scopes: new Set(scopes),
      expiresAt: this.#clock.now() + seconds * 1000,
    })
    this.issued++
    return { access_token: value, token_type: 'Bearer', expires_in: seconds, scope: scopes.join(' ') }
  }

  /** The token of a request. Throws 401 for none, an unknown or an expired one. */
  tokenOf(authorization: string | undefined): Token {
    const value = /^bearer (.+)$/i.exec(authorization ?? '')?.[1]?.trim()
    if (value === undefined) throw oauthError(401, 'invalid_token', 'The request has no access token.')
    const token = this.#tokens.get(value)
    if (token === undefined || token.expiresAt <= this.#clock.now()) {
      throw oauthError(401, 'invalid_token', 'The access token is unknown or has expired.')
    }
    return token
  }

  #authenticated(authorization: string | undefined): ClientSettings {
    const encoded = /^basic (.+)$/i.exec(authorization ?? '')?.[1] ?? ''
    const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
    const client = this.#clients.get(id) ?? this.#clients.get(decodeURIComponentOr(id))
    const given = secret.join(':')
    if (client === undefined || (client.secret !== given && client.secret !== decodeURIComponentOr(given))) {
      throw oauthError(
        401,
        'invalid_client',
        'No client has these credentials; give them by HTTP Basic Authentication.',
      )
    }
    return client
  }
}

/** Throws 403 naming the scopes when the token has none of those that would do. */
export function requireScope(token: Token, projectKey: string, anyOf: readonly string[]): void {
  if (anyOf.some((scope) => allows(token.scopes, `${scope}:${projectKey}`))) return
  throw oauthError(
    403,
    'insufficient_scope',
    `Insufficient scope. One of the following scopes is missing: ${anyOf.join(', ')}.`,
  )
}

/** `manage_x` includes `view_x` (release note of 29 June 2017); `manage_project` includes all but API clients. */
function allows(granted: ReadonlySet<string>, wanted: string): boolean {
  if (granted.has(wanted)) return true
  const [, verb, rest] = /^(view|manage)_(.+)$/.exec(wanted) ?? []
  if (verb === 'view' && granted.has(`manage_${rest}`)) return true
  const [name = '', project] = wanted.split(':')
  return !name.endsWith('_api_clients') && granted.has(`manage_project:${project}`)
}

function oauthError(statusCode: number, code: string, message: string): ApiError {
  return new ApiError(statusCode, [{ code, message }], { error: code, error_description: message })
}

function decodeURIComponentOr(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
