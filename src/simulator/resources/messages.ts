import { type Fields, field, numberOf } from '../json.ts'
import { fieldsIn, type StoredRecord } from '../store/collection.ts'
import type { Project } from '../store/project.ts'
import type { Context, ResourceDefinition } from './definition.ts'
import { camelCase, payloadOf } from './message-payload.ts'

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

const DAY = 86_400_000

/** Drops the messages that the project's settings no longer keep; nobody is asked, as in the API. */
export function expireMessages(project: Project): void {
  const messages = project.collection(MESSAGES.typeId)
  if (messages.size === 0) return
  const days = numberOf(field(project.settings.messages, 'deleteDaysAfterCreation')) ?? 15
  const until = project.clock.now() - days * DAY
  const expired = messages.modifiedOrder.rank(({ created }) => created <= until)
  for (const record of messages.modifiedOrder.slice(0, expired)) project.remove(MESSAGES, record, fieldsIn(record))
}

/**
 * Leaves the message that something happened to a record, where the API has one: for clients to poll when the project
 * keeps messages, and for subscriptions in any case.
 */
export function recordMessage(
  definition: ResourceDefinition,
  what: 'Created' | 'Deleted' | 'Imported',
  record: StoredRecord,
  context: Context,
): void {
  const { typeId } = definition
  const known = what === 'Deleted' ? DELETED.has(typeId) : what === 'Imported' || CREATED.has(typeId)
  const { project, clientId } = context
  const isKept = field(project.settings.messages, 'enabled') === true
  if (!known || !(isKept || project.hasInEffect('subscription'))) return
  const payload = what === 'Deleted' ? {} : payloadOf(typeId, fieldsIn(record))
  const message: Fields = {
    sequenceNumber: project.next(`message ${record.id}`),
    resource: { typeId, id: record.id },
    resourceVersion: record.version,
    ...(record.key === undefined ? {} : { resourceUserProvidedIdentifiers: { key: record.key } }),
    type: pascalCase(typeId) + what,
    ...payload,
  }
  const told = isKept ? fieldsIn(project.insert(MESSAGES, message, clientId)) : unkept(message, project)
  project.changes.made({ kind: 'message', message: told }, () => {})
}

/** The message as if it were kept. */
function unkept(message: Fields, project: Project): Fields {
  const now = project.clock.iso()
  return { id: project.newId(), version: 1, createdAt: now, lastModifiedAt: now, ...message }
}

function pascalCase(typeId: string): string {
  const camel = camelCase(typeId)
  return camel.charAt(0).toUpperCase() + camel.slice(1)
}
