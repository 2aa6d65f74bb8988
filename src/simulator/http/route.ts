import type { ResourceDefinition } from '../resources/definition.ts'
import type { ApiRequest } from './operations.ts'
import type { Reply } from './reply.ts'

/** What a path names: `id`, `key`, or whatever a special route's pattern has in braces. */
export type PathParameters = ReadonlyMap<string, string>

/** An endpoint that only one type has. */
export interface SpecialRoute {
  method: 'GET' | 'HEAD' | 'POST' | 'DELETE'
  /** Below the type's own path, such as `{id}/products` or `key={key}/products`; empty for the path itself. */
  path: string
  handle: (request: ApiRequest, parameters: PathParameters) => Reply
}

export interface Route {
  definition: ResourceDefinition
  /** For the statistics: the path with names in place of values. */
  template: string
  parameters: PathParameters
  handle: SpecialRoute['handle'] | undefined
}

/** Finds what answers a path below a project; `undefined` when nothing does. */
export function routeOf(
  definitions: readonly ResourceDefinition[],
  method: string,
  path: readonly string[],
): Route | undefined {
  const definition = definitionOf(definitions, path)
  if (definition === undefined) return undefined
  const rest = path.slice(definition.path.split('/').length)
  for (const special of definition.routes ?? []) {
    const parameters = special.method === method ? matched(special.path, rest) : undefined
    if (parameters !== undefined) {
      return { definition, template: templateOf(definition, special.path), parameters, handle: special.handle }
    }
  }
  const regular = regularParameters(definition, rest)
  if (regular === undefined) return undefined
  const names = [...regular.keys()].map((name) => (name === 'id' ? '/{id}' : `/${name}={${name}}`))
  return { definition, template: definition.path + names.join(''), parameters: regular, handle: undefined }
}

/** The type whose path is the longest beginning of this one, so that `orders/edits` is no order. */
function definitionOf(
  definitions: readonly ResourceDefinition[],
  path: readonly string[],
): ResourceDefinition | undefined {
  const byPath = index(definitions)
  return byPath.get(path.slice(0, 2).join('/')) ?? byPath.get(path[0] ?? '')
}

const indexes = new WeakMap<readonly ResourceDefinition[], Map<string, ResourceDefinition>>()

function index(definitions: readonly ResourceDefinition[]): Map<string, ResourceDefinition> {
  const known = indexes.get(definitions)
  if (known !== undefined) return known
  const made = new Map(definitions.map((definition) => [definition.path, definition]))
  indexes.set(definitions, made)
  return made
}

const NONE: PathParameters = new Map()

function regularParameters(definition: ResourceDefinition, rest: readonly string[]): PathParameters | undefined {
  if (rest.length === 0) return NONE
  if (rest.length > 1) return undefined
  const [segment] = rest as [string]
  if (definition.byKey !== false && segment.startsWith('key=')) return new Map([['key', segment.slice(4)]])
  return new Map([['id', segment]])
}

function matched(pattern: string, rest: readonly string[]): PathParameters | undefined {
  const segments = pattern === '' ? [] : pattern.split('/')
  if (segments.length !== rest.length) return undefined
  const parameters = new Map<string, string>()
  for (const [i, segment] of segments.entries()) {
    const value = rest[i]!
    const [, prefix, name] = /^([^{]*)\{(\w+)\}$/.exec(segment) ?? []
    if (name === undefined) {
      if (segment !== value) return undefined
    } else if (prefix !== '' && !value.startsWith(prefix!)) return undefined
    else parameters.set(name, value.slice(prefix!.length))
  }
  return parameters
}

function templateOf(definition: ResourceDefinition, path: string): string {
  return path === '' ? definition.path : `${definition.path}/${path}`
}
