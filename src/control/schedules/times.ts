import type { ScheduleDescription } from '@temporalio/client'
import type { Calendar } from '../../config/cron.ts'

/** When a schedule starts something; comparable. */
export interface Times {
  calendars: Calendar[]
  intervals: { everyMs: number; offsetMs: number }[]
  /** Empty for UTC. */
  timezone: string
  /** What else bounds it that a config can't say, in words. */
  other: string[]
}

type Spec = NonNullable<NonNullable<ScheduleDescription['raw']['schedule']>['spec']>
type TemporalCalendar = NonNullable<Spec['structuredCalendar']>[number]
type Range = NonNullable<TemporalCalendar['minute']>[number]

/** Out of Temporal's own form: there, each part is a list of ranges. */
export function timesOf(spec: Spec): { times: Times; comment: string | undefined; jitterMs: number } {
  const calendars = spec.structuredCalendar ?? []
  const other = [
    ...(calendars.some((one) => (one.year ?? []).length > 0 || valuesOf(one.second).join() !== '0')
      ? ['years or seconds']
      : []),
    ...((spec.excludeStructuredCalendar ?? []).length > 0 ? ['times that are skipped'] : []),
    ...(spec.startTime || spec.endTime ? ['a beginning or an end'] : []),
  ]
  const times = {
    calendars: calendars.map(calendarOf),
    intervals: (spec.interval ?? []).map(({ interval, phase }) => ({
      everyMs: milliseconds(interval),
      offsetMs: milliseconds(phase),
    })),
    timezone: spec.timezoneName ?? '',
    other,
  }
  return { times, comment: calendars[0]?.comment ?? undefined, jitterMs: milliseconds(spec.jitter) }
}

export function sameTimes(one: Times, other: Times): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** As the config writes it: `90s`, `2h`. */
export function durationText(ms: number): string {
  const units = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1_000],
  ] as const
  const [unit, size] = units.find(([, size]) => ms >= size && ms % size === 0) ?? ['ms', 1]
  return `${ms / size}${unit}`
}

function calendarOf({ minute, hour, dayOfMonth, month, dayOfWeek }: TemporalCalendar): Calendar {
  return {
    minute: valuesOf(minute),
    hour: valuesOf(hour),
    dayOfMonth: valuesOf(dayOfMonth),
    month: valuesOf(month),
    dayOfWeek: valuesOf(dayOfWeek),
  }
}

/** An end or a step that is not told counts as the start, and as one. */
function valuesOf(ranges: Range[] | null | undefined): number[] {
  const values = (ranges ?? []).flatMap(({ start, end, step }) => {
    const from = start ?? 0
    const to = Math.max(from, end ?? from)
    const by = Math.max(1, step ?? 1)
    return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, at) => from + at * by)
  })
  return [...new Set(values)].sort((one, other) => one - other)
}

function milliseconds(duration: Spec['jitter']): number {
  return Number(duration?.seconds ?? 0) * 1000 + Math.round((duration?.nanos ?? 0) / 1e6)
}
