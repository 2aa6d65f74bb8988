import { fieldsOf, listOf } from '../json.ts'
import type { ResourceDefinition } from './definition.ts'

export const PRODUCT_TYPE: ResourceDefinition = {
  typeId: 'product-type',
  path: 'product-types',
  graphql: { list: 'productTypes' },
  view: ['view_product_types', 'view_products'],
  manage: ['manage_product_types', 'manage_products'],
  required: ['name', 'description'],
  create: (draft) => ({ ...draft, attributes: listOf(draft.attributes).map(attributeDefinition) }),
}

export function attributeDefinition(draft: unknown) {
  return {
    level: 'Variant',
    attributeConstraint: 'None',
    inputHint: 'SingleLine',
    isSearchable: true,
    ...fieldsOf(draft),
  }
}
