import type { Fields } from '../json.ts'
import { type Random, seededUuid } from '../random.ts'
import { localized, slug, words } from './text.ts'

/** What the makers of records share. */
export interface Making {
  random: Random
  /** About how large a record shall be. */
  bytes: number
  /** Ids of records by type that may be referred to. */
  ids: Map<string, string[]>
  /** A number that no other generated record has. */
  serial: number
}

type Maker = (making: Making) => Fields

/** Makers by type, in an order in which types refer to those before them. */
export const GENERATED: Record<string, Maker> = {
  'product-type': (making) => ({
    key: `type-${making.serial}`,
    name: words(making.random, 12),
    description: filler(making, 250),
    attributes: [],
  }),
  'tax-category': (making) => ({
    key: `tax-${making.serial}`,
    name: words(making.random, 12),
    description: filler(making, 420),
    rates: [
      { id: shortId(making.random), name: 'VAT', amount: 0.19, includedInPrice: true, country: 'DE', subRates: [] },
    ],
  }),
  channel: (making) => ({
    key: `channel-${making.serial}`,
    roles: ['InventorySupply', 'ProductDistribution'],
    name: localized(making.random, 16),
    description: { en: filler(making, 400) },
    address: address(making),
  }),
  category: (making) => ({
    key: `category-${making.serial}`,
    name: localized(making.random, 16),
    slug: { en: slug(making.random, making.serial) },
    description: { en: filler(making, 480) },
    ancestors: [],
    orderHint: String(making.random.fraction()),
    assets: [],
  }),
  customer: (making) => {
    const home = address(making)
    return {
      ...(making.random.chance(0.5) ? { key: `customer-${making.serial}` } : {}),
      customerNumber: `C-${making.serial}`,
      email: `${slug(making.random, making.serial)}@example.com`,
      firstName: words(making.random, 5),
      lastName: words(making.random, 7, making.random.pick(['en', 'de', 'ar', 'ja'])),
      password: '****************************=',
      addresses: [home],
      defaultShippingAddressId: home.id,
      shippingAddressIds: [home.id],
      billingAddressIds: [],
      isEmailVerified: making.random.chance(0.7),
      stores: [],
      authenticationMode: 'Password',
      customerGroupAssignments: [],
      companyName: filler(making, 900),
    }
  },
  product: (making) => {
    const data = productData(making)
    return {
      ...(making.random.chance(0.9) ? { key: `product-${making.serial}` } : {}),
      productType: reference(making, 'product-type'),
      masterData: { current: data, staged: data, published: making.random.chance(0.9), hasStagedChanges: false },
      ...optional(making, 'tax-category', 'taxCategory'),
      priceMode: 'Embedded',
    }
  },
  'inventory-entry': (making) => {
    const quantityOnStock = making.random.below(500)
    return {
      sku: `SKU-${making.serial}`,
      ...optional(making, 'channel', 'supplyChannel'),
      quantityOnStock,
      availableQuantity: Math.max(0, quantityOnStock - making.random.below(3)),
      restockableInDays: making.random.below(30),
      ...padding(making, 380),
    }
  },
  'standalone-price': (making) => ({
    key: `price-${making.serial}`,
    sku: `SKU-${making.serial}`,
    value: money(making.random),
    country: making.random.pick(['DE', 'GB', 'US']),
    ...optional(making, 'channel', 'channel'),
    active: true,
    ...padding(making, 480),
  }),
  review: (making) => ({
    uniquenessValue: `review-${making.serial}`,
    authorName: words(making.random, 8),
    title: words(making.random, 24),
    rating: making.random.below(6),
    ...optional(making, 'product', 'target'),
    includedInStatistics: true,
    text: filler(making, 560),
  }),
  payment: (making) => ({
    key: `payment-${making.serial}`,
    interfaceId: seededUuid(making.random),
    amountPlanned: money(making.random),
    paymentMethodInfo: { paymentInterface: 'PSP', method: 'CREDIT_CARD', name: { en: filler(making, 900) } },
    paymentStatus: { interfaceCode: 'SUCCESS' },
    transactions: [
      {
        id: seededUuid(making.random),
        type: 'Charge',
        amount: money(making.random),
        interactionId: seededUuid(making.random),
        state: making.random.pick(['Initial', 'Pending', 'Success']),
      },
    ],
    interfaceInteractions: [],
  }),
  order: (making) => {
    const lineItems = Array.from({ length: 1 + making.random.below(2) }, () => lineItem(making))
    const cents = lineItems.reduce((sum, item) => sum + (item.totalPrice as { centAmount: number }).centAmount, 0)
    return {
      ...(making.random.chance(0.9) ? { orderNumber: `O-${making.serial}` } : {}),
      ...customerId(making),
      totalPrice: { type: 'centPrecision', currencyCode: 'EUR', centAmount: cents, fractionDigits: 2 },
      orderState: making.random.pick(['Open', 'Confirmed', 'Complete']),
      paymentState: making.random.pick(['Pending', 'Paid']),
      syncInfo: [],
      returnInfo: [],
      taxMode: 'Platform',
      inventoryMode: 'None',
      taxRoundingMode: 'HalfEven',
      taxCalculationMode: 'LineItemLevel',
      origin: 'Customer',
      shippingMode: 'Single',
      shippingAddress: address(making),
      shipping: [],
      lineItems,
      customLineItems: [],
      discountCodes: [],
      directDiscounts: [],
      itemShippingAddresses: [],
      refusedGifts: [],
      purchaseOrderNumber: filler(making, 950 + 900 * lineItems.length),
    }
  },
  'key-value-document': (making) => ({
    container: `container-${making.serial % 7}`,
    key: `object-${making.serial}`,
    value: {
      note: filler(making, 480),
      ratio: making.random.fraction(),
      flags: [true, null, making.random.below(9)],
      product: {
        typeId: 'product',
        id: making.random.pick(making.ids.get('product') ?? []) ?? seededUuid(making.random),
      },
    },
  }),
}

function productData(making: Making): Fields {
  const { random, serial } = making
  return {
    name: localized(random, 24),
    categories: making.ids.get('category')?.length ? [reference(making, 'category')] : [],
    categoryOrderHints: {},
    slug: { en: slug(random, serial) },
    description: { en: halfFiller(making, 1500) },
    searchKeywords: {},
    masterVariant: {
      id: 1,
      sku: `SKU-${serial}`,
      prices: [{ id: seededUuid(random), value: money(random), country: 'DE' }],
      images: [{ url: `https://images.example.com/${seededUuid(random)}.jpg`, dimensions: { w: 1200, h: 800 } }],
      attributes: [
        { name: 'colour', value: random.pick(['red', 'green', 'blue', 'أزرق']) },
        { name: 'weight', value: random.below(9000) / 8 },
      ],
      assets: [],
    },
    variants: [],
    attributes: [],
  }
}

function lineItem(making: Making): Fields {
  const { random } = making
  const quantity = 1 + random.below(4)
  const centAmount = 100 + random.below(20_000)
  const price = { type: 'centPrecision', currencyCode: 'EUR', centAmount, fractionDigits: 2 }
  return {
    id: seededUuid(random),
    productId: random.pick(making.ids.get('product') ?? []) ?? seededUuid(random),
    name: localized(random, 20),
    variant: { id: 1, sku: `SKU-${making.serial}`, prices: [], images: [], attributes: [], assets: [] },
    price: { id: seededUuid(random), value: price },
    quantity,
    discountedPricePerQuantity: [],
    taxedPricePortions: [],
    state: [{ quantity, state: { typeId: 'state', id: seededUuid(random) } }],
    perMethodTaxRate: [],
    priceMode: 'Platform',
    lineItemMode: 'Standard',
    totalPrice: { ...price, centAmount: centAmount * quantity },
  }
}

function address({ random }: Making): Fields {
  return {
    id: shortId(random),
    streetName: words(random, 12, 'de'),
    streetNumber: String(1 + random.below(200)),
    postalCode: String(10_000 + random.below(80_000)),
    city: words(random, 8, random.pick(['en', 'de', 'fr'])),
    country: random.pick(['DE', 'GB', 'US']),
  }
}

function money(random: Random): Fields {
  return { type: 'centPrecision', currencyCode: 'EUR', centAmount: 99 + random.below(50_000), fractionDigits: 2 }
}

/** Refers to a record that exists, or, when there is none of the type, to one that was deleted. */
function reference(making: Making, typeId: string): Fields {
  const ids = making.ids.get(typeId) ?? []
  return { typeId, id: ids.length > 0 ? making.random.pick(ids) : seededUuid(making.random) }
}

function optional(making: Making, typeId: string, field: string): Fields {
  return making.ids.get(typeId)?.length ? { [field]: reference(making, typeId) } : {}
}

function customerId(making: Making): Fields {
  const ids = making.ids.get('customer')
  return ids?.length ? { customerId: making.random.pick(ids) } : {}
}

/** Custom fields that bring a record without text of its own to its size. */
function padding(making: Making, others: number): Fields {
  if (making.bytes <= others + 150) return {}
  const note = filler(making, others + 150)
  return { custom: { type: { typeId: 'type', id: seededUuid(making.random) }, fields: { note } } }
}

/** Text that brings a record to its size, when its other fields take `others` bytes. */
function filler(making: Making, others: number): string {
  return words(making.random, Math.max(8, making.bytes - others))
}

/** The same for what stands in a record twice. */
function halfFiller(making: Making, others: number): string {
  return words(making.random, Math.max(8, (making.bytes - others) / 2))
}

function shortId(random: Random): string {
  return random.uint32().toString(36).padStart(8, '0').slice(0, 8)
}
