import type { Predicate } from '../../predicates/predicate.ts'
import { invalidInput } from '../http/api-error.ts'
import type { PageRequest, SortKey } from '../query/page.ts'
import { parseWhere } from '../query/parse-where.ts'

const DEFAULT_LIMIT = 20
const HIGHEST_LIMIT = 500
const HIGHEST_OFFSET = 10_000

/** What a list request asks for. Throws InvalidInput for what the API refuses. */
export function pageRequest(query: URLSearchParams): PageRequest {
  return {
    where: whereOf(query),
    sort: query.getAll('sort').map(sortKey),
    limit: wholeNumber(query, 'limit', DEFAULT_LIMIT, HIGHEST_LIMIT),
    offset: wholeNumber(query, 'offset', 0, HIGHEST_OFFSET),
    withTotal: booleanOf(query, 'withTotal', true),
  }
}

/** All `where` parameters together. */
export function whereOf(query: URLSearchParams): Predicate | undefined {
  const variables = new Map<string, string[]>()
  for (const [name, value] of query) {
    if (name.startsWith('var.')) variables.set(name.slice(4), [...(variables.get(name.slice(4)) ?? []), value])
  }
  return allOf(query.getAll('where').map((text) => parseWhere(text, variables)))
}

export function allOf(predicates: readonly Predicate[]): Predicate | undefined {
  if (predicates.length === 0) return undefined
  return predicates.reduce((left, right) => ({ kind: 'and', left, right }))
}

export function sortKey(text: string): SortKey {
  const [, path, direction] = /^\s*([\w.\-`]+)(?:\s+(asc|desc))?\s*$/.exec(text) ?? []
  if (path === undefined) throw invalidInput(`Malformed parameter: sort: ${text}`)
  return { path: path.replaceAll('`', '').split('.'), descending: direction === 'desc' }
}

export function checkedLimit(value: unknown): number {
  return inRange('limit', value, DEFAULT_LIMIT, HIGHEST_LIMIT)
}

export function checkedOffset(value: unknown): number {
  return inRange('offset', value, 0, HIGHEST_OFFSET)
}

function wholeNumber(query: URLSearchParams, name: string, otherwise: number, highest: number): number {
  const text = query.get(name)
  if (text === null) return otherwise
  return inRange(name, /^-?\d+$/.test(text) ? Number(text) : text, otherwise, highest)
}

function inRange(name: string, value: unknown, otherwise: number, highest: number): number {
  if (value === undefined || value === null) return otherwise
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= highest) return value
  throw invalidInput(`Malformed parameter: ${name}: '${String(value)}' is not a whole number from 0 to ${highest}.`)
}

function booleanOf(query: URLSearchParams, name: string, otherwise: boolean): boolean {
  const text = query.get(name)
  if (text === null) return otherwise
  if (text === 'true' || text === 'false') return text === 'true'
  throw invalidInput(`Malformed parameter: ${name}: '${text}' is neither true nor false.`)
}
