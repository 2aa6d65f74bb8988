import { invalidOperation, requiredField } from '../http/api-error.ts'
import { type Fields, listOf, stringOf } from '../json.ts'
import type { UniqueValue } from '../store/collection.ts'
import { append, appendOnce, setOrDelete, withdraw, withdrawBy } from './action-helpers.ts'
import { addressFields } from './address.ts'
import { ADDRESS_ACTIONS } from './address-actions.ts'
import type { Context, ResourceDefinition } from './definition.ts'

/** The API keeps a hash of a password and shows a masked one. */
const MASKED = '****************************='

export const CUSTOMER: ResourceDefinition = {
  typeId: 'customer',
  path: 'customers',
  graphql: { list: 'customers' },
  view: ['view_customers'],
  manage: ['manage_customers'],
  required: ['email'],
  defaults: { isEmailVerified: false, stores: [], authenticationMode: 'Password', customerGroupAssignments: [] },
  unique: (customer) => [...emails(customer), ...numbers(customer)],
  create: customerOf,
  actions: {
    ...ADDRESS_ACTIONS,
    addStore: appendOnce('stores', 'store'),
    removeStore: withdraw('stores', 'store'),
    addCustomerGroupAssignment: append('customerGroupAssignments', 'customerGroupAssignment'),
    removeCustomerGroupAssignment: withdrawBy('customerGroupAssignments', 'customerGroup', 'customerGroup'),
    setAuthenticationMode: (customer, { authMode, password }) => {
      if (authMode === 'Password') {
        if (typeof password !== 'string') throw requiredField('password')
        customer.password = MASKED
      } else delete customer.password
      customer.authenticationMode = authMode
    },
    setCustomerNumber: (customer, { customerNumber }, { project }) => {
      const isFixed = customer.customerNumber !== undefined && customer.customerNumber !== customerNumber
      if (isFixed && project.rules.on('customer-number-stays')) {
        throw invalidOperation('A customer number can not be changed.')
      }
      setOrDelete(customer, 'customerNumber', customerNumber)
    },
    changeEmail: (customer, { email }) => {
      if (typeof email !== 'string') throw requiredField('email')
      customer.email = email.toLowerCase()
      customer.isEmailVerified = false
    },
  },
  created: (customer) => `{"customer":${customer}}`,
}

function customerOf(draft: Fields, context: Context): Fields {
  const { anonymousCart: _cart, anonymousCartId: _cartId, anonymousId: _anonymous, password, ...rest } = draft
  if (password === undefined && draft.authenticationMode !== 'ExternalAuth') throw requiredField('password')
  return {
    ...addressFields(rest, context),
    email: String(draft.email).toLowerCase(),
    ...(password === undefined ? {} : { password: MASKED }),
  }
}

/** An e-mail address is unique in each of the customer's stores, or in the project when they have none. */
function emails({ email, stores }: Fields): UniqueValue[] {
  const value = stringOf(email)?.toLowerCase()
  const scopes = listOf(stores).map((store) => JSON.stringify(store))
  return (scopes.length > 0 ? scopes : ['']).map((scope) => ({ field: 'email', value, scope }))
}

function numbers({ customerNumber }: Fields): UniqueValue[] {
  return typeof customerNumber === 'string' ? [{ field: 'customerNumber', value: customerNumber }] : []
}
