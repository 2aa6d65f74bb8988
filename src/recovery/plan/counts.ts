import type { PlanCounts, PlanItem } from './types.ts'

export type OpCounts = Record<PlanItem['op'], number>

export const noCounts = (): OpCounts => ({ create: 0, update: 0, unchanged: 0, delete: 0, skip: 0 })

export function countItems(items: Iterable<PlanItem>): OpCounts {
  const counts = noCounts()
  for (const { op } of items) counts[op]++
  return counts
}

/** All types together. */
export function totalOf(counts: PlanCounts): OpCounts {
  const total = noCounts()
  for (const row of Object.values(counts)) for (const op of Object.keys(total) as PlanItem['op'][]) total[op] += row[op]
  return total
}
