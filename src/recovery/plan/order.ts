/** What decides when a unit is carried out. */
export interface Turn {
  /** The catalogue's wave of its type. */
  typeWave: number
  depth: number
  deletes: boolean
}

/**
 * Sorts units in the order in which they are carried out, and gives those that may be carried out side by side one wave,
 * counted from 0: types in the catalogue's order, parents before children, deletions last and backwards.
 */
export function inOrder<T extends Turn>(units: readonly T[]): (T & { wave: number })[] {
  const sorted = [...units].sort(compare)
  let wave = 0
  return sorted.map((unit, at) => {
    const before = sorted[at - 1]
    if (before && compare(before, unit) !== 0) wave++
    return { ...unit, wave }
  })
}

function compare(a: Turn, b: Turn): number {
  if (a.deletes !== b.deletes) return a.deletes ? 1 : -1
  if (a.deletes) return b.typeWave - a.typeWave
  return a.typeWave - b.typeWave || a.depth - b.depth
}
