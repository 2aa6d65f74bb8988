import { type Fields, fieldsOf, listOf, numberOf, withoutUndefined } from '../json.ts'
import { fieldsIn } from '../store/collection.ts'
import { onElement, setAs, setOrDelete, withdrawBy } from './action-helpers.ts'
import { addressWithId } from './address.ts'
import type { Context, ResourceDefinition } from './definition.ts'
import { customLineItem, fewer, lineItem, withQuantity } from './line-items.ts'
import { PARTY_ACTIONS } from './party-actions.ts'
import { typedMoney } from './shape.ts'

export const CART: ResourceDefinition = {
  typeId: 'cart',
  path: 'carts',
  graphql: { list: 'carts' },
  view: ['view_orders'],
  manage: ['manage_orders'],
  required: ['currency'],
  defaults: {
    taxMode: 'Platform',
    priceRoundingMode: 'HalfEven',
    taxRoundingMode: 'HalfEven',
    taxCalculationMode: 'LineItemLevel',
    inventoryMode: 'None',
    cartState: 'Active',
    shippingMode: 'Single',
    shipping: [],
    itemShippingAddresses: [],
    directDiscounts: [],
    refusedGifts: [],
    origin: 'Customer',
    deleteDaysAfterLastModification: 90,
  },
  create: cartOf,
  actions: {
    ...PARTY_ACTIONS,
    addLineItem: (cart, { action: _, ...draft }, context) => {
      const scope = { currency: String(fieldsOf(cart.totalPrice).currencyCode), country: cart.country }
      cart.lineItems = [...listOf(cart.lineItems), lineItem(draft, scope, context)]
    },
    changeLineItemQuantity: onElement('lineItems', 'lineItem', (item, { quantity }) => withQuantity(item, quantity)),
    removeLineItem: onElement('lineItems', 'lineItem', fewer),
    addCustomLineItem: (cart, { action: _, ...draft }, context) => {
      cart.customLineItems = [...listOf(cart.customLineItems), customLineItem(draft, context)]
    },
    changeCustomLineItemQuantity: onElement('customLineItems', 'customLineItem', (item, { quantity }) =>
      withQuantity(item, quantity),
    ),
    removeCustomLineItem: onElement('customLineItems', 'customLineItem', fewer),
    setShippingMethod: (cart, action, context) => {
      const currency = String(fieldsOf(cart.totalPrice).currencyCode)
      setOrDelete(cart, 'shippingInfo', shippingInfo(action.shippingMethod, currency, context))
    },
    addDiscountCode: (cart, { code }, context) => {
      cart.discountCodes = [...listOf(cart.discountCodes), ...discountCode(String(code), context)]
    },
    removeDiscountCode: withdrawBy('discountCodes', 'discountCode', 'discountCode'),
    setDirectDiscounts: setAs('directDiscounts', 'discounts'),
    recalculate: () => {},
    freezeCart: (cart, { strategy = 'SoftFreeze' }) => {
      cart.cartState = 'Frozen'
      cart.freezeStrategy = strategy
    },
    unfreezeCart: (cart) => {
      cart.cartState = 'Active'
      delete cart.freezeStrategy
    },
  },
  derive: (cart) => {
    cart.totalPrice = totalOf(cart)
    const quantity = listOf(cart.lineItems).reduce(
      (sum: number, item) => sum + (numberOf(fieldsOf(item).quantity) ?? 0),
      0,
    )
    if (quantity > 0) cart.totalLineItemQuantity = quantity
    else delete cart.totalLineItemQuantity
  },
}

/** Fields that a cart hands on to orders and quote requests made from it. */
export const HANDED_ON = [
  'customerId',
  'customerEmail',
  'customerGroup',
  'anonymousId',
  'businessUnit',
  'store',
  'lineItems',
  'customLineItems',
  'totalPrice',
  'taxedPrice',
  'taxMode',
  'priceRoundingMode',
  'taxRoundingMode',
  'taxCalculationMode',
  'inventoryMode',
  'billingAddress',
  'shippingAddress',
  'shippingMode',
  'shippingInfo',
  'shippingRateInput',
  'shipping',
  'itemShippingAddresses',
  'discountCodes',
  'directDiscounts',
  'refusedGifts',
  'paymentInfo',
  'country',
  'locale',
  'origin',
  'purchaseOrderNumber',
  'custom',
] as const

function cartOf(draft: Fields, context: Context): Fields {
  const { currency, lineItems, customLineItems, shippingMethod, discountCodes, ...rest } = draft
  const scope = { currency: String(currency), country: draft.country }
  const address = (value: unknown): Fields | undefined =>
    value === undefined ? undefined : addressWithId(value, context)
  return withoutUndefined({
    ...rest,
    lineItems: listOf(lineItems).map((item) => lineItem(item, scope, context)),
    customLineItems: listOf(customLineItems).map((item) => customLineItem(item, context)),
    totalPrice: typedMoney({ currencyCode: currency, centAmount: 0 }),
    billingAddress: address(draft.billingAddress),
    shippingAddress: address(draft.shippingAddress),
    shippingInfo: shippingInfo(shippingMethod, scope.currency, context),
    discountCodes: listOf(discountCodes).flatMap((code) => discountCode(String(code), context)),
  })
}

function totalOf(cart: Fields): Fields {
  const items = [...listOf(cart.lineItems), ...listOf(cart.customLineItems)].map(fieldsOf)
  const prices = [...items.map((item) => item.totalPrice), fieldsOf(cart.shippingInfo).price]
  const centAmount = prices.reduce((sum: number, price) => sum + (numberOf(fieldsOf(price).centAmount) ?? 0), 0)
  return typedMoney({ currencyCode: fieldsOf(cart.totalPrice).currencyCode, centAmount })
}

/** The method's first rate in the cart's currency. */
function shippingInfo(method: unknown, currency: string, { project }: Context): Fields | undefined {
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
    deliveries: [],
    shippingMethod: method,
    shippingMethodState: 'MatchesCart',
  }
}

function discountCode(code: string, { project }: Context): Fields[] {
  const stored = project.collection('discount-code').getUnique('code', code)
  if (stored === undefined) return []
  return [{ discountCode: { typeId: 'discount-code', id: stored.id }, state: 'MatchesCart' }]
}
