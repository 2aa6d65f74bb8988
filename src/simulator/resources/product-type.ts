import { invalidOperation, refused } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf } from '../json.ts'
import { keepUsedEnumValues } from '../rules/product-types.ts'
import { append, onNamed, reorder, setOrDelete, withdrawBy } from './action-helpers.ts'
import type { ActionHandler, Context, ResourceDefinition } from './definition.ts'
import { withEnumKey, withEnumLabel, withEnumValue, withoutEnumValues, withSameEnumValues } from './enum-values.ts'
import { noteEnumKey, noteRelabelling, noteRemoval, noteRenaming, rewriteProducts } from './product-type-products.ts'

export const PRODUCT_TYPE: ResourceDefinition = {
  typeId: 'product-type',
  path: 'product-types',
  graphql: { list: 'productTypes' },
  view: ['view_product_types', 'view_products'],
  manage: ['manage_product_types', 'manage_products'],
  required: ['name', 'description'],
  actions: {
    addAttributeDefinition: append('attributes', 'attribute', attributeDefinition),
    removeAttributeDefinition: noted((type, action, context) => {
      requireAttribute(type, action.name)
      withdrawBy('attributes', 'name', 'name')(type, action, context)
    }, noteRemoval),
    changeAttributeOrderByName: reorder('attributes', 'name', 'attributeNames'),
    changeAttributeName: noted((type, action, context) => {
      requireAttribute(type, action.attributeName)
      named((attribute, { newAttributeName }) => ({ ...attribute, name: newAttributeName }))(type, action, context)
    }, noteRenaming),
    changeAttributeConstraint: (type, action, context) => {
      const { rules } = context.project
      named((attribute, { newValue }) => {
        const isLoosened = newValue === 'None' && /^(SameForAll|Unique)$/.test(String(attribute.attributeConstraint))
        if (!isLoosened && attribute.attributeConstraint !== newValue && rules.on('constraint-only-loosened')) {
          throw invalidOperation('A constraint can only be changed from SameForAll or Unique to None.')
        }
        return { ...attribute, attributeConstraint: newValue }
      })(type, action, context)
    },
    changeLabel: named((attribute, { label }) => ({ ...attribute, label })),
    changeInputHint: named((attribute, { newValue }) => ({ ...attribute, inputHint: newValue })),
    changeIsSearchable: named((attribute, { isSearchable }) => ({ ...attribute, isSearchable })),
    setInputTip: named((attribute, { inputTip }) => {
      setOrDelete(attribute, 'inputTip', inputTip)
      return attribute
    }),
    addPlainEnumValue: named(withEnumValue),
    addLocalizedEnumValue: named(withEnumValue),
    removeEnumValues: (type, action, context) => {
      keepUsedEnumValues(type, action, context)
      named(withoutEnumValues)(type, action, context)
    },
    changeEnumKey: noted(named(withEnumKey), noteEnumKey),
    changePlainEnumValueLabel: noted(named(relabelled), noteRelabelling),
    changeLocalizedEnumValueLabel: noted(named(relabelled), noteRelabelling),
    changePlainEnumValueOrder: named((attribute, { values }) => withSameEnumValues(attribute, values)),
    changeLocalizedEnumValueOrder: named((attribute, { values }) => withSameEnumValues(attribute, values)),
  },
  create: (draft) => ({ ...draft, attributes: listOf(draft.attributes).map(attributeDefinition) }),
  commit: rewriteProducts,
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

/** An action that changes products of the type as well, once all actions of the update have succeeded. */
function noted(change: ActionHandler, note: (action: Fields, context: Context) => void): ActionHandler {
  return (type, action, context) => {
    const before = JSON.stringify(type.attributes)
    change(type, action, context)
    if (JSON.stringify(type.attributes) !== before) note(action, context)
  }
}

function relabelled(attribute: Fields, { newValue }: Fields): Fields {
  return withEnumLabel(attribute, newValue)
}

function requireAttribute({ attributes }: Fields, name: unknown): void {
  if (listOf(attributes).some((attribute) => fieldsOf(attribute).name === name)) return
  const message = `The product type has no attribute '${String(name)}'.`
  throw refused('AttributeNameDoesNotExist', message, { invalidAttributeName: name })
}
