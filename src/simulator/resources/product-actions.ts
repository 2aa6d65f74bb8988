import { invalidField, invalidInput, invalidOperation, requiredField } from '../http/api-error.ts'
import { cloneExact, type Fields, field, fieldsOf, listOf, numberOf, stringOf } from '../json.ts'
import { requireChangeableSku, requireClassic, requireExternalDiscount, requireModular } from '../rules/products.ts'
import { transitionState } from '../rules/states.ts'
import { setAs, setOrDelete } from './action-helpers.ts'
import { ASSET_ACTIONS, withAssetId } from './asset-actions.ts'
import { attributeTypes, withAttribute } from './attributes.ts'
import { customActions } from './custom-fields.ts'
import type { ActionHandler, Context } from './definition.ts'
import { IMAGE_ACTIONS } from './image-actions.ts'
import { lifted, type PartHandler } from './parts.ts'
import { dataOf, priceWithId, productVariant, variantsOf } from './product-data.ts'

type OnData = (data: Fields, action: Fields, context: Context, product: Fields) => void
type OnVariant = (variant: Fields, action: Fields, context: Context, product: Fields) => void

/** Update actions of products. Those on data change the staged version, and the current one with `staged: false`. */
export const PRODUCT_ACTIONS: Record<string, ActionHandler> = {
  setKey: setAs('key', 'key'),
  setTaxCategory: setAs('taxCategory', 'taxCategory'),
  transitionState: transitionState('ProductState'),
  setPriceMode: setAs('priceMode', 'priceMode'),
  publish,
  unpublish: (product) => {
    fieldsOf(product.masterData).published = false
  },
  revertStagedChanges: (product) => {
    const master = fieldsOf(product.masterData)
    master.staged = cloneExact(master.current)
  },
  revertStagedVariantChanges: (product, action) => {
    const { current, staged } = fieldsOf(product.masterData)
    const before = variantOf(fieldsOf(current), action)
    replaceVariant(fieldsOf(staged), variantOf(fieldsOf(staged), action), cloneExact(before))
  },
  changeName: onData((data, { name }) => setRequired(data, 'name', name)),
  changeSlug: onData((data, { slug }) => setRequired(data, 'slug', slug)),
  setDescription: onData((data, { description }) => setOrDelete(data, 'description', description)),
  setMetaTitle: onData((data, { metaTitle }) => setOrDelete(data, 'metaTitle', metaTitle)),
  setMetaDescription: onData((data, { metaDescription }) => setOrDelete(data, 'metaDescription', metaDescription)),
  setMetaKeywords: onData((data, { metaKeywords }) => setOrDelete(data, 'metaKeywords', metaKeywords)),
  setSearchKeywords: onData((data, { searchKeywords }) => setRequired(data, 'searchKeywords', searchKeywords)),
  setDefaultVariant: onData((data, { variant }, context) => {
    requireModular(context)
    setOrDelete(data, 'defaultVariant', variant)
  }),
  addToCategory: onData((data, { category, orderHint }) => {
    const id = fieldsOf(category).id
    data.categories = [...withoutCategory(data, id), category]
    setHint(data, id, orderHint)
  }),
  removeFromCategory: onData((data, { category }) => {
    const id = fieldsOf(category).id
    data.categories = withoutCategory(data, id)
    setHint(data, id, undefined)
  }),
  setCategoryOrderHint: onData((data, { categoryId, orderHint }, { project }) => {
    const isIn = listOf(data.categories).some((category) => field(category, 'id') === categoryId)
    if (!isIn && project.rules.on('hint-in-category')) {
      throw invalidOperation(`The product is not in the category '${String(categoryId)}'.`)
    }
    setHint(data, categoryId, orderHint)
  }),
  setProductAttribute: onData((data, action, context, product) => {
    data.attributes = withAttribute(data.attributes, action, attributeTypes(product.productType, context))
  }),
  addVariant: (product, action, context) => {
    requireClassic(context)
    const id = nextVariantId(product, context)
    const variant = productVariant(variantDraft(action), id, attributeTypes(product.productType, context), context)
    onData((data) => {
      data.variants = [...listOf(data.variants), cloneExact(variant)]
    })(product, action, context)
  },
  removeVariant: onData((data, action, context) => {
    requireClassic(context)
    const variant = variantOf(data, action)
    if (variant === data.masterVariant) throw invalidOperation('The master variant can not be removed.')
    data.variants = listOf(data.variants).filter((other) => other !== variant)
  }),
  changeMasterVariant: onData((data, action, context) => {
    requireClassic(context)
    const variant = variantOf(data, action)
    const others = variantsOf(data).filter((other) => other !== variant)
    data.masterVariant = variant
    data.variants = others
  }),
  setSku: onVariant((variant, { sku }, context) => {
    requireChangeableSku(stringOf(variant.sku), stringOf(sku), context)
    setOrDelete(variant, 'sku', sku)
  }, 'variantId'),
  setProductVariantKey: onVariant((variant, { key }) => setOrDelete(variant, 'key', key)),
  setAttribute: onVariant((variant, action, context, product) => {
    variant.attributes = withAttribute(variant.attributes, action, attributeTypes(product.productType, context))
  }),
  setAttributeInAllVariants: onData((data, action, context, product) => {
    requireClassic(context)
    const types = attributeTypes(product.productType, context)
    for (const variant of variantsOf(data)) variant.attributes = withAttribute(variant.attributes, action, types)
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
  changePrice: onPrices((prices, i, { price, priceId }) => prices.with(i, { ...fieldsOf(price), id: priceId })),
  removePrice: onPrices((prices, i) => prices.toSpliced(i, 1)),
  setPriceKey: onPrice((price, { key }) => setOrDelete(price, 'key', key)),
  setDiscountedPrice: onPrice((price, { discounted }, context) => {
    requireExternalDiscount(discounted, context)
    setOrDelete(price, 'discounted', discounted)
  }),
  ...customActions('ProductPrice', onPrice),
  ...lifted(IMAGE_ACTIONS, (change) => onVariant(change)),
  ...lifted(ASSET_ACTIONS, (change) => {
    const apply = onVariant(change)
    return (product, action, context) => apply(product, withAssetId(action, context), context)
  }),
}

/** With the scope `Prices` only the prices of the variants that are current already. */
function publish(product: Fields, { scope }: Fields): void {
  const master = fieldsOf(product.masterData)
  if (scope !== 'Prices') {
    master.current = cloneExact(master.staged)
    master.published = true
    return
  }
  if (master.published !== true) throw invalidOperation('The product is not published: there are no current prices.')
  const staged = variantsOf(fieldsOf(master.staged))
  for (const variant of variantsOf(fieldsOf(master.current))) {
    const source = staged.find(({ id }) => id === variant.id)
    if (source !== undefined) variant.prices = cloneExact(source.prices)
  }
}

/** Numbers of variants are not given again, also when those that had them are gone. */
function nextVariantId(product: Fields, { project }: Context): number {
  const numbers = dataOf(product).flatMap(variantsOf)
  const highest = Math.max(...numbers.map(({ id }) => numberOf(id) ?? 0))
  let id: number
  do id = project.next(`variant ${String(product.id)}`)
  while (id <= highest)
  return id
}

function onData(change: OnData): ActionHandler {
  return (product, action, context) => {
    const { current, staged } = fieldsOf(product.masterData)
    change(fieldsOf(staged), action, context, product)
    if (action.staged === false) change(fieldsOf(current), action, context, product)
  }
}

/** Variants are named by number or SKU, or by number alone where the SKU is what is set. */
function onVariant(change: OnVariant, by?: 'variantId'): ActionHandler {
  return onData((data, action, context, product) => {
    requireClassic(context)
    const naming = by === undefined ? action : { variantId: action.variantId }
    change(variantOf(data, naming), action, context, product)
  })
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

function onPrice(change: PartHandler): ActionHandler {
  return onPrices((prices, i, action, context) => {
    const price = { ...fieldsOf(prices[i]) }
    change(price, action, context)
    return prices.with(i, price)
  })
}

function onPrices(
  change: (prices: unknown[], index: number, action: Fields, context: Context) => unknown[],
): ActionHandler {
  return onData((data, action, context) => {
    requireClassic(context)
    for (const variant of variantsOf(data)) {
      const prices = listOf(variant.prices)
      const index = prices.findIndex((price) => field(price, 'id') === action.priceId)
      if (index < 0) continue
      variant.prices = change(prices, index, action, context)
      return
    }
    throw invalidField('priceId', action.priceId, 'The product has no such price.')
  })
}

function variantOf(data: Fields, { variantId, id, sku }: Fields): Fields {
  const number = numberOf(variantId) ?? numberOf(id)
  if (sku === undefined && number === undefined) throw requiredField('variantId')
  const found = variantsOf(data).find((variant) => (number === undefined ? variant.sku === sku : variant.id === number))
  if (found === undefined) throw invalidInput(`The product has no variant ${String(number ?? sku)}.`)
  return found
}

function replaceVariant(data: Fields, before: Fields, after: Fields): void {
  if (data.masterVariant === before) data.masterVariant = after
  else data.variants = listOf(data.variants).map((variant) => (variant === before ? after : variant))
}

function variantDraft({ action: _action, staged: _staged, ...draft }: Fields): Fields {
  return draft
}

function withoutCategory(data: Fields, id: unknown): unknown[] {
  return listOf(data.categories).filter((category) => field(category, 'id') !== id)
}

function setHint(data: Fields, categoryId: unknown, orderHint: unknown): void {
  const { [String(categoryId)]: _before, ...others } = fieldsOf(data.categoryOrderHints)
  const isGone = orderHint === undefined || orderHint === null
  data.categoryOrderHints = isGone ? others : { ...others, [String(categoryId)]: orderHint }
}

function setRequired(target: Fields, name: string, value: unknown): void {
  if (value === undefined || value === null) throw requiredField(name)
  target[name] = value
}
