import type { ActivityDeps, OpenProject } from '../../activities/deps.ts'
import { createAdaptiveLimiter } from '../commercetools/adaptive-limiter.ts'
import { createByteBudget } from '../commercetools/byte-budget.ts'
import { createProjectClient } from '../commercetools/project-client.ts'
import { createTransport } from '../commercetools/transport.ts'
import { type LoadedConfig, projectConnection } from '../config/load.ts'
import { openConfiguredRepository } from '../config/open-repository.ts'
import type { Logger } from '../telemetry/logger.ts'
import { failpointFromEnvironment } from './failpoint.ts'

/** Puts together what activities need, from the config and nothing else: any worker can take over from any other. */
export function createActivityDeps(loaded: LoadedConfig, logger: Logger): ActivityDeps & { canRead: boolean } {
  const { config } = loaded
  const transport = createTransport()
  const budget = createByteBudget(config.worker.memoryBudget)
  const projects = new Map<string, OpenProject>()
  let repository: ReturnType<ActivityDeps['repository']> | undefined

  const openProject = (name: string): OpenProject => {
    const connection = projectConnection(loaded, name)
    const limiter = createAdaptiveLimiter({ ceiling: connection.maxConcurrency })
    return {
      client: createProjectClient(connection, { limiter, budget, transport, logger }),
      projectKey: connection.projectKey,
      apiHost: new URL(connection.apiUrl).host,
      maxConcurrency: connection.maxConcurrency,
    }
  }

  return {
    project(name) {
      const open = projects.get(name) ?? openProject(name)
      projects.set(name, open)
      return open
    },
    repository() {
      repository ??= openConfiguredRepository(loaded, { create: true, failpoint: failpointFromEnvironment() }).catch(
        (error) => {
          repository = undefined
          throw error
        },
      )
      return repository
    },
    settings: config.backup,
    logger,
    now: () => new Date(),
    canRead: config.repository.encryption === 'off' || config.repository.encryption.identityFile !== undefined,
  }
}
