import { createApiBuilderFromCtpClient } from '@commercetools/platform-sdk'
import { ClientBuilder } from '@commercetools/sdk-client-v2'
import { CommercetoolsMock } from '@labdigital/commercetools-mock'
import { createSimulator } from '../../../src/simulator/simulator.ts'

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: cases look into answers of every shape
  body: any
}

/** An implementation of the API, with one empty project. */
export interface ApiUnderTest {
  url: string
  projectKey: string
  send(method: string, path: string, body?: unknown): Promise<Answer>
  /** The vendor's SDK, set up as its README does. */
  sdk: ReturnType<ReturnType<typeof createApiBuilderFromCtpClient>['withProjectKey']>
  close(): Promise<void>
}

export async function simulatorUnderTest(): Promise<ApiUnderTest> {
  const simulator = await createSimulator({ projects: ['contract'], seed: 1 })
  return underTest(simulator.url, { id: 'simulator-contract', secret: 'simulator-secret' }, () => simulator.close())
}

export async function mockUnderTest(): Promise<ApiUnderTest> {
  const mock = new CommercetoolsMock({
    enableAuthentication: true,
    validateCredentials: true,
    defaultProjectKey: 'contract',
    silent: true,
  })
  const url = await mock.app.listen({ host: '127.0.0.1', port: 0 })
  return underTest(url, { id: 'anybody', secret: 'anything' }, () => mock.app.close())
}

async function underTest(url: string, client: { id: string; secret: string }, close: () => Promise<void>) {
  const projectKey = 'contract'
  const authorization = `Bearer ${await token(url, client)}`
  return {
    url,
    projectKey,
    send: async (method: string, path: string, body?: unknown): Promise<Answer> => {
      const response = await fetch(`${url}/${projectKey}${path}`, {
        method,
        headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(5_000),
      })
      return { status: response.status, body: parsed(await response.text()) }
    },
    sdk: sdkFor(url, projectKey, client),
    close,
  }
}

async function token(url: string, { id, secret }: { id: string; secret: string }): Promise<string> {
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  return ((await response.json()) as { access_token: string }).access_token
}

function sdkFor(url: string, projectKey: string, { id, secret }: { id: string; secret: string }) {
  const client = new ClientBuilder()
    .withProjectKey(projectKey)
    .withClientCredentialsFlow({
      host: url,
      projectKey,
      credentials: { clientId: id, clientSecret: secret },
      scopes: [`manage_project:${projectKey}`],
      fetch,
    })
    .withHttpMiddleware({ host: url, fetch })
    .build()
  return createApiBuilderFromCtpClient(client).withProjectKey({ projectKey })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
