/** Which snapshots to keep. Pure. */

/** Each rule by itself: what any of them keeps is kept. All times are UTC. */
export interface KeepRules {
  /** The newest so many. */
  last?: number | undefined
  /** All that end less than so many ms before the newest: a shop whose backups have stopped keeps its past. */
  within?: number | undefined
  /** The newest of each of so many hours, days, ISO weeks, months, years that have a snapshot. */
  hourly?: number | undefined
  daily?: number | undefined
  weekly?: number | undefined
  monthly?: number | undefined
  yearly?: number | undefined
}

interface Candidate {
  id: string
  /** End of its window, ISO. */
  to: string
}

export interface PolicyInput {
  /** Of one project. */
  snapshots: readonly Candidate[]
  /** Without any, everything is kept. */
  rules: KeepRules | undefined
  now: Date
  /** Who wants one kept, and why. */
  pins: ReadonlyMap<string, { by: string; reason: string }>
  /** Until when a store refuses to delete one. */
  lockedUntil: ReadonlyMap<string, Date>
  /** The newest of which everything is there. */
  lastGood: string | undefined
  /** Open runs that build on one. */
  bases: ReadonlyMap<string, readonly string[]>
}

export interface Decision {
  snapshot: string
  keep: boolean
  /** Why it is kept, each in a few words; for one that goes, that nothing keeps it. */
  reasons: string[]
}

/** A decision for each snapshot, oldest first. */
export function decide(input: PolicyInput): Decision[] {
  const newestFirst = [...input.snapshots].sort((a, b) => Date.parse(b.to) - Date.parse(a.to))
  const reasons = new Map(newestFirst.map(({ id }) => [id, otherReasons(id, input)]))
  // The next backup builds on it.
  const [newest] = newestFirst
  if (newest && newest.id !== input.lastGood) reasons.get(newest.id)!.push('the newest')
  for (const [id, reason] of ruleReasons(newestFirst, input)) reasons.get(id)!.push(reason)
  return newestFirst.toReversed().map(({ id }) => {
    const why = reasons.get(id)!
    return { snapshot: id, keep: why.length > 0, reasons: why.length > 0 ? why : ['no rule keeps it'] }
  })
}

function otherReasons(id: string, { pins, lockedUntil, lastGood, bases, rules, now }: PolicyInput): string[] {
  const pin = pins.get(id)
  const until = lockedUntil.get(id)
  const runs = bases.get(id) ?? []
  return [
    ...(rules === undefined ? ['no policy'] : []),
    ...(pin ? [`kept by ${pin.by}: ${pin.reason}`] : []),
    ...(id === lastGood ? ['the last good one'] : []),
    ...(until && until > now ? [`locked until ${until.toISOString().slice(0, 16)}Z`] : []),
    ...runs.map((run) => `${run} builds on it`),
  ]
}

type BucketRule = 'hourly' | 'daily' | 'weekly' | 'monthly' | 'yearly'

const bucketOf: Record<BucketRule, (iso: string) => string> = {
  hourly: (iso) => iso.slice(0, 13),
  daily: (iso) => iso.slice(0, 10),
  weekly: isoWeek,
  monthly: (iso) => iso.slice(0, 7),
  yearly: (iso) => iso.slice(0, 4),
}

function* ruleReasons(newestFirst: readonly Candidate[], { rules = {} }: PolicyInput): Generator<[string, string]> {
  for (const [at, { id }] of newestFirst.slice(0, rules.last ?? 0).entries()) yield [id, `last ${at + 1}`]
  const { within } = rules
  const end = Date.parse(newestFirst[0]?.to ?? '')
  if (within !== undefined) {
    for (const { id, to } of newestFirst)
      if (end - Date.parse(to) < within) yield [id, `within ${durationText(within)}`]
  }
  for (const [rule, bucket] of Object.entries(bucketOf) as [BucketRule, (iso: string) => string][]) {
    const newest = new Map<string, string>()
    for (const { id, to } of newestFirst) {
      const name = bucket(new Date(to).toISOString())
      if (!newest.has(name) && newest.size < (rules[rule] ?? 0)) newest.set(name, id)
    }
    for (const [name, id] of newest) yield [id, `${rule} ${name}`]
  }
}

/** `2026-W48`: weeks begin on Monday, and belong to the year that their Thursday is in. */
function isoWeek(iso: string): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * dayMs)
  const year = thursday.getUTCFullYear()
  const week = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / dayMs + 1) / 7)
  return `${year}-W${String(week).padStart(2, '0')}`
}

const dayMs = 86_400_000

/** `last 3, daily 7`, for the log and for people. */
export function policyText(rules: KeepRules | undefined): string {
  const parts = Object.entries(rules ?? {}).flatMap(([rule, value]) => {
    if (value === undefined) return []
    return [`${rule} ${rule === 'within' ? durationText(value) : value}`]
  })
  return parts.length === 0 ? 'keep everything' : parts.join(', ')
}

/** As the config has it: `36h`, `14d`. */
function durationText(ms: number): string {
  const units = { d: dayMs, h: 3_600_000, m: 60_000, s: 1_000, ms: 1 }
  const [unit, size] = Object.entries(units).find(([, size]) => ms % size === 0)!
  return `${ms / size}${unit}`
}
