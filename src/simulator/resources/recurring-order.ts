import { invalidInput, invalidOperation, requiredField } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, numberOf, stringOf, withoutUndefined } from '../json.ts'
import { transitionState } from '../rules/states.ts'
import { fieldsIn } from '../store/collection.ts'
import { setOrDelete } from './action-helpers.ts'
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
    transitionState: transitionState('RecurringOrderState'),
    setOrderSkipConfiguration: (order, { skipConfigurationInputDraft, updatedExpiresAt }) => {
      setOrDelete(order, 'skipConfiguration', skipConfigurationInputDraft)
      if (updatedExpiresAt !== undefined) order.expiresAt = updatedExpiresAt
    },
    setExpiresAt: (order, { expiresAt }, { project }) => {
      setOrDelete(order, 'expiresAt', expiresAt)
      const isAhead = expiresAt === undefined || String(expiresAt) > project.clock.iso()
      if (order.recurringOrderState === 'Expired' && isAhead) order.recurringOrderState = 'Active'
    },
    setRecurringOrderState: (order, { recurringOrderState }) => {
      const { type } = fieldsOf(recurringOrderState)
      order.recurringOrderState = STATES[String(type)] ?? type
    },
    setSchedule: (order, { recurrencePolicy }, { project }) => {
      if (order.recurringOrderState !== 'Active' || order.skipConfiguration !== undefined) {
        throw invalidOperation('Only an active order that skips nothing can get another schedule.')
      }
      const policy = project.collection('recurrence-policy').get(stringOf(fieldsOf(recurrencePolicy).id) ?? '')
      if (policy === undefined) throw requiredField('recurrencePolicy')
      order.schedule = fieldsOf(fieldsIn(policy).schedule)
      order.nextOrderAt = next(String(order.lastOrderAt), fieldsOf(order.schedule))
    },
  },
  create: recurringOrder,
}

/** The states that an action names by a type of their own. */
const STATES: Record<string, string> = {
  active: 'Active',
  canceled: 'Canceled',
  expired: 'Expired',
  failed: 'Failed',
  paused: 'Paused',
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
