/** Values of JSON: what they say, and whether two say the same. Pure. */

import type { Fields } from './types.ts'

/** The value's fields; none where it isn't an object. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

/** The value's elements; none where it isn't a list. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** Without fields that say nothing: `undefined`, null, empty lists and empty objects. Looks no deeper than the fields. */
export function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isNothing(value)))
}

/** One text for equal values: the order of fields doesn't count, and no field is as good as an `undefined` one. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

export function isSame(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other)
}

/** Names of the fields that differ, of those or of all. */
export function differing(
  one: Fields,
  other: Fields,
  names: readonly string[] = [...new Set([...Object.keys(one), ...Object.keys(other)])],
): string[] {
  return names.filter((name) => !isSame(one[name], other[name]))
}

/** In an order that depends on nothing but the elements. */
export function inOrder<T>(values: readonly T[], by: (value: T) => string = textOf): T[] {
  return values
    .map((value) => ({ value, text: by(value) }))
    .sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text)))
    .map(({ value }) => value)
}

/** A reference without what it may bring along; `undefined` where it names nothing. */
export function referenceOf(value: unknown): Fields | undefined {
  const { typeId, id, key } = fieldsOf(value)
  if (id !== undefined) return { typeId, id }
  return key === undefined ? undefined : { typeId, key }
}

/** Without what says nothing, at any depth. */
export function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing).filter((element) => !isNothing(element))
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value).map(([name, part]) => [name, withoutNothing(part)] as const)
  return Object.fromEntries(parts.filter(([, part]) => !isNothing(part)))
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
