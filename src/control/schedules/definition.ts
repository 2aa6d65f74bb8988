import type { ScheduleDescription, ScheduleOptions, ScheduleOverlapPolicy, ScheduleSpec } from '@temporalio/client'
import { type Calendar, parseCron } from '../../config/cron.ts'
import type { Config, ScheduleConfig } from '../../config/schema.ts'
import { type Action, actionOf } from './action.ts'
import { durationText, sameTimes, type Times, timesOf } from './times.ts'

/** What a schedule is, of the config or as Temporal has it: plain data that can be compared member by member. */
export interface Definition extends Action {
  name: string
  /** For people, such as `0 3 * * *` or `every 2h`. */
  when: string
  times: Times
  jitterMs: number
  overlap: string
  catchUpMs: number
  pauseOnFailure: boolean
}

/** How the ids of our schedules begin; the rest is their name in the config. */
export const schedulePrefix = 'lifeboat/'

export function scheduleId(name: string): string {
  return `${schedulePrefix}${name}`
}

/** All that the config has, by name. */
export function definitions(config: Config): Map<string, Definition> {
  return new Map(
    Object.entries(config.schedules).map(([name, schedule]) => [name, definitionOf(config, name, schedule)]),
  )
}

function definitionOf(config: Config, name: string, schedule: ScheduleConfig): Definition {
  const { cron, every, timezone = '', jitter, overlap, catchUp, pauseOnFailure } = schedule
  const calendars = cron === undefined ? [] : parseCron(cron)
  const intervals = every === undefined ? [] : [{ everyMs: every, offsetMs: 0 }]
  return {
    name,
    when: cron ?? `every ${durationText(every ?? 0)}`,
    times: { calendars, intervals, timezone, other: [] },
    jitterMs: jitter,
    overlap,
    catchUpMs: catchUp,
    pauseOnFailure,
    ...actionOf(config, name, schedule),
  }
}

/** As Temporal describes a schedule that it has. */
export function describedAs(name: string, { action, policies, raw, state }: ScheduleDescription): Definition {
  const { times, comment, jitterMs } = timesOf(raw.schedule?.spec ?? {})
  if (state.remainingActions !== undefined) times.other.push(`only ${state.remainingActions} more starts`)
  return {
    name,
    when: whenOf(times, comment),
    times,
    jitterMs,
    overlap: (policies.overlap ?? 'SKIP').toLowerCase().replaceAll('_', '-'),
    catchUpMs: policies.catchupWindow,
    pauseOnFailure: policies.pauseOnFailure,
    workflow: action.workflowType,
    workflowId: action.workflowId ?? '',
    taskQueue: action.taskQueue,
    input: (action.args?.[0] ?? {}) as Record<string, unknown>,
  }
}

/** A schedule that was made by hand, or changed so, has times that no config can say. */
function whenOf(times: Times, comment: string | undefined): string {
  const [interval] = times.intervals
  if (interval && sameTimes(times, { ...times, calendars: [], intervals: [{ ...interval, offsetMs: 0 }], other: [] }))
    return `every ${durationText(interval.everyMs)}`
  if (comment !== undefined && sameTimes(times, { ...times, calendars: cronOrNone(comment), intervals: [], other: [] }))
    return comment
  return 'times set elsewhere'
}

function cronOrNone(text: string): Calendar[] {
  try {
    return parseCron(text)
  } catch {
    return []
  }
}

export function optionsOf(definition: Definition): Omit<ScheduleOptions, 'scheduleId'> {
  const { workflow, workflowId, taskQueue, input, overlap, catchUpMs, pauseOnFailure } = definition
  const policy = overlap.toUpperCase().replaceAll('-', '_') as ScheduleOverlapPolicy
  return {
    spec: specOf(definition),
    action: { type: 'startWorkflow', workflowType: workflow, workflowId, taskQueue, args: [input] },
    policies: { overlap: policy, catchupWindow: catchUpMs, pauseOnFailure },
  }
}

const months = [
  ...(['JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE', 'JULY', 'AUGUST', 'SEPTEMBER', 'OCTOBER'] as const),
  ...(['NOVEMBER', 'DECEMBER'] as const),
]
const days = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const

function specOf({ times, when, jitterMs }: Definition): ScheduleSpec {
  const { calendars, intervals, timezone } = times
  return {
    calendars: calendars.map(({ minute, hour, dayOfMonth, month, dayOfWeek }) => ({
      minute,
      hour,
      dayOfMonth,
      month: month.map((number) => months[number - 1]!),
      dayOfWeek: dayOfWeek.map((number) => days[number]!),
      comment: when,
    })),
    intervals: intervals.map(({ everyMs, offsetMs }) => ({ every: everyMs, offset: offsetMs })),
    ...(timezone === '' ? {} : { timezone }),
    jitter: jitterMs,
  }
}
