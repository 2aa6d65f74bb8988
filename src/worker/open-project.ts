import type { OpenProject } from '../../activities/deps.ts'
import { createAdaptiveLimiter } from '../commercetools/adaptive-limiter.ts'
import { type ByteBudget, createByteBudget } from '../commercetools/byte-budget.ts'
import { createProjectClient } from '../commercetools/project-client.ts'
import { createProjectWriter } from '../commercetools/project-writer.ts'
import { createRequester } from '../commercetools/requester.ts'
import { createTransport, type Transport } from '../commercetools/transport.ts'
import { type LoadedConfig, projectConnection } from '../config/load.ts'
import type { Logger } from '../telemetry/logger.ts'

export interface Shared {
  transport: Transport
  /** Bytes of pages that this process holds at once. */
  budget: ByteBudget
  logger: Logger
}

export function createShared({ config }: LoadedConfig, logger: Logger): Shared {
  const { answerTimeout, memoryBudget } = config.worker
  return {
    transport: createTransport({ headersTimeoutMs: answerTimeout }),
    budget: createByteBudget(memoryBudget),
    logger,
  }
}

/** The client of one project of the config, credentials resolved. Opens no connection yet. */
export function openProject(loaded: LoadedConfig, name: string, { transport, budget, logger }: Shared): OpenProject {
  const connection = projectConnection(loaded, name)
  const limiter = createAdaptiveLimiter({ ceiling: connection.maxConcurrency })
  const deps = { limiter, budget, transport, logger }
  const requester = createRequester(connection, deps)
  return {
    client: createProjectClient(connection, deps, requester),
    writer: createProjectWriter(requester),
    projectKey: connection.projectKey,
    apiHost: new URL(connection.apiUrl).host,
    maxConcurrency: connection.maxConcurrency,
    isProtected: loaded.config.projects[name]?.protected ?? false,
  }
}
