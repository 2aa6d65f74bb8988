import type { Config } from '../../config/schema.ts'
import { LifeboatError } from '../../errors/lifeboat-error.ts'
import type { TemporalClient } from '../connect.ts'
import { type Definition, definitions, optionsOf, scheduleId } from './definition.ts'
import { type Change, difference } from './difference.ts'
import { type FoundSchedule, findSchedules } from './find.ts'

/** What applying the config would change, and the means to do just that. */
export interface Plan {
  changes: Change[]
  /** Calls `done` after each change. Throws `schedule-refused` when Temporal does not take one; earlier ones stay. */
  apply(done?: (change: Change) => void): Promise<void>
}

/** Compares the config's schedules with Temporal's; changes nothing yet. */
export async function planSchedules(temporal: TemporalClient, config: Config): Promise<Plan> {
  const wanted = definitions(config)
  const found = await findSchedules(temporal, config)
  const changes = difference(wanted, new Map([...found].map(([name, { definition }]) => [name, definition])))
  return {
    changes,
    async apply(done = () => {}) {
      for (const change of changes) {
        if (change.does === 'nothing') continue
        await carryOut(temporal, change, wanted.get(change.name), found.get(change.name))
        done(change)
      }
    },
  }
}

async function carryOut(
  temporal: TemporalClient,
  { name }: Change,
  wanted: Definition | undefined,
  found: FoundSchedule | undefined,
): Promise<void> {
  try {
    if (!wanted) await found?.handle.delete()
    else if (!found) await temporal.client.schedule.create({ scheduleId: scheduleId(name), ...optionsOf(wanted) })
    // Whether it is paused, and why, is no matter of the config.
    else
      await found.handle.update(({ state: { paused, note } }) => ({
        ...optionsOf(wanted),
        state: { paused, ...(note === undefined ? {} : { note }) },
      }))
  } catch (cause) {
    throw refused(name, cause)
  }
}

function refused(name: string, cause: unknown): LifeboatError {
  const { details, message } = ((cause as Error).cause ?? cause) as { details?: string; message: string }
  return new LifeboatError(`Temporal does not take the schedule ${name}: ${details ?? message}`, {
    kind: 'permanent',
    code: 'schedule-refused',
    hint: `correct schedules.${name} in the config, then: lifeboat schedule apply`,
    cause,
  })
}
