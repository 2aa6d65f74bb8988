import { modelNamed, type ObjectModel, resolved, type Term } from '../../api-models/model-text.ts'
import { isFields, numberOf } from '../json.ts'

/** What is wrong with a value: the first thing that was found. */
export interface Problem {
  kind: 'missing' | 'unknown' | 'type' | 'value'
  /** Names of fields and positions in lists, from the outside in. */
  path: (string | number)[]
  message: string
  /** The value that is wrong, for kinds `type` and `value`. */
  value?: unknown
  /** The values that are right, for kind `value`. */
  allowed?: readonly string[]
}

export type Check = (value: unknown) => Problem | undefined

const checks = new Map<string, Check>()

/** The check of a value against a model. It is made when it is first asked for. */
export function checkOf(model: string): Check {
  return lazy(model, () => {
    const known = modelNamed(model)
    return known.kind === 'object' ? objectOf(known) : checkOfTerms(known.of)
  })
}

/** A check by name that is made at its first use, so that models may contain themselves. */
function lazy(name: string, make: () => Check): Check {
  const known = checks.get(name)
  if (known !== undefined) return known
  let made: Check | undefined
  const check: Check = (value) => {
    made ??= make()
    return made(value)
  }
  checks.set(name, check)
  return check
}

function checkOfTerms(terms: readonly Term[]): Check {
  const all = resolved(terms)
  const [first] = all
  if (all.length === 1 && first !== undefined) return checkOfTerm(first)
  if (all.every(({ kind }) => kind === 'literal')) return oneOfTexts(all.map(({ name }) => name))
  if (all.every(({ kind }) => kind === 'model')) return oneOfModels(all)
  return firstOf(all.map(checkOfTerm))
}

function checkOfTerm(term: Term): Check {
  if (term.element !== undefined) return listOf(lazy(`[] ${term.element.text}`, () => checkOfTerms([term.element!])))
  if (term.kind === 'literal') return oneOfTexts([term.name])
  if (term.kind === 'model') return checkOf(term.name)
  return SCALARS[term.name]!
}

const SCALARS: Record<string, Check> = {
  any: () => undefined,
  string: (value) => (typeof value === 'string' ? undefined : wrongType(value, 'a string')),
  boolean: (value) => (typeof value === 'boolean' ? undefined : wrongType(value, 'true or false')),
  number: (value) => (Number.isFinite(numberOf(value)) ? undefined : wrongType(value, 'a number')),
  integer: (value) => (Number.isInteger(numberOf(value)) ? undefined : wrongType(value, 'a whole number')),
}

function oneOfTexts(allowed: readonly string[]): Check {
  const known = new Set<unknown>(allowed)
  return (value) => {
    if (known.has(value)) return undefined
    if (typeof value !== 'string') return wrongType(value, 'a string')
    return { kind: 'value', path: [], message: `'${shortened(value)}' is none of the values allowed`, value, allowed }
  }
}

function listOf(element: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return wrongType(value, 'a list')
    for (let i = 0; i < value.length; i++) {
      const problem = element(value[i])
      if (problem !== undefined) return within(problem, i)
    }
    return undefined
  }
}

/** A field that is null counts as missing, as the API does, but where any JSON may be: null is some. */
function objectOf(model: ObjectModel): Check {
  const fields = new Map([...model.fields].map(([name, { type }]) => [name, checkOfField(type)]))
  const required = [...model.fields].filter(([, { optional, type }]) => !optional && type[0]?.name !== 'any')
  const given = [...model.fields].filter(([, { optional, type }]) => !optional && type[0]?.name === 'any')
  const entries = model.entries === undefined ? undefined : checkOfField(model.entries)
  return (value) => {
    if (!isFields(value)) return wrongType(value, 'an object')
    for (const [name] of required) {
      if (!Object.hasOwn(value, name) || value[name] === null || value[name] === undefined) return missing(name)
    }
    for (const [name] of given) if (!Object.hasOwn(value, name)) return missing(name)
    for (const name of Object.keys(value)) {
      const check = fields.get(name) ?? entries
      if (check === undefined) return { kind: 'unknown', path: [name], message: 'Unexpected field' }
      if (value[name] === null || value[name] === undefined) continue
      const problem = check(value[name])
      if (problem !== undefined) return within(problem, name)
    }
    return undefined
  }
}

function checkOfField(type: readonly Term[]): Check {
  return lazy(`: ${type.map(({ text }) => text).join('|')}`, () => checkOfTerms(type))
}

/** One of several objects: which, a field tells that has another fixed text in each; those without it come last. */
function oneOfModels(terms: readonly Term[]): Check {
  const models = terms.map(({ name }) => modelNamed(name) as ObjectModel)
  const discriminator = discriminatorOf(models)
  if (discriminator === undefined) return firstOf(terms.map(checkOfTerm))
  const byText = new Map<unknown, Check[]>()
  const others: Check[] = []
  for (const [i, model] of models.entries()) {
    const text = fixedText(model, discriminator)
    const check = checkOfTerm(terms[i]!)
    if (text === undefined) others.push(check)
    else byText.set(text, [...(byText.get(text) ?? []), check])
  }
  const groups = new Map([...byText].map(([text, group]) => [text, firstOf(group)]))
  const otherwise = others.length > 0 ? firstOf(others) : undefined
  const known = oneOfTexts([...groups.keys()].map(String))
  return (value) => {
    if (!isFields(value)) return wrongType(value, 'an object')
    const text = Object.hasOwn(value, discriminator) ? value[discriminator] : undefined
    const check = groups.get(text) ?? otherwise
    if (check !== undefined) return check(value)
    if (text === undefined || text === null) return missing(discriminator)
    const problem = known(text)
    return problem === undefined ? undefined : within({ ...problem, kind: 'type' }, discriminator)
  }
}

function discriminatorOf(models: readonly ObjectModel[]): string | undefined {
  const texts = new Map<string, Set<string>>()
  for (const model of models) {
    for (const name of model.fields.keys()) {
      const text = fixedText(model, name)
      if (text !== undefined) texts.set(name, (texts.get(name) ?? new Set()).add(text))
    }
  }
  const [best] = [...texts].sort(([, a], [, b]) => b.size - a.size)
  return best?.[0]
}

function fixedText(model: ObjectModel, field: string): string | undefined {
  const type = model.fields.get(field)?.type ?? []
  return type.length === 1 && type[0]?.kind === 'literal' ? type[0].name : undefined
}

/** Passes when one of the checks passes; else the problem is that of the check that got furthest. */
function firstOf(candidates: readonly Check[]): Check {
  const [only] = candidates
  if (candidates.length === 1 && only !== undefined) return only
  return (value) => {
    let deepest: Problem | undefined
    for (const check of candidates) {
      const problem = check(value)
      if (problem === undefined) return undefined
      if (deepest === undefined || problem.path.length > deepest.path.length) deepest = problem
    }
    return deepest
  }
}

function within(problem: Problem, step: string | number): Problem {
  problem.path.unshift(step)
  return problem
}

function missing(name: string): Problem {
  return { kind: 'missing', path: [name], message: 'Missing required value' }
}

function wrongType(value: unknown, expected: string): Problem {
  const text = JSON.stringify(value) ?? String(value)
  return { kind: 'type', path: [], message: `${shortened(text)} is not ${expected}`, value }
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
