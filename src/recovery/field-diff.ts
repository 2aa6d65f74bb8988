/** Which fields of a record differ. Pure. */

export interface FieldDifference {
  /** Such as `masterVariant.prices[0].value.centAmount`. */
  path: string
  /** `undefined` where there is none. */
  before: unknown
  after: unknown
}

/** What every change changes; it says nothing. */
const bookkeeping = new Set([
  'version',
  'versionModifiedAt',
  'lastModifiedAt',
  'lastModifiedBy',
  'lastMessageSequenceNumber',
])

/** The innermost values that differ, in the order of their fields. Elements of arrays are compared by their places. */
export function fieldDifferences(before: unknown, after: unknown): FieldDifference[] {
  return compare('', before, after).filter(({ path }) => !bookkeeping.has(path.split(/[.[]/, 1)[0] ?? ''))
}

/** The path without places, so that the same field of many records and elements counts as one. */
export function fieldOf(path: string): string {
  return path.replace(/\[\d+\]/g, '[]')
}

function compare(path: string, before: unknown, after: unknown): FieldDifference[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    const places = Array.from({ length: Math.max(before.length, after.length) }, (_, place) => place)
    return places.flatMap((place) => compare(`${path}[${place}]`, before[place], after[place]))
  }
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return names.flatMap((name) => compare(path === '' ? name : `${path}.${name}`, before[name], after[name]))
  }
  return Object.is(before, after) ? [] : [{ path, before, after }]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
