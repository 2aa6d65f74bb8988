import type { Fields, UpdateAction } from '../../types.ts'
import { fieldsOf, inOrder, isSame, listOf, withoutNothing } from '../../values.ts'
import { projectOnto } from '../project-onto.ts'

/**
 * Addresses of customers and business units. The API gives them ids, by which the record says which are for shipping and
 * which for billing; a draft says so by their places. Compared, an address and its uses are one thing.
 */
interface Address {
  id: unknown
  address: Fields
  uses: Uses
}

interface Uses {
  shipping: boolean
  billing: boolean
  defaultShipping: boolean
  defaultBilling: boolean
}

/** Fields of a draft that name addresses by their places. */
export const placeFields = [
  'shippingAddresses',
  'billingAddresses',
  'defaultShippingAddress',
  'defaultBillingAddress',
] as const

/** The record with the draft's way of naming addresses. */
export function withPlaces(record: Fields): Fields {
  const { addresses, ...rest } = record
  const all = addressesOf(record)
  const placesOf = (use: keyof Uses) => all.flatMap(({ uses }, place) => (uses[use] ? [place] : []))
  const [shipping] = placesOf('defaultShipping')
  const [billing] = placesOf('defaultBilling')
  return {
    ...rest,
    ...(addresses === undefined ? {} : { addresses: all.map(({ address }) => address) }),
    shippingAddresses: placesOf('shipping'),
    billingAddresses: placesOf('billing'),
    ...(shipping === undefined ? {} : { defaultShippingAddress: shipping }),
    ...(billing === undefined ? {} : { defaultBillingAddress: billing }),
  }
}

/** As they are compared: with their uses, in no order. */
export function comparedAddresses(record: Fields): Fields[] {
  return inOrder(addressesOf(record).map(({ address, uses }) => ({ address: fieldsOf(withoutNothing(address)), uses })))
}

/** Those that differ go and come anew. What new ones are used for can be said once they have ids: in the next round. */
export function addressActions(current: Fields, desired: Fields): UpdateAction[] {
  const left = addressesOf(current)
  const pairs: [Address, Address][] = []
  const come: Address[] = []
  for (const wanted of addressesOf(desired)) {
    const same = left.findIndex(({ address }) => isSame(address, wanted.address))
    if (same < 0) come.push(wanted)
    else pairs.push([...left.splice(same, 1), wanted] as [Address, Address])
  }
  return [
    ...left.map(({ id }) => ({ action: 'removeAddress', addressId: id })),
    ...come.map(({ address }) => ({ action: 'addAddress', address })),
    ...pairs.flatMap(([now, then]) => useActions(now.id, now.uses, then.uses)),
    ...(come.length > 0 ? [] : defaultActions(pairs)),
  ]
}

function useActions(addressId: unknown, now: Uses, then: Uses): UpdateAction[] {
  const actions: UpdateAction[] = []
  for (const [use, name] of [
    ['shipping', 'Shipping'],
    ['billing', 'Billing'],
  ] as const) {
    if (now[use] !== then[use]) actions.push({ action: `${then[use] ? 'add' : 'remove'}${name}AddressId`, addressId })
  }
  return actions
}

function defaultActions(pairs: readonly [Address, Address][]): UpdateAction[] {
  return (['Shipping', 'Billing'] as const).flatMap((name) => {
    const use = `default${name}` as const
    const before = pairs.find(([now]) => now.uses[use])?.[0].id
    const after = pairs.find(([, then]) => then.uses[use])?.[0].id
    if (before === after) return []
    return [{ action: `setDefault${name}Address`, ...(after === undefined ? {} : { addressId: after }) }]
  })
}

function addressesOf(record: Fields): Address[] {
  const has = (field: string, id: unknown) => listOf(record[field]).includes(id)
  return listOf(record.addresses)
    .map(fieldsOf)
    .map((address) => ({
      id: address.id,
      address: withoutId(projectOnto('AddressDraft', address)),
      uses: {
        shipping: has('shippingAddressIds', address.id),
        billing: has('billingAddressIds', address.id),
        defaultShipping: address.id !== undefined && record.defaultShippingAddressId === address.id,
        defaultBilling: address.id !== undefined && record.defaultBillingAddressId === address.id,
      },
    }))
}

function withoutId({ id: _, ...address }: Fields): Fields {
  return address
}
