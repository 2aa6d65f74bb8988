import { invalidField, invalidOperation, refused, requiredField } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, stringOf } from '../json.ts'
import type { Context } from '../resources/definition.ts'
import { dataOf, variantsOf } from '../resources/product-data.ts'
import { requireTarget } from './custom-fields.ts'
import { attributeProblem } from './values.ts'

type Definitions = ReadonlyMap<string, Fields>

/** Throws ApiError when the attributes of a product are not as its product type says; only what has changed is judged. */
export function checkProductAttributes(before: Fields | undefined, product: Fields, context: Context): void {
  const definitions = definitionsOf(product.productType, context)
  const known = new Set(before === undefined ? [] : dataOf(before).map(attributesText))
  for (const data of dataOf(product)) {
    const text = attributesText(data)
    if (known.has(text)) continue
    known.add(text)
    checkAttributes(listOf(data.attributes), definitions, 'Product', context)
    const variants = variantsOf(data).filter(({ id }) => id !== undefined)
    for (const { attributes } of variants) checkAttributes(listOf(attributes), definitions, 'Variant', context)
    checkConstraints(variants, definitions, context)
  }
}

/** The same for a variant that is a resource of its own. */
export function checkVariantAttributes(before: Fields | undefined, variant: Fields, context: Context): void {
  const products = context.project.collection('product')
  const product = products.get(stringOf(fieldsOf(variant.product).id) ?? '')
  if (product === undefined) return
  const definitions = definitionsOf(products.parsed(product).productType, context)
  const known = [before?.current, before?.staged].map((data) => JSON.stringify(fieldsOf(data).attributes))
  for (const { attributes } of [variant.current, variant.staged].map(fieldsOf)) {
    if (known.includes(JSON.stringify(attributes))) continue
    checkAttributes(listOf(attributes), definitions, 'Variant', context)
  }
}

function attributesText(data: Fields): string {
  return JSON.stringify([data.attributes, variantsOf(data).map(({ attributes }) => attributes)])
}

function definitionsOf(productType: unknown, { project }: Context): Definitions {
  const types = project.collection('product-type')
  const stored = types.get(stringOf(fieldsOf(productType).id) ?? '')
  const { attributes } = stored === undefined ? {} : types.parsed(stored)
  return new Map(listOf(attributes).map((value) => [String(fieldsOf(value).name), fieldsOf(value)]))
}

function checkAttributes(
  attributes: readonly unknown[],
  definitions: Definitions,
  level: 'Product' | 'Variant',
  context: Context,
): void {
  const { rules } = context.project
  const given = new Map(attributes.map((value) => [String(fieldsOf(value).name), fieldsOf(value).value]))
  for (const [name, value] of given) {
    const definition = definitions.get(name)
    if (definition === undefined || (definition.level ?? 'Variant') !== level) {
      if (rules.on('attribute-known')) throw unknownAttribute(name, value, level)
      continue
    }
    const problem = problemOf(value, fieldsOf(definition.type), context)
    if (problem !== undefined && rules.on('attribute-type')) {
      throw invalidField(name, value, `The value of the attribute '${name}' is ${problem}.`)
    }
    if (rules.on('attribute-reference-exists')) requireTargets(value, fieldsOf(definition.type), context)
  }
  if (!rules.on('attribute-required')) return
  for (const [name, definition] of definitions) {
    const isDue = definition.isRequired === true && (definition.level ?? 'Variant') === level
    if (isDue && given.get(name) === undefined) throw requiredField(name)
  }
}

function unknownAttribute(name: string, value: unknown, level: string): Error {
  return invalidField(name, value, `The product type has no attribute '${name}' at the level ${level}.`)
}

function problemOf(value: unknown, type: Fields, context: Context): string | undefined {
  return attributeProblem(value, type, (attributes, { typeReference }) => {
    const definitions = definitionsOf(typeReference, context)
    for (const { name, value: inner } of listOf(attributes).map(fieldsOf)) {
      const definition = definitions.get(String(name))
      if (definition === undefined) return `one with an attribute '${String(name)}' that its type does not have`
      const problem = problemOf(inner, fieldsOf(definition.type), context)
      if (problem !== undefined) return `one whose attribute '${String(name)}' is ${problem}`
    }
    return undefined
  })
}

function requireTargets(value: unknown, type: Fields, context: Context): void {
  if (type.name === 'set')
    for (const element of listOf(value)) requireTargets(element, fieldsOf(type.elementType), context)
  else if (type.name === 'reference') requireTarget(value, context)
  else if (type.name === 'nested') {
    const definitions = definitionsOf(type.typeReference, context)
    for (const { name, value: inner } of listOf(value).map(fieldsOf)) {
      requireTargets(inner, fieldsOf(definitions.get(String(name))?.type), context)
    }
  }
}

/** Constraints are about the variants of one product. */
function checkConstraints(variants: readonly Fields[], definitions: Definitions, { project }: Context): void {
  const combination: string[] = []
  for (const [name, { attributeConstraint }] of definitions) {
    const values = variants.map((variant) => textOf(variant, name))
    if (attributeConstraint === 'CombinationUnique') combination.push(name)
    if (attributeConstraint === 'Unique' && project.rules.on('attribute-unique')) {
      const value = firstDuplicate(values.filter((text) => text !== undefined))
      if (value !== undefined) {
        const attribute = { name, value: JSON.parse(value) }
        throw refused('DuplicateAttributeValue', `Two variants have the same value for '${name}'.`, { attribute })
      }
    }
    if (attributeConstraint === 'SameForAll' && project.rules.on('attribute-same-for-all')) {
      if (new Set(values).size > 1) throw invalidOperation(`The attribute '${name}' must be the same in all variants.`)
    }
  }
  if (combination.length === 0 || !project.rules.on('attribute-combination-unique')) return
  const combined = variants.map((variant) => JSON.stringify(combination.map((name) => textOf(variant, name) ?? null)))
  const duplicate = firstDuplicate(combined)
  if (duplicate === undefined) return
  const attributes = combination.map((name, i) => ({ name, value: JSON.parse(JSON.parse(duplicate)[i] ?? 'null') }))
  throw refused('DuplicateAttributeValues', `Two variants have the same values for '${combination.join("', '")}'.`, {
    attributes,
  })
}

function textOf({ attributes }: Fields, name: string): string | undefined {
  const found = listOf(attributes)
    .map(fieldsOf)
    .find((attribute) => attribute.name === name)
  return found === undefined ? undefined : JSON.stringify(found.value)
}

function firstDuplicate(values: readonly string[]): string | undefined {
  return values.find((value, i) => values.indexOf(value) !== i)
}
