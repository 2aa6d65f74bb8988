import { modelNamed, type ObjectModel, resolved, type Term } from '../../api-models/model-text.ts'
import type { Fields } from '../types.ts'

/**
 * As much of a value as a model of the API has a place for. A record projected onto its draft's model is what of it a draft
 * can say: what the API works out, and ids of parts, have no place there. Where a model is a choice, the member counts whose
 * texts in quotes are the value's, such as `type: 'absolute'`, then the one that loses least.
 */
export function projectOnto(model: string, value: Fields): Fields {
  return onto([term(model)], value) as Fields
}

function term(name: string): Term {
  return { text: name, kind: 'model', name, element: undefined }
}

/** `undefined` when no term has a place for it. */
function onto(terms: readonly Term[], value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  const possible = resolved(terms)
  if (possible.some(({ kind, name }) => kind === 'scalar' && name === 'any')) return value
  if (Array.isArray(value)) return listOnto(possible, value)
  if (typeof value === 'object') return objectOnto(possible, value as Fields)
  return possible.some(({ kind }) => kind === 'scalar' || kind === 'literal') ? value : undefined
}

function listOnto(terms: readonly Term[], values: readonly unknown[]): unknown[] | undefined {
  const element = terms.find(({ kind }) => kind === 'list')?.element
  if (element === undefined) return undefined
  return values.map((value) => onto([element], value)).filter((value) => value !== undefined)
}

function objectOnto(terms: readonly Term[], value: Fields): Fields | undefined {
  const models = terms.flatMap(({ kind, name }) => (kind === 'model' ? [modelNamed(name) as ObjectModel] : []))
  const fitting = models.filter((model) => saysTheSame(model, value))
  const projections = (fitting.length > 0 ? fitting : models).map((model) => fieldsOnto(model, value))
  if (projections.length === 0) return undefined
  return projections.reduce((best, one) => (Object.keys(one).length > Object.keys(best).length ? one : best))
}

function saysTheSame({ fields }: ObjectModel, value: Fields): boolean {
  for (const [name, { type }] of fields) {
    const texts = resolved(type)
    if (!texts.every(({ kind }) => kind === 'literal')) continue
    if (value[name] !== undefined && !texts.some((text) => text.name === value[name])) return false
  }
  return true
}

function fieldsOnto({ fields, entries }: ObjectModel, value: Fields): Fields {
  const projected: Fields = {}
  for (const [name, part] of Object.entries(value)) {
    const type = fields.get(name)?.type ?? entries
    const kept = type === undefined ? undefined : onto(type, part)
    if (kept !== undefined) projected[name] = kept
  }
  return projected
}
