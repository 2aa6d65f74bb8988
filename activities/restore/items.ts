import type { OpCounts } from '../../src/recovery/plan/counts.ts'
import { divide } from '../../src/recovery/plan/divide.ts'
import type { PlanItem, SkipReason } from '../../src/recovery/plan/types.ts'
import type { RecoveryRun } from '../../src/repository/recovery/run.ts'
import type { RecoveryObject, RecoveryPlan } from '../../src/repository/recovery/schema.ts'
import { readHeader, readStored, writeBlock } from './blocks.ts'
import { numberOf } from './stage.ts'

/** What becomes of a type's records: the objects that say so, before all types are put in one order. */
export interface ItemsHeader {
  units: { depth: number; deletes: boolean; items: number; counts: OpCounts; stored: RecoveryObject }[]
  skipped: Partial<Record<SkipReason, number>>
  /** Updates that leave something as it is. */
  incomplete: number
}

export function itemsHeader(kept: RecoveryRun, type: string): Promise<ItemsHeader | undefined> {
  return readHeader<ItemsHeader>(kept, 'items', numberOf(type))
}

export async function writeItems(
  kept: RecoveryRun,
  type: string,
  items: readonly PlanItem[],
  depthOf: ReadonlyMap<string, number>,
): Promise<ItemsHeader> {
  const units = divide(items, depthOf)
  const skipped: ItemsHeader['skipped'] = {}
  for (const item of items) if (item.op === 'skip') skipped[item.reason] = (skipped[item.reason] ?? 0) + 1
  const incomplete = items.filter((item) => item.op === 'update' && item.left.length > 0).length
  const parts = units.map((unit) => unit.items)
  return writeBlock<ItemsHeader>(kept, 'items', numberOf(type), parts, (stored) => ({
    units: units.map(({ items, ...unit }, at) => ({ ...unit, items: items.length, stored: stored[at]! })),
    skipped,
    incomplete,
  }))
}

/** The items of one unit of a plan. Throws `damage` when they are not those that the plan names. */
export function readUnit(kept: RecoveryRun, unit: RecoveryPlan['units'][number]): Promise<PlanItem[]> {
  return readStored<PlanItem>(kept, 'items', unit.stored)
}
