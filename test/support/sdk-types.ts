import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/**
 * What the installed `@commercetools/platform-sdk` says about the API, read from its own files: models and method
 * signatures from its type declarations, addresses from its code. Syntax only, no type checker: that takes a second.
 */
export interface Sdk {
  models: ReadonlyMap<string, Model>
  requests: readonly Request[]
  /** Names of the methods of the builder that everything in a project hangs from, with the address each leads to. */
  rootBuilders: ReadonlyMap<string, string>
}

/** `entries` is the type of the values of a map, such as a localized string. */
export type Model =
  | { kind: 'object'; fields: ReadonlyMap<string, Field>; bases: readonly string[]; entries: ts.TypeNode | undefined }
  | { kind: 'alias'; type: ts.TypeNode }

export interface Field {
  optional: boolean
  type: ts.TypeNode
}

export interface Request {
  method: string
  /** Below the project, without leading slash. */
  address: string
  queryArgs: readonly string[]
  /** Name of the model, where it has one. */
  body: string | undefined
  response: string | undefined
}

export function readSdk(): Sdk {
  const root = dirname(createRequire(import.meta.url).resolve('@commercetools/platform-sdk/package.json'))
  const declarations = join(root, 'dist/declarations/src/generated')
  const sources = declarationFiles(declarations).map(parse)
  const builders = builderClasses(sources)
  const addresses = addressesInCode(parse(join(root, 'dist/commercetools-platform-sdk.esm.js')))
  return {
    models: new Map(sources.flatMap(modelsIn)),
    requests: requestsOf(builders, addresses),
    rootBuilders: rootsOf(builders, addresses),
  }
}

function declarationFiles(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith('.d.ts')).map((file) => join(folder, file))
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true)
}

function modelsIn(source: ts.SourceFile): [string, Model][] {
  return source.statements.flatMap((statement): [string, Model][] => {
    if (ts.isInterfaceDeclaration(statement)) return [[statement.name.text, objectModel(statement)]]
    if (ts.isTypeAliasDeclaration(statement)) return [[statement.name.text, { kind: 'alias', type: statement.type }]]
    return []
  })
}

function objectModel(declaration: ts.InterfaceDeclaration): Model {
  const fields = new Map<string, Field>()
  for (const member of declaration.members) {
    if (!ts.isPropertySignature(member) || !member.type) continue
    fields.set(nameOf(member.name), { optional: member.questionToken !== undefined, type: member.type })
  }
  const bases = declaration.heritageClauses?.flatMap((clause) => clause.types.map((type) => type.expression.getText()))
  const entries = declaration.members.find(ts.isIndexSignatureDeclaration)?.type
  return { kind: 'object', fields, bases: bases ?? [], entries }
}

interface BuilderMethod {
  queryArgs: readonly string[]
  body: string | undefined
  /** Name of the model in `ApiRequest<Model>`, or of the builder that the method leads to. */
  result: string | undefined
  isRequest: boolean
}

type Builders = ReadonlyMap<string, ReadonlyMap<string, BuilderMethod>>

function builderClasses(sources: readonly ts.SourceFile[]): Builders {
  const classes = sources.flatMap((source) => source.statements.filter(ts.isClassDeclaration))
  return new Map(classes.map((declaration) => [declaration.name?.text ?? '', methodsOf(declaration)]))
}

function methodsOf(declaration: ts.ClassDeclaration): ReadonlyMap<string, BuilderMethod> {
  const methods = declaration.members.filter(ts.isMethodDeclaration)
  return new Map(methods.map((method) => [nameOf(method.name), builderMethod(method)]))
}

function builderMethod(method: ts.MethodDeclaration): BuilderMethod {
  const args = method.parameters[0]?.type
  const queryArgs = args && memberType(args, 'queryArgs')
  const body = args && memberType(args, 'body')
  const isRequest = modelName(method.type) === 'ApiRequest'
  const result = isRequest ? (method.type as ts.TypeReferenceNode).typeArguments?.[0] : method.type
  return { queryArgs: memberNames(queryArgs), body: modelName(body), result: modelName(result), isRequest }
}

function memberType(node: ts.TypeNode, name: string): ts.TypeNode | undefined {
  if (!ts.isTypeLiteralNode(node)) return undefined
  return node.members.filter(ts.isPropertySignature).find((member) => nameOf(member.name) === name)?.type
}

function memberNames(node: ts.TypeNode | undefined): string[] {
  if (!node || !ts.isTypeLiteralNode(node)) return []
  return node.members.filter(ts.isPropertySignature).map((member) => nameOf(member.name))
}

export function modelName(node: ts.TypeNode | undefined): string | undefined {
  return node && ts.isTypeReferenceNode(node) ? node.typeName.getText() : undefined
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText()
}

/** `Class.method` → HTTP method and address, from `new ApiRequest({ method, uriTemplate, … })` in the class's code. */
function addressesInCode(source: ts.SourceFile): ReadonlyMap<string, { method: string; address: string }> {
  const found = new Map<string, { method: string; address: string }>()
  for (const declaration of source.statements.filter(ts.isClassDeclaration)) {
    for (const method of declaration.members.filter(ts.isMethodDeclaration)) {
      const settings = requestSettings(method)
      const address = settings?.get('uriTemplate')?.replace(/^\/\{projectKey\}\/?/, '')
      if (address === undefined) continue
      found.set(`${declaration.name?.text}.${nameOf(method.name)}`, { method: settings?.get('method') ?? '', address })
    }
  }
  return found
}

function requestSettings(method: ts.MethodDeclaration): ReadonlyMap<string, string> | undefined {
  const returned = method.body?.statements.find(ts.isReturnStatement)?.expression
  if (!returned || !ts.isNewExpression(returned) || returned.expression.getText() !== 'ApiRequest') return undefined
  const settings = returned.arguments?.[0]
  if (!settings || !ts.isObjectLiteralExpression(settings)) return undefined
  const texts = settings.properties.filter(ts.isPropertyAssignment).flatMap((property): [string, string][] => {
    return ts.isStringLiteral(property.initializer) ? [[nameOf(property.name), property.initializer.text]] : []
  })
  return new Map(texts)
}

function requestsOf(builders: Builders, addresses: ReturnType<typeof addressesInCode>): Request[] {
  return [...builders].flatMap(([builder, methods]) =>
    [...methods].flatMap(([name, { queryArgs, body, result }]): Request[] => {
      const target = addresses.get(`${builder}.${name}`)
      return target ? [{ ...target, queryArgs, body, response: result }] : []
    }),
  )
}

function rootsOf(builders: Builders, addresses: ReturnType<typeof addressesInCode>): ReadonlyMap<string, string> {
  const root = builders.get('ByProjectKeyRequestBuilder') ?? new Map<string, BuilderMethod>()
  const links = [...root].filter(([, method]) => !method.isRequest)
  return new Map(links.map(([name, method]) => [name, firstSegment(method.result ?? '', builders, addresses)]))
}

/** The first segment of any address at or below a builder: all of them share it. */
function firstSegment(builder: string, builders: Builders, addresses: ReturnType<typeof addressesInCode>): string {
  for (const [name, method] of builders.get(builder) ?? []) {
    const address = method.isRequest
      ? addresses.get(`${builder}.${name}`)?.address
      : firstSegment(method.result ?? '', builders, addresses)
    if (address) return address.split('/')[0] ?? ''
  }
  return ''
}
