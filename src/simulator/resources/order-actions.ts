import { invalidInput } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, numberOf } from '../json.ts'
import { onElement, setAs } from './action-helpers.ts'
import { addressWithId } from './address.ts'
import type { ActionHandler, Context } from './definition.ts'
import { PARTY_ACTIONS } from './party-actions.ts'

/** Update actions of orders: what happens to them after they were placed. */
export const ORDER_ACTIONS: Record<string, ActionHandler> = {
  ...PARTY_ACTIONS,
  setOrderNumber: (order, { orderNumber }) => {
    if (order.orderNumber !== undefined) throw invalidInput('An order number can not be changed.')
    order.orderNumber = orderNumber
  },
  transitionState: setAs('state', 'state'),
  importLineItemState: onElement('lineItems', 'lineItem', (item, { state }) => ({ ...item, state })),
  importCustomLineItemState: onElement('customLineItems', 'customLineItem', (item, { state }) => ({ ...item, state })),
  transitionLineItemState: onElement('lineItems', 'lineItem', transition),
  transitionCustomLineItemState: onElement('customLineItems', 'customLineItem', transition),
  updateSyncInfo: (order, { channel, externalId, syncedAt }, { project }) => {
    const others = listOf(order.syncInfo).filter(
      (info) => JSON.stringify(fieldsOf(info).channel) !== JSON.stringify(channel),
    )
    const info = {
      channel,
      ...(externalId === undefined ? {} : { externalId }),
      syncedAt: syncedAt ?? project.clock.iso(),
    }
    order.syncInfo = [...others, info]
  },
  addReturnInfo: (order, action, context) => {
    order.returnInfo = [...listOf(order.returnInfo), returnInfo(action, context)]
  },
  setReturnInfo: (order, { items }, context) => {
    order.returnInfo = listOf(items).map((info) => returnInfo(fieldsOf(info), context))
  },
  addDelivery: (order, { action: _, shippingKey: _key, deliveryKey, items, address, parcels, custom }, context) => {
    const { project } = context
    const delivery = {
      id: project.newId(),
      ...(deliveryKey === undefined ? {} : { key: deliveryKey }),
      createdAt: project.clock.iso(),
      items: listOf(items),
      parcels: listOf(parcels).map((parcel) => ({
        id: project.newId(),
        createdAt: project.clock.iso(),
        items: [],
        ...fieldsOf(parcel),
      })),
      ...(address === undefined ? {} : { address: addressWithId(address, context) }),
      ...(custom === undefined ? {} : { custom }),
    }
    const shipping = fieldsOf(order.shippingInfo)
    order.shippingInfo = { ...shipping, deliveries: [...listOf(shipping.deliveries), delivery] }
  },
}

/** Moves some of an item's quantity from one state to another. */
function transition(item: Fields, { quantity, fromState, toState }: Fields): Fields {
  const moved = numberOf(quantity) ?? 0
  const quantities = new Map(
    listOf(item.state)
      .map(fieldsOf)
      .map((entry) => [JSON.stringify(entry.state), numberOf(entry.quantity) ?? 0]),
  )
  const from = JSON.stringify(fromState)
  const to = JSON.stringify(toState)
  const left = (quantities.get(from) ?? 0) - moved
  if (left < 0) throw invalidInput('The item has not so many in that state.')
  quantities.set(from, left)
  quantities.set(to, (quantities.get(to) ?? 0) + moved)
  const state = [...quantities].filter(([, count]) => count > 0)
  return { ...item, state: state.map(([name, count]) => ({ quantity: count, state: JSON.parse(name) })) }
}

function returnInfo({ action: _, items, ...info }: Fields, { project }: Context): Fields {
  return {
    ...info,
    items: listOf(items).map((item) => ({
      id: project.newId(),
      type: fieldsOf(item).lineItemId === undefined ? 'CustomLineItemReturnItem' : 'LineItemReturnItem',
      paymentState: 'Initial',
      lastModifiedAt: project.clock.iso(),
      createdAt: project.clock.iso(),
      ...fieldsOf(item),
    })),
  }
}
