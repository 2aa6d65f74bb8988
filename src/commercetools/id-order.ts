import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { IdRange } from './project-client.ts'

/**
 * A server that ignores `sort` or `where` would make a walk by cursor lose records without a sign of it, so the order is
 * checked. Only of ids that are UUIDs: how the API orders other ones, upper and lower case among them, is not known.
 */
export function checkOrder(list: string, records: readonly { id: string }[], { after, upTo }: IdRange) {
  let before = after
  for (const { id } of records) {
    // The pattern costs far more than the comparison, and is only needed when something looks wrong.
    if (before !== undefined && id <= before && (id === before || bothUuids(id, before))) throw unordered(list)
    before = id
  }
  if (before !== undefined && upTo !== undefined && before > upTo && bothUuids(before, upTo)) throw unordered(list)
}

function bothUuids(one: string, other: string): boolean {
  return UUID.test(one) && UUID.test(other)
}

function unordered(list: string): LifeboatError {
  return new LifeboatError(`the API listed ${list} out of order, or outside of the range that was asked for`, {
    kind: 'permanent',
    code: 'unordered-page',
    hint: 'check that apiUrl is the commercetools API itself, and not a cache or a mock that ignores sort and where',
  })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
