import { resourceType } from './resources.ts'
import type { ResourceType } from './types.ts'

/**
 * The scope that an API client with these scopes lacks to read a type; `undefined` when it may read it, or when nothing
 * is known of its scopes. Children are read through their parents, so they need the parents' scope too.
 */
export function missingScope(type: ResourceType, granted: readonly string[]): string | undefined {
  if (granted.length === 0 || granted.includes('manage_project')) return undefined
  const parent = type.reading.kind === 'nested' ? resourceType(type.reading.parent) : undefined
  const needs = [parent?.readScopes ?? [], type.readScopes]
  return needs.find((scopes) => scopes.length > 0 && !scopes.some((scope) => granted.includes(scope)))?.[0]
}
