import { invalidOperation } from '../http/api-error.ts'
import { cloneExact, type Fields, fieldsOf, listOf, stringOf, withoutUndefined } from '../json.ts'
import { requireChangeableSku } from '../rules/products.ts'
import type { UniqueValue } from '../store/collection.ts'
import { fieldsIn } from '../store/collection.ts'
import { setOrDelete } from './action-helpers.ts'
import { assetWithId } from './asset.ts'
import { ASSET_ACTIONS, withAssetId } from './asset-actions.ts'
import { attributeTypes, withAttribute, withEnumLabels } from './attributes.ts'
import type { ActionHandler, Context, ResourceDefinition } from './definition.ts'
import { IMAGE_ACTIONS } from './image-actions.ts'
import { lifted, type PartHandler } from './parts.ts'
import { PRODUCT } from './product.ts'
import { dataOf } from './product-data.ts'
import { onStaged } from './staged.ts'

/** Variants as resources of their own, numbered within their product. */
export const VARIANT: ResourceDefinition = {
  typeId: 'variant',
  path: 'variants',
  graphql: { list: 'variants' },
  view: ['view_products'],
  manage: ['manage_products'],
  required: ['product'],
  unique: (variant) => [...skus(variant), ...number(variant)],
  actions: {
    publish: (variant, _, { project }) => {
      const product = project.collection('product').get(String(fieldsOf(variant.product).id))
      const isPublished = product === undefined || fieldsOf(fieldsIn(product).masterData).published === true
      if (!isPublished && project.rules.on('variant-after-product')) {
        throw invalidOperation('The product must be published first.')
      }
      variant.current = cloneExact(variant.staged)
      variant.published = true
    },
    unpublish: (variant) => {
      variant.published = false
    },
    removeStagedChanges: (variant) => {
      variant.staged = cloneExact(variant.current)
    },
    setSku: onStaged((data, { sku }, context) => {
      requireChangeableSku(stringOf(data.sku), stringOf(sku), context)
      setOrDelete(data, 'sku', sku)
    }),
    setImages: onStaged((data, { images }) => setOrDelete(data, 'images', images ?? [])),
    setAttribute: (variant, action, context) => {
      const types = typesOf(variant.product, context)
      onStaged((data) => {
        data.attributes = withAttribute(data.attributes, action, types)
      })(variant, action, context)
    },
    setAttributes: (variant, action, context) => {
      const types = typesOf(variant.product, context)
      onStaged((data) => {
        data.attributes = listOf(action.attributes).map((attribute) => withEnumLabels(attribute, types))
      })(variant, action, context)
    },
    setAssets: prepared((data, { assets }) => {
      data.assets = cloneExact(assets)
    }),
    ...lifted(IMAGE_ACTIONS, onStaged),
    ...lifted(ASSET_ACTIONS, prepared),
  },
  create: variantOf,
  afterDelete: clearDefault,
}

function variantOf(draft: Fields, context: Context): Fields {
  const { key, product, publish, sku, images, attributes, assets } = draft
  const productId = String(fieldsOf(product).id)
  const types = typesOf(product, context)
  const data = withoutUndefined({
    sku,
    images: listOf(images),
    attributes: listOf(attributes).map((attribute) => withEnumLabels(attribute, types)),
    assets: listOf(assets).map((asset) => assetWithId(asset, context)),
  })
  return withoutUndefined({
    key,
    variantId: context.project.next(`variant ${productId}`),
    product,
    published: publish === true,
    current: data,
    staged: cloneExact(data),
  })
}

function typesOf(product: unknown, context: Context): ReadonlyMap<string, Fields> {
  const products = context.project.collection('product')
  const stored = products.get(String(fieldsOf(product).id))
  return attributeTypes(stored === undefined ? undefined : products.parsed(stored).productType, context)
}

/** What is added gets one id, in the staged and in the current version. */
function prepared(change: PartHandler): ActionHandler {
  const apply = onStaged(change)
  return (variant, action, context) => apply(variant, withAssetId(action, context), context)
}

/** A product whose default the variant is has none from then on. */
function clearDefault({ id, product }: Fields, { project, clientId }: Context): void {
  const stored = project.collection('product').get(String(fieldsOf(product).id))
  if (stored === undefined) return
  const before = fieldsIn(stored)
  const after = cloneExact(before)
  for (const data of dataOf(after)) if (fieldsOf(data.defaultVariant).id === id) delete data.defaultVariant
  if (JSON.stringify(after) === JSON.stringify(before)) return
  project.replace(PRODUCT, stored, before, after, { versions: 1, clientId })
}

function skus({ current, staged }: Fields): UniqueValue[] {
  const values = [fieldsOf(current).sku, fieldsOf(staged).sku].map(stringOf).filter((sku) => sku !== undefined)
  return [...new Set(values)].map((value) => ({ field: 'sku', value }))
}

function number({ product, variantId }: Fields): UniqueValue[] {
  return [{ field: 'variantId', value: variantId, scope: String(fieldsOf(product).id) }]
}
