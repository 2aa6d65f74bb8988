import ts from 'typescript'
import { DEFINITIONS } from '../../src/simulator/resources/table.ts'
import { actionsModel, draftModel, OTHER_ROOTS, resourceModel } from '../../src/simulator/schemas/roots.ts'
import { fieldsOf } from './sdk-references.ts'
import { type Field, type Model, readSdk, type Sdk } from './sdk-types.ts'

/**
 * The models of the SDK that requests and records of the simulator's types consist of, one a line, in the notation of
 * `src/api-models/model-text.ts`. Throws when the SDK has no model for a type, or one in a form not seen so far.
 */
function modelsText(sdk: Sdk): string {
  const lines = new Map<string, string>()
  const left = rootModels()
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (lines.has(name)) continue
    const model = sdk.models.get(name)
    if (model === undefined) throw new Error(`the SDK has no model ${name}`)
    const { line, mentions } = written(sdk, name, model)
    lines.set(name, line)
    left.push(...mentions)
  }
  return [...lines.values()].sort().join('\n')
}

function rootModels(): string[] {
  const names = DEFINITIONS.flatMap((definition) => [
    resourceModel(definition.typeId),
    draftModel(definition),
    actionsModel(definition),
  ])
  return [...OTHER_ROOTS, ...names.filter((name) => name !== undefined)]
}

interface Written {
  line: string
  /** Other models that the line names. */
  mentions: readonly string[]
}

function written(sdk: Sdk, name: string, model: Model): Written {
  if (model.kind === 'alias') {
    const terms = termsOf(model.type)
    return { line: `${name} = ${terms.join('|')}`, mentions: mentionsIn(terms) }
  }
  const fields = [...fieldsOf(sdk, model)].filter(([field]) => field !== EXPANDED).map(fieldText)
  const entries = model.entries === undefined ? [] : [{ text: '*', terms: termsOf(model.entries) }]
  const all = [...fields, ...entries]
  return {
    line: `${name} {${all.map(({ text, terms }) => `${text}:${terms.join('|')}`).join(' ')}}`,
    mentions: all.flatMap(({ terms }) => mentionsIn(terms)),
  }
}

/** What a reference refers to, which only expansion fills in: it would drag every type into every other. */
const EXPANDED = 'obj'

function fieldText([name, { optional, type }]: [string, Field]): { text: string; terms: string[] } {
  return { text: `${name}${optional ? '?' : ''}`, terms: termsOf(type) }
}

const KEYWORDS: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.StringKeyword]: 'string',
  [ts.SyntaxKind.NumberKeyword]: 'number',
  [ts.SyntaxKind.BooleanKeyword]: 'boolean',
  [ts.SyntaxKind.AnyKeyword]: 'any',
}

/** What a value of the type may be. The `(string & {})` that leaves the SDK's enums open is left out. */
function termsOf(type: ts.TypeNode): string[] {
  const keyword = KEYWORDS[type.kind]
  if (keyword !== undefined) return [keyword]
  if (ts.isUnionTypeNode(type)) return type.types.filter((member) => !isOpening(member)).flatMap(termsOf)
  if (ts.isArrayTypeNode(type)) return termsOf(type.elementType).map((term) => `${term}[]`)
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return [`'${type.literal.text}'`]
  if (ts.isTypeReferenceNode(type)) return [type.typeName.getText()]
  throw new Error(`no notation for the type ${type.getText()}`)
}

function isOpening(type: ts.TypeNode): boolean {
  return ts.isParenthesizedTypeNode(type) && ts.isIntersectionTypeNode(type.type)
}

function mentionsIn(terms: readonly string[]): string[] {
  return terms.filter((term) => /^[A-Z_]/.test(term)).map((term) => term.replaceAll('[]', ''))
}

/** What `src/api-models/models.ts` has to be for the installed SDK. */
export function modelsFile(): string {
  const text = modelsText(readSdk())
  if (/[`\\$]/.test(text)) throw new Error('the models can not be written as a template')
  return `/**
 * The platform SDK's models that requests and records consist of, in the notation of \`model-text.ts\`.
 * Written by \`npm run schemas\`: do not edit.
 */
export const MODELS = \`${text}\`
`
}
