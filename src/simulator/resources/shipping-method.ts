import { fieldsOf, listOf } from '../json.ts'
import type { ResourceDefinition } from './definition.ts'

export const SHIPPING_METHOD: ResourceDefinition = {
  typeId: 'shipping-method',
  path: 'shipping-methods',
  graphql: { list: 'shippingMethods' },
  view: ['view_shipping_methods', 'view_orders', 'manage_my_orders'],
  manage: ['manage_shipping_methods', 'manage_orders'],
  required: ['name', 'taxCategory', 'zoneRates', 'isDefault'],
  defaults: { active: true, stores: [] },
  create: (draft) => ({ ...draft, zoneRates: listOf(draft.zoneRates).map(zoneRate) }),
}

export function zoneRate(draft: unknown) {
  const { shippingRates, ...rest } = fieldsOf(draft)
  return { ...rest, shippingRates: listOf(shippingRates).map(shippingRate) }
}

export function shippingRate(draft: unknown) {
  return { tiers: [], ...fieldsOf(draft) }
}
