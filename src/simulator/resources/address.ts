import { invalidField } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, numberOf } from '../json.ts'
import type { Context } from './definition.ts'

/** An address of a draft as the API returns it: with an id of its own, 8 characters long. */
export function addressWithId(address: unknown, { project }: Context): Fields {
  return { ...fieldsOf(address), id: project.newId().replaceAll('-', '').slice(0, 8) }
}

/**
 * Drafts of customers and business units name addresses by their position; the resources name them by id.
 * Takes the positions out of the draft and gives the fields of the resource.
 */
export function addressFields(draft: Fields, context: Context): Fields {
  const addresses = listOf(draft.addresses).map((address) => addressWithId(address, context))
  const idAt = (field: string, position: unknown): unknown => {
    const address = addresses[numberOf(position) ?? -1]
    if (address === undefined) throw invalidField(field, position, 'There is no address at this position.')
    return address.id
  }
  const idsAt = (field: string): unknown[] => listOf(draft[field]).map((position) => idAt(field, position))
  const {
    defaultShippingAddress: shipping,
    defaultBillingAddress: billing,
    shippingAddresses: _shipping,
    billingAddresses: _billing,
    ...rest
  } = draft
  const shippingIds = idsAt('shippingAddresses')
  const billingIds = idsAt('billingAddresses')
  const defaults: Fields = {}
  if (shipping !== undefined) {
    defaults.defaultShippingAddressId = idAt('defaultShippingAddress', shipping)
    shippingIds.push(defaults.defaultShippingAddressId)
  }
  if (billing !== undefined) {
    defaults.defaultBillingAddressId = idAt('defaultBillingAddress', billing)
    billingIds.push(defaults.defaultBillingAddressId)
  }
  return {
    ...rest,
    addresses,
    ...defaults,
    shippingAddressIds: [...new Set(shippingIds)],
    billingAddressIds: [...new Set(billingIds)],
  }
}
