import type { ResourceType } from '../catalogue/types.ts'
import { objectOf } from './answer.ts'
import { MalformedBody } from './malformed-body.ts'
import { allOf, idsWithin } from './predicate.ts'
import type { CountResult, IdRange } from './project-client.ts'
import type { Requester } from './requester.ts'

/** How many records there are, as the API counts; a hint, since its count may lag behind its records. */
export async function count(
  requester: Requester,
  type: ResourceType,
  range: IdRange = {},
  signal?: AbortSignal,
): Promise<CountResult> {
  if (type.reading.kind === 'single') return { total: 1, capped: false }
  if (type.reading.kind === 'nested') throw new Error(`${type.name} has no list of its own to count`)
  const where = allOf(idsWithin(range))
  if (where && type.reading.kind !== 'cursor') throw new Error(`${type.name} can't be divided into id ranges`)
  const withTotal = type.reading.kind === 'cursor' ? true : undefined
  const total = await requester.ask({
    what: type.name,
    scopes: type.readScopes,
    kind: `${type.name} count`,
    // One record and not none: the API's answer to limit=0 differs between its lists.
    request: requester.get(type.endpoint, { limit: 1, withTotal, where }),
    raw: false,
    read: (answer) => totalOf(objectOf(answer)),
    signal,
  })
  return { total, capped: where !== undefined && total >= COUNTED_AT_MOST }
}

function totalOf({ total }: Record<string, unknown>): number {
  if (typeof total === 'number') return total
  throw new MalformedBody('the page does not say its total')
}

/** The API's limit for totals of queries with a predicate. */
const COUNTED_AT_MOST = 10_000
