import { type Fields, fieldsOf } from '../json.ts'
import { idOf } from './extras-context.ts'

interface Parts {
  customer: Fields
  product: Fields
  sku: string
}

/** The draft of a paid and completed order of two pieces. */
export function importedOrder({ customer, product, sku }: Parts, payment: Fields): Fields {
  const { name } = fieldsOf(fieldsOf(product.masterData).current)
  const price = { value: { currencyCode: 'EUR', centAmount: 2500 } }
  return {
    customerId: customer.id,
    customerEmail: customer.email,
    lineItems: [{ productId: product.id, name, variant: { id: 1, sku }, quantity: 2, price }],
    totalPrice: { currencyCode: 'EUR', centAmount: 5000 },
    paymentInfo: { payments: [idOf('payment', payment)] },
    orderState: 'Complete',
    completedAt: '2026-03-01T10:05:00.000Z',
  }
}
