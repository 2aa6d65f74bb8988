import { createHash } from 'node:crypto'

/** The same for values that are equal, whatever the order of their fields. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(sortedJson(value)).digest('base64url').slice(0, 22)
}

/** JSON with the fields of all objects sorted by name. */
export function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((element) => sortedJson(element)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined)
  fields.sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${sortedJson(inner)}`).join(',')}}`
}
