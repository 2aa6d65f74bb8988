import type { Predicate } from '../../predicates/predicate.ts'
import { type Fields, fieldsOf, parseExact } from '../json.ts'
import { isNestedDeeper } from '../nesting.ts'
import { anyMatches, pageOf } from '../query/page.ts'
import { createResource } from '../resources/create.ts'
import { type Context, isVersioned, type ResourceDefinition } from '../resources/definition.ts'
import { recordMessage } from '../resources/messages.ts'
import { updateResource } from '../resources/update.ts'
import { refuseDeletion } from '../rules/deletion.ts'
import { requireKnownFields, requireSortable } from '../schemas/field-tree.ts'
import { requireDraft } from '../schemas/request-check.ts'
import { draftModel, resourceModel } from '../schemas/roots.ts'
import { fieldsIn, type StoredRecord, textOf } from '../store/collection.ts'
import type { Project } from '../store/project.ts'
import { concurrentModification, invalidInput, invalidJson, noSuchRoute, notFound } from './api-error.ts'
import { type Auth, requireScope, type Token } from './auth.ts'
import { listReply } from './list-body.ts'
import { pageRequest, whereOf } from './list-query.ts'
import { head, jsonText, type Reply, record as recordReply } from './reply.ts'
import type { PathParameters } from './route.ts'

/** A request to one project, its token checked but not yet its scopes. */
export interface ApiRequest {
  method: string
  /** Path segments after the project key, decoded. */
  path: readonly string[]
  query: URLSearchParams
  body: Buffer
  token: Token
  project: Project
  baseUrl: string
  auth: Auth
  /** Tells the statistics which route this is. */
  countAs: (route: string) => void
}

/** A page of a type's records; `within` narrows the list further than the request does. */
export function list(request: ApiRequest, definition: ResourceDefinition, within?: Predicate): Reply {
  requireView(request, definition)
  refuseFilter(request, definition)
  const page = pageRequest(request.query)
  requireKnownFields(resourceModel(definition.typeId), page.where)
  requireSortable(resourceModel(definition.typeId), page.sort)
  const where: Predicate | undefined =
    within === undefined || page.where === undefined
      ? (within ?? page.where)
      : { kind: 'and', left: within, right: page.where }
  const { records, total } = pageOf(request.project.listing(definition.typeId), { ...page, where })
  return listReply({ limit: page.limit, offset: page.offset, total }, records)
}

export function headOfList(request: ApiRequest, definition: ResourceDefinition): Reply {
  if (definition.where === false) throw unknownRoute(request)
  requireView(request, definition)
  const where = whereOf(request.query)
  requireKnownFields(resourceModel(definition.typeId), where)
  return head(anyMatches(request.project.listing(definition.typeId), where))
}

function refuseFilter({ query }: ApiRequest, definition: ResourceDefinition): void {
  if (definition.where === false && query.has('where')) {
    throw invalidInput(`Malformed parameter: where: lists of '${definition.typeId}' can't be filtered.`)
  }
}

export function create(request: ApiRequest, definition: ResourceDefinition): Reply {
  requireManage(request, definition)
  return created(
    request,
    definition,
    createResource(definition, draftOf(request, draftModel(definition)!), contextOf(request)),
  )
}

/** The answer to a successful create request; leaves a message where the API would. */
export function created(request: ApiRequest, definition: ResourceDefinition, stored: StoredRecord): Reply {
  recordMessage(definition, 'Created', stored, contextOf(request))
  return definition.created === undefined
    ? recordReply(stored, 201)
    : jsonText(definition.created(textOf(stored), contextOf(request)), 201)
}

export function update(request: ApiRequest, definition: ResourceDefinition, found: () => StoredRecord): Reply {
  requireManage(request, definition)
  const body = bodyOf(request)
  const stored = found()
  updateResource(definition, stored, body, contextOf(request))
  return recordReply(stored)
}

export function remove(request: ApiRequest, definition: ResourceDefinition, found: () => StoredRecord): Reply {
  requireManage(request, definition)
  const version = isVersioned(definition) ? versionParameter(request.query) : undefined
  const stored = found()
  if (version !== undefined && version !== stored.version && request.project.rules.on('version-on-delete')) {
    throw concurrentModification(stored.id, version, stored.version)
  }
  const context = contextOf(request)
  const fields = fieldsIn(stored)
  refuseDeletion(definition, stored, fields, context)
  const body = Buffer.from(textOf(stored))
  request.project.remove(definition, stored, fields)
  definition.afterDelete?.(fields, context)
  recordMessage(definition, 'Deleted', stored, context)
  return jsonText(body)
}

function versionParameter(query: URLSearchParams): number {
  const text = query.get('version')
  if (text === null) throw invalidInput('Missing required parameter: version.')
  if (!/^\d+$/.test(text)) throw invalidInput(`Malformed parameter: version: '${text}' is no version.`)
  return Number(text)
}

export function recordAt(project: Project, definition: ResourceDefinition, parameters: PathParameters): StoredRecord {
  const stored = lookup(project, definition, parameters)
  if (stored !== undefined) return stored
  const [name, value] = [...parameters][0] ?? ['id', '']
  throw notFound(`The resource of type '${definition.typeId}' with ${name} '${value}'`)
}

export function lookup(
  project: Project,
  definition: ResourceDefinition,
  parameters: PathParameters,
): StoredRecord | undefined {
  const collection = project.collection(definition.typeId)
  const id = parameters.get('id')
  if (id !== undefined) return collection.get(id)
  const [field, value] = [...parameters][0] ?? ['id', '']
  return collection.getUnique(field, value)
}

export function contextOf({ project, token, baseUrl, auth }: ApiRequest): Context {
  return {
    project,
    clientId: token.clientId,
    baseUrl,
    registerClient: (client) => auth.setClient(client),
    removeClient: (id) => void auth.removeClient(id),
    pending: new Map(),
  }
}

export function requireView(request: ApiRequest, definition: ResourceDefinition): void {
  requireScope(request.token, request.project.key, definition.view)
}

export function requireManage(request: ApiRequest, definition: ResourceDefinition): void {
  requireScope(request.token, request.project.key, definition.manage)
}

/** A limit as JSON parsers have it, far beyond what any record needs. */
const DEEPEST_JSON = 500

/** The body as JSON, its number literals kept. Throws InvalidJsonInput. */
export function bodyOf({ body }: ApiRequest): unknown {
  const text = body.toString('utf8')
  if (isNestedDeeper(text, DEEPEST_JSON)) throw invalidJson(`It is nested deeper than ${DEEPEST_JSON} levels.`)
  try {
    return parseExact(text)
  } catch (error) {
    throw invalidJson((error as Error).message)
  }
}

/** The body as a draft of this model. Throws ApiError when it is none. */
export function draftOf(request: ApiRequest, model: string): Fields {
  const draft = bodyOf(request)
  requireDraft(model, draft)
  return fieldsOf(draft)
}

export function unknownRoute({ method, project, path }: ApiRequest): Error {
  return noSuchRoute(method, `/${[project.key, ...path].join('/')}`)
}
