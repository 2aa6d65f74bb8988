import { type Fields, fieldsOf, listOf } from '../json.ts'
import { append, onElement, setAs, setOrDelete, setWithin } from './action-helpers.ts'
import type { ActionHandler, Context, ResourceDefinition } from './definition.ts'

export const PAYMENT: ResourceDefinition = {
  typeId: 'payment',
  path: 'payments',
  graphql: { list: 'payments' },
  view: ['view_payments'],
  manage: ['manage_payments'],
  required: ['amountPlanned'],
  defaults: { paymentMethodInfo: {}, paymentStatus: {}, interfaceInteractions: [] },
  actions: {
    addTransaction: append('transactions', 'transaction', transactionWithId),
    changeTransactionState: onTransaction('state'),
    changeTransactionTimestamp: onTransaction('timestamp'),
    changeTransactionInteractionId: onTransaction('interactionId'),
    setTransactionInterfaceId: onTransaction('interfaceId'),
    addInterfaceInteraction: (payment, { type, fields = {} }) => {
      payment.interfaceInteractions = [...listOf(payment.interfaceInteractions), { type, fields }]
    },
    changeAmountPlanned: setAs('amountPlanned', 'amount'),
    setAmountPaid: setAs('amountPaid', 'amount'),
    setAmountRefunded: setAs('amountRefunded', 'amount'),
    setAuthorization: (payment, { amount, until }) => {
      setOrDelete(payment, 'amountAuthorized', amount)
      setOrDelete(payment, 'authorizedUntil', until)
    },
    setStatusInterfaceCode: setWithin('paymentStatus', 'interfaceCode'),
    setStatusInterfaceText: setWithin('paymentStatus', 'interfaceText'),
    transitionState: setWithin('paymentStatus', 'state'),
    setMethodInfo: (payment, { action: _, ...info }) => {
      payment.paymentMethodInfo = info
    },
    setMethodInfoName: setWithin('paymentMethodInfo', 'name'),
    setMethodInfoMethod: setWithin('paymentMethodInfo', 'method'),
    setMethodInfoInterface: setWithin('paymentMethodInfo', 'paymentInterface', 'interface'),
    setMethodInfoInterfaceAccount: setWithin('paymentMethodInfo', 'interfaceAccount'),
    setMethodInfoToken: setWithin('paymentMethodInfo', 'token'),
  },
  create: (draft, context) => ({
    ...draft,
    transactions: listOf(draft.transactions).map((transaction) => transactionWithId(transaction, context)),
  }),
}

function transactionWithId(draft: unknown, { project }: Context): Fields {
  return { id: project.newId(), state: 'Initial', ...fieldsOf(draft) }
}

function onTransaction(field: string): ActionHandler {
  return onElement('transactions', 'transaction', (transaction, action) => ({ ...transaction, [field]: action[field] }))
}
