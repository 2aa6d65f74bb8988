import type { Fields } from '../../json.ts'
import { idOf } from '../extras-context.ts'
import type { HardCases } from './load-hard-cases.ts'

interface Parts {
  category: Fields
  product: Fields
  channel: Fields
}

/** Discounts whose predicates and gifts name records by id. */
export async function hardDiscounts({ create, name, set }: HardCases, parts: Parts): Promise<void> {
  const { category, product, channel } = parts
  await create('product-discounts', {
    name: { en: name('product discount without a key') },
    value: { type: 'relative', permyriad: 1500 },
    predicate: `product.id = "${product.id}" and categories.id contains any ("${category.id}")`,
    sortOrder: `0.${1000 + set}1`,
    isActive: false,
  })
  const gift = await create('cart-discounts', {
    key: name('gift'),
    name: { en: 'A gift' },
    value: {
      type: 'giftLineItem',
      product: idOf('product', product),
      variantId: 1,
      distributionChannel: idOf('channel', channel),
    },
    cartPredicate: `lineItemExists(product.id = "${product.id}") = true`,
    sortOrder: `0.${1000 + set}2`,
    requiresDiscountCode: true,
  })
  await create('discount-codes', {
    code: name('CODE'),
    cartDiscounts: [idOf('cart-discount', gift)],
    cartPredicate: `lineItemCount(categories.id contains any ("${category.id}")) > 0`,
    maxApplications: 3,
  })
}
