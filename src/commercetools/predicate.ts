import type { IdRange } from './project-client.ts'

/** Predicates of the API's query language, as the parameter `where` takes them. */

/** Ids greater than `after`, up to and including `upTo`; nothing for an open range. */
export function idsWithin({ after, upTo }: IdRange): string[] {
  return [
    ...(after === undefined ? [] : [`id > ${quoted(after)}`]),
    ...(upTo === undefined ? [] : [`id <= ${quoted(upTo)}`]),
  ]
}

export function idIn(ids: readonly string[]): string {
  return isIn('id', ids)
}

export function isIn(field: string, values: readonly string[]): string {
  return `${field} in (${values.map(quoted).join(',')})`
}

export function equals(field: string, value: string): string {
  return `${field} = ${quoted(value)}`
}

/** The condition for `modifiedSince`, if it is set. */
export function sinceConditions(
  { name, modifiedAt }: { name: string; modifiedAt: boolean },
  { modifiedSince }: { modifiedSince?: Date },
): string[] {
  if (!modifiedSince) return []
  if (!modifiedAt) throw new Error(`${name} can't be asked for by time`)
  return [`lastModifiedAt >= ${quoted(modifiedSince.toISOString())}`]
}

/** What is left of a range when the walk has come to `after`. */
export function rangeAfter({ range = {}, after }: { range?: IdRange; after?: string }): IdRange {
  return after === undefined ? range : { ...range, after }
}

/** All of these conditions; `undefined` for none. */
export function allOf(conditions: readonly string[]): string | undefined {
  return conditions.length === 0 ? undefined : conditions.join(' and ')
}

/** As many of the values, from the first, as a request's address can hold. */
export function fittingValues(values: readonly string[], limit: number): readonly string[] {
  let length = 0
  const tooMany = values.findIndex((value, index) => {
    length += encodeURIComponent(quoted(value)).length + 3
    return index > 0 && (index >= limit || length > LONGEST_PREDICATE)
  })
  return tooMany < 0 ? values : values.slice(0, tooMany)
}

/** The same, until all have had their turn. */
export function portions(values: readonly string[], limit: number): (readonly string[])[] {
  const found: (readonly string[])[] = []
  for (let rest = values; rest.length > 0; rest = rest.slice(found.at(-1)!.length)) {
    found.push(fittingValues(rest, limit))
  }
  return found
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, (char) => `\\${char}`)}"`
}

/** Bytes after encoding. Servers and proxies refuse addresses from 8 KB on. */
const LONGEST_PREDICATE = 6000
