import type { RuleName } from '../../../src/simulator/rules/table.ts'
import type { Answer } from '../support.ts'
import {
  type Any,
  type Api,
  attribute,
  customField,
  customType,
  draftOf,
  EUR,
  en,
  idOf,
  keyOf,
  productDraft,
} from './api.ts'

/** A request that one rule refuses, and only that one: without it the request is accepted. */
interface Case {
  code: string
  /** Prepares what is needed and makes the request. */
  act: (api: Api) => Promise<Answer>
}

const price = (more: Any = {}): Any => ({ value: EUR(100), ...more })
const state = (key: string, more: Any = {}): Any => ({ key, type: 'ReviewState', ...more })
const text = { name: 'text' }

/** One case for each rule: the compiler sees to it that none is left out. */
export const CASES: Record<RuleName, Case> = {
  'version-on-update': {
    code: 'ConcurrentModification',
    act: async (api) => {
      const zone = await api.make('zones', { name: 'z' })
      return api.act('zones', { ...zone, version: 7 }, { action: 'changeName', name: 'y' })
    },
  },
  'version-on-delete': {
    code: 'ConcurrentModification',
    act: async (api) => api.remove('zones', { ...(await api.make('zones', { name: 'z' })), version: 7 }),
  },
  'reference-exists': {
    code: 'ReferencedResourceNotFound',
    act: (api) => api.post('reviews', { target: { typeId: 'product', id: 'none' } }),
  },
  'attribute-reference-exists': {
    code: 'ReferencedResourceNotFound',
    act: async (api) => {
      const type = { name: 'reference', referenceTypeId: 'product' }
      const attributes = [{ name: 'related', value: { typeId: 'product', id: 'none' } }]
      return api.post('products', await productDraft(api, [attribute('related', type)], { attributes }))
    },
  },
  'custom-field-reference-exists': {
    code: 'ReferencedResourceNotFound',
    act: async (api) => {
      await customType(api, customField('related', { name: 'Reference', referenceTypeId: 'category' }))
      const fields = { related: { typeId: 'category', id: 'none' } }
      return api.post('channels', { key: 'c', custom: { type: keyOf('type', 'type'), fields } })
    },
  },
  'referenced-record-stays': {
    code: 'ReferenceExists',
    act: async (api) => {
      const group = await api.make('customer-groups', { groupName: 'g' })
      await api.make('customers', {
        email: 'a@example.com',
        password: 'p',
        customerGroup: idOf('customer-group', group),
      })
      return api.remove('customer-groups', group)
    },
  },
  'published-product-stays': {
    code: 'InvalidOperation',
    act: async (api) => {
      const product = await api.make('products', { ...(await productDraft(api)), publish: true })
      return api.remove('products', product)
    },
  },
  'prerequisite-extension-stays': {
    code: 'ExtensionDependencyExists',
    act: async (api) => {
      const first = await extension(api, 'a')
      await extension(api, 'b', first)
      return api.remove('extensions', first)
    },
  },
  'built-in-state-stays': {
    code: 'InvalidOperation',
    act: async (api) => {
      const initial = await api.post('states/key=Initial', { version: 1, actions: [] })
      return api.remove('states', initial.body)
    },
  },
  'unique-values': {
    code: 'DuplicateField',
    act: async (api) => {
      await api.make('zones', { key: 'key', name: 'z' })
      return api.post('zones', { key: 'key', name: 'y' })
    },
  },
  'unique-sort-order': {
    code: 'DuplicateField',
    act: async (api) => {
      await api.make('discount-groups', { key: 'group', sortOrder: '0.5' })
      return api.post('cart-discounts', cartDiscount({ sortOrder: '0.5' }))
    },
  },
  'unique-tax-category-name': {
    code: 'InvalidOperation',
    act: async (api) => {
      await api.make('tax-categories', { name: 'standard', rates: [] })
      return api.post('tax-categories', { name: 'standard', rates: [] })
    },
  },
  'unique-variant-identifiers': {
    code: 'DuplicateField',
    act: async (api) => {
      const draft = await productDraft(api, [], { sku: 's', prices: [price()] })
      return api.post('products', { ...draft, variants: [{ sku: 's' }] })
    },
  },
  'unique-variant-values': {
    code: 'DuplicateVariantValues',
    act: async (api) => api.post('products', { ...(await productDraft(api)), variants: [{}] }),
  },
  'unique-price-key': {
    code: 'DuplicatePriceKey',
    act: async (api) => {
      const prices = [price({ key: 'k' }), price({ key: 'k', country: 'DE' })]
      return api.post('products', await productDraft(api, [], { prices }))
    },
  },
  'unique-price-scope': {
    code: 'DuplicatePriceScope',
    act: async (api) => {
      const product = await api.make('products', await productDraft(api, [], { prices: [price()] }))
      return api.act('products', product, { action: 'addPrice', variantId: 1, price: price() })
    },
  },
  'price-validity-apart': {
    code: 'OverlappingPriceValidity',
    act: async (api) => api.post('products', await productDraft(api, [], { prices: overlapping.map(price) })),
  },
  'unique-standalone-price-scope': {
    code: 'DuplicateStandalonePriceScope',
    act: async (api) => {
      await api.make('standalone-prices', { sku: 's', value: EUR(1) })
      return api.post('standalone-prices', { sku: 's', value: EUR(2) })
    },
  },
  'standalone-price-validity-apart': {
    code: 'OverlappingStandalonePriceValidity',
    act: async (api) => {
      await api.make('standalone-prices', { sku: 's', value: EUR(1), ...overlapping[0] })
      return api.post('standalone-prices', { sku: 's', value: EUR(2), ...overlapping[1] })
    },
  },
  'unique-payment-interface-id': {
    code: 'DuplicateField',
    act: async (api) => {
      const draft = { amountPlanned: EUR(1), interfaceId: 'i', paymentMethodInfo: { paymentInterface: 'PSP' } }
      await api.make('payments', draft)
      return api.post('payments', draft)
    },
  },
  'custom-field-known': {
    code: 'InvalidField',
    act: async (api) => {
      await customType(api)
      return api.post('channels', { key: 'c', custom: { type: keyOf('type', 'type'), fields: { other: 1 } } })
    },
  },
  'custom-field-type': {
    code: 'InvalidField',
    act: async (api) => {
      await customType(api, customField('marks', { name: 'Set', elementType: { name: 'Number' } }))
      return api.post('channels', { key: 'c', custom: { type: keyOf('type', 'type'), fields: { marks: ['1'] } } })
    },
  },
  'custom-field-required': {
    code: 'RequiredField',
    act: async (api) => {
      await customType(api, customField('note', { name: 'String' }, { required: true }))
      return api.post('channels', { key: 'c', custom: { type: keyOf('type', 'type') } })
    },
  },
  'custom-type-applies': {
    code: 'InvalidInput',
    act: async (api) => {
      await customType(api)
      return api.post('customer-groups', { groupName: 'g', custom: { type: keyOf('type', 'type') } })
    },
  },
  'attribute-known': {
    code: 'InvalidField',
    act: async (api) => api.post('products', await productDraft(api, [], { attributes: [{ name: 'x', value: 1 }] })),
  },
  'attribute-type': {
    code: 'InvalidField',
    act: async (api) => {
      const attributes = [{ name: 'size', value: 'large' }]
      return api.post('products', await productDraft(api, [attribute('size', { name: 'number' })], { attributes }))
    },
  },
  'attribute-required': {
    code: 'RequiredField',
    act: async (api) => api.post('products', await productDraft(api, [attribute('size', text, { isRequired: true })])),
  },
  'attribute-unique': {
    code: 'DuplicateAttributeValue',
    act: (api) => constrained(api, 'Unique', ['x'], ['x']),
  },
  'attribute-combination-unique': {
    code: 'DuplicateAttributeValues',
    act: (api) => constrained(api, 'CombinationUnique', ['x', 'y'], ['x', 'y']),
  },
  'attribute-same-for-all': {
    code: 'InvalidOperation',
    act: (api) => constrained(api, 'SameForAll', ['x'], ['y']),
  },
  'attribute-name-unique': {
    code: 'AttributeDefinitionAlreadyExists',
    act: (api) => api.post('product-types', productType('pt', [attribute('a', text), attribute('a', text)])),
  },
  'attribute-type-agrees': {
    code: 'AttributeDefinitionTypeConflict',
    act: async (api) => {
      await api.make('product-types', productType('one', [attribute('a', text)]))
      return api.post('product-types', productType('two', [attribute('a', { name: 'number' })]))
    },
  },
  'enum-keys-unique': {
    code: 'DuplicateEnumValues',
    act: (api) => {
      const values = ['A', 'B'].map((label) => ({ key: 'k', label }))
      return api.post('product-types', productType('pt', [attribute('a', { name: 'enum', values })]))
    },
  },
  'used-enum-value-stays': {
    code: 'EnumValueIsUsed',
    act: async (api) => {
      const type = { name: 'enum', values: [{ key: 'k', label: 'K' }] }
      await api.make(
        'products',
        await productDraft(api, [attribute('a', type)], { attributes: [{ name: 'a', value: 'k' }] }),
      )
      const actions = [{ action: 'removeEnumValues', attributeName: 'a', keys: ['k'] }]
      return api.post('product-types/key=pt', { version: 1, actions })
    },
  },
  'constraint-only-loosened': {
    code: 'InvalidOperation',
    act: async (api) => {
      const definition = attribute('a', text, { attributeConstraint: 'CombinationUnique' })
      const type = await api.make('product-types', productType('pt', [definition]))
      const action = { action: 'changeAttributeConstraint', attributeName: 'a', newValue: 'None' }
      return api.act('product-types', type, action)
    },
  },
  'field-name-unique': {
    code: 'DuplicateField',
    act: async (api) => {
      const type = await customType(api, customField('a', { name: 'String' }))
      const fieldDefinition = customField('a', { name: 'String' })
      return api.act('types', type, { action: 'addFieldDefinition', fieldDefinition })
    },
  },
  'variant-limit': {
    code: 'InvalidOperation',
    act: async (api) => {
      const variants = Array.from({ length: 100 }, (_, i) => ({ sku: `s${i}` }))
      return api.post('products', { ...(await productDraft(api)), variants })
    },
  },
  'price-limit': {
    code: 'InvalidOperation',
    act: async (api) => {
      const prices = Array.from({ length: 101 }, (_, i) => price({ validFrom: day(i), validUntil: day(i + 1) }))
      return api.post('products', await productDraft(api, [], { prices }))
    },
  },
  'slug-pattern': {
    code: 'InvalidField',
    act: (api) => api.post('categories', { name: en('c'), slug: en('with space') }),
  },
  'stocked-sku-stays': {
    code: 'InvalidOperation',
    act: async (api) => {
      const product = await api.make('products', await productDraft(api, [], { sku: 's' }))
      await api.make('inventory', { sku: 's', quantityOnStock: 1 })
      return api.act('products', product, { action: 'setSku', variantId: 1, sku: 't' })
    },
  },
  'hint-in-category': {
    code: 'InvalidOperation',
    act: async (api) => {
      const product = await api.make('products', await productDraft(api))
      const category = await api.make('categories', { name: en('c'), slug: en('cc') })
      return api.act('products', product, { action: 'setCategoryOrderHint', categoryId: category.id, orderHint: '0.1' })
    },
  },
  'variants-in-products': {
    code: 'InvalidOperation',
    act: async (api) => {
      const product = await api.make('products', await productDraft(api))
      await api.settings({ action: 'setProductCatalogModel', productCatalogModel: 'Modular' })
      return api.act('products', product, { action: 'setSku', variantId: 1, sku: 's' })
    },
  },
  'variant-after-product': {
    code: 'InvalidOperation',
    act: async (api) => {
      const product = await api.make('products', await productDraft(api))
      const variant = await api.make('variants', { product: idOf('product', product), sku: 'v' })
      return api.act('variants', variant, { action: 'publish' })
    },
  },
  'default-variant-modular': {
    code: 'InvalidOperation',
    act: async (api) => {
      const product = await api.make('products', await productDraft(api))
      const variant = await api.make('variants', { product: idOf('product', product), sku: 'v' })
      return api.act('products', product, { action: 'setDefaultVariant', variant: idOf('variant', variant) })
    },
  },
  'default-variant-belongs': {
    code: 'InvalidOperation',
    act: async (api) => {
      await api.settings({ action: 'setProductCatalogModel', productCatalogModel: 'Modular' })
      const { masterVariant: _, ...draft } = await productDraft(api)
      const product = await api.make('products', draft)
      const other = await api.make('products', { ...draft, key: 'other', slug: en('other') })
      const variant = await api.make('variants', { product: idOf('product', other), sku: 'v' })
      return api.act('products', product, { action: 'setDefaultVariant', variant: idOf('variant', variant) })
    },
  },
  'external-discount': {
    code: 'InvalidOperation',
    act: async (api) => {
      const value = { type: 'relative', permyriad: 1000 }
      const draft = { name: en('d'), value, predicate: '1 = 1', sortOrder: '0.1', isActive: true }
      const discount = await api.make('product-discounts', draft)
      const product = await api.make('products', await productDraft(api, [], { prices: [price()] }))
      const priceId = product.masterData.staged.masterVariant.prices[0].id
      const discounted = { value: EUR(90), discount: idOf('product-discount', discount) }
      return api.act('products', product, { action: 'setDiscountedPrice', priceId, discounted })
    },
  },
  'price-tiers': {
    code: 'InvalidField',
    act: (api) => {
      const tiers = [{ minimumQuantity: 1, value: EUR(1) }]
      return api.post('standalone-prices', { sku: 's', value: EUR(1), tiers })
    },
  },
  'selection-mode': {
    code: 'InvalidOperation',
    act: async (api) => {
      const product = await api.make('products', await productDraft(api))
      const selection = await api.make('product-selections', { name: en('s') })
      return api.act('product-selections', selection, { action: 'excludeProduct', product: idOf('product', product) })
    },
  },
  'category-cycle': {
    code: 'InvalidOperation',
    act: async (api) => {
      const category = await api.make('categories', { name: en('c'), slug: en('cc') })
      return api.act('categories', category, { action: 'changeParent', parent: idOf('category', category) })
    },
  },
  'unit-cycle': {
    code: 'InvalidOperation',
    act: async (api) => {
      await api.make('business-units', { key: 'top', unitType: 'Company', name: 'top' })
      const middle = await api.make('business-units', division('middle', 'top'))
      await api.make('business-units', division('below', 'middle'))
      const parentUnit = keyOf('business-unit', 'below')
      return api.act('business-units', middle, { action: 'changeParentUnit', parentUnit })
    },
  },
  'extension-cycle': {
    code: 'CircularDependency',
    act: async (api) => {
      const first = await extension(api, 'a')
      const second = await extension(api, 'b', first)
      return api.act('extensions', first, { action: 'setDependencies', dependencies: [idOf('extension', second)] })
    },
  },
  'extension-depth': {
    code: 'ExtensionChainTooDeep',
    act: async (api) => {
      const first = await extension(api, 'a')
      const third = await extension(api, 'c', await extension(api, 'b', first))
      return api.post('extensions', extensionDraft('d', third))
    },
  },
  'extension-width': {
    code: 'ExtensionChainTooWide',
    act: async (api) => {
      const others: Any[] = []
      for (const key of 'abcdef') others.push(await extension(api, key))
      return api.post('extensions', extensionDraft('g', ...others))
    },
  },
  'extension-trigger': {
    code: 'MissingDependency',
    act: async (api) => {
      const first = await extension(api, 'a')
      const triggers = [{ resourceTypeId: 'order', actions: ['Create'] }]
      return api.post('extensions', { ...extensionDraft('b', first), triggers })
    },
  },
  'state-transition': {
    code: 'InvalidOperation',
    act: async (api) => {
      const first = await api.make('states', state('first', { transitions: [] }))
      await api.make('states', state('other'))
      const review = await api.make('reviews', { state: idOf('state', first) })
      return api.act('reviews', review, { action: 'transitionState', state: keyOf('state', 'other') })
    },
  },
  'first-state-initial': {
    code: 'InvalidOperation',
    act: async (api) => {
      await api.make('states', state('later', { initial: false }))
      const review = await api.make('reviews', {})
      return api.act('reviews', review, { action: 'transitionState', state: keyOf('state', 'later') })
    },
  },
  'state-type': {
    code: 'InvalidOperation',
    act: async (api) => {
      await api.make('states', state('paid', { type: 'PaymentState' }))
      return api.post('reviews', { state: keyOf('state', 'paid') })
    },
  },
  'transition-type': {
    code: 'InvalidOperation',
    act: async (api) => {
      await api.make('states', state('paid', { type: 'PaymentState' }))
      return api.post('states', state('first', { transitions: [keyOf('state', 'paid')] }))
    },
  },
  'no-idle-change': {
    code: 'InvalidOperation',
    act: async (api) => {
      const channel = await api.make('channels', { key: 'c', name: en('c') })
      return api.act('channels', channel, { action: 'changeName', name: en('c') })
    },
  },
  'customer-number-stays': {
    code: 'InvalidOperation',
    act: async (api) => {
      const customer = await api.make('customers', { email: 'a@example.com', password: 'p', customerNumber: '1' })
      return api.act('customers', customer, { action: 'setCustomerNumber', customerNumber: '2' })
    },
  },
  'order-number-stays': {
    code: 'InvalidOperation',
    act: async (api) => {
      const order = await api.make('orders/import', { orderNumber: '1', totalPrice: EUR(1) })
      return api.act('orders', order, { action: 'setOrderNumber', orderNumber: '2' })
    },
  },
  'interface-id-stays': {
    code: 'InvalidOperation',
    act: async (api) => {
      const payment = await api.make('payments', { amountPlanned: EUR(1), interfaceId: '1' })
      return api.act('payments', payment, { action: 'setInterfaceId', interfaceId: '2' })
    },
  },
  'payment-interface-stays': {
    code: 'InvalidOperation',
    act: async (api) => {
      const paymentMethodInfo = { paymentInterface: 'one' }
      const payment = await api.make('payments', { amountPlanned: EUR(1), paymentMethodInfo })
      return api.act('payments', payment, { action: 'setMethodInfoInterface', interface: 'two' })
    },
  },
  'gift-not-by-change': {
    code: 'InvalidInput',
    act: async (api) => {
      const product = await api.make('products', await productDraft(api))
      const discount = await api.make('cart-discounts', cartDiscount({ sortOrder: '0.5' }))
      const value = { type: 'giftLineItem', product: idOf('product', product), variantId: 1 }
      return api.act('cart-discounts', discount, { action: 'changeValue', value })
    },
  },
  'channel-role': {
    code: 'MissingRoleOnChannel',
    act: async (api) => {
      await api.make('channels', { key: 'c', roles: ['InventorySupply'] })
      return api.post('stores', { key: 'store', distributionChannels: [keyOf('channel', 'c')] })
    },
  },
  'store-languages': {
    code: 'ProjectNotConfiguredForLanguages',
    act: (api) => api.post('stores', { key: 'store', languages: ['fr'] }),
  },
  'language-in-use-stays': {
    code: 'LanguageUsedInStores',
    act: async (api) => {
      await api.make('stores', { key: 'store', languages: ['en'] })
      return api.settings({ action: 'changeLanguages', languages: ['de-DE'] })
    },
  },
  'project-locale': {
    code: 'InvalidField',
    act: (api) => api.post('customers', { email: 'a@example.com', password: 'p', locale: 'fr' }),
  },
  'company-explicit': {
    code: 'InvalidOperation',
    act: async (api) => {
      const unit = await api.make('business-units', { key: 'top', unitType: 'Company', name: 'top' })
      return api.act('business-units', unit, {
        action: 'changeApprovalRuleMode',
        approvalRuleMode: 'ExplicitAndFromParent',
      })
    },
  },
  'explicit-stores': {
    code: 'InvalidOperation',
    act: async (api) => {
      await api.make('stores', { key: 'store' })
      await api.make('business-units', { key: 'top', unitType: 'Company', name: 'top' })
      const unit = await api.make('business-units', division('below', 'top'))
      return api.act('business-units', unit, { action: 'addStore', store: keyOf('store', 'store') })
    },
  },
  'validity-order': {
    code: 'InvalidField',
    act: async (api) => {
      const discount = await api.make('cart-discounts', cartDiscount({ sortOrder: '0.5' }))
      const cartDiscounts = [idOf('cart-discount', discount)]
      return api.post('discount-codes', { code: 'c', cartDiscounts, validFrom: day(2), validUntil: day(1) })
    },
  },
  'default-method-active': {
    code: 'InvalidOperation',
    act: (api) => api.post('payment-methods', { default: true, paymentMethodStatus: 'Inactive' }),
  },
  'address-key-unique': {
    code: 'DuplicateField',
    act: async (api) => {
      const itemShippingAddresses = [{ key: 'home', country: 'DE' }]
      const cart = await api.make('carts', { currency: 'EUR', itemShippingAddresses })
      return api.act('carts', cart, { action: 'addItemShippingAddress', address: { key: 'home', country: 'GB' } })
    },
  },
  'address-in-use-stays': {
    code: 'InvalidInput',
    act: async (api) => {
      const shippingDetails = { targets: [{ addressKey: 'home', quantity: 1 }] }
      const item = { name: en('i'), slug: 'item', quantity: 1, money: EUR(1), shippingDetails }
      const itemShippingAddresses = [{ key: 'home', country: 'DE' }]
      const cart = await api.make('carts', { currency: 'EUR', itemShippingAddresses, customLineItems: [item] })
      return api.act('carts', cart, { action: 'removeItemShippingAddress', addressKey: 'home' })
    },
  },
  'item-states-complete': {
    code: 'InvalidOperation',
    act: async (api) => {
      const order = await orderOfOne(api)
      const action = 'importCustomLineItemState'
      const [item] = order.customLineItems
      return api.act('orders', order, { action, customLineItemId: item.id, state: [{ ...item.state[0], quantity: 2 }] })
    },
  },
  'anonymous-or-customer': {
    code: 'InvalidOperation',
    act: async (api) => {
      const customer = await api.make('customers', { email: 'a@example.com', password: 'p' })
      const cart = await api.make('carts', { currency: 'EUR', customerId: customer.id })
      return api.act('carts', cart, { action: 'setAnonymousId', anonymousId: 'nobody' })
    },
  },
  'codes-or-direct-discounts': {
    code: 'InvalidOperation',
    act: async (api) => {
      const discount = await api.make('cart-discounts', cartDiscount({ sortOrder: '0.5' }))
      await api.make('discount-codes', { code: 'c', cartDiscounts: [idOf('cart-discount', discount)] })
      const cart = await api.make('carts', { currency: 'EUR', discountCodes: ['c'] })
      const discounts = [{ value: { type: 'relative', permyriad: 1000 }, target: { type: 'totalPrice' } }]
      return api.act('carts', cart, { action: 'setDirectDiscounts', discounts })
    },
  },
}

function day(i: number): string {
  return new Date(Date.UTC(2026, 0, 1 + i)).toISOString()
}

const overlapping = [
  { validFrom: day(1), validUntil: day(10) },
  { validFrom: day(5), validUntil: day(15) },
]

function productType(key: string, attributes: Any[]): Any {
  return { key, name: key, description: '', attributes }
}

/** A product with two variants, whose attributes `a`, `b`, … have these values and one constraint. */
async function constrained(api: Api, attributeConstraint: string, ...values: string[][]): Promise<Answer> {
  const names = ['a', 'b'].slice(0, values[0]!.length)
  await api.make(
    'product-types',
    productType(
      'pt',
      names.map((name) => attribute(name, text, { attributeConstraint })),
    ),
  )
  const [masterVariant, ...variants] = values.map((of, i) => ({
    sku: `s${i}`,
    attributes: of.map((value, j) => ({ name: names[j], value })),
  }))
  return api.post('products', { ...draftOf('lamp', masterVariant), variants })
}

function cartDiscount(more: Any): Any {
  const value = { type: 'relative', permyriad: 1000 }
  const target = { type: 'totalPrice' }
  return { name: en('d'), value, target, cartPredicate: '1 = 1', requiresDiscountCode: true, ...more }
}

function division(key: string, parent: string): Any {
  return { key, unitType: 'Division', name: key, parentUnit: keyOf('business-unit', parent) }
}

function extensionDraft(key: string, ...dependencies: Any[]): Any {
  return {
    key: `extension-${key}`,
    destination: { type: 'HTTP', url: 'https://extension.example.com' },
    triggers: [{ resourceTypeId: 'payment', actions: ['Create'] }],
    dependencies: dependencies.map((extension) => idOf('extension', extension)),
  }
}

function extension(api: Api, key: string, ...dependencies: Any[]): Promise<Any> {
  return api.make('extensions', extensionDraft(key, ...dependencies))
}

/** An order of one piece of something that is in no catalogue. */
function orderOfOne(api: Api): Promise<Any> {
  const item = { name: en('i'), slug: 'item', quantity: 1, money: EUR(1) }
  return api.make('orders/import', { totalPrice: EUR(1), customLineItems: [item] })
}
