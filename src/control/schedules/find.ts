import { type ScheduleDescription, type ScheduleHandle, ScheduleNotFoundError } from '@temporalio/client'
import type { Config } from '../../config/schema.ts'
import { LifeboatError } from '../../errors/lifeboat-error.ts'
import type { TemporalClient } from '../connect.ts'
import { type Definition, describedAs, scheduleId, schedulePrefix } from './definition.ts'

/** A schedule of ours, as Temporal has it. */
export interface FoundSchedule {
  name: string
  handle: ScheduleHandle
  definition: Definition
  description: ScheduleDescription
}

/**
 * All of ours, by name: those that the config names, and others of our kind that start something on the config's queue, so
 * that two configs in one namespace, with queues of their own, leave each other's alone.
 */
export async function findSchedules(temporal: TemporalClient, config: Config): Promise<Map<string, FoundSchedule>> {
  const named = Object.keys(config.schedules)
  const listed: string[] = []
  for await (const { scheduleId: id } of temporal.client.schedule.list()) {
    if (id.startsWith(schedulePrefix)) listed.push(id.slice(schedulePrefix.length))
  }
  // Temporal's list lags behind, so those of the config are asked for in any case.
  const names = [...new Set([...named, ...listed])].sort()
  const found = await Promise.all(names.map((name) => describe(temporal, name)))
  const ours = found
    .filter((one) => one !== undefined)
    .filter(({ name, definition }) => {
      return named.includes(name) || definition.taskQueue === config.temporal.writeQueue
    })
  return new Map(ours.map((schedule) => [schedule.name, schedule]))
}

/** Throws `schedule-not-found`. */
export async function findSchedule(temporal: TemporalClient, name: string): Promise<FoundSchedule> {
  const found = await describe(temporal, name)
  if (found) return found
  throw new LifeboatError(`Temporal has no schedule ${scheduleId(name)}`, {
    kind: 'usage',
    code: 'schedule-not-found',
    hint: 'lifeboat schedule list  # tells which there are; lifeboat schedule apply makes those of the config',
  })
}

async function describe({ client }: TemporalClient, name: string): Promise<FoundSchedule | undefined> {
  const handle = client.schedule.getHandle(scheduleId(name))
  try {
    const description = await handle.describe()
    return { name, handle, description, definition: describedAs(name, description) }
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return undefined
    throw error
  }
}
