import type { Fields, UpdateAction } from '../../types.ts'
import { fieldsOf, isSame, listOf, present, referenceOf } from '../../values.ts'
import { attributeActions } from './attributes.ts'
import { hintsOf } from './product-data.ts'
import { variantListActions } from './variant-list-actions.ts'

export interface DataChange {
  actions: UpdateAction[]
  /** The data after the actions, as far as its ids and numbers are known. */
  result: Fields
  /** Whether something can only be done once the actions have been carried out and the product is read again. */
  isPartial: boolean
}

const texts: Readonly<Record<string, string>> = {
  name: 'changeName',
  slug: 'changeSlug',
  description: 'setDescription',
  metaTitle: 'setMetaTitle',
  metaDescription: 'setMetaDescription',
  metaKeywords: 'setMetaKeywords',
}

/**
 * What makes `to` of one version of a product's data, whose variants have the target's numbers. With `staged` false the
 * actions change both versions, which have to be the same before.
 */
export function productDataActions(from: Fields, to: Fields, staged: boolean): DataChange {
  const variants = variantListActions(from, to)
  const actions = [
    ...Object.entries(texts).flatMap(([field, action]) => setText(field, action, from, to)),
    ...categoryActions(from, to),
    ...setSearchKeywords(from, to),
    ...setDefaultVariant(from, to),
    ...attributeActions(from.attributes, to.attributes, (name, value) => ({
      action: 'setProductAttribute',
      name,
      ...(value !== undefined && { value }),
    })),
    ...variants.actions,
  ]
  const [masterVariant, ...others] = variants.result
  return {
    actions: actions.map((action) => ({ ...action, staged })),
    result: { ...to, masterVariant, variants: others },
    isPartial: variants.isPartial,
  }
}

function setText(field: string, action: string, from: Fields, to: Fields): UpdateAction[] {
  const [before, after] = [present({ value: from[field] }).value, present({ value: to[field] }).value]
  if (isSame(before, after)) return []
  return [{ action, ...(after !== undefined && { [field]: after }) }]
}

function setSearchKeywords(from: Fields, to: Fields): UpdateAction[] {
  const [before, after] = [fieldsOf(from.searchKeywords), fieldsOf(to.searchKeywords)]
  return isSame(before, after) ? [] : [{ action: 'setSearchKeywords', searchKeywords: after }]
}

/** Only projects with the modular catalogue have one. */
function setDefaultVariant(from: Fields, to: Fields): UpdateAction[] {
  const [before, after] = [referenceOf(from.defaultVariant), referenceOf(to.defaultVariant)]
  if (isSame(before, after)) return []
  return [{ action: 'setDefaultVariant', ...(after !== undefined && { variant: after }) }]
}

function categoryActions(from: Fields, to: Fields): UpdateAction[] {
  const [before, after] = [categoriesOf(from), categoriesOf(to)]
  const [hintsBefore, hints] = [hintsOf(from), hintsOf(to)]
  const withHint = (id: string): Fields => (hints[id] === undefined ? {} : { orderHint: hints[id] })
  const gone = [...before.keys()].filter((id) => !after.has(id))
  const added = [...after.keys()].filter((id) => !before.has(id))
  const hinted = [...after.keys()].filter((id) => before.has(id) && hintsBefore[id] !== hints[id])
  return [
    ...gone.map((id) => ({ action: 'removeFromCategory', category: before.get(id) })),
    ...added.map((id) => ({ action: 'addToCategory', category: after.get(id), ...withHint(id) })),
    ...hinted.map((id) => ({ action: 'setCategoryOrderHint', categoryId: id, ...withHint(id) })),
  ]
}

function categoriesOf(data: Fields): Map<string, Fields | undefined> {
  return new Map(listOf(data.categories).map((category) => [String(fieldsOf(category).id), referenceOf(category)]))
}
