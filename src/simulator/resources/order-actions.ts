import { invalidInput, invalidOperation } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf } from '../json.ts'
import { requireItemStates, requireSyncChannel } from '../rules/orders.ts'
import { transitionItem, transitionState } from '../rules/states.ts'
import { setOrDelete } from './action-helpers.ts'
import { customActions } from './custom-fields.ts'
import type { ActionHandler, Context } from './definition.ts'
import { DELIVERY_ACTIONS } from './delivery-actions.ts'
import { inList, type Lift } from './parts.ts'
import { PARTY_ACTIONS } from './party-actions.ts'

const onLineItem = inList('lineItems', 'lineItem')
const onCustomLineItem = inList('customLineItems', 'customLineItem')

/** Update actions of orders: what happens to them after they were placed. */
export const ORDER_ACTIONS: Record<string, ActionHandler> = {
  ...PARTY_ACTIONS,
  ...DELIVERY_ACTIONS,
  setOrderNumber: (order, { orderNumber }, { project }) => {
    const isFixed = order.orderNumber !== undefined && order.orderNumber !== orderNumber
    if (isFixed && project.rules.on('order-number-stays')) {
      throw invalidOperation('An order number can not be changed.')
    }
    setOrDelete(order, 'orderNumber', orderNumber)
  },
  setStore: (order, { store }) => {
    if (JSON.stringify(order.store) === JSON.stringify(store)) throw invalidOperation('The order is in that store.')
    setOrDelete(order, 'store', store)
  },
  transitionState: transitionState('OrderState'),
  importLineItemState: onLineItem(importStates),
  importCustomLineItemState: onCustomLineItem(importStates),
  transitionLineItemState: onLineItem(transitionItem),
  transitionCustomLineItemState: onCustomLineItem(transitionItem),
  updateSyncInfo: (order, { channel, externalId, syncedAt }, context) => {
    requireSyncChannel(channel, context)
    const others = listOf(order.syncInfo).filter((info) => fieldsOf(fieldsOf(info).channel).id !== fieldsOf(channel).id)
    const info = {
      channel,
      ...(externalId === undefined ? {} : { externalId }),
      syncedAt: syncedAt ?? context.project.clock.iso(),
    }
    order.syncInfo = [...others, info]
  },
  addReturnInfo: (order, action, context) => {
    if (listOf(action.items).length === 0) throw invalidInput("'items' must not be empty.")
    order.returnInfo = [...listOf(order.returnInfo), returnInfo(action, context)]
  },
  setReturnInfo: (order, { items }, context) => {
    order.returnInfo = listOf(items).map((info) => returnInfo(fieldsOf(info), context))
  },
  setReturnPaymentState: onReturnItem((item, { paymentState }) => setOrDelete(item, 'paymentState', paymentState)),
  setReturnShipmentState: onReturnItem((item, { shipmentState }) => {
    if (item.shipmentState !== 'Returned') {
      throw invalidOperation(`The shipment state ${String(item.shipmentState)} can not be changed, only Returned can.`)
    }
    item.shipmentState = shipmentState
  }),
  ...customActions('ReturnItem', onReturnItem),
}

function importStates(item: Fields, { state }: Fields, context: Context): void {
  requireItemStates(item, state, context)
  item.state = state
}

/** The item is in one of the order's returns. */
function onReturnItem(change: Parameters<Lift>[0]): ActionHandler {
  const inInfo = inList('items', 'returnItem')(change)
  return (order, action, context) => {
    const { returnItemId, returnItemKey } = action
    const returns = listOf(order.returnInfo).map(fieldsOf)
    const index = returns.findIndex(({ items }) =>
      listOf(items)
        .map(fieldsOf)
        .some(({ id, key }) => (returnItemId === undefined ? key === returnItemKey : id === returnItemId)),
    )
    if (index < 0) throw invalidInput(`There is no return item '${String(returnItemId ?? returnItemKey)}'.`)
    const info = { ...returns[index] }
    inInfo(info, action, context)
    order.returnInfo = returns.with(index, info)
  }
}

function returnInfo({ action: _, items, ...info }: Fields, { project }: Context): Fields {
  return {
    returnDate: project.clock.iso(),
    ...info,
    items: listOf(items).map((item) => ({
      id: project.newId(),
      type: fieldsOf(item).lineItemId === undefined ? 'CustomLineItemReturnItem' : 'LineItemReturnItem',
      paymentState: fieldsOf(item).shipmentState === 'Advised' ? 'NonRefundable' : 'Initial',
      lastModifiedAt: project.clock.iso(),
      createdAt: project.clock.iso(),
      ...fieldsOf(item),
    })),
  }
}
