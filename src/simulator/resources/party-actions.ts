import { invalidInput } from '../http/api-error.ts'
import { type Fields, fieldsOf, isFields, listOf, numberOf } from '../json.ts'
import { setAs, setOrDelete } from './action-helpers.ts'
import { addressWithId } from './address.ts'
import { customActions } from './custom-fields.ts'
import type { ActionHandler } from './definition.ts'
import { inField, inList, type PartHandler } from './parts.ts'
import { shippingDetails } from './shipping-details.ts'

const onLineItem = inList('lineItems', 'lineItem')
const onCustomLineItem = inList('customLineItems', 'customLineItem')
const onItemShippingAddress = inList('itemShippingAddresses', 'address')

/** Update actions on who buys and where to, which carts and orders share. */
export const PARTY_ACTIONS: Record<string, ActionHandler> = {
  setShippingAddress: setAddress('shippingAddress'),
  setBillingAddress: setAddress('billingAddress'),
  ...customActions('ShippingAddress', inField('shippingAddress')),
  ...customActions('BillingAddress', inField('billingAddress')),
  addItemShippingAddress: (resource, { address }, context) => {
    resource.itemShippingAddresses = [...listOf(resource.itemShippingAddresses), addressWithId(address, context)]
  },
  removeItemShippingAddress: (resource, { addressKey }) => {
    const addresses = listOf(resource.itemShippingAddresses)
    const others = addresses.filter((address) => fieldsOf(address).key !== addressKey)
    if (others.length === addresses.length) throw invalidInput(`There is no address '${String(addressKey)}'.`)
    resource.itemShippingAddresses = others
  },
  updateItemShippingAddress: (resource, { address }, context) => {
    const { key: addressKey } = fieldsOf(address)
    onItemShippingAddress((before) => {
      const { id } = before
      for (const field of Object.keys(before)) delete before[field]
      Object.assign(before, fieldsOf(address), { id })
    })(resource, { addressKey }, context)
  },
  ...customActions('ItemShippingAddress', onItemShippingAddress),
  setCustomerEmail: setAs('customerEmail', 'email'),
  setCustomerId: setAs('customerId', 'customerId'),
  addPayment: (resource, { payment }) => {
    const payments = listOf(fieldsOf(resource.paymentInfo).payments)
    const others = payments.filter((other) => fieldsOf(other).id !== fieldsOf(payment).id)
    resource.paymentInfo = { payments: [...others, payment] }
  },
  removePayment: (resource, { payment }) => {
    const payments = listOf(fieldsOf(resource.paymentInfo).payments)
    const others = payments.filter((other) => fieldsOf(other).id !== fieldsOf(payment).id)
    setOrDelete(resource, 'paymentInfo', others.length > 0 ? { payments: others } : undefined)
  },
  ...customActions('LineItem', onLineItem),
  ...customActions('CustomLineItem', onCustomLineItem),
  setLineItemShippingDetails: onLineItem(setShippingDetails),
  setCustomLineItemShippingDetails: onCustomLineItem(setShippingDetails),
}

/** Changes how many pieces of an item go to which address. */
export const applyTargetsDelta: PartHandler = (item, { targetsDelta }) => {
  const targets = new Map(
    listOf(fieldsOf(item.shippingDetails).targets)
      .map(fieldsOf)
      .map((target) => [target.addressKey, target]),
  )
  for (const delta of listOf(targetsDelta).map(fieldsOf)) {
    const before = targets.get(delta.addressKey)
    const quantity = (numberOf(before?.quantity) ?? 0) + (numberOf(delta.quantity) ?? 0)
    if (quantity < 0) throw invalidInput('Fewer pieces than none can not go to an address.')
    if (quantity === 0) targets.delete(delta.addressKey)
    else targets.set(delta.addressKey, { ...before, ...delta, quantity })
  }
  setShippingDetails(item, { shippingDetails: { targets: [...targets.values()] } })
}

function setShippingDetails(item: Fields, action: Fields): void {
  delete item.shippingDetails
  Object.assign(item, shippingDetails(action.shippingDetails, item.quantity))
}

function setAddress(field: string): ActionHandler {
  return (resource, { address }, context) => {
    setOrDelete(resource, field, isFields(address) ? addressWithId(address, context) : undefined)
  }
}
