import { createHash } from 'node:crypto'
import { textOf } from '../../src/recovery/values.ts'

/** The same for values that are equal, whatever the order of their fields. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(textOf(value)).digest('base64url').slice(0, 22)
}
