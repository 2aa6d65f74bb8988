import { invalidField, invalidOperation, refused } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, stringOf } from '../json.ts'
import type { Context } from '../resources/definition.ts'
import { checkEnumKeys } from './product-types.ts'
import { requireStateType } from './states.ts'

/** Checks of types that configure a project. Each throws ApiError. */

/** Cart discounts outside of groups and discount groups are applied in one order. */
export function checkSortOrder({ id, sortOrder }: Fields, { project }: Context): void {
  if (sortOrder === undefined || !project.rules.on('unique-sort-order')) return
  for (const typeId of ['cart-discount', 'discount-group']) {
    for (const record of project.collection(typeId).sharing(sortOrderToken(sortOrder))) {
      if (record.id === id) continue
      const details = { field: 'sortOrder', duplicateValue: sortOrder }
      throw refused('DuplicateField', `A duplicate value '${String(sortOrder)}' exists for field 'sortOrder'.`, details)
    }
  }
}

/** The shared value under which cart discounts and discount groups are found. */
export function sortOrderToken(sortOrder: unknown): string {
  return `sortOrder=${String(sortOrder)}`
}

export function checkTaxCategoryName({ id, name }: Fields, { project }: Context): void {
  if (!project.rules.on('unique-tax-category-name')) return
  const categories = project.collection('tax-category')
  for (const record of categories.sharing(nameToken(name))) {
    if (record.id !== id) throw invalidOperation(`Another tax category has the name '${String(name)}'.`)
  }
}

export function nameToken(name: unknown): string {
  return `name=${String(name)}`
}

export function checkFieldDefinitions({ fieldDefinitions }: Fields, { project }: Context): void {
  const names = listOf(fieldDefinitions).map((value) => fieldsOf(value).name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined && project.rules.on('field-name-unique')) {
    throw refused('DuplicateField', `The type has a field '${String(twice)}' already.`, {
      field: 'name',
      duplicateValue: twice,
    })
  }
  if (!project.rules.on('enum-keys-unique')) return
  for (const definition of listOf(fieldDefinitions).map(fieldsOf)) checkEnumKeys(definition)
}

export function checkTransitions({ type, transitions }: Fields, context: Context): void {
  if (!context.project.rules.on('transition-type')) return
  const states = context.project.collection('state')
  for (const { id } of listOf(transitions).map(fieldsOf)) {
    const stored = states.get(stringOf(id) ?? '')
    if (stored === undefined || states.parsed(stored).type === type) continue
    throw invalidOperation(`A ${String(type)} has no transition to a ${String(states.parsed(stored).type)}.`)
  }
}

/** A state that is set when the record is created, or kept, is one for its type. */
export function checkStateOf(type: string, before: Fields | undefined, { state }: Fields, context: Context): void {
  if (state === undefined || fieldsOf(before?.state).id === fieldsOf(state).id) return
  requireStateType(state, type, context)
}

export function checkStoreLanguages({ languages }: Fields, { project }: Context): void {
  if (!project.rules.on('store-languages')) return
  const unknown = listOf(languages).filter((language) => !listOf(project.settings.languages).includes(language))
  if (unknown.length === 0) return
  const message = `The project is not configured for the languages ${unknown.join(', ')}.`
  throw refused('ProjectNotConfiguredForLanguages', message, { languages: unknown })
}

export function checkValidity({ validFrom, validUntil }: Fields, { project }: Context): void {
  if (typeof validFrom !== 'string' || typeof validUntil !== 'string') return
  if (Date.parse(validFrom) < Date.parse(validUntil) || !project.rules.on('validity-order')) return
  throw invalidField('validFrom', validFrom, 'What is valid from a date is valid until a later one.')
}

export function checkPaymentMethod(method: Fields, { project }: Context): void {
  if (method.default !== true || method.paymentMethodStatus !== 'Inactive') return
  if (project.rules.on('default-method-active')) throw invalidOperation('A default payment method must be active.')
}

export function checkPaymentInterface({ id, interfaceId, paymentMethodInfo }: Fields, { project }: Context): void {
  const { paymentInterface } = fieldsOf(paymentMethodInfo)
  if (interfaceId === undefined || paymentInterface === undefined) return
  if (!project.rules.on('unique-payment-interface-id')) return
  const payments = project.collection('payment')
  for (const record of payments.sharing(interfaceToken(interfaceId))) {
    if (record.id === id) continue
    if (fieldsOf(payments.parsed(record).paymentMethodInfo).paymentInterface !== paymentInterface) continue
    throw refused('DuplicateField', 'Another payment of the interface has the same interface id.', {
      field: 'interfaceId',
      duplicateValue: interfaceId,
    })
  }
}

export function interfaceToken(interfaceId: unknown): string {
  return `interfaceId=${String(interfaceId)}`
}
