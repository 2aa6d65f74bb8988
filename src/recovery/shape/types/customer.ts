import type { Fields } from '../../types.ts'
import { fieldsOf, listOf } from '../../values.ts'
import type { Oddities } from '../generic.ts'
import { addressActions, comparedAddresses, placeFields, withPlaces } from '../parts/addresses.ts'

const addresses: Pick<Oddities, 'drafted' | 'compared' | 'uncompared'> = {
  drafted: withPlaces,
  compared: (said, record) => ({ ...said, addresses: comparedAddresses(record) }),
  uncompared: placeFields,
}

/** Types of customers' data that differ little from their drafts. */
export const customerOddities: Readonly<Record<string, Oddities>> = {
  customer: {
    ...addresses,
    // A draft takes it as plain text, which nobody knows: whoever creates the customer makes one up.
    drafted: ({ password: _, ...customer }) => withPlaces(customer),
    sets: ['customerGroupAssignments', 'stores'],
    actions: {
      addresses: (_, { current, desired }) => addressActions(current, desired),
      isEmailVerified: () => undefined,
    },
  },
  'business-unit': {
    ...addresses,
    sets: ['associates', 'stores', 'customerGroupAssignments'],
    actions: {
      addresses: (_, { current, desired }) => addressActions(current, desired),
      associateMode: ({ desired }) => [
        { action: 'changeAssociateMode', associateMode: desired.associateMode, makeInheritedAssociatesExplicit: false },
      ],
      storeMode: ({ desired }) => [
        {
          action: 'setStoreMode',
          storeMode: desired.storeMode,
          ...(listOf(desired.stores).length > 0 && { stores: desired.stores }),
        },
      ],
      unitType: ({ desired }) => [
        {
          action: 'setUnitType',
          unitType: desired.unitType,
          ...(desired.parentUnit !== undefined && { parentUnit: desired.parentUnit }),
        },
      ],
    },
  },
  'shopping-list': {
    drafted: (list) => ({ ...list, lineItems: listOf(list.lineItems).map(withVariant) }),
    actions: {
      lineItems: itemActions('lineItems', 'LineItem', 'lineItemId'),
      textLineItems: itemActions('textLineItems', 'TextLineItem', 'textLineItemId'),
    },
  },
}

function withVariant(item: unknown): Fields {
  const { variantId, variant, ...rest } = fieldsOf(item)
  return { ...rest, variantId: variantId ?? fieldsOf(variant).id }
}

/** Items are named by ids that only whole records have: where anything differs, all go and come in their order. */
function itemActions(field: string, name: string, idField: string): NonNullable<Oddities['actions']>[string] {
  return ({ desired }, records) => [
    ...listOf(records.current[field]).map((item) => ({ action: `remove${name}`, [idField]: fieldsOf(item).id })),
    ...listOf(desired[field]).map((item) => ({ ...fieldsOf(item), action: `add${name}` })),
  ]
}
