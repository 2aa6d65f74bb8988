import type { Fields, UpdateAction } from '../../types.ts'
import { isSame } from '../../values.ts'

/**
 * Actions for the fields that differ, by the names of the actions: each sets a field whose name its payload has, too. One
 * that gives no value takes the field away.
 */
export function fieldActions(before: Fields, after: Fields, actions: Readonly<Record<string, string>>): UpdateAction[] {
  return Object.entries(actions).flatMap(([field, action]) => {
    if (isSame(before[field], after[field])) return []
    return [{ action, ...(after[field] !== undefined && { [field]: after[field] }) }]
  })
}
