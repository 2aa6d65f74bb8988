import { invalidInput, refused } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf } from '../json.ts'
import { sorted } from './action-helpers.ts'

type ChangeValues = (values: Fields[]) => unknown[]

/** A field or attribute definition of an enum type, or of a set of one, with one more value. */
export function withEnumValue(definition: Fields, { value }: Fields): Fields {
  return withValues(definition, (values) => [...values, value])
}

/** One without the values of these keys. */
export function withoutEnumValues(definition: Fields, { keys }: Fields): Fields {
  const gone = listOf(keys)
  return withValues(definition, (values) => values.filter(({ key }) => !gone.includes(key)))
}

/** One whose value of the same key has another label. */
export function withEnumLabel(definition: Fields, value: unknown): Fields {
  const changed = fieldsOf(value)
  return withValues(definition, (values) => values.with(indexOf(values, changed.key), changed))
}

/** One whose values are in the order in which their keys are named. */
export function withEnumOrder(definition: Fields, { keys }: Fields): Fields {
  return withValues(definition, (values) => sorted(values, 'key', keys, 'keys'))
}

/** One whose values are these, which must be the same in another order. */
export function withSameEnumValues(definition: Fields, wanted: unknown): Fields {
  const text = (values: readonly unknown[]): string =>
    JSON.stringify(values.map((value) => JSON.stringify(value)).sort())
  return withValues(definition, (values) => {
    if (text(values) !== text(listOf(wanted))) {
      throw refused('EnumValuesMustMatch', 'The values must be the existing ones in another order.')
    }
    return listOf(wanted)
  })
}

/** One whose value of a key has another key. */
export function withEnumKey(definition: Fields, { key, newKey }: Fields): Fields {
  const about = { conflictingAttributeName: definition.name }
  return withValues(definition, (values) => {
    const index = values.findIndex((value) => value.key === key)
    if (index < 0) {
      const details = { conflictingEnumKey: key, ...about }
      throw refused('EnumKeyDoesNotExist', `There is no enum value '${String(key)}'.`, details)
    }
    if (values.some((value) => value.key === newKey)) {
      const details = { conflictingEnumKey: newKey, ...about }
      throw refused('EnumKeyAlreadyExists', `There is an enum value '${String(newKey)}' already.`, details)
    }
    return values.with(index, { ...values[index], key: newKey })
  })
}

/** The enum type of a definition, or of the elements of its set; `undefined` when it is another. */
export function enumTypeOf(type: unknown): Fields | undefined {
  const { name, elementType } = fieldsOf(type)
  if (String(name).toLowerCase() === 'set') return enumTypeOf(elementType)
  return /^(l?enum|localizedenum)$/i.test(String(name)) ? fieldsOf(type) : undefined
}

function withValues(definition: Fields, change: ChangeValues): Fields {
  if (enumTypeOf(definition.type) === undefined) {
    throw invalidInput(`'${String(definition.name)}' has no enum values.`)
  }
  return { ...definition, type: typeWithValues(fieldsOf(definition.type), change) }
}

function typeWithValues(type: Fields, change: ChangeValues): Fields {
  if (type.elementType !== undefined) {
    return { ...type, elementType: typeWithValues(fieldsOf(type.elementType), change) }
  }
  return { ...type, values: change(listOf(type.values).map(fieldsOf)) }
}

function indexOf(values: readonly Fields[], key: unknown): number {
  const index = values.findIndex((value) => value.key === key)
  if (index < 0) throw invalidInput(`There is no enum value '${String(key)}'.`)
  return index
}
