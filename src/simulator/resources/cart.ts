import { invalidOperation } from '../http/api-error.ts'
import { type Fields, fieldsOf, isFields, listOf, numberOf, withoutUndefined } from '../json.ts'
import type { Project } from '../store/project.ts'
import { addressWithId } from './address.ts'
import { CART_ACTIONS, discountCode } from './cart-actions.ts'
import { shippingInfo } from './cart-shipping.ts'
import type { Context, ResourceDefinition } from './definition.ts'
import { customLineItem, lineItem } from './line-items.ts'
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
  actions: CART_ACTIONS,
  derive: (cart, { project }) => {
    labelShippingRateInput(cart, project)
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
  const { currency, lineItems, customLineItems, shippingMethod, discountCodes, ...others } = draft
  const { externalTaxRateForShippingMethod: taxRate, customShipping, shipping, ...rest } = others
  if (listOf(customShipping).length + listOf(shipping).length > 0) {
    throw invalidOperation('The simulator knows no carts with several shipping methods.')
  }
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
    shippingInfo: shippingInfo(shippingMethod, scope.currency, context, taxRate),
    discountCodes: listOf(discountCodes).flatMap((code) => discountCode(String(code), context)),
  })
}

/** A classification is given by its key; its label is that of the project's settings. */
function labelShippingRateInput({ shippingRateInput }: Fields, { settings }: Project): void {
  if (!isFields(shippingRateInput) || shippingRateInput.type !== 'Classification') return
  const known = listOf(fieldsOf(settings.shippingRateInputType).values).map(fieldsOf)
  shippingRateInput.label = known.find(({ key }) => key === shippingRateInput.key)?.label ?? {}
}

export function totalOf(cart: Fields): Fields {
  const items = [...listOf(cart.lineItems), ...listOf(cart.customLineItems)].map(fieldsOf)
  const prices = [...items.map((item) => item.totalPrice), fieldsOf(cart.shippingInfo).price]
  const centAmount = prices.reduce((sum: number, price) => sum + (numberOf(fieldsOf(price).centAmount) ?? 0), 0)
  return typedMoney({ currencyCode: fieldsOf(cart.totalPrice).currencyCode, centAmount })
}
