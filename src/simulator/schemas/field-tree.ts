import { modelNamed, type ObjectModel, resolved, type Term } from '../../api-models/model-text.ts'
import type { Predicate } from '../../predicates/predicate.ts'
import { invalidInput } from '../http/api-error.ts'
import type { SortKey } from '../query/page.ts'

/** A field of a record, as far as queries are concerned: what may be below it. */
type Place = readonly Term[]

/** Throws InvalidInput when a predicate names a field that records of the model don't have. */
export function requireKnownFields(model: string, predicate: Predicate | undefined): void {
  if (predicate !== undefined) walk(predicate, root(model))
}

/** Throws InvalidInput when records of the model can't have the field by which they are to be sorted. */
export function requireSortable(model: string, keys: readonly SortKey[]): void {
  for (const { path } of keys) {
    let place = root(model)
    for (const name of path) place = below(place, name, 'sort')
  }
}

function root(model: string): Place {
  return [{ text: model, kind: 'model', name: model, element: undefined }]
}

function walk(predicate: Predicate, place: Place): void {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      walk(predicate.left, place)
      walk(predicate.right, place)
      return
    case 'not':
      walk(predicate.of, place)
      return
    case 'nested':
      walk(predicate.of, below(place, predicate.field, 'where'))
      return
    default:
      below(place, predicate.field, 'where')
  }
}

/** A list stands for its elements, as everywhere in queries. */
function below(place: Place, name: string, parameter: 'where' | 'sort'): Place {
  const found = resolved(place.map(innermost)).flatMap((term) => inside(innermost(term), name))
  if (found.length === 0) throw invalidInput(`Malformed parameter: ${parameter}: The field '${name}' does not exist.`)
  return found
}

function innermost(term: Term): Term {
  return term.element === undefined ? term : innermost(term.element)
}

const OPEN: Term = { text: 'any', kind: 'scalar', name: 'any', element: undefined }

function inside(term: Term, name: string): Place {
  if (term.name === 'any') return [OPEN]
  if (term.kind !== 'model') return []
  const { fields, entries } = modelNamed(term.name) as ObjectModel
  return fields.get(name)?.type ?? entries ?? []
}
