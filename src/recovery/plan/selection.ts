import type { ResourceType } from '../../catalogue/types.ts'
import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { holds } from '../../predicates/evaluate.ts'
import { PredicateError, parsePredicate } from '../../predicates/parse-predicate.ts'
import type { Predicate } from '../../predicates/predicate.ts'
import type { Fields } from '../types.ts'
import type { Selection } from './types.ts'

export interface Chooser {
  takesType(type: string): boolean
  /** Whether only the content of a record tells. */
  needsContent: boolean
  takes(type: ResourceType, record: Fields): boolean
  /** Whether what only the target has can be said to be chosen too: it has no record in the snapshot to look at. */
  takesExtra: boolean
}

/** Throws `predicate-invalid`. */
export function chooser({ types, keys, where }: Selection): Chooser {
  const predicate = where === undefined ? undefined : parse(where)
  return {
    takesType: (type) => types === undefined || types.includes(type),
    needsContent: keys !== undefined || predicate !== undefined,
    takes: (type, record) =>
      (keys === undefined || namesOf(type, record).some((name) => keys.includes(name))) &&
      (predicate === undefined || holds(predicate, (name) => record[name])),
    takesExtra: keys === undefined && predicate === undefined,
  }
}

function parse(where: string): Predicate {
  try {
    return parsePredicate(where)
  } catch (error) {
    if (!(error instanceof PredicateError)) throw error
    throw new LifeboatError('the predicate of --where can not be understood', {
      kind: 'usage',
      code: 'predicate-invalid',
      hint: error.message.split(': ')[0] ?? 'write it as for the API: key = "shoes"',
    })
  }
}

/** What a person calls a record by: its key, or what identifies it where it has none, such as an order's number. */
function namesOf({ identity }: ResourceType, record: Fields): string[] {
  return ['key', ...identity.natural].map((field) => record[field]).filter((name) => typeof name === 'string')
}
