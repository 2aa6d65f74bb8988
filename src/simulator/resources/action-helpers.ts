import { invalidField, invalidInput, requiredField } from '../http/api-error.ts'
import { type Fields, fieldsOf, isFields, listOf, numberOf } from '../json.ts'
import type { ActionHandler, Context } from './definition.ts'

/** Update actions that several types share in shape; each helper makes one. */

/** Appends what the payload has to a list. */
export function append(
  list: string,
  payload: string,
  make: (value: unknown, context: Context) => unknown = (value) => value,
): ActionHandler {
  return (resource, action, context) => {
    if (action[payload] === undefined) throw requiredField(payload)
    const added = Array.isArray(action[payload]) ? action[payload] : [action[payload]]
    resource[list] = [...listOf(resource[list]), ...added.map((value) => make(value, context))]
  }
}

/** Appends what the payload has, unless it is in the list already. */
export function appendOnce(list: string, payload: string): ActionHandler {
  const add = append(list, payload)
  return (resource, action, context) => {
    const wanted = JSON.stringify(action[payload])
    if (!listOf(resource[list]).some((value) => JSON.stringify(value) === wanted)) add(resource, action, context)
  }
}

/** Takes what equals the payload, or each of its elements, out of a list. */
export function withdraw(list: string, payload: string): ActionHandler {
  return (resource, action) => {
    if (action[payload] === undefined) throw requiredField(payload)
    const gone = (Array.isArray(action[payload]) ? action[payload] : [action[payload]]).map((v) => JSON.stringify(v))
    resource[list] = listOf(resource[list]).filter((value) => !gone.includes(JSON.stringify(value)))
  }
}

/** Takes the elements out of a list for which `name` equals the payload. */
export function withdrawBy(list: string, name: string, payload: string): ActionHandler {
  return (resource, action) => {
    resource[list] = listOf(resource[list]).filter(
      (element) => JSON.stringify(fieldsOf(element)[name]) !== JSON.stringify(action[payload]),
    )
  }
}

/** Changes the element of a list that the payload names by `<what>Id` or `<what>Key`. */
export function onElement(
  list: string,
  what: string,
  change: (element: Fields, action: Fields, context: Context) => Fields | undefined,
): ActionHandler {
  return (resource, action, context) => {
    const elements = listOf(resource[list]).map(fieldsOf)
    const index = elements.findIndex((element) => isNamed(element, what, action))
    if (index < 0) throw invalidInput(`There is no ${what} '${String(action[`${what}Id`] ?? action[`${what}Key`])}'.`)
    const changed = change({ ...elements[index] }, action, context)
    resource[list] = changed === undefined ? elements.toSpliced(index, 1) : elements.with(index, changed)
  }
}

function isNamed(element: Fields, what: string, action: Fields): boolean {
  const id = action[`${what}Id`]
  return id === undefined ? element.key !== undefined && element.key === action[`${what}Key`] : element.id === id
}

/** Sets several fields at once, each named as in the payload. */
export function setAll(...fields: string[]): ActionHandler {
  return (resource, action) => {
    for (const field of fields) setOrDelete(resource, field, action[field])
  }
}

/** Sets a field from a payload of another name. */
export function setAs(field: string, payload: string): ActionHandler {
  return (resource, action) => setOrDelete(resource, field, action[payload])
}

/** Sets a field of an object within the resource. */
export function setWithin(object: string, field: string, payload = field): ActionHandler {
  return (resource, action) => {
    const inner = isFields(resource[object]) ? { ...resource[object] } : {}
    setOrDelete(inner, field, action[payload])
    resource[object] = inner
  }
}

/** Changes the element of a list whose `name` has the payload's value, as types and product types name their parts. */
export function onNamed(
  list: string,
  payload: string,
  change: (element: Fields, action: Fields) => Fields,
): ActionHandler {
  return (resource, action) => {
    const elements = listOf(resource[list]).map(fieldsOf)
    const index = elements.findIndex((element) => element.name === action[payload])
    if (index < 0) throw invalidInput(`There is no '${String(action[payload])}'.`)
    resource[list] = elements.with(index, change({ ...elements[index] }, action))
  }
}

/** Puts a list in the order in which the payload names its elements. */
export function reorder(list: string, name: string, payload: string): ActionHandler {
  return (resource, action) => {
    resource[list] = sorted(listOf(resource[list]), name, action[payload], payload)
  }
}

/** The list in the order in which `order` names its elements. Throws when it does not name each of them once. */
export function sorted(list: readonly unknown[], name: string, order: unknown, payload: string): unknown[] {
  const wanted = listOf(order)
  const found = wanted.map((value) => list.find((element) => fieldsOf(element)[name] === value))
  if (found.includes(undefined) || new Set(wanted).size !== list.length || wanted.length !== list.length) {
    throw invalidInput(`'${payload}' must name each element once.`)
  }
  return found
}

/** The list with one more element, at a position or at the end. */
export function inserted(list: readonly unknown[], element: unknown, position: unknown): unknown[] {
  if (position === undefined || position === null) return [...list, element]
  const at = numberOf(position) ?? -1
  if (!Number.isInteger(at) || at < 0 || at > list.length) {
    throw invalidField('position', position, `A position is a whole number from 0 to ${list.length}.`)
  }
  return list.toSpliced(at, 0, element)
}

export function quantityOf(value: unknown): number {
  const quantity = numberOf(value)
  if (quantity === undefined) throw requiredField('quantity')
  return quantity
}

export function setOrDelete(target: Fields, name: string, value: unknown): void {
  if (value === undefined || value === null) delete target[name]
  else target[name] = value
}
