import { LifeboatError } from '../../errors/lifeboat-error.ts'
import type { Fields } from '../json.ts'

/** What sample data is written with. */
export interface Credentials {
  clientId: string
  clientSecret: string
}

export interface Target {
  /** Of the API and of the auth service. */
  url: string
  projectKey: string
  auth: Credentials
}

/** Sends requests to one project, as any client of the API would. */
export class ProjectClient {
  readonly #target: Target
  readonly #token: string

  private constructor(target: Target, token: string) {
    this.#target = target
    this.#token = token
  }

  static async connect(target: Target): Promise<ProjectClient> {
    const { clientId, clientSecret } = target.auth
    const response = await fetch(`${target.url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    })
    const body = (await response.json()) as { access_token?: string; message?: string }
    if (body.access_token === undefined) throw refused('POST', '/oauth/token', response.status, body.message)
    return new ProjectClient(target, body.access_token)
  }

  get projectKey(): string {
    return this.#target.projectKey
  }

  get(path: string): Promise<Fields> {
    return this.#send('GET', path)
  }

  post(path: string, body: unknown): Promise<Fields> {
    return this.#send('POST', path, JSON.stringify(body))
  }

  delete(path: string): Promise<Fields> {
    return this.#send('DELETE', path)
  }

  /** Sends text as it is: number literals included, which JSON.stringify would write in another way. */
  postText(path: string, body: string): Promise<Fields> {
    return this.#send('POST', path, body)
  }

  async #send(method: string, path: string, body?: string): Promise<Fields> {
    const { url, projectKey } = this.#target
    const response = await fetch(`${url}/${projectKey}${path === '' ? '' : `/${path}`}`, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    })
    const answer = (await response.json()) as Fields
    if (!response.ok) throw refused(method, `/${projectKey}/${path}`, response.status, answer.message)
    return answer
  }
}

function refused(method: string, path: string, status: number, message: unknown): LifeboatError {
  return new LifeboatError(`${method} ${path} was refused with ${status}: ${String(message)}`, {
    kind: 'permanent',
    code: 'sample-data-refused',
    hint: 'check that the project is empty and that the client may manage it',
  })
}
