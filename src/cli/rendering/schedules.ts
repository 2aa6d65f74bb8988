import type { Change } from '../../control/schedules/difference.ts'
import type { ListedSchedule, ScheduledRun } from '../../control/schedules/list.ts'
import { table } from './table.ts'
import { moment } from './units.ts'

const signs = { create: '+', change: '~', delete: '-', nothing: ' ' } as const

/** What applying would do: one line a schedule, and one for each field that changes. */
export function changeLines(changes: readonly Change[]): string[] {
  return changes.flatMap(linesOf)
}

function linesOf(change: Change): string[] {
  const head = `${signs[change.does]} ${change.name}`
  if (change.does === 'create') return [`${head}: new, ${change.when}`]
  if (change.does === 'delete') return [`${head}: deleted, since the config does not have it (${change.when})`]
  if (change.does === 'nothing') return [`${head}: as it is`]
  return [`${head}: changed`, ...change.fields.map(({ field, from, to }) => `    ${field}: ${from} → ${to}`)]
}

export function scheduleLines(schedules: readonly ListedSchedule[]): string[] {
  if (schedules.length === 0)
    return ['no schedules yet', 'Next: add schedules: to the config, then lifeboat schedule apply']
  const differing = schedules.some(({ config }) => config !== 'same')
  return [
    ...table(schedules, [
      { title: 'SCHEDULE', value: ({ name }) => name },
      { title: 'STARTS', value: ({ workflow }) => workflow },
      { title: 'WHEN', value: ({ when, timezone }) => (timezone === 'UTC' ? when : `${when} ${timezone}`) },
      { title: 'NEXT', value: nextOf },
      { title: 'LAST', value: ({ last: [newest] }) => (newest ? moment(newest.at) : '') },
      { title: 'RESULT', value: ({ last: [newest] }) => (newest ? resultOf(newest) : '') },
      { title: 'CONFIG', value: ({ config }) => config },
    ]),
    ...schedules.filter(({ paused }) => paused).map(({ name, note }) => `${name} is paused: ${note}`),
    ...(differing ? ['Next: lifeboat schedule apply'] : []),
  ]
}

function nextOf({ paused, next: [soonest] }: ListedSchedule): string {
  if (paused) return 'paused'
  return soonest === undefined ? '' : moment(soonest)
}

function resultOf({ state, run, snapshot, reason }: ScheduledRun): string {
  return [state, snapshot ?? run, reason].filter((part) => part !== null).join(': ')
}
