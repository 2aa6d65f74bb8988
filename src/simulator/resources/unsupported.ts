const TAXES = 'taxes are not calculated'
const SEVERAL_METHODS = 'carts have one shipping method at most'
const RESERVATIONS = 'stock is not reserved'
const LOCKS = 'carts are not locked: there is no scope that would see past a lock'

/** Update actions that the simulator refuses, by type, each with the reason. All others of the API are applied. */
export const UNSUPPORTED: Record<string, Record<string, string>> = {
  cart: {
    addCustomShippingMethod: SEVERAL_METHODS,
    addShippingMethod: SEVERAL_METHODS,
    removeShippingMethod: SEVERAL_METHODS,
    lockCart: LOCKS,
    unlockCart: LOCKS,
    setCartTotalTax: TAXES,
    setCustomLineItemTaxAmount: TAXES,
    setCustomLineItemTaxRate: TAXES,
    setLineItemTaxAmount: TAXES,
    setLineItemTaxRate: TAXES,
    setShippingMethodTaxAmount: TAXES,
    setShippingMethodTaxRate: TAXES,
    setLineItemInventoryMode: RESERVATIONS,
    setReservationExpirationInMinutes: RESERVATIONS,
  },
  /** What an edit could do to an order. */
  'staged-order': {
    setCustomLineItemTaxAmount: TAXES,
    setCustomLineItemTaxRate: TAXES,
    setLineItemTaxAmount: TAXES,
    setLineItemTaxRate: TAXES,
    setOrderTotalTax: TAXES,
    setShippingMethodTaxAmount: TAXES,
    setShippingMethodTaxRate: TAXES,
  },
}

/** Why an action is refused: an order's own, or one of an edit that is applied to it. */
export function reasonFor(typeId: string, action: string): string | undefined {
  return UNSUPPORTED[typeId]?.[action] ?? (typeId === 'order' ? UNSUPPORTED['staged-order']?.[action] : undefined)
}
