import { expect, test } from 'vitest'
import { excludedEndpoints, excludedReferenceTypes, excludedResources } from '../../src/catalogue/exclusions.ts'
import { resourceType, resourceTypes } from '../../src/catalogue/resources.ts'
import type { ResourceType } from '../../src/catalogue/types.ts'
import type { Catalogue } from '../support/sdk-check.ts'
import { disagreements, disagreementsOn } from '../support/sdk-check.ts'
import { referencesIn } from '../support/sdk-references.ts'
import { readSdk } from '../support/sdk-types.ts'

const sdk = readSdk()

const catalogue: Catalogue = {
  types: resourceTypes,
  endpoints: excludedEndpoints,
  resources: excludedResources,
  referenceTypes: excludedReferenceTypes,
}

test('the catalogue and the installed SDK agree', () => {
  expect(disagreements(sdk, catalogue)).toEqual([])
})

test('what is read of the SDK is not empty', () => {
  expect(sdk.models.size).toBeGreaterThan(2_000)
  expect(sdk.requests.length).toBeGreaterThan(500)
  expect(sdk.rootBuilders.get('inventory')).toBe('inventory')
  expect(referencesIn(sdk, 'Store').map(({ path }) => path)).toContain('productSelections[].productSelection')
})

test('a resource that the catalogue forgets is named, with its address and its reference type', () => {
  const forgetful = { ...catalogue, types: resourceTypes.filter(({ name }) => name !== 'discount-group') }
  expect(disagreements(sdk, forgetful)).toEqual([
    'DiscountGroup: a resource of the SDK, neither in the catalogue nor excluded',
    'discount-groups: an address of the SDK, neither in the catalogue nor excluded',
    'discount-group: a reference type of the SDK, neither in the catalogue nor excluded',
  ])
})

test('a resource that hides behind another path is missed as well', () => {
  const forgetful = { ...catalogue, types: resourceTypes.filter(({ name }) => name !== 'approval-flow') }
  expect(disagreements(sdk, forgetful)).toContainEqual(expect.stringMatching(/^ApprovalFlow: a resource of the SDK/))
})

test('an exclusion that excludes nothing is named', () => {
  const stale = { ...catalogue, resources: [...excludedResources, { name: 'Cart', reason: 'no longer true' }] }
  expect(disagreements(sdk, stale)).toEqual(['Cart: excluded for nothing'])
})

const faults: { fault: string; of: string; change: (type: ResourceType) => Partial<ResourceType>; found: string }[] = [
  {
    fault: 'a reference left out',
    of: 'store',
    change: ({ references }) => ({ references: references.filter(({ path }) => path !== 'supplyChannels[]') }),
    found: 'store: no reference at supplyChannels[] to channel (id)',
  },
  {
    fault: 'a custom field left out, deep inside',
    of: 'payment',
    change: ({ references }) => ({
      references: references.filter(({ path }) => path !== 'transactions[].custom.fields.**'),
    }),
    found: 'payment: no reference at transactions[].custom.fields.** to * (id)',
  },
  {
    fault: 'a reference to the wrong type',
    of: 'inventory-entry',
    change: ({ references }) => ({
      references: references.map((each) => (each.path === 'supplyChannel' ? { ...each, to: ['store'] } : each)),
    }),
    found: 'inventory-entry: supplyChannel points to channel, not store',
  },
  {
    fault: 'a key reference taken for one by id',
    of: 'payment-method',
    change: ({ references }) => ({
      references: references.map(({ path, to }) => ({ path, to })),
    }),
    found: 'payment-method: businessUnit is given by key, not by id',
  },
  {
    fault: 'a reference that is not there',
    of: 'zone',
    change: () => ({ references: [{ path: 'country', to: ['store'] }] }),
    found: 'zone: the SDK has no reference at country',
  },
  {
    fault: 'a bare id left out',
    of: 'cart',
    change: ({ references }) => ({ references: references.filter(({ path }) => path !== 'customerId') }),
    found: 'cart: no reference at customerId to ? (plainId)',
  },
  {
    fault: 'a second pass by an action that does not exist',
    of: 'extension',
    change: ({ references }) => ({ references: references.map((each) => ({ ...each, secondPass: 'setFriends' })) }),
    found: 'extension: no update action setFriends',
  },
  {
    fault: 'a draft reference called derived',
    of: 'payment',
    change: ({ references }) => ({ references: references.map((each) => ({ ...each, derived: true })) }),
    found: 'payment: customer is in PaymentDraft, so not derived',
  },
  {
    fault: 'the wrong draft',
    of: 'order',
    change: ({ sdk: names }) => ({ sdk: { ...names, draft: 'OrderFromCartDraft' } }),
    found: 'order: the draft that "orders/import" takes is OrderImportDraft, not OrderFromCartDraft',
  },
  {
    fault: 'a draft where none is taken',
    of: 'message',
    change: ({ sdk: names }) => ({ sdk: { ...names, draft: 'MessageDraft' } }),
    found: 'message: the draft that "messages" takes is null, not MessageDraft',
  },
  {
    fault: 'an address that the SDK does not have',
    of: 'inventory-entry',
    change: () => ({ endpoint: 'inventories' }),
    found: 'inventory-entry: no GET at "inventories"',
  },
  {
    fault: 'a version that records do not have',
    of: 'api-client',
    change: () => ({ versioned: true }),
    found: 'api-client: versioned should be false',
  },
  {
    fault: 'a filter that the list does not take',
    of: 'mcp-server',
    change: () => ({ reading: { kind: 'cursor' }, modifiedAt: true }),
    found: 'mcp-server: can not be read by cursor: no `where`, no `sort` or no id',
  },
  {
    fault: 'a key that may be missing',
    of: 'category',
    change: () => ({ identity: { key: 'required', natural: [] } }),
    found: 'category: identity.key should be optional',
  },
  {
    fault: 'an event that subscriptions do not have',
    of: 'payment-method',
    change: () => ({ deletionEvents: true }),
    found: 'payment-method: deletionEvents should be false',
  },
  {
    fault: 'a field that would silently be lost',
    of: 'order',
    change: ({ notRestorable }) => ({ notRestorable: notRestorable.filter(({ field }) => field !== 'quote') }),
    found: "order: quote is not in OrderImportDraft: say how it comes back, or that it doesn't",
  },
  {
    fault: 'a loss of what does not exist',
    of: 'zone',
    change: () => ({ notRestorable: [{ field: 'colour', reason: 'there is none' }] }),
    found: 'zone: there is no field colour',
  },
]

test.each(faults)('$fault is named', ({ of, change, found }) => {
  const type = resourceType(of)
  expect(disagreementsOn(sdk, type)).toEqual([])
  expect(disagreementsOn(sdk, { ...type, ...change(type) })).toContain(found)
})
