import { invalidInput, invalidOperation, refused } from '../http/api-error.ts'
import { type Fields, fieldsOf, isFields, listOf, numberOf, withoutUndefined } from '../json.ts'
import { fieldsIn } from '../store/collection.ts'
import { onElement, reorder, setOrDelete, withdrawBy } from './action-helpers.ts'
import { shippingInfo } from './cart-shipping.ts'
import { customActions } from './custom-fields.ts'
import type { ActionHandler, Context } from './definition.ts'
import { customLineItem, fewer, lineItem, type PriceScope, priced, withQuantity } from './line-items.ts'
import { inField, inList } from './parts.ts'
import { applyTargetsDelta, PARTY_ACTIONS } from './party-actions.ts'

const onLineItem = inList('lineItems', 'lineItem')
const onCustomLineItem = inList('customLineItems', 'customLineItem')

/** Update actions of carts. Those about taxes and several shipping methods are not simulated: see `unsupported.ts`. */
export const CART_ACTIONS: Record<string, ActionHandler> = {
  ...PARTY_ACTIONS,
  setAnonymousId: (cart, { anonymousId }, { project }) => {
    if (cart.customerId !== undefined && project.rules.on('anonymous-or-customer')) {
      throw invalidOperation('The cart belongs to a customer.')
    }
    setOrDelete(cart, 'anonymousId', anonymousId)
  },
  addLineItem: (cart, { action: _, ...draft }, context) => {
    cart.lineItems = [...listOf(cart.lineItems), lineItem(draft, scopeOf(cart), context)]
  },
  addShoppingList: (cart, { shoppingList, distributionChannel, supplyChannel }, context) => {
    const stored = context.project.collection('shopping-list').get(String(fieldsOf(shoppingList).id))
    if (stored === undefined) throw invalidInput('There is no such shopping list.')
    const items = listOf(fieldsIn(stored).lineItems).map((item) => {
      const { productId, variantId, quantity, custom } = fieldsOf(item)
      const draft = { productId, variantId, quantity, custom, distributionChannel, supplyChannel }
      return lineItem(withoutUndefined(draft), scopeOf(cart), context)
    })
    cart.lineItems = [...listOf(cart.lineItems), ...items]
  },
  changeLineItemQuantity: onElement('lineItems', 'lineItem', (item, { quantity, externalPrice, externalTotalPrice }) =>
    withQuantity(repriced(item, externalPrice, externalTotalPrice), quantity),
  ),
  removeLineItem: onElement('lineItems', 'lineItem', (item, action) =>
    fewer(repriced(item, action.externalPrice, action.externalTotalPrice), action),
  ),
  changeLineItemsOrder: reorder('lineItems', 'id', 'lineItemOrder'),
  setLineItemPrice: (cart, action, context) => {
    onLineItem((item, { externalPrice }) => {
      if (isFields(externalPrice)) Object.assign(item, repriced(item, externalPrice, undefined))
      else if (item.priceMode === 'ExternalPrice') Object.assign(item, priced(item, scopeOf(cart), context))
    })(cart, action, context)
  },
  setLineItemTotalPrice: (cart, action, context) => {
    onLineItem((item, { externalTotalPrice }) => {
      if (isFields(externalTotalPrice)) Object.assign(item, repriced(item, undefined, externalTotalPrice))
      else if (item.priceMode === 'ExternalTotal') Object.assign(item, priced(item, scopeOf(cart), context))
    })(cart, action, context)
  },
  setLineItemDistributionChannel: onLineItem((item, { distributionChannel }) =>
    setOrDelete(item, 'distributionChannel', distributionChannel),
  ),
  setLineItemSupplyChannel: onLineItem((item, { supplyChannel }) => setOrDelete(item, 'supplyChannel', supplyChannel)),
  setLineItemRecurrenceInfo: onLineItem((item, { recurrenceInfo }) =>
    setOrDelete(item, 'recurrenceInfo', recurrenceInfo),
  ),
  applyDeltaToLineItemShippingDetailsTargets: onLineItem(applyTargetsDelta),
  addCustomLineItem: (cart, { action: _, ...draft }, context) => {
    cart.customLineItems = [...listOf(cart.customLineItems), customLineItem(draft, context)]
  },
  changeCustomLineItemQuantity: onElement('customLineItems', 'customLineItem', (item, { quantity }) =>
    withQuantity(item, quantity),
  ),
  removeCustomLineItem: onElement('customLineItems', 'customLineItem', () => undefined),
  changeCustomLineItemMoney: onCustomLineItem((item, { money }) => {
    Object.assign(item, withQuantity({ ...item, money }, item.quantity))
  }),
  changeCustomLineItemPriceMode: onCustomLineItem((item, { mode }) => setOrDelete(item, 'priceMode', mode)),
  setCustomLineItemRecurrenceInfo: onCustomLineItem((item, { recurrenceInfo }) =>
    setOrDelete(item, 'recurrenceInfo', recurrenceInfo),
  ),
  applyDeltaToCustomLineItemShippingDetailsTargets: onCustomLineItem(applyTargetsDelta),
  setShippingMethod: (cart, action, context) => {
    const info = shippingInfo(action.shippingMethod, scopeOf(cart).currency, context)
    if (info !== undefined) setOrDelete(info, 'estimatedDelivery', action.estimatedDelivery)
    setOrDelete(cart, 'shippingInfo', info)
  },
  setCustomShippingMethod: (cart, { shippingMethodName, shippingRate, taxCategory, custom, estimatedDelivery }) => {
    cart.shippingInfo = withoutUndefined({
      shippingMethodName,
      price: fieldsOf(shippingRate).price,
      shippingRate: { tiers: [], ...fieldsOf(shippingRate) },
      taxCategory,
      deliveries: [],
      shippingMethodState: 'MatchesCart',
      estimatedDelivery,
      custom,
    })
  },
  ...customActions('Shipping', inField('shippingInfo')),
  setEstimatedDelivery: inField('shippingInfo')((info, { shippingKey, estimatedDelivery }) => {
    if (shippingKey !== undefined) throw invalidOperation('A shipping key is only for several shipping methods.')
    setOrDelete(info, 'estimatedDelivery', estimatedDelivery)
  }),
  addDiscountCode: (cart, { code }, context) => {
    const added = discountCode(String(code), context)
    if (added.length === 0) throw notApplicable(String(code))
    cart.discountCodes = [...listOf(cart.discountCodes), ...added]
    requireOneKind(cart, context)
  },
  removeDiscountCode: withdrawBy('discountCodes', 'discountCode', 'discountCode'),
  setDirectDiscounts: (cart, { discounts }, context) => {
    cart.directDiscounts = listOf(discounts).map((discount) => ({ id: context.project.newId(), ...fieldsOf(discount) }))
    requireOneKind(cart, context)
  },
  setDeleteDaysAfterLastModification: (cart, { deleteDaysAfterLastModification: days }, { project }) => {
    cart.deleteDaysAfterLastModification = days ?? fieldsOf(project.settings.carts).deleteDaysAfterLastModification
  },
  recalculate: (cart, { updateProductData }, context) => {
    cart.lineItems = listOf(cart.lineItems).map((item) =>
      recalculated(fieldsOf(item), updateProductData, cart, context),
    )
  },
  freezeCart: (cart, { strategy = 'SoftFreeze' }) => {
    if (listOf(cart.lineItems).length + listOf(cart.customLineItems).length === 0) {
      throw invalidOperation('An empty cart can not be frozen.')
    }
    cart.cartState = 'Frozen'
    cart.freezeStrategy = strategy
  },
  unfreezeCart: (cart) => {
    cart.cartState = 'Active'
    delete cart.freezeStrategy
  },
}

/** A code that the cart can have; none when there is no such code. */
export function discountCode(code: string, { project }: Context): Fields[] {
  const stored = project.collection('discount-code').getUnique('code', code)
  if (stored === undefined) return []
  return [{ discountCode: { typeId: 'discount-code', id: stored.id }, state: 'MatchesCart' }]
}

function notApplicable(code: string): Error {
  const details = { discountCode: code, reason: 'DoesNotExist' }
  return refused('DiscountCodeNonApplicable', `The discount code '${code}' does not exist.`, details)
}

function requireOneKind(cart: Fields, { project }: Context): void {
  const both = listOf(cart.discountCodes).length > 0 && listOf(cart.directDiscounts).length > 0
  if (both && project.rules.on('codes-or-direct-discounts')) {
    throw invalidOperation('A cart has discount codes or direct discounts, not both.')
  }
}

function scopeOf({ totalPrice, country }: Fields): PriceScope {
  return { currency: String(fieldsOf(totalPrice).currencyCode), country }
}

/** The item with a price from outside, when the action brings one. */
function repriced(item: Fields, externalPrice: unknown, externalTotalPrice: unknown): Fields {
  if (isFields(externalTotalPrice)) {
    const price = { ...fieldsOf(item.price), value: externalTotalPrice.price }
    return { ...item, price, totalPrice: externalTotalPrice.totalPrice, priceMode: 'ExternalTotal' }
  }
  if (!isFields(externalPrice)) return item
  const price = { ...fieldsOf(item.price), value: externalPrice }
  return { ...item, ...withQuantity({ ...item, price }, numberOf(item.quantity)), priceMode: 'ExternalPrice' }
}

/** Prices from outside stay; others, and with `updateProductData` the product's data, become those of today. */
function recalculated(item: Fields, updateProductData: unknown, cart: Fields, context: Context): Fields {
  if (item.priceMode !== 'Platform') return item
  if (updateProductData !== true) return priced(item, scopeOf(cart), context)
  const { productId, quantity } = item
  const draft = { productId, variantId: fieldsOf(item.variant).id, quantity }
  const { name, variant, productType, productSlug, price, totalPrice } = lineItem(draft, scopeOf(cart), context)
  return { ...item, name, variant, productType, productSlug, price, totalPrice }
}
