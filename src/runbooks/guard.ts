import type { Notice } from './notice.ts'

/** How a project stood when a guard looked: names, times and counts. Times are ISO. */
export interface Standing {
  project: string
  /** What its owners were promised; without it nobody is told anything. */
  rpoMs: number | null
  /** Newest good snapshot. */
  newest: { id: string; to: string } | null
  /** Newer ones that are not good. */
  passed: { snapshot: string; problem: string }[]
  snapshots: number
  copies: CopyStanding[]
  /** Why the repository could not be looked at. */
  problem: string | null
}

export interface CopyStanding {
  name: string
  /** Newest good snapshot that the copy is known to hold, of the few that it was asked for. */
  newest: { id: string; to: string } | null
  /** What keeps it from being a copy, whatever it holds: another repository, another log. */
  broken: string | null
  /** Why it could not be asked. */
  problem: string | null
}

export interface Look {
  at: string
  projects: Standing[]
}

/** What a guard remembers from one look to the next, by project, or project and copy. */
export type GuardState = Record<string, Memory>

interface Memory {
  /** End of the newest good snapshot that was seen. */
  to: string | null
  /** The first look. */
  since: string
  /** When people were last told that the promise is broken; `null` while it is kept. */
  toldAt: string | null
}

/** A project's newest good snapshot is within its objective; or so is the newest one that a copy holds. */
interface Promised {
  key: string
  memory: Omit<Memory, 'toldAt'>
  kept: boolean
  /** What is told while it is broken, and once it is kept again. */
  broken: () => Notice
  over: () => Notice
}

/** People are told at once, then once a day for as long as it lasts, and once when it is over. */
const remindEveryMs = 86_400_000
/** A copy may be so many objectives old: a snapshot as old as is allowed takes some time to be copied. */
const objectivesOfACopy = 2

/** Compares a look with what was promised. Pure: the same look after the same memory says the same. */
export function judge(before: GuardState, look: Look): { state: GuardState; notices: Notice[]; broken: string[] } {
  const state: GuardState = {}
  const notices: Notice[] = []
  const broken: string[] = []
  for (const promised of look.projects.flatMap((standing) => promisesOf(standing, before, look.at))) {
    const { key, memory, kept } = promised
    let toldAt = before[key]?.toldAt ?? null
    if (kept && toldAt !== null) notices.push(promised.over())
    if (kept) toldAt = null
    else if (toldAt === null || elapsed(toldAt, look.at) >= remindEveryMs) {
      notices.push(promised.broken())
      toldAt = look.at
    }
    if (!kept) broken.push(key)
    state[key] = { ...memory, toldAt }
  }
  return { state, notices, broken }
}

function promisesOf(standing: Standing, before: GuardState, at: string): Promised[] {
  const { rpoMs } = standing
  if (rpoMs === null) return []
  return [
    ownPromise(standing, rpoMs, before, at),
    ...standing.copies.map((copy) => promiseOf(copy, standing, rpoMs, before, at)),
  ]
}

function ownPromise(standing: Standing, rpoMs: number, before: GuardState, at: string): Promised {
  const { project: key, newest, problem, passed, snapshots } = standing
  // Where nobody could look, what was seen last still counts, and grows older.
  const to = problem === null ? (newest?.to ?? null) : (before[key]?.to ?? null)
  const age = to === null ? null : elapsed(to, at)
  const counts = { ...seconds({ age, objective: rpoMs }), snapshots, passed: passed.length }
  const what = age === null ? 'there is no good snapshot' : `no good snapshot for ${span(age)}`
  const why = [problem === null ? '' : `; it could not be looked for: ${problem}`, passedText(passed)].join('')
  return {
    key,
    memory: { to, since: before[key]?.since ?? at },
    kept: age !== null && age <= rpoMs,
    broken: () => ({
      event: 'late',
      project: key,
      summary: `${what}; the objective is ${span(rpoMs)}${why}`,
      next: `lifeboat status ${key}`,
      counts,
    }),
    over: () => ({
      event: 'late',
      project: key,
      resolved: true,
      ...(newest ? { snapshot: newest.id } : {}),
      summary: 'there is a good snapshot within the objective again',
      counts,
    }),
  }
}

function promiseOf(copy: CopyStanding, standing: Standing, rpoMs: number, before: GuardState, at: string): Promised {
  const { project } = standing
  const key = `${project}/${copy.name}`
  const since = before[key]?.since ?? at
  const to = latest(copy.newest?.to ?? null, before[key]?.to ?? null)
  const age = elapsed(to ?? since, at)
  const allowed = objectivesOfACopy * rpoMs
  const counts = seconds({ age: to === null ? null : age, objective: rpoMs })
  const held = to === null ? 'holds no snapshot that is known' : `has had no new snapshot for ${span(age)}`
  const why = copy.broken ?? `it ${held}${copy.problem === null ? '' : `; it could not be asked: ${copy.problem}`}`
  return {
    key,
    memory: { to, since },
    kept: copy.broken === null && age <= allowed,
    broken: () => ({
      event: 'copy-behind',
      project,
      summary: `copy ${copy.name} is no copy to rely on: ${why}`,
      next: `lifeboat snapshots ${project}`,
      counts,
    }),
    over: () => ({
      event: 'copy-behind',
      project,
      resolved: true,
      ...(copy.newest ? { snapshot: copy.newest.id } : {}),
      summary: `copy ${copy.name} is up to date again`,
      counts,
    }),
  }
}

function passedText(passed: Standing['passed']): string {
  const [first, ...more] = passed
  if (!first) return ''
  return `; ${first.snapshot}${more.length === 0 ? '' : ` and ${more.length} more`} did not count: ${first.problem}`
}

function latest(one: string | null, other: string | null): string | null {
  return (
    [one, other]
      .filter((time) => time !== null)
      .sort()
      .at(-1) ?? null
  )
}

/** Times that are not known are left out. */
function seconds(times: { age: number | null; objective: number }): Record<string, number> {
  const { age, objective } = times
  return {
    ...(age === null ? {} : { ageSeconds: Math.round(age / 1000) }),
    objectiveSeconds: Math.round(objective / 1000),
  }
}

function elapsed(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from)
}

/** `5 h 10 min`; in the two largest units that say something. */
function span(ms: number): string {
  const parts = [
    ['d', 86_400_000, Infinity],
    ['h', 3_600_000, 24],
    ['min', 60_000, 60],
    ['s', 1_000, 60],
  ] as const
  const amounts = parts.map(([unit, size, of]) => ({ unit, amount: Math.floor(ms / size) % of }))
  const first = amounts.findIndex(({ amount }) => amount > 0)
  const told = first < 0 ? amounts.slice(-1) : amounts.slice(first, first + 2).filter(({ amount }) => amount > 0)
  return told.map(({ unit, amount }) => `${amount} ${unit}`).join(' ')
}
