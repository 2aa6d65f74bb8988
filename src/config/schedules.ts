import { z } from 'zod'
import { parseCron } from './cron.ts'
import { duration } from './duration.ts'
import { plainName } from './plain-name.ts'

const cron = z.string().superRefine((text, context) => {
  try {
    parseCron(text)
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message })
  }
})

const timezone = z.string().refine(isTimeZone, 'no time zone of that name; write one such as Europe/Berlin')

/** Temporal's schedules count in seconds. */
const seconds = duration.refine((ms) => ms % 1000 === 0, 'whole seconds')

const when = {
  /** Five fields, as for crontab. */
  cron: cron.optional(),
  /** Instead of cron: at even multiples of this since 1970. */
  every: seconds.refine((ms) => ms >= 1000, 'a second at least').optional(),
  /** IANA name such as Europe/Berlin; UTC unless told. Of a cron only. */
  timezone: timezone.optional(),
  /** Each start is moved by up to this. */
  jitter: seconds.default(0),
  /** What happens to a start while the one before still runs. */
  overlap: z.enum(['skip', 'buffer-one', 'cancel-other', 'allow-all']).default('skip'),
  /** Starts that were missed while Temporal was down are made up for, if they are not older than this. */
  catchUp: seconds.refine((ms) => ms >= 10_000, 'ten seconds at least').default(600_000),
  pauseOnFailure: z.boolean().default(false),
}

/** What is done at those times, by the one field that names it. */
const kinds = {
  backup: z.strictObject({ backup: plainName, full: z.boolean().default(false), ...when }),
  verify: z.strictObject({
    verify: plainName,
    levels: z
      .array(z.enum(['structure', 'data', 'references', 'live']))
      .min(1)
      .default(['structure', 'data']),
    /** Each time one of so many parts of the data, by turns; all of it unless told. */
    parts: z.int().min(1).max(1000).default(1),
    ...when,
  }),
  prune: z.strictObject({ prune: plainName, ...when }),
  /** Looks after all projects: is there a good snapshot within the objective, are the copies up to date? */
  guard: z.strictObject({ guard: z.literal('all'), ...when }),
}
type Kind = keyof typeof kinds
type Schedule = { [K in Kind]: z.output<(typeof kinds)[K]> }[Kind]

/** By its kind first, so that a wrong field is named and not the whole schedule. */
const schedule = z.unknown().transform((value, context): Schedule => {
  const named = (Object.keys(kinds) as Kind[]).filter((kind) => Object.hasOwn(Object(value), kind))
  const [kind] = named
  if (kind === undefined || named.length > 1) {
    context.issues.push({ code: 'custom', input: value, message: `say one of ${Object.keys(kinds).join(', ')}` })
    return z.NEVER
  }
  const parsed = kinds[kind].safeParse(value)
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      context.issues.push({ code: 'custom', input: value, path: [...path], message })
    return z.NEVER
  }
  const { cron, every, timezone } = parsed.data
  const wrong =
    (cron === undefined) === (every === undefined)
      ? 'say either cron or every'
      : every !== undefined && timezone !== undefined
        ? 'a timezone is for a cron; every counts from 1970 in UTC'
        : undefined
  if (wrong !== undefined) context.issues.push({ code: 'custom', input: value, message: wrong })
  return parsed.data
})

/** By their names. */
export const schedules = z.record(plainName, schedule)

/** The project that a schedule is for; `undefined` for one that looks after all. */
export function projectOf(schedule: Schedule): string | undefined {
  if ('backup' in schedule) return schedule.backup
  if ('verify' in schedule) return schedule.verify
  return 'prune' in schedule ? schedule.prune : undefined
}

function isTimeZone(name: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    // Offsets are none to Temporal, and it heeds capitals.
    return /^[A-Za-z]/.test(name) && (timeZone === name || timeZone.toLowerCase() !== name.toLowerCase())
  } catch {
    return false
  }
}
