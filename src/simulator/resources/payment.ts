import { invalidOperation } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, withoutUndefined } from '../json.ts'
import { interfaceToken } from '../rules/settings.ts'
import { transitionState } from '../rules/states.ts'
import { append, setAs, setOrDelete, setWithin } from './action-helpers.ts'
import { customActions } from './custom-fields.ts'
import type { ActionHandler, Context, ResourceDefinition } from './definition.ts'
import { inField, inList } from './parts.ts'

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
    transitionState: transitionState('PaymentState', 'paymentStatus'),
    setInterfaceId: (payment, { interfaceId }, { project }) => {
      if (payment.interfaceId !== undefined && project.rules.on('interface-id-stays')) {
        throw invalidOperation('The interface id of a payment can not be changed.')
      }
      payment.interfaceId = interfaceId
    },
    setMethodInfo: (payment, { action: _, ...info }, context) => {
      const before = fieldsOf(payment.paymentMethodInfo)
      if (info.paymentInterface !== undefined) requireNewInterface(before, info.paymentInterface, context)
      const { paymentInterface = before.paymentInterface, ...others } = info
      payment.paymentMethodInfo = withoutUndefined({ paymentInterface, ...others })
    },
    setMethodInfoName: setWithin('paymentMethodInfo', 'name'),
    setMethodInfoMethod: setWithin('paymentMethodInfo', 'method'),
    setMethodInfoInterface: (payment, action, context) => {
      requireNewInterface(fieldsOf(payment.paymentMethodInfo), action.interface, context)
      setWithin('paymentMethodInfo', 'paymentInterface', 'interface')(payment, action, context)
    },
    ...customActions('MethodInfo', inField('paymentMethodInfo')),
    ...customActions('Transaction', inList('transactions', 'transaction')),
    setMethodInfoInterfaceAccount: setWithin('paymentMethodInfo', 'interfaceAccount'),
    setMethodInfoToken: setWithin('paymentMethodInfo', 'token'),
  },
  unique: ({ interfaceId }) =>
    interfaceId === undefined ? [] : [{ field: 'interfaceId', value: interfaceToken(interfaceId), shared: true }],
  create: (draft, context) => ({
    ...draft,
    transactions: listOf(draft.transactions).map((transaction) => transactionWithId(transaction, context)),
  }),
}

function transactionWithId(draft: unknown, { project }: Context): Fields {
  return { id: project.newId(), state: 'Initial', ...fieldsOf(draft) }
}

function requireNewInterface({ paymentInterface }: Fields, wanted: unknown, { project }: Context): void {
  if (paymentInterface === undefined || paymentInterface === wanted) return
  if (project.rules.on('payment-interface-stays')) {
    throw invalidOperation('The interface of a payment can not be changed.')
  }
}

function onTransaction(field: string): ActionHandler {
  return inList('transactions', 'transaction')((transaction, action) => setOrDelete(transaction, field, action[field]))
}
