import type { Fields, UpdateAction } from '../../types.ts'
import { fieldsOf, isSame, listOf, textOf } from '../../values.ts'
import { discountedOf, priceOf } from './prices.ts'
import { variantsOf } from './product-data.ts'

/** Gives the prices of one version of a product's data the discounts that the same prices have in `to`. */
export function discountActions(from: Fields, to: Fields, staged: boolean): UpdateAction[] {
  const wanted = new Map(variantsOf(to).map((variant) => [variant.id, discountsByPrice(variant)]))
  return variantsOf(from).flatMap((variant) => {
    const discounts = wanted.get(variant.id)
    return listOf(variant.prices)
      .map(fieldsOf)
      .flatMap((price) => {
        const discounted = discounts?.get(textOf(priceOf(price)))
        if (isSame(discountedOf(price.discounted), discounted)) return []
        const given = discounted !== undefined && { discounted }
        return [{ action: 'setDiscountedPrice', priceId: price.id, staged, ...given }]
      })
  })
}

function discountsByPrice(variant: Fields): Map<string, Fields | undefined> {
  return new Map(
    listOf(variant.prices).map((price) => [textOf(priceOf(price)), discountedOf(fieldsOf(price).discounted)]),
  )
}
