import { cloneExact, type Fields, fieldsOf, listOf, withoutUndefined } from '../json.ts'
import type { Context, ResourceDefinition } from './definition.ts'
import { TAILORING_ACTIONS, tailoredVariant } from './tailoring-actions.ts'

/** What one store shows of a product in place of the product's own texts: at most one for each store and product. */
export const PRODUCT_TAILORING: ResourceDefinition = {
  typeId: 'product-tailoring',
  path: 'product-tailoring',
  graphql: { list: 'productTailoringList' },
  view: ['view_products'],
  manage: ['manage_products'],
  required: ['store', 'product'],
  unique: ({ store, product }) => [
    { field: 'product', value: fieldsOf(product).id, scope: String(fieldsOf(store).key) },
  ],
  create: tailoringOf,
  actions: TAILORING_ACTIONS,
  derive: (tailoring) => {
    tailoring.hasStagedChanges = JSON.stringify(tailoring.current) !== JSON.stringify(tailoring.staged)
  },
}

function tailoringOf(draft: Fields, context: Context): Fields {
  const { key, store, product, publish, variants, attributes, ...texts } = draft
  const data = withoutUndefined({
    ...texts,
    variants: listOf(variants).map((variant) => tailoredVariant(fieldsOf(variant), product, context)),
    attributes: listOf(attributes),
  })
  return withoutUndefined({
    key,
    store,
    product,
    published: publish === true,
    current: publish === true ? data : { variants: [], attributes: [] },
    staged: cloneExact(data),
    hasStagedChanges: publish !== true,
  })
}
