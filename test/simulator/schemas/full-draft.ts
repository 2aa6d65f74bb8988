import { modelNamed, type ObjectModel, objectModels, resolved, type Term } from '../../../src/api-models/model-text.ts'

// biome-ignore lint/suspicious/noExplicitAny: drafts of every shape
type Any = any

/** What is known of the project for which drafts are made. */
export interface Known {
  /** The record to refer to, by type. */
  record: (typeId: string) => { id: string; key?: string }
  /** Values for fields that can't be just anything, by the path of field names; a function makes a new one each time, from a number and the fields before it. */
  values: Readonly<Record<string, unknown>>
}

/** Types that are named by key wherever they are referred to. */
const BY_KEY = new Set(['store', 'business-unit', 'associate-role'])

const DEEPEST = 7

/** Makes drafts in which every field has a value, each text and number another one. */
export class FullDrafts {
  readonly #known: Known
  #serial = 0

  constructor(known: Known) {
    this.#known = known
  }

  /** Of a choice between models the `member`-th is taken, here and below. */
  of(model: string, member = 0): Any {
    const models = objectModels(model)
    return this.#object(models[member % models.length]!, [], member)
  }

  #object(model: ObjectModel, path: readonly string[], member: number): Any {
    const reference = this.#reference(model)
    if (reference !== undefined) return reference
    const draft: Any = {}
    for (const [name, { type, optional }] of model.fields) {
      const value = optional && path.length >= DEEPEST ? undefined : this.#field([...path, name], type, member, draft)
      if (value !== undefined) draft[name] = value
    }
    if (model.entries !== undefined) draft.en = this.#value(model.entries, [...path, 'en'], member)
    return draft
  }

  #reference({ fields }: ObjectModel): Any {
    const type = fields.get('typeId')?.type
    if (type === undefined || !(fields.has('id') || fields.has('key'))) return undefined
    const typeId = type[0]?.kind === 'literal' ? type[0].name : 'category'
    const { id, key } = this.#known.record(typeId)
    return BY_KEY.has(typeId) && fields.has('key') ? { typeId, key } : { typeId, id }
  }

  /** A value given for the longest ending of the path goes first. */
  #field(path: readonly string[], type: readonly Term[], member: number, before: Any): unknown {
    const { values } = this.#known
    for (let from = 0; from < path.length; from++) {
      const name = path.slice(from).join('.')
      if (!Object.hasOwn(values, name)) continue
      const value = values[name]
      return typeof value === 'function' ? value(++this.#serial, before) : value
    }
    return this.#value(type, path, member)
  }

  #value(type: readonly Term[], path: readonly string[], member: number): unknown {
    const terms = resolved(type)
    const term = terms[path.length < DEEPEST ? member % terms.length : 0]!
    if (term.element !== undefined) return [this.#value([term.element], path, member)]
    if (term.kind === 'literal') return term.name
    if (term.kind === 'model') return this.#object(modelNamed(term.name) as ObjectModel, path, member)
    const serial = ++this.#serial
    if (term.name === 'boolean') return true
    if (term.name === 'number' || term.name === 'integer') return serial
    return `${path.at(-1)}-${serial}`
  }
}
