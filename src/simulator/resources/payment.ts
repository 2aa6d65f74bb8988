import { type Fields, fieldsOf, listOf } from '../json.ts'
import type { Context, ResourceDefinition } from './definition.ts'

export const PAYMENT: ResourceDefinition = {
  typeId: 'payment',
  path: 'payments',
  graphql: { list: 'payments' },
  view: ['view_payments'],
  manage: ['manage_payments'],
  required: ['amountPlanned'],
  defaults: { paymentMethodInfo: {}, paymentStatus: {}, interfaceInteractions: [] },
  create: (draft, context) => ({
    ...draft,
    transactions: listOf(draft.transactions).map((transaction) => transactionWithId(transaction, context)),
  }),
}

export function transactionWithId(draft: unknown, { project }: Context): Fields {
  return { id: project.newId(), state: 'Initial', ...fieldsOf(draft) }
}
