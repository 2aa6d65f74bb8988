import { onTestFinished } from 'vitest'
import { createAdaptiveLimiter } from '../../../src/commercetools/adaptive-limiter.ts'
import { createByteBudget } from '../../../src/commercetools/byte-budget.ts'
import {
  createProjectClient,
  type ProjectClient,
  type ProjectClientDeps,
  type ProjectConnection,
} from '../../../src/commercetools/project-client.ts'
import { createTransport, type TransportOptions } from '../../../src/commercetools/transport.ts'
import { createLogger } from '../../../src/telemetry/logger.ts'
import { type FakeApi, type Handler, startFakeApi } from './fake-api.ts'

export interface OpenClient {
  api: FakeApi
  client: ProjectClient
  connection: ProjectConnection
  deps: ProjectClientDeps
  /** Every line that was logged, at any level. */
  log: string[]
}

export interface OpenOptions {
  deps?: Partial<ProjectClientDeps>
  transport?: TransportOptions
  connection?: Partial<ProjectConnection>
}

/** A client of a server that lives as long as the test. Retries wait next to nothing. */
export async function openClient(handle: Handler, options: OpenOptions = {}): Promise<OpenClient> {
  const api = await startFakeApi(handle)
  onTestFinished(() => api.close())
  return connectTo(api, options)
}

export function connectTo(api: FakeApi, options: OpenOptions = {}): OpenClient {
  const log: string[] = []
  const transport = createTransport(options.transport)
  onTestFinished(() => transport.close())
  const connection = {
    name: 'shop-eu',
    projectKey: 'shop',
    apiUrl: api.url,
    authUrl: api.url,
    clientId: 'the-client-id',
    clientSecret: 'the-client-secret',
    ...options.connection,
  }
  const deps: ProjectClientDeps = {
    limiter: createAdaptiveLimiter({ ceiling: 8 }),
    budget: createByteBudget(),
    transport,
    logger: createLogger({ level: 'trace', destination: { write: (line) => log.push(line) } }),
    retry: { attempts: 5, baseDelayMs: 1, maxDelayMs: 5 },
    ...options.deps,
  }
  return { api, client: createProjectClient(connection, deps), connection, deps, log }
}
