import { cloneExact, type Fields, fieldsOf, listOf, stringOf, withoutUndefined } from '../json.ts'
import type { UniqueValue } from '../store/collection.ts'
import { attributeTypes, withEnumLabels } from './attributes.ts'
import type { Context, ResourceDefinition } from './definition.ts'
import { localizedValues } from './localized.ts'
import { PRODUCT_ACTIONS } from './product-actions.ts'
import { dataOf, productVariant, variantsOf } from './product-data.ts'
import { withdrawProduct } from './product-selection.ts'

/** Products: a current and a staged version of their data, of which the draft gives one. */
export const PRODUCT: ResourceDefinition = {
  typeId: 'product',
  path: 'products',
  graphql: { list: 'products' },
  view: ['view_products'],
  manage: ['manage_products'],
  required: ['productType', 'name', 'slug'],
  unique: (product) => distinct(dataOf(product).flatMap(uniqueInData)),
  create: productOf,
  derive: (product) => {
    const { current, staged } = fieldsOf(product.masterData)
    fieldsOf(product.masterData).hasStagedChanges = JSON.stringify(current) !== JSON.stringify(staged)
  },
  actions: PRODUCT_ACTIONS,
  afterDelete: ({ id }, context) => withdrawProduct(String(id), context),
}

function productOf(draft: Fields, context: Context): Fields {
  const { key, productType, taxCategory, state, publish, priceMode = 'Embedded', ...rest } = draft
  const staged = productData(rest, attributeTypes(productType, context), context)
  return withoutUndefined({
    key,
    productType,
    // A product that was never published has a current version all the same, equal to the staged one.
    masterData: {
      current: staged,
      staged: cloneExact(staged),
      published: publish === true,
      hasStagedChanges: false,
    },
    taxCategory,
    state,
    priceMode,
  })
}

function productData(draft: Fields, types: ReadonlyMap<string, Fields>, context: Context): Fields {
  const { masterVariant, variants, searchKeywords = {}, categories = [], categoryOrderHints = {}, ...texts } = draft
  const others = listOf(variants).map((variant, i) => productVariant(variant, i + 2, types, context))
  return {
    ...texts,
    categories,
    categoryOrderHints,
    attributes: listOf(draft.attributes).map((attribute) => withEnumLabels(attribute, types)),
    masterVariant: productVariant(masterVariant, 1, types, context),
    variants: others,
    searchKeywords,
  }
}

function uniqueInData(data: Fields): UniqueValue[] {
  const variants = variantsOf(data)
  const named = (field: string): UniqueValue[] =>
    variants.flatMap((variant) => {
      const value = stringOf(variant[field])
      return value === undefined ? [] : [{ field: field === 'key' ? 'variant.key' : field, value }]
    })
  return [...localizedValues('slug', data.slug), ...named('sku'), ...named('key')]
}

function distinct(values: readonly UniqueValue[]): UniqueValue[] {
  return [...new Map(values.map((value) => [`${value.field}\n${String(value.value)}`, value])).values()]
}
