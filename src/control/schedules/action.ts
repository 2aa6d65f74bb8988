import type { Config, ScheduleConfig } from '../../config/schema.ts'
import { pruneInput } from '../prune.ts'
import { backupInput } from '../start-backup.ts'
import { verifyInput } from '../verify.ts'

/** The workflow that a schedule starts. */
export interface Action {
  workflow: string
  /** Temporal appends the time of the start. */
  workflowId: string
  taskQueue: string
  /** Its one argument: JSON, and without a secret. */
  input: Record<string, unknown>
}

export function actionOf(config: Config, name: string, schedule: ScheduleConfig): Action {
  const requestedBy = `schedule ${name}`
  const taskQueue = config.temporal.writeQueue
  if ('backup' in schedule) {
    const { backup: project, full } = schedule
    const input = { requestedBy, ...backupInput(config, project, full) }
    return { workflow: 'scheduledBackup', workflowId: `lifeboat/${project}/scheduled/${name}`, taskQueue, input }
  }
  if ('prune' in schedule) {
    const input = { ...pruneInput(config, schedule.prune, requestedBy) }
    return { workflow: 'prune', workflowId: `lifeboat/${schedule.prune}/prune/${name}`, taskQueue, input }
  }
  if ('guard' in schedule)
    return { workflow: 'guardian', workflowId: `lifeboat/guard/${name}`, taskQueue, input: { requestedBy } }
  const { verify: project, levels, parts } = schedule
  const sample = parts === 1 ? {} : { sample: { part: 'rotate', of: parts } as const }
  const input = { requestedBy, ...verifyInput(config, project, { levels, ...sample }) }
  return { workflow: 'verify', workflowId: `lifeboat/${project}/verify/${name}`, taskQueue, input }
}
