import { cloneExact, type Fields, fieldsOf, listOf, numberOf, stringOf, withoutUndefined } from '../json.ts'
import { fieldsIn } from '../store/collection.ts'
import { setOrDelete } from './action-helpers.ts'
import { assetWithId } from './asset.ts'
import type { Context, ResourceDefinition } from './definition.ts'
import { variantsOf } from './product-data.ts'
import { onStaged } from './staged.ts'

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
  actions: {
    publish: (tailoring) => {
      tailoring.current = cloneExact(tailoring.staged)
      tailoring.published = true
    },
    unpublish: (tailoring) => {
      tailoring.published = false
    },
    setName: onStaged((data, { name }) => setOrDelete(data, 'name', name)),
    setSlug: onStaged((data, { slug }) => setOrDelete(data, 'slug', slug)),
    setDescription: onStaged((data, { description }) => setOrDelete(data, 'description', description)),
    setMetaTitle: onStaged((data, { metaTitle }) => setOrDelete(data, 'metaTitle', metaTitle)),
    setMetaDescription: onStaged((data, { metaDescription }) => setOrDelete(data, 'metaDescription', metaDescription)),
    setMetaKeywords: onStaged((data, { metaKeywords }) => setOrDelete(data, 'metaKeywords', metaKeywords)),
  },
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

function tailoredVariant({ id, sku, images, assets, attributes }: Fields, product: unknown, context: Context): Fields {
  return {
    id: numberOf(id) ?? numberOfSku(stringOf(sku), product, context),
    images: listOf(images),
    assets: listOf(assets).map((asset) => assetWithId(asset, context)),
    attributes: listOf(attributes),
  }
}

function numberOfSku(sku: string | undefined, product: unknown, { project }: Context): unknown {
  const stored = project.collection('product').get(String(fieldsOf(product).id))
  if (stored === undefined) return 1
  const { masterData } = fieldsIn(stored)
  return variantsOf(fieldsOf(fieldsOf(masterData).current)).find((variant) => variant.sku === sku)?.id ?? 1
}
