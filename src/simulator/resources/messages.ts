import { type Fields, field } from '../json.ts'
import { fieldsIn, type StoredRecord } from '../store/collection.ts'
import type { Context, ResourceDefinition } from './definition.ts'

/** Messages are kept for clients to poll, when the project's settings say so. Nobody but the platform writes them. */
export const MESSAGES: ResourceDefinition = {
  typeId: 'message',
  path: 'messages',
  graphql: { list: 'messages' },
  view: ['view_messages'],
  manage: ['manage_messages'],
  byKey: false,
  writes: { create: false, update: false, delete: false },
  required: [],
}

/** Types whose creation, and those whose deletion, leaves a message (the vendor's list of message types). */
const CREATED = new Set(
  `approval-flow approval-rule associate-role business-unit cart-discount category customer discount-code discount-group
  inventory-entry order payment payment-method product product-selection product-tailoring quote quote-request
  recurring-order review staged-quote standalone-price store variant`.split(/\s+/),
)
const DELETED = new Set(
  `associate-role business-unit cart-discount customer discount-code discount-group inventory-entry order payment-method
  product product-selection product-tailoring quote quote-request recurring-order staged-quote standalone-price store
  variant`.split(/\s+/),
)

/** Leaves the message that something happened to a record, where the API has one and the project keeps messages. */
export function recordMessage(
  definition: ResourceDefinition,
  what: 'Created' | 'Deleted' | 'Imported',
  record: StoredRecord,
  context: Context,
): void {
  const { typeId } = definition
  const known = what === 'Deleted' ? DELETED.has(typeId) : what === 'Imported' || CREATED.has(typeId)
  if (!known || field(context.project.settings.messages, 'enabled') !== true) return
  const payload = what === 'Deleted' ? {} : { [camelCase(typeId)]: fieldsIn(record) }
  const message: Fields = {
    sequenceNumber: context.project.next(`message ${record.id}`),
    resource: { typeId, id: record.id },
    resourceVersion: record.version,
    ...(record.key === undefined ? {} : { resourceUserProvidedIdentifiers: { key: record.key } }),
    type: pascalCase(typeId) + what,
    ...payload,
  }
  context.project.insert(MESSAGES, message, context.clientId)
}

function camelCase(typeId: string): string {
  return typeId.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function pascalCase(typeId: string): string {
  const camel = camelCase(typeId)
  return camel.charAt(0).toUpperCase() + camel.slice(1)
}
