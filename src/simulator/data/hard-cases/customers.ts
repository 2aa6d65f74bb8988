import type { Fields } from '../../json.ts'
import { idOf, keyOf } from '../extras-context.ts'
import type { HardConfiguration } from './configuration.ts'
import type { HardCases } from './load-hard-cases.ts'

export interface HardCustomers {
  customer: Fields
  company: Fields
}

/** People in several scripts, one of them in a store only, and a tree of business units four deep. */
export async function hardCustomers(cases: HardCases, configuration: HardConfiguration): Promise<HardCustomers> {
  const { create, name } = cases
  const { customType, group, store } = configuration
  const customer = await create('customers', {
    email: `${name('noor')}@example.com`,
    password: 'a password of the simulator',
    firstName: 'نور',
    lastName: "O'Brien-Müller \u200f",
    addresses: [
      { key: 'home', country: 'JP', city: '東京', streetName: '千代田' },
      { country: 'DE', city: 'Köln', additionalStreetInfo: 'Hinterhaus, 2. Stock' },
    ],
    defaultShippingAddress: 1,
    billingAddresses: [0, 1],
    customerGroup: idOf('customer-group', group),
    externalId: '000123',
    custom: {
      type: idOf('type', customType),
      fields: { text: '', number: 0, 'text-set': ['a', 'b'], date: '2026-01-31' },
    },
  })
  await create('customers', {
    key: name('of-a-store'),
    email: `${name('same')}@example.com`,
    password: 'a password of the simulator',
    stores: [keyOf('store', store)],
  })
  const role = await create('associate-roles', { key: name('role'), permissions: ['CreateMyCarts'] })
  const company = await businessUnits(cases, customer, role)
  return { customer, company }
}

async function businessUnits({ create, name }: HardCases, customer: Fields, role: Fields): Promise<Fields> {
  const associateRoleAssignments = [{ associateRole: keyOf('associate-role', role), inheritance: 'Enabled' }]
  const company = await create('business-units', {
    key: name('company'),
    unitType: 'Company',
    name: 'Ünternehmen & Söhne',
    associates: [{ customer: idOf('customer', customer), associateRoleAssignments }],
  })
  let parentUnit = company
  for (const what of ['region', 'city', 'desk']) {
    parentUnit = await create('business-units', {
      key: name(what),
      unitType: 'Division',
      name: what,
      parentUnit: keyOf('business-unit', parentUnit),
      associateMode: 'ExplicitAndFromParent',
    })
  }
  return company
}
