import { ApiError, invalidInput, referenceNotFound } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, numberOf, stringOf, withoutUndefined } from '../json.ts'
import { aboutSku } from '../rules/products.ts'
import { fieldsIn } from '../store/collection.ts'
import type { Context } from './definition.ts'
import { variantsOf } from './product-data.ts'
import { typedMoney } from './shape.ts'
import { shippingDetails } from './shipping-details.ts'

/** What decides which price applies. */
export interface PriceScope {
  currency: string
  country: unknown
}

/** A line item of a draft with product, variant and price as they are now. Throws when they can't be found. */
export function lineItem(draft: unknown, scope: PriceScope, context: Context): Fields {
  const {
    productId: _id,
    variantId: _variant,
    sku: _sku,
    externalPrice,
    externalTotalPrice,
    ...others
  } = fieldsOf(draft)
  const { externalTaxRate, perMethodExternalTaxRate, ...rest } = others
  const { product, data, variant } = variantFor(fieldsOf(draft), context)
  const external = fieldsOf(externalTotalPrice).price ?? externalPrice
  const price =
    external === undefined ? priceOf(variant, scope, context) : { id: context.project.newId(), value: external }
  const quantity = numberOf(rest.quantity) ?? 1
  const total = fieldsOf(externalTotalPrice).totalPrice ?? totalPrice(price.value, quantity)
  return withoutUndefined({
    id: context.project.newId(),
    ...rest,
    ...shippingDetails(rest.shippingDetails, quantity),
    productId: product.id,
    productKey: product.key,
    name: data.name,
    productType: product.productType,
    productSlug: data.slug,
    variant,
    price,
    quantity,
    discountedPricePerQuantity: [],
    taxedPricePortions: [],
    state: initialState(quantity, context),
    taxRate: externalTaxRate,
    perMethodTaxRate: listOf(perMethodExternalTaxRate),
    priceMode:
      externalTotalPrice !== undefined ? 'ExternalTotal' : externalPrice !== undefined ? 'ExternalPrice' : 'Platform',
    lineItemMode: 'Standard',
    totalPrice: total,
    addedAt: rest.addedAt ?? context.project.clock.iso(),
    lastModifiedAt: context.project.clock.iso(),
  })
}

export function customLineItem(draft: unknown, context: Context): Fields {
  const { externalTaxRate, ...fields } = fieldsOf(draft)
  const quantity = numberOf(fields.quantity) ?? 1
  return {
    id: context.project.newId(),
    priceMode: 'Standard',
    ...(externalTaxRate === undefined ? {} : { taxRate: externalTaxRate }),
    ...fields,
    ...shippingDetails(fields.shippingDetails, quantity),
    quantity,
    totalPrice: totalPrice(fields.money, quantity),
    state: listOf(fields.state).length > 0 ? fields.state : initialState(quantity, context),
    discountedPricePerQuantity: [],
    taxedPricePortions: [],
    perMethodTaxRate: [],
  }
}

/** Line items begin in the built-in state `Initial`. */
export function initialState(quantity: number, { project }: Context): Fields[] {
  const state = project.collection('state').getByKey('Initial')
  return state === undefined ? [] : [{ quantity, state: { typeId: 'state', id: state.id } }]
}

export function totalPrice(price: unknown, quantity: number): Fields {
  const { currencyCode, centAmount } = fieldsOf(price)
  return typedMoney({ currencyCode, centAmount: (numberOf(centAmount) ?? 0) * quantity })
}

/** The product and variant that a draft names by SKU or by product and number. */
export function variantFor(draft: Fields, { project }: Context) {
  const sku = stringOf(draft.sku)
  const products = project.collection('product')
  const id = stringOf(draft.productId)
  const stored = sku === undefined ? products.get(id ?? '') : products.getUnique('sku', sku)
  if (stored === undefined) {
    if (sku !== undefined) throw invalidInput(`No product has a variant with the SKU '${sku}'.`)
    throw referenceNotFound('product', { id: id ?? '' })
  }
  const product = fieldsIn(stored)
  const data = fieldsOf(fieldsOf(product.masterData).current)
  const number = numberOf(draft.variantId) ?? 1
  const variant = variantsOf(data).find((other) => (sku === undefined ? other.id === number : other.sku === sku))
  if (variant === undefined) throw invalidInput(`The product '${stored.id}' has no variant ${sku ?? number}.`)
  return { product, data, variant }
}

function priceOf(variant: Fields, scope: PriceScope, context: Context): Fields {
  const embedded = listOf(variant.prices).map(fieldsOf)
  const price = best(embedded, scope) ?? best(standalonePrices(variant, context), scope)
  if (price !== undefined) return price
  throw new ApiError(400, [
    {
      code: 'MatchingPriceNotFound',
      message: `The variant ${String(variant.sku ?? variant.id)} has no price in ${scope.currency}.`,
      variantId: variant.id,
      currency: scope.currency,
    },
  ])
}

/** A price for the country goes before one for all countries; prices for groups and channels are not for everybody. */
function best(prices: readonly Fields[], { currency, country }: PriceScope): Fields | undefined {
  const fitting = prices.filter(
    ({ value, customerGroup, channel }) =>
      fieldsOf(value).currencyCode === currency && customerGroup === undefined && channel === undefined,
  )
  const inCountry = country === undefined ? undefined : fitting.find((price) => price.country === country)
  return (
    inCountry ??
    fitting.find((price) => price.country === undefined) ??
    (country === undefined ? fitting[0] : undefined)
  )
}

function standalonePrices({ sku }: Fields, { project }: Context): Fields[] {
  const collection = project.collection('standalone-price')
  if (typeof sku !== 'string') return []
  const prices: Fields[] = []
  for (const record of collection.sharing(aboutSku(sku))) {
    const { active, value, country } = collection.parsed(record)
    if (active === true) prices.push(withoutUndefined({ id: record.id, value, country }))
  }
  return prices
}

/** The item at the price that its variant has now. */
export function priced(item: Fields, scope: PriceScope, context: Context): Fields {
  const price = priceOf(fieldsOf(item.variant), scope, context)
  const total = totalPrice(price.value, numberOf(item.quantity) ?? 1)
  return { ...item, price, totalPrice: total, priceMode: 'Platform' }
}

/** The item in another quantity; without any it is gone. */
export function withQuantity(item: Fields, quantity: unknown): Fields | undefined {
  const wanted = numberOf(quantity) ?? 0
  if (wanted === 0) return undefined
  const price = item.money ?? fieldsOf(item.price).value
  return { ...item, quantity: wanted, totalPrice: totalPrice(price, wanted) }
}

/** Without a quantity the item goes altogether. */
export function fewer(item: Fields, { quantity }: Fields): Fields | undefined {
  if (quantity === undefined) return undefined
  return withQuantity(item, Math.max(0, (numberOf(item.quantity) ?? 0) - (numberOf(quantity) ?? 0)))
}
