import { concurrentModification, invalidOperation, requiredField } from '../http/api-error.ts'
import {
  type ApiRequest,
  contextOf,
  draftOf,
  recordAt,
  remove,
  requireManage,
  requireView,
  update,
} from '../http/operations.ts'
import { type Reply, record } from '../http/reply.ts'
import type { PathParameters } from '../http/route.ts'
import { type Fields, fieldsOf, isFields, listOf, numberOf, stringOf, withoutUndefined } from '../json.ts'
import { checkRecord } from '../rules/check-record.ts'
import { fieldsIn, type StoredRecord } from '../store/collection.ts'
import { addressWithId } from './address.ts'
import { CART, HANDED_ON } from './cart.ts'
import { withEmptyCustomFields } from './create.ts'
import type { Context, ResourceDefinition } from './definition.ts'
import { deliveryWithId } from './delivery-actions.ts'
import { customLineItem, initialState, totalPrice } from './line-items.ts'
import { recordMessage } from './messages.ts'
import { ORDER_ACTIONS } from './order-actions.ts'
import { priceWithId } from './product-data.ts'
import { shaped } from './shape.ts'
import { shippingDetails } from './shipping-details.ts'
import { shippingRate } from './shipping-method.ts'

/** Orders: made from a cart or a quote, or imported; named by an order number instead of a key. */
export const ORDER: ResourceDefinition = {
  typeId: 'order',
  path: 'orders',
  graphql: { list: 'orders' },
  view: ['view_orders'],
  manage: ['manage_orders'],
  byKey: false,
  required: ['version'],
  defaults: { orderState: 'Open', syncInfo: [], returnInfo: [] },
  unique: ({ orderNumber }) => (typeof orderNumber === 'string' ? [{ field: 'orderNumber', value: orderNumber }] : []),
  actions: ORDER_ACTIONS,
  create: fromCart,
  routes: [
    { method: 'POST', path: 'import', handle: importOrder },
    { method: 'GET', path: 'order-number={orderNumber}', handle: readByNumber },
    { method: 'POST', path: 'order-number={orderNumber}', handle: updateByNumber },
    { method: 'DELETE', path: 'order-number={orderNumber}', handle: removeByNumber },
  ],
}

function readByNumber(request: ApiRequest, parameters: PathParameters): Reply {
  requireView(request, ORDER)
  return record(recordAt(request.project, ORDER, parameters))
}

function updateByNumber(request: ApiRequest, parameters: PathParameters): Reply {
  return update(request, ORDER, () => recordAt(request.project, ORDER, parameters))
}

function removeByNumber(request: ApiRequest, parameters: PathParameters): Reply {
  return remove(request, ORDER, () => recordAt(request.project, ORDER, parameters))
}

/** The order that a cart becomes; the cart is ordered from then on. */
function fromCart(draft: Fields, context: Context): Fields {
  const stored = cartRecord(draft, context)
  if (numberOf(draft.version) !== stored.version) {
    throw concurrentModification(stored.id, numberOf(draft.version) ?? 0, stored.version)
  }
  const cart = fieldsIn(stored)
  if (cart.cartState !== 'Active') throw invalidOperation(`The cart is ${String(cart.cartState)}, not Active.`)
  if (listOf(cart.lineItems).length + listOf(cart.customLineItems).length === 0) {
    throw invalidOperation('The cart is empty.')
  }
  const after = { ...cart, cartState: 'Ordered' }
  context.project.replace(CART, stored, cart, after, { versions: 1, clientId: context.clientId })
  const { id: _id, cart: _cart, version: _version, ...own } = draft
  return withoutUndefined({ ...handedOn(cart), ...own, cart: { typeId: 'cart', id: stored.id } })
}

export function handedOn(cart: Fields): Fields {
  return withoutUndefined(Object.fromEntries(HANDED_ON.map((field) => [field, cart[field]])))
}

function cartRecord(draft: Fields, { project }: Context): StoredRecord {
  const id = stringOf(fieldsOf(draft.cart).id) ?? stringOf(draft.id)
  const stored = id === undefined ? undefined : project.collection('cart').get(id)
  if (stored === undefined) throw requiredField('cart')
  return stored
}

function importOrder(request: ApiRequest): Reply {
  requireManage(request, ORDER)
  const context = contextOf(request)
  const draft = draftOf(request, 'OrderImportDraft')
  const order = importedOrder(fieldsOf(shaped(draft, context.project)), context)
  withEmptyCustomFields(order)
  checkRecord(ORDER.typeId, undefined, order, context)
  const stored = context.project.insert(ORDER, order, context.clientId)
  recordMessage(ORDER, 'Imported', stored, context)
  return record(stored, 201)
}

function importedOrder(draft: Fields, context: Context): Fields {
  const address = (value: unknown): Fields | undefined => (isFields(value) ? addressWithId(value, context) : undefined)
  return withoutUndefined({
    ...draft,
    orderState: draft.orderState ?? 'Open',
    origin: draft.origin ?? 'Customer',
    inventoryMode: draft.inventoryMode ?? 'None',
    priceRoundingMode: draft.priceRoundingMode ?? 'HalfEven',
    taxRoundingMode: draft.taxRoundingMode ?? 'HalfEven',
    taxCalculationMode: draft.taxCalculationMode ?? 'LineItemLevel',
    lineItems: listOf(draft.lineItems).map((item) => importedLineItem(item, context)),
    customLineItems: listOf(draft.customLineItems).map((item) => customLineItem(item, context)),
    billingAddress: address(draft.billingAddress),
    shippingAddress: address(draft.shippingAddress),
    itemShippingAddresses: listOf(draft.itemShippingAddresses),
    shippingMode: 'Single',
    shippingInfo: importedShippingInfo(draft.shippingInfo, context),
    shipping: [],
    syncInfo: [],
    returnInfo: [],
    refusedGifts: [],
  })
}

function importedLineItem(draft: unknown, context: Context): Fields {
  const item = fieldsOf(draft)
  const quantity = numberOf(item.quantity) ?? 1
  const variant = fieldsOf(item.variant)
  const price = priceWithId(item.price, context)
  return {
    id: context.project.newId(),
    ...item,
    ...shippingDetails(item.shippingDetails, quantity),
    ...productOfVariant(item.productId, variant, context),
    variant: {
      id: 1,
      ...variant,
      prices: listOf(variant.prices).map((other) => priceWithId(other, context)),
      images: listOf(variant.images),
      attributes: listOf(variant.attributes),
      assets: [],
    },
    price,
    quantity,
    totalPrice: totalPrice(price.value, quantity),
    state: listOf(item.state).length > 0 ? item.state : initialState(quantity, context),
    discountedPricePerQuantity: [],
    taxedPricePortions: [],
    perMethodTaxRate: [],
    priceMode: 'Platform',
    lineItemMode: 'Standard',
  }
}

/** The product that an imported item names, by its id or by a SKU; it need not be there. */
function productOfVariant(id: unknown, { sku }: Fields, { project }: Context): Fields {
  const products = project.collection('product')
  const stored = products.get(String(id)) ?? (typeof sku === 'string' ? products.getUnique('sku', sku) : undefined)
  if (stored === undefined) return withoutUndefined({ productId: id })
  return { productId: stored.id, productType: products.parsed(stored).productType }
}

function importedShippingInfo(draft: unknown, context: Context): Fields | undefined {
  if (!isFields(draft)) return undefined
  return {
    shippingMethodState: 'MatchesCart',
    ...draft,
    shippingRate: shippingRate(draft.shippingRate),
    deliveries: listOf(draft.deliveries).map((delivery) => deliveryWithId(fieldsOf(delivery), context)),
  }
}
