import type { ResourceType } from '../src/catalogue/types.ts'

/** Whether a type is exported in bulk and then scanned by id; others are small, and read whole when the run closes. */
export function isBulk(type: ResourceType): boolean {
  return type.reading.kind === 'cursor' && type.versioned
}
