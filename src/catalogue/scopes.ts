import { resourceType } from './resources.ts'
import type { ResourceType } from './types.ts'

/**
 * The scope that an API client with these scopes lacks to read a type; `undefined` when it may read it, or when nothing
 * is known of its scopes. Children are read through their parents, so they need the parents' scope too.
 */
export function missingScope(type: ResourceType, granted: readonly string[]): string | undefined {
  if (granted.length === 0) return undefined
  const parent = type.reading.kind === 'nested' ? resourceType(type.reading.parent) : undefined
  const needs = [parent?.readScopes ?? [], type.readScopes]
  return needs.find((scopes) => scopes.length > 0 && !scopes.some((scope) => granted.includes(scope)))?.[0]
}

/** The scopes, without project, that an API client needs at the least to read all these types, in ascending order. */
export function leastReadScopes(types: readonly ResourceType[]): string[] {
  return leastOf(types.map(({ readScopes }) => readScopes))
}

/** The same for writing them; types that nobody can write ask for nothing. */
export function leastWriteScopes(types: readonly ResourceType[]): string[] {
  return leastOf(types.map(({ writeScopes }) => writeScopes))
}

/** Each list names alternatives, the least powerful first. What others of the chosen open anyway isn't asked for. */
function leastOf(alternatives: readonly (readonly string[])[]): string[] {
  const asked = alternatives.filter((scopes) => scopes.length > 0)
  const firsts = [...new Set(asked.flatMap(([least]) => least ?? []))].sort()
  return firsts.reduce((chosen, scope) => {
    const others = chosen.filter((each) => each !== scope)
    const needless = asked.every((scopes) => scopes.some((each) => others.includes(each)))
    return needless ? others : chosen
  }, firsts)
}
