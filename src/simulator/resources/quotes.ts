import { concurrentModification, requiredField } from '../http/api-error.ts'
import { type Fields, fieldsOf, numberOf, stringOf, withoutUndefined } from '../json.ts'
import { transitionState } from '../rules/states.ts'
import { fieldsIn, type StoredRecord } from '../store/collection.ts'
import { setOrDelete } from './action-helpers.ts'
import { CART } from './cart.ts'
import type { Context, ResourceDefinition } from './definition.ts'
import { handedOn } from './order.ts'

/** A buyer asks for a quote on a cart; the seller stages it and sends it: three types, each made from the one before. */
export const QUOTE_REQUEST: ResourceDefinition = {
  typeId: 'quote-request',
  path: 'quote-requests',
  graphql: { list: 'quoteRequests' },
  view: ['view_quote_requests'],
  manage: ['manage_quote_requests'],
  required: ['cart', 'cartVersion'],
  actions: { transitionState: transitionState('QuoteRequestState') },
  create: ({ cartVersion, ...draft }, context) => {
    const { fields: cart } = source('cart', draft.cart, cartVersion, context)
    const { customerId, ...handed } = ofQuotes(cart)
    if (customerId === undefined) throw requiredField('customerId')
    const customer = { typeId: 'customer', id: customerId }
    return { ...handed, ...draft, quoteRequestState: 'Submitted', customer }
  },
}

export const STAGED_QUOTE: ResourceDefinition = {
  typeId: 'staged-quote',
  path: 'staged-quotes',
  graphql: { list: 'stagedQuotes' },
  view: ['view_staged_quotes'],
  manage: ['manage_staged_quotes'],
  required: ['quoteRequest', 'quoteRequestVersion'],
  actions: { transitionState: transitionState('StagedQuoteState') },
  create: ({ quoteRequestVersion, quoteRequestStateToAccepted, ...draft }, context) => {
    const request = source('quote-request', draft.quoteRequest, quoteRequestVersion, context)
    if (quoteRequestStateToAccepted === true) {
      change(QUOTE_REQUEST, request, { quoteRequestState: 'Accepted' }, context)
    }
    const { customer, businessUnit, store, purchaseOrderNumber } = request.fields
    const shared = withoutUndefined({ customer, businessUnit, store, purchaseOrderNumber })
    return {
      ...shared,
      ...draft,
      stagedQuoteState: 'InProgress',
      quotationCart: quotationCart(request.fields, context),
    }
  },
}

export const QUOTE: ResourceDefinition = {
  typeId: 'quote',
  path: 'quotes',
  graphql: { list: 'quotes' },
  view: ['view_quotes'],
  manage: ['manage_quotes'],
  required: ['stagedQuote', 'stagedQuoteVersion'],
  actions: {
    transitionState: transitionState('QuoteState'),
    requestQuoteRenegotiation: (quote, { buyerComment }) => {
      setOrDelete(quote, 'buyerComment', buyerComment)
      quote.quoteState = 'DeclinedForRenegotiation'
    },
  },
  create: ({ stagedQuoteVersion, stagedQuoteStateToSent, ...draft }, context) => {
    const staged = source('staged-quote', draft.stagedQuote, stagedQuoteVersion, context)
    if (stagedQuoteStateToSent === true) change(STAGED_QUOTE, staged, { stagedQuoteState: 'Sent' }, context)
    const { quotationCart: cartReference, quoteRequest, customer, validTo, sellerComment } = staged.fields
    const { fields: cart } = source('cart', cartReference, undefined, context)
    const { customerId: _id, ...handed } = ofQuotes(cart)
    const fromStaged = withoutUndefined({ quoteRequest, customer, validTo, sellerComment })
    return { ...handed, ...fromStaged, ...draft, quoteState: 'Pending' }
  },
}

/** What a cart hands on to orders, and not to quotes. */
const OF_ORDERS = new Set(
  'customerEmail anonymousId origin custom locale shippingMode shipping discountCodes refusedGifts'.split(' '),
)

function ofQuotes(cart: Fields): Fields {
  return Object.fromEntries(Object.entries(handedOn(cart)).filter(([field]) => !OF_ORDERS.has(field)))
}

interface Source {
  stored: StoredRecord
  fields: Fields
}

/** What a draft is made from, at the version that it names. */
function source(typeId: string, reference: unknown, version: unknown, { project }: Context): Source {
  const stored = project.collection(typeId).get(stringOf(fieldsOf(reference).id) ?? '')
  if (stored === undefined) throw requiredField(typeId)
  const expected = numberOf(version)
  if (expected !== undefined && expected !== stored.version) {
    throw concurrentModification(stored.id, expected, stored.version)
  }
  return { stored, fields: fieldsIn(stored) }
}

function change(definition: ResourceDefinition, { stored, fields }: Source, to: Fields, context: Context): void {
  const by = { versions: 1, clientId: context.clientId }
  context.project.replace(definition, stored, fields, { ...fields, ...to }, by)
}

/** The cart in which the seller works on the offer: a copy of what the buyer asked for. */
function quotationCart(request: Fields, { project, clientId }: Context): Fields {
  const customerId = fieldsOf(request.customer).id
  const fields = {
    ...handedOn(request),
    customerId,
    ...CART.defaults,
    discountCodes: [],
    cartState: 'Active',
    origin: 'Quote',
  }
  return { typeId: 'cart', id: project.insert(CART, withoutUndefined(fields), clientId).id }
}
