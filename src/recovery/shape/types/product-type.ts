import type { Creation, Fields, Shape, Update, UpdateAction } from '../../types.ts'
import { fieldsOf, isSame, listOf, present, referenceOf, textOf } from '../../values.ts'

/** Definitions of attributes change one by one; what the API lets nobody change about one is left. */
export const productType: Shape = { create, canonical, update, identities }

function create(record: Fields): Creation {
  return { path: 'product-types', draft: present({ ...textsOf(record), attributes: complete(record) }) }
}

function canonical(record: Fields): Fields {
  return present({ ...textsOf(record), attributes: listOf(record.attributes).map(definitionOf) })
}

function identities({ key, name }: Fields): string[] {
  return [...(key === undefined ? [] : [`key:${key}`]), `name:${name}`]
}

function update(current: Fields, desired: Fields): Update {
  const [before, after] = [textsOf(current), textsOf(desired)]
  const [old, wanted] = [listOf(current.attributes).map(definitionOf), complete(desired)]
  const known = new Map(old.map((definition) => [definition.name, definition]))
  const names = wanted.map(({ name }) => name)
  const gone = old.filter(({ name }) => !names.includes(name))
  const added = wanted.filter(({ name }) => !known.has(name))
  const kept = wanted.flatMap((definition) => {
    const from = known.get(definition.name)
    return from === undefined ? [] : [{ from, to: definition }]
  })
  const order = [...old.filter((definition) => !gone.includes(definition)), ...added].map(({ name }) => name)
  const set = (field: string, action: string): UpdateAction[] =>
    before[field] === after[field] ? [] : [{ action, ...(after[field] !== undefined && { [field]: after[field] }) }]
  return {
    actions: [
      ...set('key', 'setKey'),
      ...set('name', 'changeName'),
      ...set('description', 'changeDescription'),
      ...gone.map(({ name }) => ({ action: 'removeAttributeDefinition', name })),
      ...kept.flatMap(({ from, to }) => definitionActions(from, to)),
      ...added.map((attribute) => ({ action: 'addAttributeDefinition', attribute })),
      ...(isSame(order, names) ? [] : [{ action: 'changeAttributeOrderByName', attributeNames: names }]),
    ],
    left: [...new Set(kept.flatMap(({ from, to }) => fixedDifferences(from, to)))],
  }
}

function textsOf({ key, name, description }: Fields): Fields {
  return { key, name, description }
}

/** As a draft has it, with what the API fills in where a draft says nothing. */
function definitionOf(value: unknown): Fields {
  const { type, name, label, isRequired, level, attributeConstraint, inputTip, inputHint, isSearchable } =
    fieldsOf(value)
  return present({
    type: typeOf(type),
    name,
    label: label ?? {},
    isRequired,
    level: level ?? 'Variant',
    attributeConstraint: attributeConstraint ?? 'None',
    inputTip,
    inputHint: inputHint ?? 'SingleLine',
    isSearchable: isSearchable ?? true,
  })
}

function typeOf(type: unknown): Fields {
  const { name, values, elementType, typeReference, referenceTypeId } = fieldsOf(type)
  return {
    name,
    ...(values !== undefined && { values }),
    ...(elementType !== undefined && { elementType: typeOf(elementType) }),
    ...(referenceOf(typeReference) !== undefined && { typeReference: referenceOf(typeReference) }),
    ...(referenceTypeId !== undefined && { referenceTypeId }),
  }
}

/** Definitions of which all is known: those nested in a type that isn't there yet come later. */
function complete({ attributes }: Fields): Fields[] {
  return listOf(attributes)
    .map(definitionOf)
    .filter(({ type }) => isComplete(fieldsOf(type)))
}

function isComplete({ name, elementType, typeReference }: Fields): boolean {
  if (elementType !== undefined) return isComplete(fieldsOf(elementType))
  return name !== 'nested' || typeReference !== undefined
}

function definitionActions(from: Fields, to: Fields): UpdateAction[] {
  const { name: attributeName } = to
  const isOther = (field: string): boolean => !isSame(from[field], to[field])
  return [
    ...(isOther('label') ? [{ action: 'changeLabel', attributeName, label: to.label ?? {} }] : []),
    ...(isOther('inputTip')
      ? [{ action: 'setInputTip', attributeName, ...(to.inputTip !== undefined && { inputTip: to.inputTip }) }]
      : []),
    ...(isOther('inputHint') ? [{ action: 'changeInputHint', attributeName, newValue: to.inputHint }] : []),
    ...(isOther('isSearchable')
      ? [{ action: 'changeIsSearchable', attributeName, isSearchable: to.isSearchable }]
      : []),
    ...(isLoosened(from, to) ? [{ action: 'changeAttributeConstraint', attributeName, newValue: 'None' }] : []),
    ...(shapeOf(from.type) === shapeOf(to.type) ? enumActions(attributeName, from.type, to.type) : []),
  ]
}

/** Constraints can be lifted, never laid. */
function isLoosened(from: Fields, to: Fields): boolean {
  return to.attributeConstraint === 'None' && /^(SameForAll|Unique)$/.test(String(from.attributeConstraint))
}

function fixedDifferences(from: Fields, to: Fields): string[] {
  const isConstraintLeft = from.attributeConstraint !== to.attributeConstraint && !isLoosened(from, to)
  return [
    ...(shapeOf(from.type) === shapeOf(to.type) ? [] : ['attributes[].type']),
    ...(from.isRequired === to.isRequired ? [] : ['attributes[].isRequired']),
    ...(from.level === to.level ? [] : ['attributes[].level']),
    ...(isConstraintLeft ? ['attributes[].attributeConstraint'] : []),
  ]
}

function enumActions(attributeName: unknown, from: unknown, to: unknown): UpdateAction[] {
  const isLocalized = enumTypeOf(to).name === 'lenum'
  const [before, after] = [enumValues(from), enumValues(to)]
  const keys = after.map(({ key }) => key)
  const old = new Map(before.map((value) => [value.key, value]))
  const gone = before.map(({ key }) => key).filter((key) => !keys.includes(key))
  const added = after.filter(({ key }) => !old.has(key))
  const relabelled = after.filter((value) => old.has(value.key) && !isSame(old.get(value.key), value))
  const order = [...before.map(({ key }) => key).filter((key) => !gone.includes(key)), ...added.map(({ key }) => key)]
  const kind = isLocalized ? 'Localized' : 'Plain'
  return [
    ...(gone.length > 0 ? [{ action: 'removeEnumValues', attributeName, keys: gone }] : []),
    ...relabelled.map((newValue) => ({ action: `change${kind}EnumValueLabel`, attributeName, newValue })),
    ...added.map((value) => ({ action: `add${kind}EnumValue`, attributeName, value })),
    ...(isSame(order, keys) ? [] : [{ action: `change${kind}EnumValueOrder`, attributeName, values: after }]),
  ]
}

function enumValues(type: unknown): Fields[] {
  return listOf(enumTypeOf(type).values).map(fieldsOf)
}

function enumTypeOf(type: unknown): Fields {
  const { elementType } = fieldsOf(type)
  return elementType === undefined ? fieldsOf(type) : enumTypeOf(elementType)
}

/** The type but for its enum values. */
function shapeOf(type: unknown): string {
  const { values: _, elementType, ...rest } = fieldsOf(type)
  return elementType === undefined ? textOf(rest) : textOf({ ...rest, elementType: shapeOf(elementType) })
}
