import { cloneExact, type Fields, field, fieldsOf, isFields, listOf, stringOf } from '../json.ts'
import { fieldsIn } from '../store/collection.ts'
import { referenceTo } from '../store/references.ts'
import { attributeTypes, withEnumLabels } from './attributes.ts'
import type { Context } from './definition.ts'
import { PRODUCT } from './product.ts'
import { dataOf, variantsOf } from './product-data.ts'

/** What an update of a product type does to the products of the type. The API does it a little later. */
type ChangeAttribute = (attribute: Fields) => Fields | undefined

const CHANGE = 'products '

export function noteRemoval({ name }: Fields, { pending }: Context): void {
  pending.set(CHANGE + pending.size, JSON.stringify({ kind: 'removed', name }))
}

export function noteRenaming({ attributeName: name, newAttributeName: to }: Fields, { pending }: Context): void {
  pending.set(CHANGE + pending.size, JSON.stringify({ kind: 'renamed', name, to }))
}

export function noteEnumKey({ attributeName: name, key, newKey: to }: Fields, { pending }: Context): void {
  pending.set(CHANGE + pending.size, JSON.stringify({ kind: 'enumKey', name, key, to }))
}

export function noteRelabelling(_: Fields, { pending }: Context): void {
  pending.set(CHANGE + pending.size, JSON.stringify({ kind: 'relabelled' }))
}

/** Carries out what was noted: each product that it concerns gets a new version. */
export function rewriteProducts(productType: Fields, context: Context): void {
  const changes = [...context.pending]
    .filter(([name]) => name.startsWith(CHANGE))
    .map(([, text]) => changeOf(JSON.parse(text ?? '{}')))
  if (changes.length === 0) return
  const { project, clientId } = context
  const types = attributeTypes({ id: productType.id }, context)
  const products = project.collection('product')
  for (const record of [...products.sharing(referenceTo('product-type', { id: productType.id }))]) {
    const before = fieldsIn(record)
    const after = cloneExact(before)
    const rewritten = (attributes: unknown): Fields[] =>
      listOf(attributes).flatMap((attribute) => {
        let changed: Fields | undefined = fieldsOf(attribute)
        for (const change of changes) changed = changed === undefined ? undefined : change(changed)
        return changed === undefined ? [] : [withEnumLabels(keyed(changed), types)]
      })
    for (const data of dataOf(after)) {
      if (data.attributes !== undefined) data.attributes = rewritten(data.attributes)
      for (const variant of variantsOf(data)) variant.attributes = rewritten(variant.attributes)
    }
    if (JSON.stringify(after) === JSON.stringify(before)) continue
    project.replace(PRODUCT, record, before, after, { versions: 1, clientId })
  }
}

function changeOf({ kind, name, to, key }: Fields): ChangeAttribute {
  if (kind === 'removed') return (attribute) => (attribute.name === name ? undefined : attribute)
  if (kind === 'renamed') return (attribute) => (attribute.name === name ? { ...attribute, name: to } : attribute)
  if (kind !== 'enumKey') return (attribute) => attribute
  const renamed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renamed)
    return field(value, 'key') === key ? to : value
  }
  return (attribute) => (attribute.name === name ? { ...attribute, value: renamed(attribute.value) } : attribute)
}

/** Enum values by their keys alone, so that they get the labels that they have by now. */
function keyed(attribute: Fields): Fields {
  const keyOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(keyOf)
    return isFields(value) && value.label !== undefined ? (stringOf(value.key) ?? value) : value
  }
  return { ...attribute, value: keyOf(attribute.value) }
}
