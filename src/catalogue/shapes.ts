import type { Reference } from './types.ts'

/**
 * The parts that records of several types have in common, as the references within them. A `set…` argument is the
 * update action that sets custom fields there: their values can point to anything, so they wait until all exists.
 */
export type References = readonly Reference[]

/** The same references, one level deeper. */
export function under(path: string, ...parts: References[]): References {
  return parts.flat().map((reference) => ({ ...reference, path: `${path}.${reference.path}` }))
}

/** The same references where the API fills them in, so that no draft has them. */
export function derived(...parts: References[]): References {
  return parts.flat().map(({ path, to, by }) => ({ path, to, ...(by && { by }), derived: true }))
}

/** The same references where no update action reaches: what they point to has to exist before. */
function fixed(...parts: References[]): References {
  return parts.flat().map(({ secondPass: _, ...reference }) => reference)
}

export function customFields(path: string, setCustomField: string): References {
  return [
    { path: `${path}.type`, to: ['type'] },
    { path: `${path}.fields.**`, to: ['*'], secondPass: setCustomField },
  ]
}

export function assets(path: string): References {
  return under(path, customFields('custom', 'setAssetCustomField'))
}

const priceReferences: References = [
  { path: 'channel', to: ['channel'] },
  { path: 'customerGroup', to: ['customer-group'] },
  { path: 'recurrencePolicy', to: ['recurrence-policy'] },
  { path: 'discounted.discount', to: ['product-discount'] },
  ...customFields('custom', 'setProductPriceCustomField'),
]

/** A variant inside a product, and the copy of it inside a line item. */
export const productVariantReferences: References = [
  { path: 'attributes[].value.**', to: ['*'], secondPass: 'setAttribute' },
  ...assets('assets[]'),
  ...under('prices[]', priceReferences),
  ...derived(
    under('price', priceReferences),
    under('recurrencePrices[]', priceReferences),
    under('scopedPrice', without('recurrencePolicy', priceReferences)),
    [{ path: 'availability.channels', to: ['channel'], by: 'mapKey' }],
  ),
]

const lineItemChoices: References = [
  { path: 'productId', to: ['product'], by: 'plainId' },
  { path: 'distributionChannel', to: ['channel'] },
  { path: 'supplyChannel', to: ['channel'] },
  { path: 'recurrenceInfo.recurrencePolicy', to: ['recurrence-policy'] },
  ...customFields('custom', 'setLineItemCustomField'),
]

const lineItemPrice: References = [
  ...fixed(under('price', priceReferences), under('variant', productVariantReferences)),
  { path: 'state[].state', to: ['state'] },
]

const lineItemComputed: References = derived([
  { path: 'productType', to: ['product-type'] },
  { path: 'reservation', to: ['reservation'] },
  ...includedDiscounts('discountedPricePerQuantity[].discountedPrice'),
])

/** In a cart, the platform looks up variant and price itself. */
export const cartLineItemReferences: References = [...lineItemChoices, ...derived(lineItemPrice), ...lineItemComputed]

/** An imported order brings variants and prices with it. */
export const orderLineItemReferences: References = [...lineItemChoices, ...lineItemPrice, ...lineItemComputed]

const customLineItemChoices: References = [
  { path: 'taxCategory', to: ['tax-category'] },
  { path: 'recurrenceInfo.recurrencePolicy', to: ['recurrence-policy'] },
  ...customFields('custom', 'setCustomLineItemCustomField'),
]

const customLineItemDiscounts: References = derived(includedDiscounts('discountedPricePerQuantity[].discountedPrice'))

export const cartCustomLineItemReferences: References = [
  ...customLineItemChoices,
  ...derived([{ path: 'state[].state', to: ['state'] }]),
  ...customLineItemDiscounts,
]

export const orderCustomLineItemReferences: References = [
  ...customLineItemChoices,
  { path: 'state[].state', to: ['state'] },
  ...customLineItemDiscounts,
]

const shippingCost: References = [
  { path: 'shippingMethod', to: ['shipping-method'] },
  { path: 'taxCategory', to: ['tax-category'] },
]

const deliveries: References = [
  ...customFields('deliveries[].custom', 'setDeliveryCustomField'),
  ...customFields('deliveries[].address.custom', 'setDeliveryAddressCustomField'),
  ...customFields('deliveries[].parcels[].custom', 'setParcelCustomField'),
]

/** Deliveries belong to orders, though carts and quotes have room for them too. */
export const cartShippingInfoReferences: References = [
  ...shippingCost,
  ...derived(includedDiscounts('discountedPrice'), deliveries),
]

export const orderShippingInfoReferences: References = [
  ...shippingCost,
  ...includedDiscounts('discountedPrice'),
  ...deliveries,
]

/** One of several shipments of a cart or order. */
export const shippingReferences: References = [
  ...under('shippingInfo', cartShippingInfoReferences),
  ...customFields('shippingAddress.custom', 'setShippingAddressCustomField'),
  ...customFields('shippingCustomFields', 'setShippingCustomField'),
]

export const directDiscountReferences: References = [
  { path: 'value.product', to: ['product'] },
  { path: 'value.distributionChannel', to: ['channel'] },
  { path: 'value.supplyChannel', to: ['channel'] },
]

export const cartAddresses: References = [
  ...customFields('billingAddress.custom', 'setBillingAddressCustomField'),
  ...customFields('shippingAddress.custom', 'setShippingAddressCustomField'),
  ...customFields('itemShippingAddresses[].custom', 'setItemShippingAddressCustomField'),
]

/** An associate as business units and approvals name one. */
export const associateReferences: References = [
  { path: 'customer', to: ['customer'] },
  { path: 'associateRoleAssignments[].associateRole', to: ['associate-role'], by: 'key' },
]

export const approvalRuleReferences: References = [
  { path: 'approvers.tiers[].and[].or[].associateRole', to: ['associate-role'], by: 'key' },
  { path: 'requesters[].associateRole', to: ['associate-role'], by: 'key' },
  { path: 'businessUnit', to: ['business-unit'], by: 'key' },
  ...customFields('custom', 'setCustomField'),
]

/** What a quote request and a quote copy from the cart that they are made of. */
export const quotedCartReferences: References = derived(
  under('lineItems[]', cartLineItemReferences),
  under('customLineItems[]', cartCustomLineItemReferences),
  under('directDiscounts[]', directDiscountReferences),
  under('shippingInfo', cartShippingInfoReferences),
  cartAddresses,
  [
    { path: 'customer', to: ['customer'] },
    { path: 'customerGroup', to: ['customer-group'] },
    { path: 'store', to: ['store'], by: 'key' },
    { path: 'businessUnit', to: ['business-unit'], by: 'key' },
    { path: 'paymentInfo.payments[]', to: ['payment'] },
  ],
)

/** Discounts that lowered a price: cart discounts, or direct discounts, which are no resources of their own. */
export function includedDiscounts(path: string): References {
  return [{ path: `${path}.includedDiscounts[].discount`, to: ['*'] }]
}

function without(path: string, references: References): References {
  return references.filter((reference) => reference.path !== path)
}
