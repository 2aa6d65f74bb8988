import type { Shop } from '../support.ts'

// biome-ignore lint/suspicious/noExplicitAny: drafts of every shape
type Any = any

/** How drafts of a type are made. */
export interface Drafting {
  path: string
  /** Values for fields that can't be just anything, see `FullDrafts`. */
  values: Record<string, unknown>
  /** Makes what each draft needs for itself; gives fields of the draft. */
  prepare?: () => Promise<Any>
  /** The record with what it has of the draft where the draft has it. */
  seen?: (record: Any) => Any
  /** Where the created record is read. */
  readAt?: (created: Any) => string
}

const SECRET = 'a secret: hidden but for its end'
const OWN_ID = 'the API gives ids of its own'
const VERSION = 'says which version is meant'
const POSITION = 'the record names addresses by id'

/** Fields of drafts that don't come back as they were sent, by type, each with the reason. */
export const DROPPED: Record<string, Record<string, string>> = {
  subscription: {
    'destination.accessKey': SECRET,
    'destination.accessSecret': SECRET,
    'destination.apiKey': SECRET,
    'destination.apiSecret': SECRET,
    'destination.connectionString': SECRET,
  },
  extension: {
    'destination.accessKey': SECRET,
    'destination.accessSecret': SECRET,
    'destination.authentication.headerValue': SECRET,
    'destination.authentication.key': SECRET,
  },
  'api-client': { deleteDaysAfterCreation: 'becomes deleteAt' },
  'business-unit': {
    'addresses.id': OWN_ID,
    shippingAddresses: POSITION,
    billingAddresses: POSITION,
    defaultShippingAddress: POSITION,
    defaultBillingAddress: POSITION,
  },
  customer: {
    'addresses.id': OWN_ID,
    shippingAddresses: POSITION,
    billingAddresses: POSITION,
    defaultShippingAddress: POSITION,
    defaultBillingAddress: POSITION,
    password: 'only a hash is kept',
    anonymousCartId: 'names the cart to take over',
    'anonymousCart.typeId': 'names the cart to take over',
    'anonymousCart.id': 'names the cart to take over',
    anonymousId: 'names the carts to take over',
  },
  'key-value-document': { version: 'says which version to replace' },
  'order-edit': { dryRun: 'says what to do' },
  cart: { 'lineItems.sku': 'becomes product and variant', 'billingAddress.id': OWN_ID, 'shippingAddress.id': OWN_ID },
  'order import': {
    'billingAddress.id': OWN_ID,
    'shippingAddress.id': OWN_ID,
    'shippingInfo.deliveries.address.id': OWN_ID,
  },
  'quote-request': { cartVersion: VERSION },
  'staged-quote': { quoteRequestVersion: VERSION, quoteRequestStateToAccepted: 'says what to do' },
  quote: { stagedQuoteVersion: VERSION, stagedQuoteStateToSent: 'says what to do' },
  'recurring-order': { cartVersion: VERSION },
  'product-tailoring': { 'variants.assets.id': OWN_ID },
  'shopping-list': { 'lineItems.sku': 'becomes product and variant' },
}

const moment = (serial: number): string => new Date(Date.UTC(2030, 0, 1, 0, 0, serial)).toISOString()
const mail = (serial: number): string => `e${serial}@example.com`

const COMMON: Record<string, unknown> = {
  country: 'DE',
  'countries.code': 'DE',
  currency: 'EUR',
  currencyCode: 'EUR',
  validFrom: moment,
  validUntil: (serial: number) => moment(serial + 1e6),
  validTo: moment,
  startsAt: moment,
  expiresAt: (serial: number) => moment(serial + 1e6),
  completedAt: moment,
  expectedDelivery: moment,
  timestamp: moment,
  addedAt: moment,
  fractionDigits: (_: number, { type }: Any) => (type === 'highPrecision' ? 4 : 2),
  'custom.fields': { note: 'custom' },
  locale: 'en',
  predicate: '1 = 1',
  cartPredicate: '1 = 1',
  condition: 'id is defined',
  addressKey: 'there',
  'itemShippingAddresses.key': 'there',
  'rates.amount': 0.25,
  'subRates.amount': 0.25,
  'taxRate.amount': 0.25,
  'externalTaxRate.amount': 0.25,
  sortOrder: (serial: number) => `0.${String(serial).padStart(9, '0')}1`,
  orderHint: (serial: number) => `0.${serial}1`,
  email: mail,
  contactEmail: mail,
  customerEmail: mail,
  coordinates: (serial: number) => [serial / 100, 2],
  shippingAddresses: [0],
  billingAddresses: [0],
  defaultShippingAddress: 0,
  defaultBillingAddress: 0,
}

/** The simulator refuses carts with several shipping methods. */
const ONE_METHOD = { customShipping: undefined, shipping: undefined, shippingMode: 'Single' }

/** What the draft gives from outside is what the cart takes its own prices and rates from. */
function cartSeen(cart: Any): Any {
  const { shippingInfo = {} } = cart
  return {
    ...cart,
    currency: cart.totalPrice.currencyCode,
    discountCodes: cart.discountCodes.length === 1 ? ['EXTRA5'] : [],
    shippingMethod: shippingInfo.shippingMethod,
    externalTaxRateForShippingMethod: shippingInfo.taxRate,
    lineItems: cart.lineItems.map((item: Any) => ({
      ...item,
      externalTotalPrice: { price: item.price.value, totalPrice: item.totalPrice },
      externalTaxRate: item.taxRate,
      perMethodExternalTaxRate: item.perMethodTaxRate,
    })),
    customLineItems: cart.customLineItems.map((item: Any) => ({ ...item, externalTaxRate: item.taxRate })),
  }
}

/** For every type; they lean on the extras that the sample shops come with. */
export async function draftings(shop: Shop): Promise<Record<string, Drafting>> {
  const post = async (path: string, draft: unknown): Promise<Any> => {
    const { status, text, body } = await shop.post(path, draft)
    if (status > 201) throw new Error(`${path}: ${text}`)
    return body
  }
  const plain = (path: string, values: Record<string, unknown> = {}, more: Partial<Drafting> = {}): Drafting => ({
    path,
    values: { ...COMMON, ...values },
    ...more,
  })
  const [customer] = (await shop.get('/customers', { limit: 1 })).body.results
  const [discount] = (await shop.get('/cart-discounts', { limit: 1 })).body.results
  const { results: methods } = (await shop.get('/shipping-methods', { limit: 100 })).body
  const { id: methodId } = methods.find((method: unknown) => JSON.stringify(method).includes('"currencyCode":"EUR"'))
  const shippingMethod = { typeId: 'shipping-method', id: methodId }
  const { results: units } = (await shop.get('/business-units', { limit: 100 })).body
  const unit = units.find(({ associates }: Any) => associates.length > 0)
  const sku = 'EXTRA-LAMP-1'
  const ofProduct = { sku, productId: undefined, variantId: undefined }
  const cart = async (item: object = {}): Promise<Any> => {
    const draft = { currency: 'EUR', country: 'DE', customerId: customer.id, lineItems: [{ sku, ...item }] }
    const { id, version } = await post('/carts', draft)
    return { cart: { typeId: 'cart', id }, version }
  }
  const quoteRequest = async (): Promise<Any> => {
    const { cart: of, version } = await cart()
    return post('/quote-requests', { cart: of, cartVersion: version })
  }
  const stagedQuote = async (): Promise<Any> => {
    const { id, version } = await quoteRequest()
    return post('/staged-quotes', { quoteRequest: { typeId: 'quote-request', id }, quoteRequestVersion: version })
  }
  let products = 0
  const product = async (): Promise<Any> => {
    const name = `drafted-${products++}`
    const productType = { typeId: 'product-type', id: (await shop.get('/product-types')).body.results[0].id }
    return post('/products', {
      key: name,
      productType,
      name: { en: name },
      slug: { en: name },
      masterVariant: { sku: name },
    })
  }
  const associate = `/as-associate/${unit.associates[0].customer.id}/in-business-unit/key=${unit.key}`
  return {
    type: plain('/types'),
    'attribute-group': plain('/attribute-groups'),
    zone: plain('/zones'),
    state: plain('/states'),
    'associate-role': plain('/associate-roles'),
    channel: plain('/channels'),
    'recurrence-policy': plain('/recurrence-policies'),
    'discount-group': plain('/discount-groups'),
    'product-discount': plain('/product-discounts'),
    'cart-discount': plain('/cart-discounts'),
    'inventory-entry': plain('/inventory'),
    'standalone-price': plain('/standalone-prices'),
    review: plain('/reviews'),
    'payment-method': plain('/payment-methods'),
    subscription: plain('/subscriptions'),
    'customer-group': plain('/customer-groups', {}, { seen: (group) => ({ ...group, groupName: group.name }) }),
    'api-client': plain('/api-clients'),
    'business-unit': plain('/business-units'),
    category: plain('/categories'),
    'key-value-document': plain(
      '/custom-objects',
      {},
      { readAt: ({ container, key }) => `/custom-objects/${container}/${key}` },
    ),
    customer: plain('/customers', {}, { readAt: (created) => `/customers/${created.customer.id}` }),
    'discount-code': plain('/discount-codes'),
    extension: plain('/extensions'),
    'mcp-server': plain('/mcp-servers'),
    payment: plain('/payments'),
    'product-selection': plain('/product-selections'),
    'product-type': plain('/product-types'),
    'shipping-method': plain('/shipping-methods'),
    store: plain('/stores'),
    'tax-category': plain('/tax-categories'),
    'approval-rule': plain(`${associate}/approval-rules`),
    cart: plain(
      '/carts',
      {
        ...ofProduct,
        ...ONE_METHOD,
        customerId: customer.id,
        discountCodes: ['EXTRA5'],
        externalPrice: undefined,
        shippingMethod,
      },
      { seen: cartSeen },
    ),
    order: plain('/orders', { id: undefined }, { prepare: cart }),
    'order import': plain(
      '/orders/import',
      { customerId: customer.id, 'includedDiscounts.discount': { typeId: 'cart-discount', id: discount.id } },
      { readAt: ({ id }) => `/orders/${id}` },
    ),
    'order-edit': plain('/orders/edits'),
    product: plain(
      '/products',
      {},
      { seen: ({ masterData, ...rest }) => ({ ...rest, ...masterData.current, publish: masterData.published }) },
    ),
    'product-tailoring': plain(
      '/product-tailoring',
      { 'variants.id': 1, 'variants.sku': undefined },
      {
        prepare: async () => ({ product: { typeId: 'product', id: (await product()).id } }),
        seen: ({ current, published, ...rest }) => ({ ...rest, ...current, publish: published }),
      },
    ),
    quote: plain(
      '/quotes',
      {},
      {
        prepare: async () => {
          const { id, version } = await stagedQuote()
          return { stagedQuote: { typeId: 'staged-quote', id }, stagedQuoteVersion: version }
        },
      },
    ),
    'quote-request': plain(
      '/quote-requests',
      {},
      {
        prepare: async () => {
          const { cart: of, version } = await cart()
          return { cart: of, cartVersion: version }
        },
      },
    ),
    'staged-quote': plain(
      '/staged-quotes',
      {},
      {
        prepare: async () => {
          const { id, version } = await quoteRequest()
          return { quoteRequest: { typeId: 'quote-request', id }, quoteRequestVersion: version }
        },
      },
    ),
    'recurring-order': plain(
      '/recurring-orders',
      {},
      {
        prepare: async () => {
          const [policy] = (await shop.get('/recurrence-policies', { limit: 1 })).body.results
          const recurrencePolicy = { typeId: 'recurrence-policy', id: policy.id }
          const { cart: of, version } = await cart({
            recurrenceInfo: { recurrencePolicy, priceSelectionMode: 'Fixed' },
          })
          return { cart: of, cartVersion: version }
        },
      },
    ),
    'shopping-list': plain('/shopping-lists', ofProduct),
    variant: plain(
      '/variants',
      {},
      { seen: ({ current, published, ...rest }) => ({ ...rest, ...current, publish: published }) },
    ),
  }
}
