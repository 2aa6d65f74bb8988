import { type Fields, fieldsOf, listOf } from '../json.ts'

/** A field or attribute definition of an enum type, or of a set of one, with one more value. */
export function withEnumValue(definition: Fields, { value }: Fields): Fields {
  const type = fieldsOf(definition.type)
  if (type.name === 'set') {
    const elementType = withValue(fieldsOf(type.elementType), value)
    return { ...definition, type: { ...type, elementType } }
  }
  return { ...definition, type: withValue(type, value) }
}

function withValue(type: Fields, value: unknown): Fields {
  return { ...type, values: [...listOf(type.values), value] }
}
