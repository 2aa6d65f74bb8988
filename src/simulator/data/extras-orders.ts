import type { Fields } from '../json.ts'
import { type B2bExtras, inUnit } from './extras-b2b.ts'
import type { CatalogueExtras } from './extras-catalogue.ts'
import type { ConfigExtras } from './extras-config.ts'
import { type Extras, idOf, keyOf } from './extras-context.ts'
import { importedOrder } from './imported-order.ts'

type Parts = ConfigExtras & CatalogueExtras & B2bExtras

const EUR = (centAmount: number): Fields => ({ currencyCode: 'EUR', centAmount })

/** Carts, orders of every origin, edits, payments, the chain of quotes, a recurring order, a shopping list. */
export async function orderExtras(extras: Extras, parts: Parts): Promise<void> {
  const { create, text, line } = extras
  await create('carts', { ...cartDraft(parts, 2), key: 'extra-cart' })
  const payment = await create('payments', {
    key: 'extra-payment',
    interfaceId: 'psp-0001',
    customer: idOf('customer', parts.customer),
    amountPlanned: EUR(5000),
    paymentMethodInfo: { paymentInterface: 'PSP', method: 'CreditCard', name: text(10) },
    transactions: [{ type: 'Charge', amount: EUR(5000), state: 'Success', timestamp: '2026-03-01T10:00:00.000Z' }],
  })
  const order = await create('orders/import', importDraft(parts, payment, 'EXTRA-1001'))
  const { orderNumber: _, ...unnumbered } = importDraft(parts, payment, '')
  await create('orders/import', unnumbered)
  await create('orders/edits', {
    key: 'extra-edit',
    resource: idOf('order', order),
    stagedActions: [{ action: 'setCustomerEmail', email: 'other@example.com' }],
    comment: line(30),
  })
  const cart = await create('carts', cartDraft(parts, 3))
  await create('orders', { cart: idOf('cart', cart), version: cart.version, orderNumber: 'EXTRA-1002' })
  const unitCart = await create('carts', {
    ...cartDraft(parts, 4),
    businessUnit: keyOf('business-unit', parts.company),
  })
  await create(inUnit(parts.customer, parts.company, 'orders'), {
    cart: idOf('cart', unitCart),
    version: unitCart.version,
  })
  await quoteChain(extras, parts)
  await recurringOrder(extras, parts)
  await create('shopping-lists', {
    key: 'extra-list',
    name: text(12),
    slug: { en: 'extra-list' },
    customer: idOf('customer', parts.customer),
    lineItems: [{ sku: parts.sku, quantity: 2 }],
    textLineItems: [{ name: { en: 'wrapping paper' }, quantity: 1 }],
  })
  await create('api-clients', { name: 'storefront', scope: `view_published_products:${extras.projectKey}` })
}

function cartDraft({ customer, sku }: Parts, quantity: number): Fields {
  return {
    currency: 'EUR',
    country: 'DE',
    customerId: customer.id,
    customerEmail: customer.email,
    lineItems: [{ sku, quantity, externalPrice: EUR(2500) }],
    customLineItems: [{ name: { en: 'gift wrap' }, slug: `gift-wrap-${quantity}`, quantity: 1, money: EUR(300) }],
    shippingAddress: { country: 'DE', city: 'München', streetName: 'Isarweg', streetNumber: '7' },
  }
}

function importDraft(parts: Parts, payment: Fields, orderNumber: string): Fields {
  return {
    orderNumber,
    ...importedOrder(parts, payment),
    shippingAddress: { country: 'DE', city: 'München' },
    custom: { type: keyOf('type', parts.customType), fields: { note: 'imported' } },
  }
}

async function quoteChain({ create, line }: Extras, parts: Parts): Promise<void> {
  const cart = await create('carts', cartDraft(parts, 50))
  const request = await create('quote-requests', {
    key: 'extra-request',
    cart: idOf('cart', cart),
    cartVersion: cart.version,
    comment: line(40),
  })
  const staged = await create('staged-quotes', {
    key: 'extra-staged',
    quoteRequest: idOf('quote-request', request),
    quoteRequestVersion: request.version,
    quoteRequestStateToAccepted: true,
  })
  await create('quotes', {
    key: 'extra-quote',
    stagedQuote: idOf('staged-quote', staged),
    stagedQuoteVersion: staged.version,
    stagedQuoteStateToSent: true,
  })
}

async function recurringOrder({ create }: Extras, parts: Parts): Promise<void> {
  const recurrenceInfo = { recurrencePolicy: keyOf('recurrence-policy', parts.policy), priceSelectionMode: 'Fixed' }
  const draft = cartDraft(parts, 1)
  const lineItems = [{ sku: parts.sku, quantity: 1, externalPrice: EUR(2500), recurrenceInfo }]
  const cart = await create('carts', { ...draft, lineItems })
  await create('recurring-orders', {
    key: 'extra-recurring',
    cart: idOf('cart', cart),
    cartVersion: cart.version,
    startsAt: '2026-12-01T08:00:00.000Z',
  })
}
