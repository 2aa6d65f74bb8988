import { literal } from '../../predicates/predicate.ts'
import { concurrentModification, invalidField, notFound } from '../http/api-error.ts'
import type { ApiRequest } from '../http/operations.ts'
import { contextOf, draftOf, list, remove, requireManage, requireView } from '../http/operations.ts'
import { head, type Reply, record } from '../http/reply.ts'
import type { PathParameters } from '../http/route.ts'
import { type Fields, isFields, numberOf } from '../json.ts'
import { draftModel } from '../schemas/roots.ts'
import { fieldsIn, type StoredRecord } from '../store/collection.ts'
import type { ResourceDefinition } from './definition.ts'

const NAME = /^[-_~.a-zA-Z0-9]+$/

/** Custom objects: named by container and key, written by one upsert, holding any JSON. */
export const CUSTOM_OBJECT: ResourceDefinition = {
  typeId: 'key-value-document',
  path: 'custom-objects',
  graphql: { list: 'customObjects', requires: 'container' },
  view: ['view_key_value_documents', 'view_products', 'view_orders', 'view_customers'],
  manage: ['manage_key_value_documents', 'manage_products', 'manage_orders', 'manage_customers'],
  byKey: false,
  required: ['container', 'key', 'value'],
  verbatim: ['value'],
  unique: ({ container, key }) => [{ field: 'key', value: key, scope: String(container) }],
  writes: { update: false },
  routes: [
    { method: 'POST', path: '', handle: upsert },
    { method: 'GET', path: '{container}', handle: listContainer },
    { method: 'GET', path: '{container}/{key}', handle: read },
    { method: 'HEAD', path: '{container}/{key}', handle: exists },
    { method: 'DELETE', path: '{container}/{key}', handle: deleteOne },
  ],
}

function upsert(request: ApiRequest): Reply {
  requireManage(request, CUSTOM_OBJECT)
  const draft = checked(draftOf(request, draftModel(CUSTOM_OBJECT)!))
  const { clientId, project } = contextOf(request)
  const { container, key } = draft as { container: string; key: string }
  const value = withoutNulls(draft.value)
  const before = project.collection(CUSTOM_OBJECT.typeId).getUnique('key', key, container)
  const version = numberOf(draft.version)
  if (before === undefined) return record(project.insert(CUSTOM_OBJECT, { container, key, value }, clientId), 201)
  if (version !== undefined && version !== before.version) {
    throw concurrentModification(before.id, version, before.version)
  }
  const old = fieldsIn(before)
  project.replace(CUSTOM_OBJECT, before, old, { ...old, value }, { versions: 1, clientId })
  return record(before)
}

/** Fields that are null are not stored. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isFields(value)) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== null)
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutNulls(inner)]))
}

function checked(draft: Fields): Fields {
  for (const field of ['container', 'key']) {
    const name = draft[field]
    if (typeof name !== 'string' || name.length > 256 || !NAME.test(name)) {
      throw invalidField(field, name, `'${field}' has 1 to 256 letters, digits, '-', '_', '~' or '.'.`)
    }
  }
  return draft
}

function listContainer(request: ApiRequest, parameters: PathParameters): Reply {
  const container = literal(parameters.get('container')!)
  return list(request, CUSTOM_OBJECT, { kind: 'compare', field: 'container', operator: '=', literal: container })
}

function read(request: ApiRequest, parameters: PathParameters): Reply {
  requireView(request, CUSTOM_OBJECT)
  return record(found(request, parameters))
}

function exists(request: ApiRequest, parameters: PathParameters): Reply {
  requireView(request, CUSTOM_OBJECT)
  return head(lookup(request, parameters) !== undefined)
}

/** Unlike with other types the version may be left out. */
function deleteOne(request: ApiRequest, parameters: PathParameters): Reply {
  const stored = (): StoredRecord => found(request, parameters)
  if (!request.query.has('version')) request.query.set('version', String(stored().version))
  return remove(request, CUSTOM_OBJECT, stored)
}

function found(request: ApiRequest, parameters: PathParameters): StoredRecord {
  const stored = lookup(request, parameters)
  if (stored !== undefined) return stored
  throw notFound(`The custom object '${parameters.get('key')}' in container '${parameters.get('container')}'`)
}

function lookup({ project }: ApiRequest, parameters: PathParameters): StoredRecord | undefined {
  const [container, key] = [parameters.get('container')!, parameters.get('key')!]
  return project.collection(CUSTOM_OBJECT.typeId).getUnique('key', key, container)
}
