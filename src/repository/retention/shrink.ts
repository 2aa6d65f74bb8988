/** Whether the newest snapshot has lost so much that older ones should not be pruned before somebody looked. Pure. */

export interface ShrinkLimits {
  /** Share of a type's records, 0 to 1. */
  share: number
  records: number
}

/** What a snapshot holds of each type. */
export interface Counts {
  id: string
  captured: Readonly<Record<string, number>>
}

export interface Shrunk {
  type: string
  before: number
  now: number
  /** The snapshot that held so many. */
  since: string
}

/**
 * Types of which the newest snapshot holds unusually few. Each snapshot is held against the last one that had not shrunk
 * itself, or that somebody accepted: losing a fifth twice is losing more than a third, and stays so in all that follow.
 * A type that was not read counts as lost: the older snapshots are all there is of it.
 */
export function shrinkOf(
  oldestFirst: readonly Counts[],
  accepted: ReadonlySet<string>,
  limits: ShrinkLimits,
  expires: ReadonlySet<string>,
): Shrunk[] {
  let reference: Counts | undefined
  let shrunk: Shrunk[] = []
  for (const counts of oldestFirst) {
    shrunk = reference ? lostSince(reference, counts, limits, expires) : []
    if (shrunk.length > 0 && !accepted.has(counts.id)) continue
    reference = counts
    shrunk = []
  }
  return shrunk
}

function lostSince(before: Counts, now: Counts, limits: ShrinkLimits, expires: ReadonlySet<string>): Shrunk[] {
  return Object.entries(before.captured).flatMap(([type, had]) => {
    const has = now.captured[type] ?? 0
    const lost = had - has
    // Carts and the like vanish by themselves.
    const unusual = lost >= limits.records && lost >= limits.share * had && !expires.has(type)
    return unusual ? [{ type, before: had, now: has, since: before.id }] : []
  })
}
