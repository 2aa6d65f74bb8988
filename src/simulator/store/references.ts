import { type Fields, isFields } from '../json.ts'
import type { UniqueValue } from './collection.ts'

/** Fields that hold values of the user's own. What they refer to may be deleted: the API keeps no account of it. */
const OWN_VALUES = new Set(['attributes', 'fields'])

/** The values by which a record is found from what it refers to. */
export function referenceValues(fields: Fields, verbatim?: readonly string[]): UniqueValue[] {
  return referencesIn(fields, verbatim).map((value) => ({ field: 'reference', value, shared: true }))
}

/**
 * What a record refers to, as `<type>/<id>` or `<type>/key=<key>`, each once. `verbatim` fields are not looked into:
 * they hold JSON that the API only stores.
 */
function referencesIn(fields: Fields, verbatim: readonly string[] = []): string[] {
  const found = new Set<string>()
  for (const name in fields) {
    const value = fields[name]
    if (typeof value === 'object' && value !== null && !verbatim.includes(name)) collect(name, value, found)
  }
  return [...found]
}

export function referenceTo(typeId: string, identifier: { id?: unknown; key?: unknown }): string {
  return identifier.id === undefined ? `${typeId}/key=${String(identifier.key)}` : `${typeId}/${String(identifier.id)}`
}

function collect(name: string, value: object, found: Set<string>): void {
  if (OWN_VALUES.has(name)) return
  if (Array.isArray(value)) {
    for (const element of value) if (typeof element === 'object' && element !== null) collect('', element, found)
    return
  }
  const object = value as Fields
  if (typeof object.typeId === 'string') {
    if (object.id !== undefined || object.key !== undefined) found.add(referenceTo(object.typeId, object))
    return
  }
  if (!isFields(object)) return
  for (const inner in object) {
    const next = object[inner]
    if (typeof next === 'object' && next !== null) collect(inner, next, found)
  }
}
