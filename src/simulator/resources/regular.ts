import { type Fields, fieldsOf } from '../json.ts'
import {
  append,
  onNamed,
  quantityOf,
  reorder,
  setAll,
  setAs,
  setOrDelete,
  withdraw,
  withdrawBy,
} from './action-helpers.ts'
import type { ResourceDefinition } from './definition.ts'
import { changeDestination, forgetDestination, withKeptDestination } from './destination.ts'
import { withEnumValue } from './enum-values.ts'

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
    actions: { addRoles: append('roles', 'roles'), removeRoles: withdraw('roles', 'roles') },
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
    actions: { addRoles: append('roles', 'roles'), removeRoles: withdraw('roles', 'roles') },
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
      setDiscountGroup: setAs('discountGroup', 'discountGroup'),
    },
  },
  {
    typeId: 'inventory-entry',
    path: 'inventory',
    graphql: { list: 'inventoryEntries' },
    view: ['view_products'],
    manage: ['manage_products'],
    required: ['sku', 'quantityOnStock'],
    unique: ({ sku, supplyChannel }) => [{ field: 'sku', value: sku, scope: JSON.stringify(supplyChannel ?? '') }],
    derive: (entry) => {
      entry.availableQuantity ??= entry.quantityOnStock
    },
    actions: {
      addQuantity: (entry, { quantity }) => stock(entry, quantityOf(entry.quantityOnStock) + quantityOf(quantity)),
      removeQuantity: (entry, { quantity }) => stock(entry, quantityOf(entry.quantityOnStock) - quantityOf(quantity)),
      changeQuantity: (entry, { quantity }) => stock(entry, quantityOf(quantity)),
      setInventoryLimits: setAll('minCartQuantity', 'maxCartQuantity'),
    },
  },
  {
    typeId: 'standalone-price',
    path: 'standalone-prices',
    graphql: { list: 'standalonePrices' },
    view: ['view_standalone_prices'],
    manage: ['manage_standalone_prices'],
    required: ['sku', 'value'],
    defaults: { active: true },
    actions: {
      setValidFromAndUntil: setAll('validFrom', 'validUntil'),
      addPriceTier: append('tiers', 'tier'),
      changeValue: (price, { value, staged }) => {
        if (staged === true) price.staged = { ...fieldsOf(price.staged), value }
        else price.value = value
      },
      applyStagedChanges: (price) => {
        price.value = fieldsOf(price.staged).value ?? price.value
        delete price.staged
      },
      removeStagedChanges: (price) => setOrDelete(price, 'staged', undefined),
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
    actions: { transitionState: setAs('state', 'state') },
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

function stock(entry: Fields, quantity: number): void {
  const reserved = quantityOf(entry.quantityOnStock) - quantityOf(entry.availableQuantity)
  entry.quantityOnStock = quantity
  entry.availableQuantity = quantity - reserved
}
