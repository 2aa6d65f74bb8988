/** What a time must be for a schedule to start: each list says which values of that part will do, ascending. */
export interface Calendar {
  minute: number[]
  hour: number[]
  dayOfMonth: number[]
  month: number[]
  /** 0 is Sunday. */
  dayOfWeek: number[]
}

interface Part {
  name: string
  from: number
  to: number
  /** Names of values, the first one that of `from`. */
  names?: readonly string[]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const parts = {
  minute: { name: 'minute', from: 0, to: 59 },
  hour: { name: 'hour', from: 0, to: 23 },
  dayOfMonth: { name: 'day of the month', from: 1, to: 31 },
  month: { name: 'month', from: 1, to: 12, names: months },
  // Sunday is 0, and 7 as well.
  dayOfWeek: { name: 'day of the week', from: 0, to: 7, names: days },
} as const satisfies Record<keyof Calendar, Part>
/** In a leap year. */
const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Five fields, as crontab reads them: `minute hour day-of-month month day-of-week`, with `*`, lists, ranges, steps and
 * English names. Where both days are restricted either will do, which takes two calendars. Throws an `Error` that says
 * what is wrong.
 */
export function parseCron(text: string): Calendar[] {
  const fields = text.trim().toLowerCase().split(/\s+/)
  if (fields.length !== 5) throw new Error(`a cron has five fields: minute hour day month weekday; "${text}" does not`)
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = ''] = fields
  const weekdays = valuesOf(dayOfWeek, parts.dayOfWeek).map((day) => day % 7)
  const both: Calendar = {
    minute: valuesOf(minute, parts.minute),
    hour: valuesOf(hour, parts.hour),
    dayOfMonth: valuesOf(dayOfMonth, parts.dayOfMonth),
    month: valuesOf(month, parts.month),
    dayOfWeek: ascending(weekdays),
  }
  const restricted = { days: !dayOfMonth.startsWith('*'), weekdays: !dayOfWeek.startsWith('*') }
  const calendars =
    restricted.days && restricted.weekdays
      ? [
          { ...both, dayOfWeek: all(0, 6) },
          { ...both, dayOfMonth: all(1, 31) },
        ]
      : [both]
  if (!calendars.some(everComes)) throw new Error(`"${text}" is a day that never comes`)
  return calendars
}

/** `*`, `5`, `1-5`, `5/15`, `10-40/10`, and lists of these. */
function valuesOf(field: string, part: Part): number[] {
  return ascending(field.split(',').flatMap((item) => itemOf(item, part)))
}

function itemOf(item: string, part: Part): number[] {
  const [, range = '', step] = /^([^/]+)(?:\/(\d+))?$/.exec(item) ?? []
  const every = step === undefined ? 1 : Number(step)
  const [from, to] = boundsOf(range, part, step !== undefined)
  if (from === undefined || to === undefined || from > to || every < 1) {
    throw new Error(`"${item}" is no ${part.name}: ${part.from} to ${part.to}, *, 1-5, */2, and lists of these`)
  }
  return all(from, to).filter((value) => (value - from) % every === 0)
}

function boundsOf(range: string, part: Part, stepped: boolean): (number | undefined)[] {
  if (range === '*') return [part.from, part.to]
  const [from = '', to, ...more] = range.split('-')
  if (more.length > 0) return []
  const first = valueIn(from, part)
  if (to !== undefined) return [first, valueIn(to, part)]
  return [first, stepped ? part.to : first]
}

function valueIn(text: string, { from, to, names }: Part): number | undefined {
  const named = names?.indexOf(text) ?? -1
  if (named >= 0) return from + named
  const value = Number(text)
  return /^\d{1,2}$/.test(text) && value >= from && value <= to ? value : undefined
}

function everComes({ dayOfMonth, month }: Calendar): boolean {
  return month.some((one) => (dayOfMonth[0] ?? 32) <= (daysOfMonth[one - 1] ?? 0))
}

function all(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((one, other) => one - other)
}
