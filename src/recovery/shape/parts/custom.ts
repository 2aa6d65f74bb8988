import type { Fields, UpdateAction } from '../../types.ts'
import { differing, fieldsOf, isSame, referenceOf } from '../../values.ts'

/** Custom fields as a draft has them; `undefined` without a type. */
export function customOf(value: unknown): Fields | undefined {
  const { type, fields } = fieldsOf(value)
  const reference = referenceOf(type)
  return reference === undefined ? undefined : { type: reference, fields: fieldsOf(fields) }
}

/** Field by field where the type stays; else all at once. */
export function customActions(current: unknown, desired: unknown): UpdateAction[] {
  const [before, after] = [customOf(current), customOf(desired)]
  if (isSame(before, after)) return []
  if (!isSame(before?.type, after?.type)) return [{ action: 'setCustomType', ...after }]
  const [old, wanted] = [fieldsOf(before?.fields), fieldsOf(after?.fields)]
  return differing(old, wanted).map((name) => ({
    action: 'setCustomField',
    name,
    ...(wanted[name] !== undefined && { value: wanted[name] }),
  }))
}
