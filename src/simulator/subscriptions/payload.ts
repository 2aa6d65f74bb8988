import { randomUUID } from 'node:crypto'
import { type Fields, fieldsOf, stringOf, withoutUndefined } from '../json.ts'
import { DEFINITIONS } from '../resources/table.ts'
import type { Change } from '../store/changes.ts'
import { fieldsIn } from '../store/collection.ts'

type RecordChange = Extract<Change, { kind: 'record' }>

/** A notification, and what the CloudEvents format says around it. */
export interface Notification {
  payload: Fields
  kind: 'change' | 'message'
  name: string
}

const NOTIFIED = { create: 'ResourceCreated', update: 'ResourceUpdated', delete: 'ResourceDeleted' }

export function changeNotification(projectKey: string, change: RecordChange): Notification {
  const { op, typeId, record, version, oldVersion, at } = change
  const name = NOTIFIED[op]
  const identifiers = identifiersOf(typeId, fieldsIn(record))
  const payload = withoutUndefined({
    notificationType: name,
    projectKey,
    resource: { typeId, id: record.id },
    resourceUserProvidedIdentifiers: identifiers,
    version,
    oldVersion: op === 'update' ? oldVersion : undefined,
    modifiedAt: new Date(at).toISOString(),
  })
  return { payload, kind: 'change', name }
}

export function messageNotification(projectKey: string, message: Fields): Notification {
  const { createdBy: _, lastModifiedBy: __, ...told } = message
  return { payload: { notificationType: 'Message', projectKey, ...told }, kind: 'message', name: String(message.type) }
}

/** The notification in the format that the subscription asked for. */
export function formatted({ payload, kind, name }: Notification, format: unknown): Fields {
  if (fieldsOf(format).type !== 'CloudEvents') return payload
  const { typeId, id } = fieldsOf(payload.resource)
  const path = DEFINITIONS.find((definition) => definition.typeId === typeId)?.path ?? String(typeId)
  const source = `/${String(payload.projectKey)}/${path}`
  const ofMessage = {
    sequence: String(payload.sequenceNumber),
    sequencetype: 'Integer',
    dataref: `/${String(payload.projectKey)}/messages/${String(payload.id)}`,
  }
  return {
    specversion: '1.0',
    id: kind === 'message' ? payload.id : randomUUID(),
    type: `com.commercetools.${String(typeId)}.${kind}.${name}`,
    source,
    subject: id,
    time: payload.modifiedAt ?? payload.lastModifiedAt,
    ...(kind === 'message' ? ofMessage : {}),
    data: payload,
  }
}

/** The names that users gave a resource; `undefined` when it has none. */
function identifiersOf(typeId: string, fields: Fields): Fields | undefined {
  const { key, container, externalId, orderNumber, customerNumber, sku } = fields
  const slug = fields.slug ?? fieldsOf(fieldsOf(fields.masterData).current).slug
  const isObject = typeId === 'key-value-document'
  const identifiers = withoutUndefined({
    key: isObject ? undefined : stringOf(key),
    externalId: stringOf(externalId),
    orderNumber: stringOf(orderNumber),
    customerNumber: stringOf(customerNumber),
    sku: stringOf(sku),
    slug: typeof slug === 'object' ? slug : undefined,
    containerAndKey: isObject ? { container, key } : undefined,
  })
  return Object.keys(identifiers).length === 0 ? undefined : identifiers
}
