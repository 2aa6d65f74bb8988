import { type FieldReader, holds } from '../../predicates/evaluate.ts'
import type { Predicate } from '../../predicates/predicate.ts'
import { ApiError } from '../http/api-error.ts'
import { type Fields, field } from '../json.ts'
import { parseWhere } from '../query/parse-where.ts'

/**
 * Whether a trigger's condition holds for a resource. Unlike in a query, a field that is compared must be there:
 * otherwise the whole request fails, which is why conditions ask `is defined` first.
 */
export function conditionHolds(condition: string, resource: Fields, extension: Fields): boolean {
  try {
    return strictly(parseWhere(condition), (name) => field(resource, name))
  } catch (error) {
    if (error instanceof MissingField) throw failed(error.message, extension)
    throw error
  }
}

class MissingField extends Error {}

function strictly(predicate: Predicate, read: FieldReader): boolean {
  switch (predicate.kind) {
    case 'and':
      return strictly(predicate.left, read) && strictly(predicate.right, read)
    case 'or':
      return strictly(predicate.left, read) || strictly(predicate.right, read)
    case 'not':
      return !strictly(predicate.of, read)
    case 'nested': {
      const value = present(predicate.field, read)
      const elements = Array.isArray(value) ? value : [value]
      return elements.some((element) => strictly(predicate.of, (name) => field(element, name)))
    }
    case 'defined':
    case 'empty':
      return holds(predicate, read)
    default:
      present(predicate.field, read)
      return holds(predicate, read)
  }
}

function present(name: string, read: FieldReader): unknown {
  const value = read(name)
  if (value === undefined || value === null) throw new MissingField(`The compared field ${name} is not present.`)
  return value
}

function failed(message: string, { id, key }: Fields): ApiError {
  const errorByExtension = key === undefined ? { id } : { id, key }
  return new ApiError(400, [{ code: 'ExtensionPredicateEvaluationFailed', message, errorByExtension }])
}
