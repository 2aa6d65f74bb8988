import { cloneExact, type Fields, fieldsOf, listOf, stringOf, withoutUndefined } from '../json.ts'
import type { UniqueValue } from '../store/collection.ts'
import { fieldsIn } from '../store/collection.ts'
import { setOrDelete } from './action-helpers.ts'
import { assetWithId } from './asset.ts'
import { attributeTypes, withEnumLabels } from './attributes.ts'
import type { Context, ResourceDefinition } from './definition.ts'
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
    publish: (variant) => {
      variant.current = cloneExact(variant.staged)
      variant.published = true
    },
    unpublish: (variant) => {
      variant.published = false
    },
    removeStagedChanges: (variant) => {
      variant.staged = cloneExact(variant.current)
    },
    setSku: onStaged((data, { sku }) => setOrDelete(data, 'sku', sku)),
    setImages: onStaged((data, { images }) => setOrDelete(data, 'images', images ?? [])),
    addExternalImage: onStaged((data, { image }) => {
      data.images = [...listOf(data.images), image]
    }),
    setAttribute: onStaged((data, { name, value }) => {
      const others = listOf(data.attributes).filter((attribute) => fieldsOf(attribute).name !== name)
      data.attributes = value === undefined ? others : [...others, { name, value }]
    }),
    setAttributes: onStaged((data, { attributes }) => {
      data.attributes = listOf(attributes)
    }),
  },
  create: variantOf,
}

function variantOf(draft: Fields, context: Context): Fields {
  const { key, product, publish, sku, images, attributes, assets } = draft
  const productId = String(fieldsOf(product).id)
  const stored = context.project.collection('product').get(productId)
  const productType = stored === undefined ? undefined : fieldsIn(stored).productType
  const types = attributeTypes(productType, context)
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

function skus({ current, staged }: Fields): UniqueValue[] {
  const values = [fieldsOf(current).sku, fieldsOf(staged).sku].map(stringOf).filter((sku) => sku !== undefined)
  return [...new Set(values)].map((value) => ({ field: 'sku', value }))
}

function number({ product, variantId }: Fields): UniqueValue[] {
  return [{ field: 'variantId', value: variantId, scope: String(fieldsOf(product).id) }]
}
