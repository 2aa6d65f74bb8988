import { countItems, type OpCounts } from './counts.ts'
import type { PlanItem } from './types.ts'

/** Items of one type that are stored, and carried out, together. */
export interface Division {
  /** For creates: how deep below others of the same type. */
  depth: number
  /** Deletions are carried out last, and in the opposite order of types. */
  deletes: boolean
  items: PlanItem[]
  counts: OpCounts
}

/** Records that one activity writes. */
const written = 200
/** Records that are only told of. */
const told = 2_000

/** Creates by depth, then updates, then what stays as it is, then deletions. */
export function divide(items: readonly PlanItem[], depthOf: ReadonlyMap<string, number>): Division[] {
  const depth = (item: PlanItem) => (item.op === 'create' ? (depthOf.get(item.id) ?? 0) : 0)
  const writes = items.filter(({ op }) => op === 'create' || op === 'update')
  const levels = [...new Set(writes.map(depth))].sort((a, b) => a - b)
  return [
    ...levels.flatMap((level) =>
      pieces(
        writes.filter((item) => depth(item) === level),
        written,
        level,
        false,
      ),
    ),
    ...pieces(
      items.filter(({ op }) => op === 'unchanged' || op === 'skip'),
      told,
      0,
      false,
    ),
    ...pieces(
      items.filter(({ op }) => op === 'delete'),
      written,
      0,
      true,
    ),
  ]
}

function pieces(items: readonly PlanItem[], size: number, depth: number, deletes: boolean): Division[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, number) => {
    const piece = items.slice(number * size, (number + 1) * size)
    return { depth, deletes, items: piece, counts: countItems(piece) }
  })
}
