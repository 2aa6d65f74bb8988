import { type Fields, fieldsOf, listOf } from '../json.ts'
import { append, onNamed, reorder, setOrDelete, withdrawBy } from './action-helpers.ts'
import type { ActionHandler, ResourceDefinition } from './definition.ts'
import { withEnumValue } from './enum-values.ts'

export const PRODUCT_TYPE: ResourceDefinition = {
  typeId: 'product-type',
  path: 'product-types',
  graphql: { list: 'productTypes' },
  view: ['view_product_types', 'view_products'],
  manage: ['manage_product_types', 'manage_products'],
  required: ['name', 'description'],
  actions: {
    addAttributeDefinition: append('attributes', 'attribute', attributeDefinition),
    removeAttributeDefinition: withdrawBy('attributes', 'name', 'name'),
    changeAttributeOrderByName: reorder('attributes', 'name', 'attributeNames'),
    changeAttributeName: named((attribute, { newAttributeName }) => ({ ...attribute, name: newAttributeName })),
    changeAttributeConstraint: named((attribute, { newValue }) => ({ ...attribute, attributeConstraint: newValue })),
    changeLabel: named((attribute, { label }) => ({ ...attribute, label })),
    changeInputHint: named((attribute, { newValue }) => ({ ...attribute, inputHint: newValue })),
    changeIsSearchable: named((attribute, { isSearchable }) => ({ ...attribute, isSearchable })),
    setInputTip: named((attribute, { inputTip }) => {
      setOrDelete(attribute, 'inputTip', inputTip)
      return attribute
    }),
    addPlainEnumValue: named(withEnumValue),
    addLocalizedEnumValue: named(withEnumValue),
  },
  create: (draft) => ({ ...draft, attributes: listOf(draft.attributes).map(attributeDefinition) }),
}

function attributeDefinition(draft: unknown) {
  return {
    level: 'Variant',
    attributeConstraint: 'None',
    inputHint: 'SingleLine',
    isSearchable: true,
    ...fieldsOf(draft),
  }
}

function named(change: (attribute: Fields, action: Fields) => Fields): ActionHandler {
  return onNamed('attributes', 'attributeName', change)
}
