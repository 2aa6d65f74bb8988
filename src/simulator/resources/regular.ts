import { invalidInput, requiredField } from '../http/api-error.ts'
import { type Fields, fieldsOf } from '../json.ts'
import { sortOrderToken } from '../rules/settings.ts'
import { transitionState } from '../rules/states.ts'
import type { UniqueValue } from '../store/collection.ts'
import { append, onNamed, reorder, setAll, setOrDelete, withdraw, withdrawBy } from './action-helpers.ts'
import type { ResourceDefinition } from './definition.ts'
import { changeDestination, forgetDestination, withKeptDestination } from './destination.ts'
import { withEnumLabel, withEnumOrder, withEnumValue, withoutEnumValues } from './enum-values.ts'
import { CHANNEL_ACTIONS, STATE_ACTIONS } from './role-actions.ts'

/**
 * Types without surprises: paths and scopes are those of the vendor's OpenAPI document, defaults those of its
 * descriptions.
 */
export const REGULAR: readonly ResourceDefinition[] = [
  {
    typeId: 'type',
    path: 'types',
    graphql: { list: 'typeDefinitions' },
    view: ['view_types'],
    manage: ['manage_types'],
    required: ['key', 'name', 'resourceTypeIds'],
    defaults: { fieldDefinitions: [] },
    actions: {
      addFieldDefinition: append('fieldDefinitions', 'fieldDefinition'),
      removeFieldDefinition: withdrawBy('fieldDefinitions', 'name', 'fieldName'),
      changeFieldDefinitionOrder: reorder('fieldDefinitions', 'name', 'fieldNames'),
      changeLabel: onNamed('fieldDefinitions', 'fieldName', (field, { label }) => ({ ...field, label })),
      changeFieldDefinitionLabel: onNamed('fieldDefinitions', 'fieldName', (field, { label }) => ({ ...field, label })),
      changeInputHint: onNamed('fieldDefinitions', 'fieldName', (field, { inputHint }) => ({ ...field, inputHint })),
      addEnumValue: onNamed('fieldDefinitions', 'fieldName', withEnumValue),
      addLocalizedEnumValue: onNamed('fieldDefinitions', 'fieldName', withEnumValue),
      removeEnumValues: onNamed('fieldDefinitions', 'fieldName', withoutEnumValues),
      removeLocalizedEnumValues: onNamed('fieldDefinitions', 'fieldName', withoutEnumValues),
      changeEnumValueLabel: onNamed('fieldDefinitions', 'fieldName', changeEnumLabel),
      changeLocalizedEnumValueLabel: onNamed('fieldDefinitions', 'fieldName', changeEnumLabel),
      changeEnumValueOrder: onNamed('fieldDefinitions', 'fieldName', withEnumOrder),
      changeLocalizedEnumValueOrder: onNamed('fieldDefinitions', 'fieldName', withEnumOrder),
    },
  },
  {
    typeId: 'attribute-group',
    path: 'attribute-groups',
    graphql: { list: 'attributeGroups' },
    view: ['view_attribute_groups'],
    manage: ['manage_attribute_groups'],
    required: ['name', 'attributes'],
    actions: {
      addAttribute: append('attributes', 'attribute'),
      removeAttribute: withdraw('attributes', 'attribute'),
    },
  },
  {
    typeId: 'zone',
    path: 'zones',
    graphql: { list: 'zones' },
    view: ['view_zones', 'view_orders'],
    manage: ['manage_zones', 'manage_orders'],
    required: ['name'],
    defaults: { locations: [] },
    actions: { addLocation: append('locations', 'location'), removeLocation: withdraw('locations', 'location') },
  },
  {
    typeId: 'state',
    path: 'states',
    graphql: { list: 'states' },
    view: ['view_states'],
    manage: ['manage_states'],
    required: ['key', 'type'],
    defaults: { initial: true, builtIn: false },
    actions: STATE_ACTIONS,
  },
  {
    typeId: 'associate-role',
    path: 'associate-roles',
    graphql: { list: 'associateRoles' },
    view: ['view_associate_roles'],
    manage: ['manage_associate_roles'],
    required: ['key'],
    defaults: { buyerAssignable: true, permissions: [] },
    actions: {
      addPermission: append('permissions', 'permission'),
      removePermission: withdraw('permissions', 'permission'),
    },
  },
  {
    typeId: 'channel',
    path: 'channels',
    graphql: { list: 'channels' },
    view: ['view_channels', 'view_products'],
    manage: ['manage_channels', 'manage_products'],
    required: ['key'],
    defaults: { roles: ['InventorySupply'] },
    actions: CHANNEL_ACTIONS,
  },
  {
    typeId: 'recurrence-policy',
    path: 'recurrence-policies',
    graphql: { list: 'recurrencePolicies' },
    view: ['view_recurrence_policies'],
    manage: ['manage_recurrence_policies'],
    required: ['key', 'schedule'],
  },
  {
    typeId: 'discount-group',
    path: 'discount-groups',
    graphql: { list: 'discountGroups' },
    view: ['view_cart_discounts'],
    manage: ['manage_cart_discounts'],
    required: ['key', 'sortOrder'],
    unique: bySortOrder,
    defaults: { isActive: true },
  },
  {
    typeId: 'product-discount',
    path: 'product-discounts',
    graphql: { list: 'productDiscounts' },
    view: ['view_product_discounts', 'view_products'],
    manage: ['manage_product_discounts', 'manage_products'],
    required: ['name', 'value', 'predicate', 'sortOrder', 'isActive'],
    defaults: { references: [] },
    actions: { setValidFromAndUntil: setAll('validFrom', 'validUntil') },
    unique: ({ sortOrder }) => [{ field: 'sortOrder', value: sortOrder }],
  },
  {
    typeId: 'cart-discount',
    path: 'cart-discounts',
    graphql: { list: 'cartDiscounts' },
    view: ['view_cart_discounts', 'view_orders'],
    manage: ['manage_cart_discounts', 'manage_orders'],
    required: ['name', 'value', 'cartPredicate'],
    unique: bySortOrder,
    defaults: {
      stores: [],
      isActive: true,
      requiresDiscountCode: false,
      references: [],
      stackingMode: 'Stacking',
      recurringOrderScope: { type: 'AnyOrder' },
    },
    actions: {
      setValidFromAndUntil: setAll('validFrom', 'validUntil'),
      addStore: append('stores', 'store'),
      removeStore: withdraw('stores', 'store'),
      setDiscountGroup: (discount, { discountGroup, sortOrder }) => {
        if (discountGroup === undefined && sortOrder === undefined) throw requiredField('sortOrder')
        setOrDelete(discount, 'discountGroup', discountGroup)
        setOrDelete(discount, 'sortOrder', discountGroup === undefined ? sortOrder : undefined)
      },
      changeValue: (discount, { value }, { project }) => {
        if (fieldsOf(value).type === 'giftLineItem' && project.rules.on('gift-not-by-change')) {
          throw invalidInput('A cart discount can not be changed into one of gifts.')
        }
        discount.value = value
      },
    },
  },
  {
    typeId: 'review',
    path: 'reviews',
    graphql: { list: 'reviews' },
    view: ['view_products'],
    manage: ['manage_products'],
    required: [],
    defaults: { includedInStatistics: true },
    actions: { transitionState: transitionState('ReviewState') },
    unique: ({ uniquenessValue }) =>
      typeof uniquenessValue === 'string' ? [{ field: 'uniquenessValue', value: uniquenessValue }] : [],
  },
  {
    typeId: 'payment-method',
    path: 'payment-methods',
    graphql: { list: 'paymentMethods' },
    view: ['view_payment_methods'],
    manage: ['manage_payment_methods'],
    required: [],
    defaults: { paymentMethodStatus: 'Active', default: false },
  },
  {
    typeId: 'subscription',
    path: 'subscriptions',
    graphql: { list: 'subscriptions' },
    view: ['manage_subscriptions'],
    manage: ['manage_subscriptions'],
    required: ['destination'],
    defaults: { messages: [], changes: [], events: [], format: { type: 'Platform' }, status: 'Healthy' },
    verbatim: ['destination', 'messages', 'changes', 'events'],
    create: withKeptDestination,
    actions: { changeDestination },
    afterDelete: forgetDestination,
  },
  {
    typeId: 'customer-group',
    path: 'customer-groups',
    graphql: { list: 'customerGroups' },
    view: ['view_customer_groups', 'view_customers'],
    manage: ['manage_customer_groups', 'manage_customers'],
    required: ['groupName'],
    create: ({ groupName, ...draft }) => ({ name: groupName, ...draft }),
    unique: ({ name }) => [{ field: 'name', value: name }],
  },
]

function bySortOrder({ sortOrder }: Fields): UniqueValue[] {
  return sortOrder === undefined ? [] : [{ field: 'sortOrder', value: sortOrderToken(sortOrder), shared: true }]
}

function changeEnumLabel(field: Fields, { value }: Fields): Fields {
  return withEnumLabel(field, value)
}
