import type { IdRange } from './schema.ts'

/** Arithmetic of id ranges: greater than `after`, up to and including `upTo`; `null` is no bound. Pure. */

/** Children sort with their parent's id, so a range of parents is one of children too. */
export function isWithin(range: IdRange, id: string): boolean {
  const [parent = id] = id.split('/')
  return (range.after === null || id > range.after) && (range.upTo === null || parent <= range.upTo)
}

export function overlaps(one: IdRange, other: IdRange): boolean {
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one)
}

/** Whether these ranges together, in whatever order they are given, hold every id of `range`. */
export function cover(ranges: readonly IdRange[], range: IdRange): boolean {
  let reached = range.after
  for (const { after, upTo } of [...ranges].sort(byStart)) {
    if (after !== null && (reached === null || after > reached)) return false
    if (upTo === null) return true
    if (reached === null || upTo > reached) reached = upTo
    if (range.upTo !== null && reached >= range.upTo) return true
  }
  return false
}

function startsBeforeEnd({ after }: IdRange, { upTo }: IdRange): boolean {
  return after === null || upTo === null || after < upTo
}

function byStart(a: IdRange, b: IdRange): number {
  if (a.after === b.after) return 0
  if (a.after === null) return -1
  return b.after === null || a.after > b.after ? 1 : -1
}
