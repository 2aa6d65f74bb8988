import type { Fields } from '../types.ts'

/**
 * A key that a restore gives to a record which has none and could have one: `lifeboat-` and the id that it was first known
 * by. Who carries a stamp keeps it on every later hop.
 */
export function stampOf(id: string): string {
  return `${prefix}${id}`
}

const prefix = 'lifeboat-'

/** The id that a stamped key names; `undefined` for any other key. */
export function originOf(key: unknown): string | undefined {
  return typeof key === 'string' && key.startsWith(prefix) ? key.slice(prefix.length) : undefined
}

/** A stamp reads as no key. */
export function unstamped(record: Fields): Fields {
  if (originOf(record.key) === undefined) return record
  const { key: _, ...rest } = record
  return rest
}
