import type { Fields } from '../../types.ts'
import { fieldsOf, referenceOf } from './values.ts'

/** Custom fields as a draft has them; `undefined` without a type. */
export function customOf(value: unknown): Fields | undefined {
  const { type, fields } = fieldsOf(value)
  const reference = referenceOf(type)
  return reference === undefined ? undefined : { type: reference, fields: fieldsOf(fields) }
}
