import type { ResourceType } from '../../catalogue/types.ts'
import type { Fields } from '../types.ts'

const prefix = 'lifeboat-'

/** Whether a key was given by a restore, to a record that had none. */
function isStamp(key: unknown): boolean {
  return typeof key === 'string' && key.startsWith(prefix)
}

/**
 * With a key by which the record is found again, where it has none and could have one: `lifeboat-` and the id that it was
 * first known by. Who carries a stamp keeps it on every later hop.
 */
export function stamped(type: ResourceType, record: Fields, sourceId: string): Fields {
  if (type.identity.key !== 'optional' || record.key !== undefined) return record
  return { ...record, key: `${prefix}${sourceId}` }
}

/** A stamp reads as no key. */
export function unstamped(record: Fields): Fields {
  if (!isStamp(record.key)) return record
  const { key: _, ...rest } = record
  return rest
}
