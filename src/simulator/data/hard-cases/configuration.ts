import type { Fields } from '../../json.ts'
import { idOf, keyOf } from '../extras-context.ts'
import type { HardCases } from './load-hard-cases.ts'

export interface HardConfiguration {
  /** Has a custom field of every kind. */
  customType: Fields
  channel: Fields
  group: Fields
  store: Fields
  paid: Fields
}

/** Custom fields of every kind, states that lead in circles, a channel without extras, a store, a group. */
export async function hardConfiguration(cases: HardCases): Promise<HardConfiguration> {
  const { create, name } = cases
  const customType = await everyKindOfField(cases)
  const paid = await stateCycle(cases)
  const channel = await create('channels', {
    key: name('channel'),
    roles: ['InventorySupply', 'ProductDistribution', 'Primary'],
    name: { en: 'Lager "Süd" \\ \u2028 <&>', ar: 'مستودع', ja: '倉庫' },
  })
  const group = await create('customer-groups', { groupName: name('group without a key') })
  const store = await create('stores', {
    key: name('store'),
    languages: ['en'],
    distributionChannels: [keyOf('channel', channel)],
    supplyChannels: [idOf('channel', channel)],
  })
  await create('zones', { name: name('zone without a key or locations'), locations: [] })
  return { customType, channel, group, store, paid }
}

function everyKindOfField({ create, name }: HardCases): Promise<Fields> {
  const field = (name: string, type: Fields): Fields => ({ name, type, label: { en: name }, required: false })
  const kinds: Record<string, Fields> = {
    text: { name: 'String' },
    words: { name: 'LocalizedString' },
    number: { name: 'Number' },
    truth: { name: 'Boolean' },
    money: { name: 'Money' },
    date: { name: 'Date' },
    time: { name: 'Time' },
    moment: { name: 'DateTime' },
    level: { name: 'Enum', values: [{ key: 'low', label: 'Low' }] },
    grade: { name: 'LocalizedEnum', values: [{ key: 'a', label: { en: 'A' } }] },
    product: { name: 'Reference', referenceTypeId: 'product' },
    document: { name: 'Reference', referenceTypeId: 'key-value-document' },
  }
  const single = Object.entries(kinds).map(([name, type]) => field(name, type))
  const sets = Object.entries(kinds).map(([name, elementType]) => field(`${name}-set`, { name: 'Set', elementType }))
  return create('types', {
    key: name('every-kind-of-field'),
    name: { en: 'Every kind of field' },
    resourceTypeIds: ['category', 'channel', 'customer', 'order', 'review', 'payment', 'shopping-list'],
    fieldDefinitions: [...single, ...sets],
  })
}

/** One state that leads to itself, and three that lead to each other in a circle. */
async function stateCycle({ create, update, name }: HardCases): Promise<Fields> {
  const states: Fields[] = []
  for (const what of ['pending', 'paid', 'returned']) {
    states.push(await create('states', { key: name(what), type: 'PaymentState', initial: what === 'pending' }))
  }
  for (const [at, state] of states.entries()) {
    const next = states[(at + 1) % states.length]!
    const transitions = at === 0 ? [keyOf('state', next), keyOf('state', state)] : [keyOf('state', next)]
    states[at] = await update('states', state, [{ action: 'setTransitions', transitions }])
  }
  return states[1]!
}
