import { invalidInput, requiredField } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf } from '../json.ts'
import { onElement, setOrDelete } from './action-helpers.ts'
import { addressWithId } from './address.ts'
import { customActions } from './custom-fields.ts'
import type { ActionHandler } from './definition.ts'
import { inList } from './parts.ts'

/** Update actions on the addresses of customers and business units. */
export const ADDRESS_ACTIONS: Record<string, ActionHandler> = {
  addAddress: (resource, { address }, context) => {
    if (address === undefined) throw requiredField('address')
    resource.addresses = [...listOf(resource.addresses), addressWithId(address, context)]
  },
  changeAddress: onElement('addresses', 'address', ({ id }, { address }) => ({ ...fieldsOf(address), id })),
  removeAddress: (resource, action, context) => {
    const id = addressId(resource, action)
    onElement('addresses', 'address', () => undefined)(resource, action, context)
    for (const ids of ['shippingAddressIds', 'billingAddressIds']) {
      resource[ids] = listOf(resource[ids]).filter((other) => other !== id)
    }
    for (const field of ['defaultShippingAddressId', 'defaultBillingAddressId']) {
      if (resource[field] === id) delete resource[field]
    }
  },
  addShippingAddressId: addTo('shippingAddressIds'),
  removeShippingAddressId: removeFrom('shippingAddressIds', 'defaultShippingAddressId'),
  addBillingAddressId: addTo('billingAddressIds'),
  removeBillingAddressId: removeFrom('billingAddressIds', 'defaultBillingAddressId'),
  setDefaultShippingAddress: setDefault('defaultShippingAddressId', 'shippingAddressIds'),
  setDefaultBillingAddress: setDefault('defaultBillingAddressId', 'billingAddressIds'),
  ...customActions('Address', inList('addresses', 'address')),
}

function addTo(ids: string): ActionHandler {
  return (resource, action) => {
    resource[ids] = [...new Set([...listOf(resource[ids]), addressId(resource, action)])]
  }
}

function removeFrom(ids: string, defaultId: string): ActionHandler {
  return (resource, action) => {
    const id = addressId(resource, action)
    resource[ids] = listOf(resource[ids]).filter((other) => other !== id)
    if (resource[defaultId] === id) delete resource[defaultId]
  }
}

/** The default address is always one of the list as well. */
function setDefault(defaultId: string, ids: string): ActionHandler {
  return (resource, action, context) => {
    const none = action.addressId === undefined && action.addressKey === undefined
    setOrDelete(resource, defaultId, none ? undefined : addressId(resource, action))
    if (!none) addTo(ids)(resource, action, context)
  }
}

function addressId(resource: Fields, action: Fields): unknown {
  const found = listOf(resource.addresses)
    .map(fieldsOf)
    .find(({ id, key }) => (action.addressId === undefined ? key === action.addressKey : id === action.addressId))
  if (found === undefined) {
    throw invalidInput(`There is no address '${String(action.addressId ?? action.addressKey)}'.`)
  }
  return found.id
}
