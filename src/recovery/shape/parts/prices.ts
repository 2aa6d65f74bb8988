import type { Fields } from '../../types.ts'
import { fieldsOf, inOrder, listOf, present, referenceOf } from '../../values.ts'
import { customOf } from './custom.ts'

/** Prices as drafts without what discounts make of them, in an order of their own: theirs means nothing. */
export function pricesOf(value: unknown): Fields[] {
  return inOrder(listOf(value).map(priceOf))
}

/** Prices with what discounts make of them. */
export function discountedPricesOf(value: unknown): Fields[] {
  return inOrder(
    listOf(value).map((price) => present({ ...priceOf(price), discounted: discountedOf(fieldsOf(price).discounted) })),
  )
}

/** A price as a draft, without what discounts make of it. */
export function priceOf(price: unknown): Fields {
  const { key, value, country, customerGroup, channel, validFrom, validUntil, tiers, custom, recurrencePolicy } =
    fieldsOf(price)
  return present({
    key,
    value,
    country,
    customerGroup: referenceOf(customerGroup),
    channel: referenceOf(channel),
    validFrom,
    validUntil,
    tiers: tiersOf(tiers),
    custom: customOf(custom),
    recurrencePolicy: referenceOf(recurrencePolicy),
  })
}

function tiersOf(value: unknown): unknown[] {
  return inOrder(listOf(value), (tier) => String(fieldsOf(tier).minimumQuantity).padStart(20, '0'))
}

/** The discounted price and the discount that made it; `undefined` where the discount is not known. */
export function discountedOf(value: unknown): Fields | undefined {
  const { value: amount, discount } = fieldsOf(value)
  const reference = referenceOf(discount)
  return reference === undefined ? undefined : { value: amount, discount: reference }
}
