import { setAll } from './action-helpers.ts'
import type { ResourceDefinition } from './definition.ts'

export const DISCOUNT_CODE: ResourceDefinition = {
  typeId: 'discount-code',
  path: 'discount-codes',
  graphql: { list: 'discountCodes' },
  view: ['view_discount_codes'],
  manage: ['manage_discount_codes'],
  required: ['code', 'cartDiscounts'],
  defaults: { isActive: true, groups: [], stores: [] },
  actions: { setValidFromAndUntil: setAll('validFrom', 'validUntil') },
  unique: ({ code }) => [{ field: 'code', value: code }],
  derive: (code) => {
    code.references = code.cartDiscounts
  },
}
