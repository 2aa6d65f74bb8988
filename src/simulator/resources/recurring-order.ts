import { invalidInput } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, numberOf, stringOf, withoutUndefined } from '../json.ts'
import { fieldsIn } from '../store/collection.ts'
import { setAs } from './action-helpers.ts'
import { CART } from './cart.ts'
import { createResource } from './create.ts'
import type { Context, ResourceDefinition } from './definition.ts'
import { ORDER } from './order.ts'

/** Recurring orders: made from a cart whose items name a recurrence policy; the first order is placed at once. */
export const RECURRING_ORDER: ResourceDefinition = {
  typeId: 'recurring-order',
  path: 'recurring-orders',
  graphql: { list: 'recurringOrders' },
  view: ['view_recurring_orders'],
  manage: ['manage_recurring_orders'],
  required: ['cart', 'cartVersion'],
  actions: {
    transitionState: setAs('state', 'state'),
    setOrderSkipConfiguration: setAs('skipConfiguration', 'skipConfigurationInputDraft'),
  },
  create: recurringOrder,
}

function recurringOrder({ cartVersion, ...draft }: Fields, context: Context): Fields {
  const { project } = context
  const stored = project.collection('cart').get(stringOf(fieldsOf(draft.cart).id) ?? '')
  const cart = stored === undefined ? {} : fieldsIn(stored)
  const schedule = scheduleOf(cart, context)
  if (schedule === undefined) throw invalidInput('No item of the cart has a recurrence policy.')
  const origin = createResource(ORDER, { cart: draft.cart, version: numberOf(cartVersion) }, context)
  const startsAt = stringOf(draft.startsAt) ?? project.clock.iso()
  const { customerId, customerEmail, store, businessUnit } = cart
  return withoutUndefined({
    ...draft,
    cart: { typeId: CART.typeId, id: stored?.id },
    originOrder: { typeId: ORDER.typeId, id: origin.id },
    startsAt,
    lastOrderAt: startsAt,
    nextOrderAt: next(startsAt, schedule),
    recurringOrderState: 'Active',
    schedule,
    customer: customerId === undefined ? undefined : { typeId: 'customer', id: customerId },
    customerEmail,
    store,
    businessUnit,
  })
}

function scheduleOf(cart: Fields, { project }: Context): Fields | undefined {
  for (const item of [...listOf(cart.lineItems), ...listOf(cart.customLineItems)]) {
    const { recurrencePolicy } = fieldsOf(fieldsOf(item).recurrenceInfo)
    const policy = project.collection('recurrence-policy').get(stringOf(fieldsOf(recurrencePolicy).id) ?? '')
    if (policy !== undefined) return fieldsOf(fieldsIn(policy).schedule)
  }
  return undefined
}

function next(from: string, schedule: Fields): string {
  const date = new Date(from)
  const value = numberOf(schedule.value) ?? 1
  if (schedule.type === 'dayOfMonth') date.setUTCMonth(date.getUTCMonth() + 1, numberOf(schedule.day) ?? 1)
  else if (schedule.intervalUnit === 'Months') date.setUTCMonth(date.getUTCMonth() + value)
  else date.setUTCDate(date.getUTCDate() + value * (schedule.intervalUnit === 'Weeks' ? 7 : 1))
  return date.toISOString()
}
