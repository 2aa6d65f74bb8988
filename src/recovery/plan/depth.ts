/**
 * How deep each record lies below others of its own type: what it points to comes first. `pointsTo` names ids that may be
 * outside of the set; these, and circles, count for nothing.
 */
export function depths(pointsTo: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const found = new Map<string, number>()
  const onTheWay = new Set<string>()
  for (const start of pointsTo.keys()) {
    // A stack of its own: a chain of categories may be longer than the calls that fit.
    const stack = [start]
    while (stack.length > 0) {
      const id = stack.at(-1)!
      const parents = (pointsTo.get(id) ?? []).filter((parent) => parent !== id && pointsTo.has(parent))
      const next = found.has(id) ? undefined : parents.find((parent) => !found.has(parent) && !onTheWay.has(parent))
      if (next !== undefined) {
        onTheWay.add(id)
        stack.push(next)
        continue
      }
      if (!found.has(id)) found.set(id, Math.max(-1, ...parents.map((parent) => found.get(parent) ?? -1)) + 1)
      onTheWay.delete(id)
      stack.pop()
    }
  }
  return found
}
