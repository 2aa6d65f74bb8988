import {
  PredicateError,
  parseOrderPredicate,
  parsePredicate,
  type Variables,
} from '../../predicates/parse-predicate.ts'
import type { Predicate } from '../../predicates/predicate.ts'
import { invalidInput } from '../http/api-error.ts'

/** Parses one `where` expression. Throws InvalidInput with the position of what can't be understood. */
export function parseWhere(text: string, variables?: Variables): Predicate {
  return refusing(() => parsePredicate(text, variables))
}

/** As `parseWhere`, for the predicate of an approval rule. */
export function parseOrderWhere(text: string): Predicate {
  return refusing(() => parseOrderPredicate(text))
}

function refusing(parse: () => Predicate): Predicate {
  try {
    return parse()
  } catch (error) {
    if (error instanceof PredicateError) throw invalidInput(`Malformed parameter: where: ${error.message}`)
    throw error
  }
}
