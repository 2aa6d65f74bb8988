import { graphql } from '../graphql/execute.ts'
import { cloneExact } from '../json.ts'
import { answerAsAssociate } from '../resources/approvals.ts'
import type { ResourceDefinition } from '../resources/definition.ts'
import { applyToSettings } from '../resources/project-settings.ts'
import { DEFINITIONS } from '../resources/table.ts'
import { checkedUpdate } from '../resources/update.ts'
import type { StoredRecord } from '../store/collection.ts'
import { concurrentModification } from './api-error.ts'
import { requireScope } from './auth.ts'
import { expanded } from './expand.ts'
import {
  type ApiRequest,
  bodyOf,
  contextOf,
  create,
  headOfList,
  list,
  lookup,
  recordAt,
  remove,
  requireView,
  unknownRoute,
  update,
} from './operations.ts'
import { refusePriceSelection } from './price-selection.ts'
import { head, json, type Reply, record as recordReply } from './reply.ts'
import { type PathParameters, routeOf } from './route.ts'

/** Answers one request. Throws ApiError. */
export function answer(request: ApiRequest): Reply {
  if (request.path[0] === 'products') refusePriceSelection(request.query)
  return expanded(routed(request), request.query, request.project)
}

function routed(request: ApiRequest): Reply {
  const { path } = request
  if (path.length === 0) return answerProject(request)
  if (path[0] === 'graphql' && path.length === 1) {
    request.countAs('/graphql')
    if (request.method !== 'POST') throw unknownRoute(request)
    return graphql(request, bodyOf(request))
  }
  if (path[0] === 'as-associate') return answerAsAssociate(request)
  const route = routeOf(DEFINITIONS, request.method, path)
  if (route === undefined) throw unknownRoute(request)
  const { definition, template, parameters, handle } = route
  request.countAs(`/${template}`)
  if (handle !== undefined) return handle(request, parameters)
  return answerRegular(request, definition, parameters)
}

function answerRegular(request: ApiRequest, definition: ResourceDefinition, parameters: PathParameters): Reply {
  const { method } = request
  if (parameters.size === 0) {
    if (method === 'GET') return list(request, definition)
    if (method === 'HEAD') return headOfList(request, definition)
    if (method === 'POST' && definition.writes?.create !== false) return create(request, definition)
    throw unknownRoute(request)
  }
  const found = (): StoredRecord => recordAt(request.project, definition, parameters)
  if (method === 'GET') {
    requireView(request, definition)
    return recordReply(found())
  }
  if (method === 'HEAD') {
    requireView(request, definition)
    return head(lookup(request.project, definition, parameters) !== undefined)
  }
  if (method === 'POST' && definition.writes?.update !== false) return update(request, definition, found)
  if (method === 'DELETE' && definition.writes?.delete !== false) return remove(request, definition, found)
  throw unknownRoute(request)
}

function answerProject(request: ApiRequest): Reply {
  const { method, project, token } = request
  request.countAs('')
  if (method === 'GET' || method === 'HEAD') {
    requireScope(token, project.key, ['view_project_settings'])
    return method === 'HEAD' ? head(true) : json(project.settings)
  }
  if (method !== 'POST') throw unknownRoute(request)
  requireScope(token, project.key, ['manage_project_settings'])
  const { version, actions } = checkedUpdate(bodyOf(request), 'ProjectUpdateAction')
  const current = Number(project.settings.version)
  if (version !== current && project.rules.on('version-on-update'))
    throw concurrentModification(project.key, version, current)
  const settings = cloneExact(project.settings)
  for (const action of actions) applyToSettings(settings, action, contextOf(request))
  if (JSON.stringify(settings) !== JSON.stringify(project.settings)) {
    project.changeSettings({ ...settings, version: current + 1 })
  }
  return json(project.settings)
}
