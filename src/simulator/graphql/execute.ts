import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, parse } from 'graphql'
import { literal, type Predicate } from '../../predicates/predicate.ts'
import { ApiError } from '../http/api-error.ts'
import { requireScope } from '../http/auth.ts'
import { allOf, checkedLimit, checkedOffset, sortKey } from '../http/list-query.ts'
import type { ApiRequest } from '../http/operations.ts'
import { json, type Reply } from '../http/reply.ts'
import { type Fields, field, fieldsOf, isFields } from '../json.ts'
import { isNestedDeeper } from '../nesting.ts'
import { type PageRequest, pageOf } from '../query/page.ts'
import { parseWhere } from '../query/parse-where.ts'
import { isVersioned, type ResourceDefinition } from '../resources/definition.ts'
import { DEFINITIONS } from '../resources/table.ts'
import { requireKnownFields, requireSortable } from '../schemas/field-tree.ts'
import { resourceModel } from '../schemas/roots.ts'
import type { StoredRecord } from '../store/collection.ts'
import type { Listing } from '../store/lagging-index.ts'
import { type RootField, readOperation, type Selection } from './read-operation.ts'

/**
 * Answers queries that list records: `products(where: …, sort: …, limit: …) { total count results { id version } }` for
 * every type at the root of the vendor's schema, several at once and with aliases. Whatever else GraphQL can ask is
 * answered with an error that names it.
 */
export function graphql(request: ApiRequest, body: unknown): Reply {
  if (!isFields(body) || typeof body.query !== 'string') return failed(400, new Error("The body must have a 'query'."))
  if (isNestedDeeper(body.query, DEEPEST_QUERY)) return failed(400, new Error('The query is nested too deep.'))
  let fields: RootField[]
  try {
    const operation = operationOf(parse(body.query), body.operationName)
    fields = readOperation(operation, fieldsOf(body.variables))
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof ApiError) return failed(400, error)
    throw error
  }
  return executed(request, fields)
}

const DEEPEST_QUERY = 100

function operationOf(document: DocumentNode, name: unknown): OperationDefinitionNode {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const wanted =
    typeof name === 'string' ? operations.filter((operation) => operation.name?.value === name) : operations
  const [operation, ...more] = wanted
  if (operation === undefined || more.length > 0) throw new GraphQLError('The document must name one operation.')
  if (operations.length !== document.definitions.length) throw new GraphQLError('The simulator knows no fragments.')
  if (operation.operation !== 'query') throw new GraphQLError(`The simulator knows no ${operation.operation}.`)
  return operation
}

function executed(request: ApiRequest, fields: readonly RootField[]): Reply {
  const data: Fields = {}
  for (const root of fields) {
    const definition = DEFINITIONS.find(({ graphql }) => graphql?.list === root.name)
    if (definition === undefined) return failed(400, new Error(`Cannot query field '${root.name}' on type 'Query'.`))
    try {
      data[root.alias] = listOf(request, definition, root)
    } catch (error) {
      if (!(error instanceof ApiError) && !(error instanceof GraphQLError)) throw error
      return failed(error instanceof GraphQLError ? 400 : 200, error, root.alias)
    }
  }
  return json({ data })
}

function listOf(request: ApiRequest, definition: ResourceDefinition, root: RootField): Fields {
  const { token, project } = request
  requireScope(token, project.key, definition.view)
  const collection = project.listing(definition.typeId)
  const wanted = new Set(root.selections.map(({ name }) => name))
  const page = pageRequest(definition, root, wanted.has('total') || wanted.has('exists'))
  const { records, total } = pageOf(collection, page)
  const values: Fields = {
    offset: page.offset,
    count: records.length,
    total,
    exists: (total ?? 0) > 0,
  }
  return Object.fromEntries(
    root.selections.map((selection) => {
      if (selection.name === 'results') return [selection.alias, resultsOf(collection, definition, selection, records)]
      if (!Object.hasOwn(values, selection.name)) throw unknownField(selection, `${root.name}'s result`)
      return [selection.alias, values[selection.name]]
    }),
  )
}

function pageRequest(definition: ResourceDefinition, root: RootField, withTotal: boolean): PageRequest {
  const { where, sort = [], limit, offset, ...rest } = root.arguments
  const { requires } = definition.graphql ?? {}
  const { [requires ?? '']: required, ...unknown } = rest
  const [name] = Object.keys(unknown)
  if (name !== undefined) throw new GraphQLError(`Unknown argument '${name}' on field '${root.name}'.`)
  if (requires !== undefined && typeof required !== 'string') {
    throw new GraphQLError(`Field '${root.name}' needs the argument '${requires}'.`)
  }
  if (where !== undefined && where !== null && definition.graphql?.where === false) {
    throw new GraphQLError(`Unknown argument 'where' on field '${root.name}'.`)
  }
  const predicates: Predicate[] = typeof where === 'string' ? [parseWhere(where)] : []
  const keys = (Array.isArray(sort) ? sort : sort === null ? [] : [sort]).map((text) => sortKey(String(text)))
  const model = resourceModel(definition.typeId)
  requireKnownFields(model, predicates[0])
  requireSortable(model, keys)
  if (typeof required === 'string') {
    predicates.push({ kind: 'compare', field: requires!, operator: '=', literal: literal(required) })
  }
  return {
    where: allOf(predicates),
    sort: keys,
    limit: checkedLimit(limit),
    offset: checkedOffset(offset),
    withTotal,
  }
}

function resultsOf(
  collection: Listing,
  definition: ResourceDefinition,
  { selections, name }: Selection,
  records: readonly StoredRecord[],
): Fields[] {
  if (selections.length === 0) throw new GraphQLError(`Field '${name}' must have a selection of subfields.`)
  const readers = selections.map((selection): [string, (record: StoredRecord) => unknown] => [
    selection.alias,
    readerOf(collection, definition, selection),
  ])
  return records.map((record) => Object.fromEntries(readers.map(([alias, read]) => [alias, read(record)])))
}

function readerOf(
  collection: Listing,
  definition: ResourceDefinition,
  selection: Selection,
): (record: StoredRecord) => unknown {
  const { name, selections } = selection
  const known =
    name === 'id' ||
    name === 'createdAt' ||
    (isVersioned(definition) && (name === 'version' || name === 'lastModifiedAt')) ||
    (definition.byKey !== false && name === 'key') ||
    (definition.typeId === 'key-value-document' && (name === 'key' || name === 'container'))
  if (!known || selections.length > 0) throw unknownField(selection, definition.typeId)
  if (name === 'id') return (record) => record.id
  if (name === 'version') return (record) => record.version
  return (record) => field(collection.parsed(record), name) ?? null
}

function unknownField({ name }: Selection, type: string): GraphQLError {
  return new GraphQLError(`The simulator can't query field '${name}' on ${type}.`)
}

/** GraphQL's way to fail: HTTP 400 when the query makes no sense, 200 when carrying it out failed. */
function failed(status: number, error: Error, path?: string): Reply {
  const code = error instanceof ApiError ? error.errors[0]?.code : 'InvalidInput'
  const { locations } = error instanceof GraphQLError ? error : {}
  const entry = {
    message: error.message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path: [path] }),
    extensions: { code },
  }
  return json({ data: null, errors: [entry] }, status)
}
