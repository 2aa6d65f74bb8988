import { invalidField, invalidInput, requiredField } from '../http/api-error.ts'
import { cloneExact, type Fields, field, fieldsOf, listOf, numberOf } from '../json.ts'
import { setOrDelete } from './action-helpers.ts'
import { assetWithId } from './asset.ts'
import { attributeTypes, withEnumLabels } from './attributes.ts'
import type { ActionHandler, Context } from './definition.ts'
import { priceWithId, productVariant, variantsOf } from './product-data.ts'

type OnData = (data: Fields, action: Fields, context: Context, product: Fields) => void
type OnVariant = (variant: Fields, action: Fields, context: Context, product: Fields) => void

/** Update actions of products. Those on data change the staged version, and the current one with `staged: false`. */
export const PRODUCT_ACTIONS: Record<string, ActionHandler> = {
  setKey: (product, { key }) => setOrDelete(product, 'key', key),
  setTaxCategory: (product, { taxCategory }) => setOrDelete(product, 'taxCategory', taxCategory),
  transitionState: (product, { state }) => setOrDelete(product, 'state', state),
  setPriceMode: (product, { priceMode }) => setOrDelete(product, 'priceMode', priceMode),
  publish: (product) => {
    const master = fieldsOf(product.masterData)
    master.current = cloneExact(master.staged)
    master.published = true
  },
  unpublish: (product) => {
    fieldsOf(product.masterData).published = false
  },
  revertStagedChanges: (product) => {
    const master = fieldsOf(product.masterData)
    master.staged = cloneExact(master.current)
  },
  changeName: onData((data, { name }) => setRequired(data, 'name', name)),
  changeSlug: onData((data, { slug }) => setRequired(data, 'slug', slug)),
  setDescription: onData((data, { description }) => setOrDelete(data, 'description', description)),
  setMetaTitle: onData((data, { metaTitle }) => setOrDelete(data, 'metaTitle', metaTitle)),
  setMetaDescription: onData((data, { metaDescription }) => setOrDelete(data, 'metaDescription', metaDescription)),
  setMetaKeywords: onData((data, { metaKeywords }) => setOrDelete(data, 'metaKeywords', metaKeywords)),
  setSearchKeywords: onData((data, { searchKeywords }) => setRequired(data, 'searchKeywords', searchKeywords)),
  addToCategory: onData((data, { category, orderHint }) => {
    const id = fieldsOf(category).id
    data.categories = [...withoutCategory(data, id), category]
    if (orderHint !== undefined)
      data.categoryOrderHints = { ...fieldsOf(data.categoryOrderHints), [String(id)]: orderHint }
  }),
  removeFromCategory: onData((data, { category }) => {
    data.categories = withoutCategory(data, fieldsOf(category).id)
    data.categoryOrderHints = without(data.categoryOrderHints, String(fieldsOf(category).id))
  }),
  setCategoryOrderHint: onData((data, { categoryId, orderHint }) => {
    const hints = without(data.categoryOrderHints, String(categoryId))
    data.categoryOrderHints = orderHint === undefined ? hints : { ...hints, [String(categoryId)]: orderHint }
  }),
  setProductAttribute: onData((data, action, context, product) => {
    data.attributes = withAttribute(data.attributes, action, context, product)
  }),
  addVariant: (product, action, context) => {
    const id = Number(product.lastVariantId ?? 1) + 1
    const variant = productVariant(variantDraft(action), id, attributeTypes(product.productType, context), context)
    product.lastVariantId = id
    onData((data) => {
      data.variants = [...listOf(data.variants), cloneExact(variant)]
    })(product, action, context)
  },
  removeVariant: onData((data, action) => {
    const variant = variantOf(data, action)
    if (variant === data.masterVariant) throw invalidInput('The master variant can not be removed.')
    data.variants = listOf(data.variants).filter((other) => other !== variant)
  }),
  changeMasterVariant: onData((data, action) => {
    const variant = variantOf(data, action)
    const others = variantsOf(data).filter((other) => other !== variant)
    data.masterVariant = variant
    data.variants = others
  }),
  setSku: onVariant((variant, { sku }) => setOrDelete(variant, 'sku', sku)),
  setProductVariantKey: onVariant((variant, { key }) => setOrDelete(variant, 'key', key)),
  setAttribute: onVariant((variant, action, context, product) => {
    variant.attributes = withAttribute(variant.attributes, action, context, product)
  }),
  setAttributeInAllVariants: onData((data, action, context, product) => {
    for (const variant of variantsOf(data)) {
      variant.attributes = withAttribute(variant.attributes, action, context, product)
    }
  }),
  addPrice: made(
    ({ price }, context) => priceWithId(price, context),
    (variant, price) => {
      variant.prices = [...listOf(variant.prices), price]
    },
  ),
  setPrices: made(
    ({ prices }, context) => listOf(prices).map((price) => priceWithId(price, context)),
    (variant, prices) => {
      variant.prices = prices
    },
  ),
  changePrice: onPrice((prices, i, { price, priceId }) => prices.with(i, { ...fieldsOf(price), id: priceId })),
  removePrice: onPrice((prices, i) => prices.toSpliced(i, 1)),
  setDiscountedPrice: onPrice((prices, i, { discounted }) => {
    const price = { ...fieldsOf(prices[i]) }
    setOrDelete(price, 'discounted', discounted)
    return prices.with(i, price)
  }),
  addExternalImage: onVariant((variant, { image }) => {
    variant.images = [...listOf(variant.images), image]
  }),
  removeImage: onVariant((variant, { imageUrl }) => {
    variant.images = listOf(variant.images).filter((image) => field(image, 'url') !== imageUrl)
  }),
  addAsset: made(
    ({ asset }, context) => assetWithId(asset, context),
    (variant, asset) => {
      variant.assets = [...listOf(variant.assets), asset]
    },
  ),
  removeAsset: onVariant((variant, { assetId, assetKey }) => {
    variant.assets = listOf(variant.assets).filter(
      (asset) => field(asset, 'id') !== assetId && (assetKey === undefined || field(asset, 'key') !== assetKey),
    )
  }),
}

function onData(change: OnData): ActionHandler {
  return (product, action, context) => {
    const { current, staged } = fieldsOf(product.masterData)
    change(fieldsOf(staged), action, context, product)
    if (action.staged === false) change(fieldsOf(current), action, context, product)
  }
}

function onVariant(change: OnVariant): ActionHandler {
  return onData((data, action, context, product) => change(variantOf(data, action), action, context, product))
}

/** What an action adds has one id, in the staged and in the current version. */
function made<T>(
  make: (action: Fields, context: Context) => T,
  add: (variant: Fields, part: T) => void,
): ActionHandler {
  return (product, action, context) => {
    const part = make(action, context)
    onVariant((variant) => add(variant, cloneExact(part)))(product, action, context)
  }
}

function onPrice(change: (prices: unknown[], index: number, action: Fields) => unknown[]): ActionHandler {
  return onData((data, action) => {
    for (const variant of variantsOf(data)) {
      const prices = listOf(variant.prices)
      const index = prices.findIndex((price) => field(price, 'id') === action.priceId)
      if (index < 0) continue
      variant.prices = change(prices, index, action)
      return
    }
    throw invalidField('priceId', action.priceId, 'The product has no such price.')
  })
}

function variantOf(data: Fields, { variantId, id, sku }: Fields): Fields {
  const number = numberOf(variantId) ?? numberOf(id)
  const found = variantsOf(data).find((variant) => (sku === undefined ? variant.id === number : variant.sku === sku))
  if (found === undefined) throw invalidInput(`The product has no variant ${String(sku ?? number)}.`)
  return found
}

function variantDraft({ action: _action, staged: _staged, ...draft }: Fields): Fields {
  return draft
}

function withAttribute(attributes: unknown, action: Fields, context: Context, product: Fields): unknown[] {
  const { name, value } = action
  if (typeof name !== 'string') throw requiredField('name')
  const others = listOf(attributes).filter((attribute) => field(attribute, 'name') !== name)
  if (value === undefined || value === null) return others
  return [...others, withEnumLabels({ name, value }, attributeTypes(product.productType, context))]
}

function withoutCategory(data: Fields, id: unknown): unknown[] {
  return listOf(data.categories).filter((category) => field(category, 'id') !== id)
}

function without(fields: unknown, name: string): Fields {
  return Object.fromEntries(Object.entries(fieldsOf(fields)).filter(([key]) => key !== name))
}

function setRequired(target: Fields, name: string, value: unknown): void {
  if (value === undefined || value === null) throw requiredField(name)
  target[name] = value
}
