import { invalidInput, requiredField } from '../http/api-error.ts'
import { cloneExact, type Fields, fieldsOf, listOf, numberOf, stringOf, withoutUndefined } from '../json.ts'
import { setOrDelete } from './action-helpers.ts'
import { assetWithId } from './asset.ts'
import { ASSET_ACTIONS, withAssetId } from './asset-actions.ts'
import { attributeTypes, withAttribute } from './attributes.ts'
import type { ActionHandler, Context } from './definition.ts'
import { IMAGE_ACTIONS } from './image-actions.ts'
import { lifted, type PartHandler } from './parts.ts'
import { variantsOf } from './product-data.ts'
import { onStaged } from './staged.ts'

/** Update actions of what a store shows in place of a product's own texts, images, assets and attributes. */
export const TAILORING_ACTIONS: Record<string, ActionHandler> = {
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
  setMetaAttributes: onStaged((data, action) => {
    for (const field of ['metaTitle', 'metaDescription', 'metaKeywords']) setOrDelete(data, field, action[field])
  }),
  setProductAttribute: withTypes((data, action, types) => {
    data.attributes = withAttribute(data.attributes, action, types)
  }),
  setAttributeInAllVariants: withTypes((data, action, types) => {
    data.variants = listOf(data.variants)
      .map(fieldsOf)
      .map((variant) => ({ ...variant, attributes: withAttribute(variant.attributes, action, types) }))
  }),
  setAttribute: (tailoring, action, context) => {
    const types = typesOf(tailoring, context)
    onVariant((variant) => {
      variant.attributes = withAttribute(variant.attributes, action, types)
    })(tailoring, action, context)
  },
  addVariant: (tailoring, action, context) => {
    const variant = tailoredVariant(action, tailoring.product, context)
    onStaged((data) => {
      if (listOf(data.variants).some((other) => fieldsOf(other).id === variant.id)) {
        throw invalidInput(`The variant ${String(variant.id)} is tailored already.`)
      }
      data.variants = [...listOf(data.variants), cloneExact(variant)]
    })(tailoring, action, context)
  },
  removeVariant: (tailoring, action, context) => {
    const number = numberOfVariant(tailoring.product, { ...action, variantId: action.id }, context)
    onStaged((data) => {
      const others = listOf(data.variants).filter((variant) => fieldsOf(variant).id !== number)
      if (others.length === listOf(data.variants).length) throw invalidInput('The variant is not tailored.')
      data.variants = others
    })(tailoring, action, context)
  },
  setImages: onVariant((variant, { images }) => setOrDelete(variant, 'images', images)),
  ...lifted(IMAGE_ACTIONS, onVariant),
  ...lifted(ASSET_ACTIONS, (change) => {
    const apply = onVariant(change)
    return (tailoring, action, context) => apply(tailoring, withAssetId(action, context), context)
  }),
}

/** A tailored variant of a draft as the API returns it; it must be one of the product's. */
export function tailoredVariant(draft: Fields, product: unknown, context: Context): Fields {
  const { images, assets, attributes } = draft
  return withoutUndefined({
    id: numberOfVariant(product, { ...draft, variantId: draft.id }, context),
    images,
    assets: listOf(assets).map((asset) => assetWithId(asset, context)),
    attributes: listOf(attributes),
  })
}

function onVariant(change: PartHandler): ActionHandler {
  return (tailoring, action, context) => {
    const number = numberOfVariant(tailoring.product, action, context)
    onStaged((data) => {
      const variants = listOf(data.variants).map(fieldsOf)
      const index = variants.findIndex(({ id }) => id === number)
      if (index < 0) throw invalidInput(`The variant ${String(number)} is not tailored.`)
      const variant = { ...variants[index] }
      change(variant, action, context)
      data.variants = variants.with(index, variant)
    })(tailoring, action, context)
  }
}

function withTypes(change: (data: Fields, action: Fields, types: ReadonlyMap<string, Fields>) => void): ActionHandler {
  return (tailoring, action, context) => {
    const types = typesOf(tailoring, context)
    onStaged((data) => change(data, action, types))(tailoring, action, context)
  }
}

function typesOf({ product }: Fields, context: Context): ReadonlyMap<string, Fields> {
  return attributeTypes(productOf(product, context).productType, context)
}

/** The number of a variant that is named by number or SKU: one within the product, or a resource of its own. */
function numberOfVariant(product: unknown, { variantId, sku }: Fields, context: Context): number {
  const number = numberOf(variantId)
  if (number === undefined && stringOf(sku) === undefined) throw requiredField('variantId')
  const masterData = fieldsOf(productOf(product, context).masterData)
  const within = [masterData.staged, masterData.current].flatMap((data) => variantsOf(fieldsOf(data)))
  const found = within.find((variant) => (number === undefined ? variant.sku === sku : variant.id === number))
  if (found !== undefined) return Number(found.id)
  const variants = context.project.collection('variant')
  const productId = String(fieldsOf(product).id)
  const own = number === undefined ? variants.getUnique('sku', sku) : variants.getUnique('variantId', number, productId)
  if (own === undefined) throw invalidInput(`The product has no variant ${String(number ?? sku)}.`)
  return Number(variants.parsed(own).variantId)
}

function productOf(product: unknown, { project }: Context): Fields {
  const products = project.collection('product')
  const stored = products.get(String(fieldsOf(product).id))
  return stored === undefined ? {} : products.parsed(stored)
}
