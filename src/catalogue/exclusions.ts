/** What the API's SDK knows and the catalogue leaves out on purpose. Each has its reason; a test finds the others. */
export interface Exclusion {
  name: string
  reason: string
}

/** Addresses below a project, as the SDK writes them; one stands for all below it. */
export const excludedEndpoints: readonly Exclusion[] = [
  { name: 'agents', reason: "the platform's agents answer requests; they keep no records that could be listed" },
  { name: 'as-associate/{associateId}/business-units', reason: 'what one associate sees of the business units' },
  ...['carts', 'orders', 'quote-requests', 'quotes', 'shopping-lists'].map((list) => ({
    name: `as-associate/{associateId}/in-business-unit/key={businessUnitKey}/${list}`,
    reason: 'what one associate sees of a business unit; the records are in their own list too',
  })),
  { name: 'custom-objects/{container}', reason: 'one container of the custom objects, which are all listed together' },
  { name: 'graphql', reason: 'another way to the same records' },
  { name: 'in-business-unit', reason: 'what a signed-in customer sees of a business unit' },
  { name: 'in-store', reason: 'the part of the same records that belongs to a store' },
  { name: 'login', reason: 'signs a customer in' },
  { name: 'me', reason: 'what a signed-in customer sees of the same records' },
  { name: 'product-projections', reason: 'another view of the products, searched and priced' },
  { name: 'product-selections/key={key}/products', reason: 'the same assignments, with the selection named by key' },
  { name: 'products/{ID}/product-selections', reason: "the same assignments, seen from the product's side" },
  { name: 'products/key={key}/product-selections', reason: "the same assignments, seen from the product's side" },
  ...['matching-cart', 'matching-cart-location', 'matching-location', 'matching-orderedit'].map((search) => ({
    name: `shipping-methods/${search}`,
    reason: 'the shipping methods that would fit',
  })),
  { name: 'variant-projections', reason: 'another view of the variants, priced' },
]

/** Records of their own by the SDK's models that aren't entries of the catalogue. */
export const excludedResources: readonly Exclusion[] = [
  { name: 'MyPayment', reason: 'what a signed-in customer sees of a payment' },
  { name: 'ProductProjection', reason: 'another view of a product' },
  { name: 'VariantProjection', reason: 'another view of a variant' },
  {
    name: 'AssignedProductSelection',
    reason: "a product selection's assignment, seen from the product's side",
  },
  { name: 'ProductSelectionAssignment', reason: "a product selection's assignment, seen from a store" },
  { name: 'StagedOrder', reason: 'an order as it would be after an edit, inside order edits' },
  {
    name: 'Reservation',
    reason:
      'the API has the type but no address to read it; the stock that a cart reserved is made anew by the platform',
  },
]

/** Names that a reference's `typeId` can have without a type of record in the catalogue. */
export const excludedReferenceTypes: readonly Exclusion[] = [
  { name: 'customer-email-token', reason: 'lives for minutes and can only be had by whoever makes it' },
  { name: 'customer-password-token', reason: 'lives for minutes and can only be had by whoever makes it' },
  { name: 'direct-discount', reason: 'a part of its cart or order' },
  { name: 'product-price', reason: 'a part of its product; named by custom types only' },
  { name: 'reservation', reason: 'see the resource Reservation' },
]
