import type { Fields, UpdateAction } from '../types.ts'
import { fieldsOf, isSame, listOf } from '../values.ts'
import type { FieldActions } from './generic.ts'

/** Actions for a list whose elements come and go whole, in any order. */
export function addAndRemove(
  field: string,
  add: (element: unknown) => UpdateAction,
  remove: (element: unknown) => UpdateAction,
): FieldActions {
  return ({ current, desired }) => {
    const { gone, come } = changes(listOf(current[field]), listOf(desired[field]))
    return [...gone.map(remove), ...come.map(add)]
  }
}

interface Named {
  /** What tells an element from the others. */
  name: (element: Fields) => unknown
  add: (element: Fields) => UpdateAction[]
  remove: (element: Fields) => UpdateAction[]
  /** Both have the same name and differ; without it, one goes and the other comes. */
  change?: (before: Fields, after: Fields) => UpdateAction[]
  /** Once all elements are there, in another order than they should be. */
  order?: (elements: Fields[]) => UpdateAction[]
}

/** Actions for a list whose elements have names. Elements that stay are changed where they are. */
export function byName(field: string, { name, add, remove, change, order }: Named): FieldActions {
  return ({ current, desired }) => {
    const [before, after] = [listOf(current[field]).map(fieldsOf), listOf(desired[field]).map(fieldsOf)]
    const twin = (list: Fields[], element: Fields) => list.find((other) => isSame(name(other), name(element)))
    const actions = before.filter((element) => !twin(after, element)).flatMap(remove)
    for (const element of after) {
      const old = twin(before, element)
      if (!old) actions.push(...add(element))
      else if (!isSame(old, element)) actions.push(...(change?.(old, element) ?? [...remove(old), ...add(element)]))
    }
    if (actions.length > 0 || !order) return actions
    return order(after)
  }
}

function changes(before: readonly unknown[], after: readonly unknown[]): { gone: unknown[]; come: unknown[] } {
  return {
    gone: before.filter((one) => !after.some((other) => isSame(one, other))),
    come: after.filter((one) => !before.some((other) => isSame(one, other))),
  }
}
