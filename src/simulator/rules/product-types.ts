import { refused } from '../http/api-error.ts'
import { type Fields, field, fieldsOf, listOf } from '../json.ts'
import type { Context } from '../resources/definition.ts'
import { enumTypeOf } from '../resources/enum-values.ts'
import { dataOf, variantsOf } from '../resources/product-data.ts'
import { referenceTo } from '../store/references.ts'

/** Throws ApiError when a product has one of the enum values that an action removes. */
export function keepUsedEnumValues(type: Fields, { attributeName, keys }: Fields, { project }: Context): void {
  if (!project.rules.on('used-enum-value-stays')) return
  const gone = listOf(keys)
  const uses = (attribute: unknown): boolean => {
    const { name, value } = fieldsOf(attribute)
    return name === attributeName && [value].flat().some((element) => gone.includes(field(element, 'key')))
  }
  const products = project.collection('product')
  for (const record of products.sharing(referenceTo('product-type', { id: type.id }))) {
    for (const data of dataOf(products.parsed(record))) {
      const attributes = [listOf(data.attributes), ...variantsOf(data).map((variant) => listOf(variant.attributes))]
      if (attributes.flat().some(uses)) throw refused('EnumValueIsUsed', 'The enum value is used by a product.')
    }
  }
}

/** Throws ApiError when the definitions of a product type contradict each other or those of another type. */
export function checkAttributeDefinitions(type: Fields, context: Context): void {
  const { rules } = context.project
  const names = new Set<unknown>()
  for (const definition of listOf(type.attributes).map(fieldsOf)) {
    if (names.has(definition.name) && rules.on('attribute-name-unique')) {
      const message = `The product type has an attribute '${String(definition.name)}' already.`
      throw refused('AttributeDefinitionAlreadyExists', message, conflict(type, definition.name))
    }
    names.add(definition.name)
    if (rules.on('enum-keys-unique')) checkEnumKeys(definition)
  }
  if (rules.on('attribute-type-agrees')) checkOtherTypes(type, context)
}

export function checkEnumKeys({ type }: Fields): void {
  const keys = listOf(enumTypeOf(type)?.values).map((value) => fieldsOf(value).key)
  const duplicates = keys.filter((key, i) => keys.indexOf(key) !== i)
  if (duplicates.length === 0) return
  throw refused('DuplicateEnumValues', `The enum values '${duplicates.join("', '")}' are there twice.`, { duplicates })
}

function checkOtherTypes(type: Fields, { project }: Context): void {
  const shapes = new Map(listOf(type.attributes).map((value) => [fieldsOf(value).name, shape(fieldsOf(value).type)]))
  const types = project.collection('product-type')
  for (const record of types.idOrder.ascending()) {
    if (record.id === type.id) continue
    const other = types.parsed(record)
    for (const { name, type: attributeType } of listOf(other.attributes).map(fieldsOf)) {
      const own = shapes.get(name)
      if (own === undefined || own === shape(attributeType)) continue
      const message = `The attribute '${String(name)}' has another type in the product type '${String(other.name)}'.`
      throw refused('AttributeDefinitionTypeConflict', message, conflict({ ...other, id: record.id }, name))
    }
  }
}

/** The type of an attribute but for its enum values, which may differ. */
function shape(type: unknown): string {
  const { name, elementType, referenceTypeId, typeReference } = fieldsOf(type)
  const inner = elementType === undefined ? '' : shape(elementType)
  return [name, referenceTypeId, field(typeReference, 'id'), inner].join(' ')
}

function conflict({ id, name }: Fields, conflictingAttributeName: unknown): Fields {
  return { conflictingProductTypeId: id, conflictingProductTypeName: name, conflictingAttributeName }
}
