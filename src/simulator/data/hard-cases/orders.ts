import type { Fields } from '../../json.ts'
import { idOf, keyOf } from '../extras-context.ts'
import { importedOrder } from '../imported-order.ts'
import type { HardCatalogue } from './catalogue.ts'
import type { HardConfiguration } from './configuration.ts'
import type { HardCustomers } from './customers.ts'
import type { HardCases } from './load-hard-cases.ts'

type Parts = HardConfiguration & HardCatalogue & HardCustomers

const EUR = (centAmount: number): Fields => ({ currencyCode: 'EUR', centAmount })

/** Orders with and without a number, a cart of a guest, payments, a quote, a list that nobody owns, a review. */
export async function hardOrders(cases: HardCases, parts: Parts): Promise<void> {
  const { create, name } = cases
  const payment = await payments(cases, parts)
  for (const orderNumber of [name('order'), undefined]) {
    await create('orders/import', orderImport(parts, payment, orderNumber))
  }
  const guest = await create('carts', {
    currency: 'EUR',
    anonymousId: name('guest'),
    customLineItems: [{ name: { en: 'wrap' }, slug: name('wrap'), quantity: 1, money: EUR(1) }],
  })
  await create('orders', { cart: idOf('cart', guest), version: guest.version })
  await create('carts', { key: name('cart'), currency: 'EUR', store: keyOf('store', parts.store) })
  await quote(cases, parts)
  await create('shopping-lists', {
    name: { en: 'nobody’s' },
    lineItems: [{ sku: parts.sku, quantity: 1 }],
    textLineItems: [{ name: { ar: 'ورق' }, quantity: 2 }],
  })
  await create('reviews', {
    uniquenessValue: name('review'),
    target: idOf('product', parts.product),
    customer: idOf('customer', parts.customer),
    text: '\u202bמצוין\u202c\n\nsecond paragraph',
    rating: -100,
  })
}

async function payments({ create, name }: HardCases, { customer, paid }: Parts): Promise<Fields> {
  return create('payments', {
    key: name('payment'),
    interfaceId: name('psp'),
    customer: idOf('customer', customer),
    amountPlanned: EUR(5000),
    paymentStatus: { interfaceCode: 'OK', state: keyOf('state', paid) },
    transactions: [
      { type: 'Authorization', amount: EUR(5000), state: 'Success', timestamp: '2026-03-01T10:00:00.000Z' },
      { type: 'Charge', amount: EUR(5000), state: 'Pending', interactionId: name('charge') },
    ],
  })
}

function orderImport(parts: Parts, payment: Fields, orderNumber: string | undefined): Fields {
  const { customType, product } = parts
  return {
    ...importedOrder(parts, payment),
    ...(orderNumber === undefined ? {} : { orderNumber }),
    shippingAddress: { country: 'DE', city: 'Köln' },
    custom: {
      type: idOf('type', customType),
      fields: { product: idOf('product', product), moment: '2026-03-01T10:05:00.000Z' },
    },
  }
}

async function quote({ create, name }: HardCases, { customer, sku }: Parts): Promise<void> {
  const cart = await create('carts', {
    currency: 'EUR',
    country: 'DE',
    customerId: customer.id,
    customerEmail: customer.email,
    lineItems: [{ sku, quantity: 3, externalPrice: EUR(2500) }],
    shippingAddress: { country: 'DE' },
  })
  const request = await create('quote-requests', { cart: idOf('cart', cart), cartVersion: cart.version })
  const staged = await create('staged-quotes', {
    key: name('staged-quote'),
    quoteRequest: idOf('quote-request', request),
    quoteRequestVersion: request.version,
  })
  await create('quotes', { stagedQuote: idOf('staged-quote', staged), stagedQuoteVersion: staged.version })
}
