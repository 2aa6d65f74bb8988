import { EXCEPTIONS, WHOLE_NUMBERS } from './exceptions.ts'
import { MODELS } from './models.ts'

/**
 * Notation of the models, one a line:
 *
 *   Zone {id:string key?:string locations:Location[]}    an object; `?` after a field that may be missing
 *   LocalizedString {*:string}                           a map, or further fields of any name
 *   Money = TypedMoney|MoneyDraft                        one of these
 *   RoundingMode = 'HalfEven'|'HalfUp'                   one of these texts
 */
export type Model = ObjectModel | { kind: 'choice'; of: readonly Term[] }

export interface ObjectModel {
  kind: 'object'
  fields: ReadonlyMap<string, ModelField>
  /** Of fields that have no name of their own; `undefined` when there can be none. */
  entries: readonly Term[] | undefined
}

interface ModelField {
  optional: boolean
  type: readonly Term[]
}

/** One of the things a value may be: a scalar, a text in quotes, a model by its name; `[]` after it makes it a list. */
export interface Term {
  /** As it is written. */
  text: string
  kind: 'scalar' | 'literal' | 'model' | 'list'
  /** Name of the scalar or model, or the literal's text. */
  name: string
  /** Of a list: what it consists of. */
  element: Term | undefined
}

const parsed = new Map<string, Model>()
let lines: ReadonlyMap<string, string> | undefined

/** The model of this name. Each is read when it is first wanted: a simulator needs a few of thousands. */
export function modelNamed(name: string): Model {
  const known = parsed.get(name)
  if (known !== undefined) return known
  lines ??= new Map(MODELS.split('\n').map((line) => [line.slice(0, line.indexOf(' ')), line]))
  const line = lines.get(name)
  if (line === undefined) throw new Error(`there is no model ${name}`)
  const model = parse(name, line.slice(name.length + 1))
  parsed.set(name, model)
  return model
}

function parse(name: string, text: string): Model {
  if (text.startsWith('= ')) return { kind: 'choice', of: termsOf(text.slice(2)) }
  const fields = new Map<string, ModelField>()
  let entries: readonly Term[] | undefined
  for (const part of text.slice(1, -1).split(' ').filter(Boolean)) {
    const colon = part.indexOf(':')
    const optional = part[colon - 1] === '?'
    const field = part.slice(0, optional ? colon - 1 : colon)
    if (field === '*') entries = termsOf(part.slice(colon + 1))
    else fields.set(field, { optional, type: fieldType(field, part.slice(colon + 1)) })
  }
  for (const [field, type] of Object.entries(EXCEPTIONS[name] ?? {})) {
    fields.set(field.replace('?', ''), { optional: field.endsWith('?'), type: termsOf(type) })
  }
  return { kind: 'object', fields, entries }
}

function fieldType(name: string, text: string): readonly Term[] {
  return termsOf(text === 'number' && WHOLE_NUMBERS.has(name) ? 'integer' : text)
}

function termsOf(text: string): readonly Term[] {
  return text.split('|').map(term)
}

const SCALARS = new Set(['string', 'number', 'integer', 'boolean', 'any'])

function term(text: string): Term {
  if (text.endsWith('[]')) return { text, kind: 'list', name: text, element: term(text.slice(0, -2)) }
  if (text.startsWith("'")) return { text, kind: 'literal', name: text.slice(1, -1), element: undefined }
  return { text, kind: SCALARS.has(text) ? 'scalar' : 'model', name: text, element: undefined }
}

/** What the terms come down to when choices between models are followed: no model among them is a choice itself. */
export function resolved(terms: readonly Term[]): readonly Term[] {
  return terms.flatMap((each) => {
    if (each.kind !== 'model') return [each]
    const model = modelNamed(each.name)
    return model.kind === 'choice' ? resolved(model.of) : [each]
  })
}

/** The models that a model's name stands for: itself, or the members of a choice. */
export function objectModels(name: string): readonly ObjectModel[] {
  const model = modelNamed(name)
  if (model.kind === 'object') return [model]
  return resolved(model.of).flatMap((each) => (each.kind === 'model' ? [modelNamed(each.name) as ObjectModel] : []))
}
