import { onTestFinished } from 'vitest'
import { createAdaptiveLimiter } from '../../../src/commercetools/adaptive-limiter.ts'
import { createByteBudget } from '../../../src/commercetools/byte-budget.ts'
import { createProjectClient, type ProjectClient } from '../../../src/commercetools/project-client.ts'
import { createProjectWriter, type ProjectWriter } from '../../../src/commercetools/project-writer.ts'
import { createRequester } from '../../../src/commercetools/requester.ts'
import { createTransport } from '../../../src/commercetools/transport.ts'
import { createLogger } from '../../../src/telemetry/logger.ts'
import { openShop, type Shop } from '../../simulator/support.ts'

interface WrittenShop {
  shop: Shop
  client: ProjectClient
  writer: ProjectWriter
  /** How many records of a type the shop has. */
  stored(type: string): number
}

/** A simulated shop and the writer of it; both live as long as the test. Answers are waited for 300 ms. */
export async function openWriter(options: { apiUrl?: string; scope?: string } = {}): Promise<WrittenShop> {
  const client = { id: 'simulator-shop', secret: 'simulator-secret' }
  const scopes = options.scope === undefined ? undefined : [`${options.scope}:shop`]
  const shop = await openShop(scopes ? { clients: [{ ...client, scopes }] } : {})
  const transport = createTransport({ headersTimeoutMs: 300, stallTimeoutMs: 300 })
  onTestFinished(async () => {
    await transport.close()
    await shop.close()
  })
  const connection = {
    name: 'shop',
    projectKey: 'shop',
    apiUrl: options.apiUrl ?? shop.simulator.url,
    authUrl: shop.simulator.url,
    clientId: client.id,
    clientSecret: client.secret,
  }
  const deps = {
    limiter: createAdaptiveLimiter({ ceiling: 8 }),
    budget: createByteBudget(),
    transport,
    logger: createLogger({ level: 'silent' }),
    retry: { attempts: 5, baseDelayMs: 1, maxDelayMs: 5 },
  }
  const requester = createRequester(connection, deps)
  const stored = (type: string) => shop.simulator.project('shop').counts()[type] ?? 0
  return {
    shop,
    client: createProjectClient(connection, deps, requester),
    writer: createProjectWriter(requester),
    stored,
  }
}
