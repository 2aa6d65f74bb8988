import { existsSync } from 'node:fs'
import type { ActivityDeps, OpenProject } from '../../activities/deps.ts'
import { type LoadedConfig, listeners, notifyReceiver } from '../config/load.ts'
import { openFromSettings } from '../repository/open-from-settings.ts'
import type { Repository } from '../repository/types.ts'
import type { Logger } from '../telemetry/logger.ts'
import type { Metrics } from '../telemetry/metrics.ts'
import { failpointFromEnvironment } from './failpoint.ts'
import { measured } from './measured-project.ts'
import { createShared, openProject } from './open-project.ts'

interface Parts {
  logger: Logger
  metrics: Metrics
  /** Name and version of this program. */
  tool: string
}

/** Puts together what activities need, from the config and nothing else: any worker can take over from any other. */
export function createActivityDeps(loaded: LoadedConfig, { logger, metrics, tool }: Parts): ActivityDeps {
  const { config } = loaded
  const shared = createShared(loaded, logger)
  const projects = new Map<string, OpenProject>()
  const failpoint = failpointFromEnvironment()
  return {
    project(name) {
      const open = projects.get(name) ?? measured(openProject(loaded, name, shared), metrics)
      projects.set(name, open)
      return open
    },
    repository: onceItSucceeds(() => openFromSettings(config.repository, { create: true, failpoint, tool })),
    readableRepository: onceItSucceeds(() => openFromSettings(config.repository, { read: true, tool })),
    prunableRepository: onceItSucceeds(() => openFromSettings(config.repository, { prune: true, failpoint, tool })),
    settings: config.backup,
    objectives: () =>
      Object.entries(config.projects).map(([project, { objectives }]) => ({ project, rpoMs: objectives.rpo ?? null })),
    notify: {
      listeners: (event) => listeners(loaded, event),
      receiver: (name) => notifyReceiver(loaded, name),
    },
    metrics,
    logger,
    now: () => new Date(),
  }
}

/** Whether this machine can open chunks, so that it may serve the read queue. */
export function canRead({ config: { repository } }: LoadedConfig): boolean {
  const { encryption } = repository
  if (encryption === 'off') return true
  return encryption.identityFile !== undefined && existsSync(encryption.identityFile)
}

/** Whether this machine may prune, so that it may serve the prune queue. */
export function canPrune({ config: { repository } }: LoadedConfig): boolean {
  return repository.pruneKeyFile !== undefined && existsSync(repository.pruneKeyFile)
}

/** Opens once; a failure is forgotten, so that the next activity tries again. */
function onceItSucceeds(open: () => Promise<Repository>): () => Promise<Repository> {
  let opening: Promise<Repository> | undefined
  return () => {
    opening ??= open().catch((error) => {
      opening = undefined
      throw error
    })
    return opening
  }
}
