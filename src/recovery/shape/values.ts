import type { Fields } from '../types.ts'

/** The value's fields; none where it isn't an object. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
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

/** Without what says nothing, at any depth: `undefined`, null, empty lists and empty objects. */
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
