import { requiredField } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, stringOf } from '../json.ts'
import { fieldsIn } from '../store/collection.ts'
import type { Context } from './definition.ts'

/** The types of a product type's attributes, by name. */
export function attributeTypes(productType: unknown, { project }: Context): ReadonlyMap<string, Fields> {
  const id = stringOf(fieldsOf(productType).id)
  const stored = id === undefined ? undefined : project.collection('product-type').get(id)
  if (stored === undefined) return new Map()
  const { attributes } = fieldsIn(stored)
  return new Map(listOf(attributes).map((value) => [String(fieldsOf(value).name), fieldsOf(fieldsOf(value).type)]))
}

/** The attributes after an action that sets one of them, or removes it by giving no value. */
export function withAttribute(
  attributes: unknown,
  { name, value }: Fields,
  types: ReadonlyMap<string, Fields>,
): unknown[] {
  if (typeof name !== 'string') throw requiredField('name')
  const others = listOf(attributes).filter((attribute) => fieldsOf(attribute).name !== name)
  if (value === undefined || value === null) return others
  return [...others, withEnumLabels({ name, value }, types)]
}

/** Values of enum attributes are given by their key and returned with their label. */
export function withEnumLabels(attribute: unknown, types: ReadonlyMap<string, Fields>): Fields {
  const given = fieldsOf(attribute)
  const type = types.get(String(given.name))
  return type === undefined ? given : { ...given, value: labelled(given.value, type) }
}

function labelled(value: unknown, type: Fields): unknown {
  if (type.name === 'set' && Array.isArray(value)) {
    return value.map((element) => labelled(element, fieldsOf(type.elementType)))
  }
  if ((type.name !== 'enum' && type.name !== 'lenum') || typeof value !== 'string') return value
  const found = listOf(type.values).find((option) => fieldsOf(option).key === value)
  return found ?? value
}
