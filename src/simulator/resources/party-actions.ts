import { fieldsOf, listOf } from '../json.ts'
import { onElement, setAs, setOrDelete } from './action-helpers.ts'
import { addressWithId } from './address.ts'
import { setCustomField, setCustomType } from './custom-fields.ts'
import type { ActionHandler } from './definition.ts'

/** Update actions on who buys and where to, which carts and orders share. */
export const PARTY_ACTIONS: Record<string, ActionHandler> = {
  setShippingAddress: setAddress('shippingAddress'),
  setBillingAddress: setAddress('billingAddress'),
  addItemShippingAddress: (resource, { address }, context) => {
    resource.itemShippingAddresses = [...listOf(resource.itemShippingAddresses), addressWithId(address, context)]
  },
  removeItemShippingAddress: (resource, { addressKey }) => {
    resource.itemShippingAddresses = listOf(resource.itemShippingAddresses).filter(
      (address) => fieldsOf(address).key !== addressKey,
    )
  },
  setCustomerEmail: setAs('customerEmail', 'email'),
  addPayment: (resource, { payment }) => {
    const payments = [...listOf(fieldsOf(resource.paymentInfo).payments), payment]
    resource.paymentInfo = { payments }
  },
  removePayment: (resource, { payment }) => {
    const wanted = JSON.stringify(payment)
    const payments = listOf(fieldsOf(resource.paymentInfo).payments).filter((other) => JSON.stringify(other) !== wanted)
    setOrDelete(resource, 'paymentInfo', payments.length > 0 ? { payments } : undefined)
  },
  setLineItemCustomType: onCustom('lineItems', 'lineItem', setCustomType),
  setLineItemCustomField: onCustom('lineItems', 'lineItem', setCustomField),
  setCustomLineItemCustomType: onCustom('customLineItems', 'customLineItem', setCustomType),
  setCustomLineItemCustomField: onCustom('customLineItems', 'customLineItem', setCustomField),
  setLineItemShippingDetails: onElement('lineItems', 'lineItem', (item, { shippingDetails }) => {
    setOrDelete(item, 'shippingDetails', shippingDetails)
    return item
  }),
}

function setAddress(field: string): ActionHandler {
  return (resource, { address }, context) => {
    setOrDelete(resource, field, address === undefined ? undefined : addressWithId(address, context))
  }
}

function onCustom(list: string, what: string, change: ActionHandler): ActionHandler {
  return onElement(list, what, (element, action, context) => {
    change(element, action, context)
    return element
  })
}
