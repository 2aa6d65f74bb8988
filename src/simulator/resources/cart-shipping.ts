import { type Fields, fieldsOf, listOf } from '../json.ts'
import { fieldsIn } from '../store/collection.ts'
import type { Context } from './definition.ts'

/** What a cart says of its shipping method: the method's first rate in the cart's currency. */
export function shippingInfo(
  method: unknown,
  currency: string,
  { project }: Context,
  taxRate?: unknown,
): Fields | undefined {
  const stored = project.collection('shipping-method').get(String(fieldsOf(method).id))
  if (stored === undefined) return undefined
  const { name, zoneRates, taxCategory } = fieldsIn(stored)
  const rates = listOf(zoneRates)
    .flatMap((zone) => listOf(fieldsOf(zone).shippingRates))
    .map(fieldsOf)
  const rate = rates.find(({ price }) => fieldsOf(price).currencyCode === currency)
  if (rate === undefined) return undefined
  return {
    shippingMethodName: name,
    price: rate.price,
    shippingRate: rate,
    taxCategory,
    ...(taxRate === undefined ? {} : { taxRate }),
    deliveries: [],
    shippingMethod: method,
    shippingMethodState: 'MatchesCart',
  }
}
