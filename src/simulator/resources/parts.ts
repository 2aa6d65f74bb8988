import { invalidInput } from '../http/api-error.ts'
import { type Fields, isFields } from '../json.ts'
import { onElement } from './action-helpers.ts'
import type { ActionHandler, Context } from './definition.ts'

/** Changes a part of a resource as one update action says: an address, an asset, a line item. */
export type PartHandler = (part: Fields, action: Fields, context: Context) => void

/** Makes an action on the resource from one on a part: finds the part. */
export type Lift = (change: PartHandler) => ActionHandler

/** Several actions at once, each lifted in the same way. */
export function lifted(actions: Record<string, PartHandler>, lift: Lift): Record<string, ActionHandler> {
  return Object.fromEntries(Object.entries(actions).map(([name, change]) => [name, lift(change)]))
}

/** Parts in a list, named by `<what>Id` or `<what>Key`. */
export function inList(list: string, what: string): Lift {
  return (change) =>
    onElement(list, what, (part, action, context) => {
      change(part, action, context)
      return part
    })
}

/** The part in a field, which must be there. */
export function inField(field: string): Lift {
  return (change) => (resource, action, context) => {
    if (!isFields(resource[field])) throw invalidInput(`There is no '${field}' to change.`)
    const part = { ...resource[field] }
    change(part, action, context)
    resource[field] = part
  }
}
