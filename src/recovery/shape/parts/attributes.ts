import type { Fields, UpdateAction } from '../../types.ts'
import { fieldsOf, inOrder, isSame, listOf } from '../../values.ts'

/** Attributes as a draft has them, by name: enum values are their keys alone, for the labels are the product type's. */
export function attributesOf(value: unknown): Fields[] {
  const given = listOf(value)
    .map(fieldsOf)
    .filter((attribute) => attribute.value !== undefined && attribute.value !== null)
    .map(({ name, value: content }) => ({ name, value: attributeValue(content) }))
  return inOrder(given, ({ name }) => String(name))
}

/** Values of attributes by their names. */
export function attributeValues(value: unknown): Map<string, unknown> {
  return new Map(attributesOf(value).map((attribute) => [String(attribute.name), attribute.value]))
}

/** One action for each attribute that has another value, or none any more. */
export function attributeActions(
  current: unknown,
  desired: unknown,
  set: (name: string, value: unknown) => UpdateAction,
): UpdateAction[] {
  const [before, after] = [attributeValues(current), attributeValues(desired)]
  const names = [...new Set([...before.keys(), ...after.keys()])]
  return names.filter((name) => !isSame(before.get(name), after.get(name))).map((name) => set(name, after.get(name)))
}

function attributeValue(value: unknown): unknown {
  if (Array.isArray(value)) return isNested(value) ? attributesOf(value) : value.map(attributeValue)
  const names = Object.keys(fieldsOf(value))
  const isEnumValue = names.length === 2 && names.includes('key') && names.includes('label')
  return isEnumValue ? fieldsOf(value).key : value
}

/** Whether a value is one of a nested type: attributes itself. */
function isNested(values: readonly unknown[]): boolean {
  return (
    values.length > 0 &&
    values
      .map(fieldsOf)
      .every((each) => typeof each.name === 'string' && Object.keys(each).length <= 2 && 'value' in each)
  )
}
