import { invalidOperation } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf } from '../json.ts'
import { setAs } from './action-helpers.ts'
import { totalOf } from './cart.ts'
import { CART_ACTIONS } from './cart-actions.ts'
import type { ActionHandler, ResourceDefinition } from './definition.ts'
import { ORDER } from './order.ts'

/** What an edit can do to an order beside what its own update actions do: what carts can. */
const FROM_CARTS = [
  'addCustomLineItem',
  'addDiscountCode',
  'addLineItem',
  'addShoppingList',
  'changeCustomLineItemMoney',
  'changeCustomLineItemQuantity',
  'changeLineItemQuantity',
  'removeCustomLineItem',
  'removeDiscountCode',
  'removeLineItem',
  'setCustomShippingMethod',
  'setDirectDiscounts',
  'setLineItemDistributionChannel',
  'setLineItemPrice',
  'setLineItemTotalPrice',
  'setShippingMethod',
] as const

const fromCarts = Object.fromEntries(FROM_CARTS.map((name) => [name, CART_ACTIONS[name] as ActionHandler]))

/** Update actions of an order while an edit is applied to it. */
export const STAGED_ORDER_ACTIONS: Record<string, ActionHandler> = {
  ...fromCarts,
  ...ORDER.actions,
  changePriceRoundingMode: setAs('priceRoundingMode', 'priceRoundingMode'),
  changeTaxCalculationMode: setAs('taxCalculationMode', 'taxCalculationMode'),
  changeTaxMode: setAs('taxMode', 'taxMode'),
  changeTaxRoundingMode: setAs('taxRoundingMode', 'taxRoundingMode'),
  setCountry: setAs('country', 'country'),
  setCustomerGroup: setAs('customerGroup', 'customerGroup'),
  setShippingRateInput: setAs('shippingRateInput', 'shippingRateInput'),
  setShippingAddressAndShippingMethod: both('setShippingAddress', 'setShippingMethod'),
  setShippingAddressAndCustomShippingMethod: both('setShippingAddress', 'setCustomShippingMethod'),
}

/** How an order behaves while an edit is applied to it; `before` is what it was. */
export function stagedOrder(before: Fields): ResourceDefinition {
  const prices = pricesIn(before)
  return {
    ...ORDER,
    actions: STAGED_ORDER_ACTIONS,
    // The totals of an order that was imported are what they were given, as long as no price in it changes.
    derive: (order) => {
      if (pricesIn(order) === prices) return
      if (order.taxedPrice !== undefined) throw invalidOperation('Taxes are not calculated: prices of this order stay.')
      order.totalPrice = totalOf(order)
    },
  }
}

function both(...names: string[]): ActionHandler {
  return (order, action, context) => {
    for (const name of names) {
      const handler = ORDER.actions?.[name] ?? CART_ACTIONS[name]
      handler?.(order, action, context)
    }
  }
}

function pricesIn({ lineItems, customLineItems, shippingInfo }: Fields): string {
  const items = [...listOf(lineItems), ...listOf(customLineItems)].map(fieldsOf)
  return JSON.stringify([items.map(({ totalPrice }) => totalPrice), fieldsOf(shippingInfo).price])
}
