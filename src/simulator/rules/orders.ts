import { invalidField, invalidInput, invalidOperation, referenceNotFound, refused } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, numberOf } from '../json.ts'
import type { Context } from '../resources/definition.ts'
import { hasRole } from './channels.ts'

/** States that are imported are those of the item's whole quantity. */
export function requireItemStates(item: Fields, states: unknown, { project }: Context): void {
  const sum = listOf(states).reduce((total: number, state) => total + (numberOf(fieldsOf(state).quantity) ?? 0), 0)
  if (sum === numberOf(item.quantity) || !project.rules.on('item-states-complete')) return
  throw invalidOperation(`The states are for ${sum} pieces; the item has ${String(item.quantity)}.`)
}

export function requireSyncChannel(channel: unknown, context: Context): void {
  if (!context.project.rules.on('channel-role')) return
  if (hasRole(channel, 'OrderExport', context) || hasRole(channel, 'OrderImport', context)) return
  throw invalidInput('The channel has neither the role OrderExport nor OrderImport.')
}

/** Throws ApiError when two of the item shipping addresses have one key, or items go to an address that is not there. */
export function checkItemAddresses(resource: Fields, { project }: Context): void {
  const keys = listOf(resource.itemShippingAddresses).map((address) => fieldsOf(address).key)
  if (keys.some((key, i) => keys.indexOf(key) !== i) && project.rules.on('address-key-unique')) {
    throw refused('DuplicateField', 'Two item shipping addresses have the same key.', {
      field: 'key',
      duplicateValue: keys.find((key, i) => keys.indexOf(key) !== i),
    })
  }
  if (!project.rules.on('address-in-use-stays')) return
  for (const item of [...listOf(resource.lineItems), ...listOf(resource.customLineItems)].map(fieldsOf)) {
    for (const { addressKey } of listOf(fieldsOf(item.shippingDetails).targets).map(fieldsOf)) {
      if (!keys.includes(addressKey)) throw invalidInput(`There is no item shipping address '${String(addressKey)}'.`)
    }
  }
}

export function checkLocale({ locale }: Fields, { project }: Context): void {
  if (locale === undefined || listOf(project.settings.languages).includes(locale)) return
  if (project.rules.on('project-locale')) {
    throw invalidField('locale', locale, 'The project is not configured for this language.')
  }
}

/** Carts and orders name their customer by the id alone. */
export function checkCustomerId(before: Fields | undefined, { customerId }: Fields, { project }: Context): void {
  if (typeof customerId !== 'string' || before?.customerId === customerId) return
  if (project.collection('customer').get(customerId) !== undefined || !project.rules.on('reference-exists')) return
  throw referenceNotFound('customer', { id: customerId })
}
