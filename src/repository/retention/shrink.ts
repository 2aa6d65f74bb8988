/** Whether the newest snapshot has lost so much that older ones should not be pruned before somebody looked. Pure. */

export interface ShrinkLimits {
  /** Share of a type's records, 0 to 1. */
  share: number
  records: number
}

/** What a snapshot holds of each type. */
export interface Counts {
  id: string
  /** End of its window, ISO. */
  to: string
  captured: Readonly<Record<string, number>>
}

export interface Shrunk {
  type: string
  before: number
  now: number
  /** The snapshot that held so many. */
  since: string
}

/** How long losses add up. A shop whose range of goods changes with the seasons is no alarm. */
const MEMORY_MS = 7 * 86_400_000

/**
 * Types of which the newest snapshot holds unusually few. A snapshot has shrunk when it lost so much against any sound one
 * of the week before it, so that many small steps are seen as well, or against the last sound one, however old: so what is
 * missing goes on to be seen until it is back, or somebody accepts it. A sound one is one that has not shrunk itself;
 * accepting a snapshot makes it sound, and forgets those before it, also when the accepted one has gone since.
 *
 * A type that was not read, and one of which records were skipped, has lost them, whatever the reason: older snapshots are
 * all there is of them. Types that vanish by themselves are left out.
 */
export function shrinkOf(
  oldestFirst: readonly Counts[],
  accepted: ReadonlySet<string>,
  limits: ShrinkLimits,
  expires: ReadonlySet<string>,
): Shrunk[] {
  let sound: Counts[] = []
  let shrunk: Shrunk[] = []
  const from = lastAccepted(oldestFirst, accepted)
  for (const counts of oldestFirst.filter(({ id }) => from === undefined || id >= from)) {
    const since = Date.parse(counts.to) - MEMORY_MS
    const recent = sound.filter(({ to }, index) => Date.parse(to) >= since || index === sound.length - 1)
    shrunk = accepted.has(counts.id) ? [] : mostLost(recent, counts, limits, expires)
    if (accepted.has(counts.id)) sound = [counts]
    else sound = shrunk.length > 0 ? recent : [...recent, counts]
  }
  return shrunk
}

/** Of the same project: ids of one project differ in their time alone, and sort by it. */
function lastAccepted(snapshots: readonly Counts[], accepted: ReadonlySet<string>): string | undefined {
  const [project] = snapshots[0]?.id.split('@') ?? []
  return [...accepted]
    .filter((id) => id.startsWith(`${project}@`))
    .sort()
    .at(-1)
}

/** Each type once, against the snapshot that held most of it, the newest of several. */
function mostLost(sound: readonly Counts[], now: Counts, limits: ShrinkLimits, expires: ReadonlySet<string>): Shrunk[] {
  const worst = new Map<string, Shrunk>()
  for (const before of sound) {
    for (const [type, had] of Object.entries(before.captured)) {
      const has = now.captured[type] ?? 0
      const lost = had - has
      const unusual = lost >= limits.records && lost >= limits.share * had && !expires.has(type)
      if (unusual && had >= (worst.get(type)?.before ?? 0))
        worst.set(type, { type, before: had, now: has, since: before.id })
    }
  }
  return [...worst.values()].sort((a, b) => (a.type < b.type ? -1 : 1))
}
