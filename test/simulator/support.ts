import { createSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/simulator.ts'

export interface Answer {
  status: number
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any
  headers: Headers
}

export interface Shop {
  simulator: Simulator
  key: string
  get: (path: string, query?: Record<string, string | number | boolean | readonly string[]>) => Promise<Answer>
  post: (path: string, body: unknown) => Promise<Answer>
  postText: (path: string, body: string) => Promise<Answer>
  delete: (path: string) => Promise<Answer>
  head: (path: string, query?: Record<string, string>) => Promise<Answer>
  control: (method: string, path: string, body?: unknown) => Promise<Answer>
  close: () => Promise<void>
}

/** A simulator with one project, `shop`, and a client that may do everything in it. */
export async function openShop(options: SimulatorOptions = {}): Promise<Shop> {
  const simulator = await createSimulator({ projects: ['shop'], seed: 1, ...options })
  const authorization = `Bearer ${await tokenOf(simulator, 'simulator-shop', 'simulator-secret')}`
  const send = (method: string, path: string, body?: string): Promise<Answer> =>
    request(`${simulator.url}/shop${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    })
  return {
    simulator,
    key: 'shop',
    get: (path, query) => send('GET', path + queryText(query)),
    post: (path, body) => send('POST', path, JSON.stringify(body)),
    postText: (path, body) => send('POST', path, body),
    delete: (path) => send('DELETE', path),
    head: (path, query) => send('HEAD', path + queryText(query)),
    control: (method, path, body) =>
      request(`${simulator.url}/_simulator/${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    close: () => simulator.close(),
  }
}

export async function tokenOf(simulator: Simulator, id: string, secret: string, scope?: string): Promise<string> {
  const answer = await askForToken(simulator, id, secret, scope)
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.body.access_token
}

export function askForToken(simulator: Simulator, id: string, secret: string, scope?: string): Promise<Answer> {
  const form = { grant_type: 'client_credentials', ...(scope === undefined ? {} : { scope }) }
  return request(`${simulator.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams(form),
  })
}

export async function request(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init)
  const text = await response.text()
  return { status: response.status, text, body: parsed(text), headers: response.headers }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function queryText(query: Record<string, string | number | boolean | readonly string[]> = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one))
  }
  return parameters.size === 0 ? '' : `?${parameters}`
}
