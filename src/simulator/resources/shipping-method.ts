import { invalidInput } from '../http/api-error.ts'
import { fieldsOf, listOf } from '../json.ts'
import { appendOnce, withdraw, withdrawBy } from './action-helpers.ts'
import type { ActionHandler, ResourceDefinition } from './definition.ts'

export const SHIPPING_METHOD: ResourceDefinition = {
  typeId: 'shipping-method',
  path: 'shipping-methods',
  graphql: { list: 'shippingMethods' },
  view: ['view_shipping_methods', 'view_orders', 'manage_my_orders'],
  manage: ['manage_shipping_methods', 'manage_orders'],
  required: ['name', 'taxCategory', 'zoneRates', 'isDefault'],
  defaults: { active: true, stores: [] },
  actions: {
    addStore: appendOnce('stores', 'store'),
    removeStore: withdraw('stores', 'store'),
    addZone: (method, { zone }) => {
      const id = fieldsOf(zone).id
      if (listOf(method.zoneRates).some((rate) => fieldsOf(fieldsOf(rate).zone).id === id)) {
        throw invalidInput('The shipping method has that zone already.')
      }
      method.zoneRates = [...listOf(method.zoneRates), { zone, shippingRates: [] }]
    },
    removeZone: withdrawBy('zoneRates', 'zone', 'zone'),
    addShippingRate: onZone((rates, rate) => [...rates, rate]),
    removeShippingRate: onZone((rates, rate) => rates.filter((other) => !sameRate(other, rate))),
  },
  create: (draft) => ({ ...draft, zoneRates: listOf(draft.zoneRates).map(zoneRate) }),
}

function zoneRate(draft: unknown) {
  const { shippingRates, ...rest } = fieldsOf(draft)
  return { ...rest, shippingRates: listOf(shippingRates).map(shippingRate) }
}

export function shippingRate(draft: unknown) {
  return { tiers: [], ...fieldsOf(draft) }
}

function onZone(change: (rates: unknown[], rate: unknown) => unknown[]): ActionHandler {
  return (method, action) => {
    const wanted = JSON.stringify(action.zone)
    const zones = listOf(method.zoneRates).map(fieldsOf)
    const zone = zones.find((other) => JSON.stringify(other.zone) === wanted)
    if (zone === undefined) throw invalidInput('The shipping method has no such zone.')
    const shippingRates = change(listOf(zone.shippingRates), shippingRate(action.shippingRate))
    method.zoneRates = zones.map((other) => (other === zone ? { ...zone, shippingRates } : other))
  }
}

function sameRate(a: unknown, b: unknown): boolean {
  return JSON.stringify(fieldsOf(a).price) === JSON.stringify(fieldsOf(b).price)
}
