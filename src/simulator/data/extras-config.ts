import { type Fields, fieldsOf } from '../json.ts'
import { type Extras, idOf, keyOf } from './extras-context.ts'
import type { ProjectClient } from './http-client.ts'

export interface ConfigExtras {
  /** A type of custom fields that most resources can have. */
  customType: Fields
  channel: Fields
  store: Fields
  policy: Fields
  customerGroup: Fields
  reviewState: Fields
}

/** Settings, custom types, states, channels, groups, discounts, and what connects a project to the outside. */
export async function configExtras(extras: Extras, client: ProjectClient): Promise<ConfigExtras> {
  await enableMessages(client)
  const { create } = extras
  const customType = await customFieldsType(extras)
  const custom = { type: keyOf('type', customType), fields: { note: extras.line(40) } }
  const channel = await create('channels', {
    key: 'extra-warehouse',
    roles: ['InventorySupply', 'ProductDistribution'],
    name: extras.text(20),
    address: { country: 'DE', city: 'Köln', streetName: 'Domstraße', streetNumber: '1' },
    geoLocation: { type: 'Point', coordinates: [6.958, 50.941] },
    custom,
  })
  const store = await create('stores', {
    key: 'extra-store',
    name: extras.text(16),
    languages: ['en', 'de-DE'],
    countries: [{ code: 'DE' }],
    distributionChannels: [keyOf('channel', channel)],
    storefront: { imprintUrl: 'https://shop.example.com/imprint' },
  })
  const policy = await create('recurrence-policies', {
    key: 'monthly',
    name: { en: 'Every month' },
    schedule: { type: 'standard', value: 1, intervalUnit: 'Months' },
  })
  const customerGroup = await create('customer-groups', { key: 'extra-members', groupName: 'Members', custom })
  await discounts(extras)
  const reviewState = await states(extras)
  await connections(extras)
  await customObjects(extras)
  return { customType, channel, store, policy, customerGroup, reviewState }
}

async function enableMessages(client: ProjectClient): Promise<void> {
  const { version } = await client.get('')
  const messagesConfiguration = { enabled: true, deleteDaysAfterCreation: 15 }
  const actions = [{ action: 'changeMessagesConfiguration', messagesConfiguration }]
  await client.post('', { version, actions })
}

function customFieldsType({ create }: Extras): Promise<Fields> {
  const field = (name: string, type: Fields): Fields => ({ name, type, label: { en: name }, required: false })
  return create('types', {
    key: 'extra-fields',
    name: { en: 'Extra fields', ar: 'حقول إضافية' },
    resourceTypeIds: [
      'channel',
      'category',
      'customer',
      'customer-group',
      'order',
      'review',
      'payment',
      'shopping-list',
    ],
    fieldDefinitions: [
      field('note', { name: 'String' }),
      field('count', { name: 'Number' }),
      field('checked', { name: 'Boolean' }),
      field('price', { name: 'Money' }),
      field('day', { name: 'Date' }),
      field('title', { name: 'LocalizedString' }),
      field('level', { name: 'Enum', values: [{ key: 'low', label: 'Low' }] }),
      field('related', { name: 'Reference', referenceTypeId: 'category' }),
      field('marks', { name: 'Set', elementType: { name: 'String' } }),
    ],
  })
}

async function discounts({ create, text }: Extras): Promise<void> {
  const group = await create('discount-groups', { key: 'seasonal', name: text(12), sortOrder: '0.42' })
  const discount = await create('cart-discounts', {
    key: 'extra-gift',
    name: text(16),
    value: { type: 'absolute', money: [{ currencyCode: 'EUR', centAmount: 500 }] },
    cartPredicate: '1 = 1',
    target: { type: 'totalPrice' },
    sortOrder: '0.987654',
    requiresDiscountCode: true,
    discountGroup: keyOf('discount-group', group),
  })
  await create('discount-codes', { code: 'EXTRA5', key: 'extra-5', cartDiscounts: [idOf('cart-discount', discount)] })
}

/** States that lead to each other: the cycle is closed by an update. */
async function states({ create, update, text }: Extras): Promise<Fields> {
  const submitted = await create('states', {
    key: 'review-submitted',
    type: 'ReviewState',
    initial: true,
    name: text(8),
  })
  const approved = await create('states', {
    key: 'review-approved',
    type: 'ReviewState',
    initial: false,
    roles: ['ReviewIncludedInStatistics'],
    transitions: [keyOf('state', submitted)],
  })
  await update('states', submitted, [{ action: 'setTransitions', transitions: [keyOf('state', approved)] }])
  return approved
}

async function connections({ create, text }: Extras): Promise<void> {
  const authentication = { type: 'AuthorizationHeader', headerValue: 'Bearer extension-secret-1234' }
  const first = await create('extensions', {
    key: 'extra-extension',
    destination: { type: 'HTTP', url: 'https://extension.example.com/cart', authentication },
    triggers: [{ resourceTypeId: 'cart', actions: ['Create'], condition: 'totalPrice(centAmount > 100000000)' }],
    timeoutInMs: 500,
  })
  await create('extensions', {
    key: 'extra-dependent',
    destination: { type: 'HTTP', url: 'https://extension.example.com/order' },
    triggers: [
      { resourceTypeId: 'order', actions: ['Create', 'Update'] },
      { resourceTypeId: 'cart', actions: ['Update'] },
    ],
    dependencies: [idOf('extension', first)],
  })
  await create('subscriptions', {
    key: 'extra-subscription',
    destination: { type: 'GoogleCloudPubSub', projectId: 'example', topic: 'changes' },
    messages: [{ resourceTypeId: 'order', types: ['OrderCreated', 'OrderImported'] }],
    changes: [{ resourceTypeId: 'product' }],
  })
  await create('mcp-servers', {
    key: 'extra-assistant',
    name: text(12),
    mcpServer: { type: 'CommerceMCP', majorVersion: '1', tools: ['read_products'] },
  })
}

async function customObjects({ create, createFromText, line }: Extras): Promise<void> {
  await create('custom-objects', { container: 'settings', key: 'theme', value: { colour: 'indigo', note: line(60) } })
  await createFromText(
    'custom-objects',
    `{"container":"numbers","key":"unusual","value":{"one":1.0,"large":12345678901234567890,"zero":-0,"thousand":1e3}}`,
  )
  const words = { en: line(30), ar: 'مرحبا بالعالم', he: 'שלום עולם', emoji: '🛟' }
  await create('custom-objects', { container: 'texts', key: 'greetings', value: fieldsOf(words) })
}
