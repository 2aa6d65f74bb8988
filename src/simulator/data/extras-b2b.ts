import type { Fields } from '../json.ts'
import type { ConfigExtras } from './extras-config.ts'
import { type Extras, idOf, keyOf } from './extras-context.ts'

export interface B2bExtras {
  customer: Fields
  company: Fields
}

/** A customer who orders for a company with a division, and the rules that ask for approval. */
export async function b2bExtras(extras: Extras, config: ConfigExtras): Promise<B2bExtras> {
  const { create, text } = extras
  const customer = await create('customers', {
    key: 'extra-customer',
    email: 'extra.customer@example.com',
    password: 'a password of the sample customer',
    firstName: 'Noor',
    lastName: 'فاطمة',
    addresses: [{ key: 'home', country: 'DE', city: 'München', streetName: 'Isarweg', streetNumber: '7' }],
    defaultShippingAddress: 0,
    customerGroup: keyOf('customer-group', config.customerGroup),
    customerGroupAssignments: [{ customerGroup: keyOf('customer-group', config.customerGroup) }],
    stores: [keyOf('store', config.store)],
    custom: { type: keyOf('type', config.customType), fields: { note: 'regular', count: 3, checked: true } },
  })
  const role = await create('associate-roles', {
    key: 'extra-buyer',
    name: 'Buyer',
    permissions: ['CreateMyCarts', 'CreateMyOrdersFromMyCarts', 'CreateApprovalRules'],
  })
  const assignment = { associateRole: keyOf('associate-role', role), inheritance: 'Enabled' }
  const associates = [{ customer: idOf('customer', customer), associateRoleAssignments: [assignment] }]
  const company = await create('business-units', {
    key: 'extra-company',
    unitType: 'Company',
    name: 'Extra GmbH & Co. KG',
    contactEmail: 'office@example.com',
    stores: [keyOf('store', config.store)],
    associates,
    addresses: [{ country: 'DE', city: 'Bonn' }],
    defaultBillingAddress: 0,
  })
  await create('business-units', {
    key: 'extra-division',
    unitType: 'Division',
    name: 'Extra Lager',
    parentUnit: keyOf('business-unit', company),
  })
  await create(inUnit(customer, company, 'approval-rules'), {
    key: 'extra-rule',
    name: 'Large orders',
    status: 'Active',
    predicate: 'totalPrice.centAmount > 1000',
    requesters: [{ associateRole: keyOf('associate-role', role) }],
    approvers: { tiers: [{ and: [{ or: [{ associateRole: keyOf('associate-role', role) }] }] }] },
  })
  await create('payment-methods', {
    key: 'extra-card',
    name: text(10),
    customer: idOf('customer', customer),
    method: 'CreditCard',
    paymentInterface: 'PSP',
    token: { value: 'tok_1234' },
  })
  return { customer, company }
}

export function inUnit(customer: Fields, company: Fields, list: string): string {
  return `as-associate/${String(customer.id)}/in-business-unit/key=${String(company.key)}/${list}`
}
