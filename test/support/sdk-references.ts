import ts from 'typescript'
import type { Field, Model, Sdk } from './sdk-types.ts'
import { modelName } from './sdk-types.ts'

export interface FoundReference {
  path: string
  /** Name of the type it points to, `*` for any, `?` where the SDK has a bare id or map and doesn't say of what. */
  to: string
  by: 'id' | 'key' | 'plainId' | 'mapKey'
}

/** Every place below a model where another resource can be named, in the catalogue's path syntax. */
export function referencesIn(sdk: Sdk, model: string): FoundReference[] {
  const found = [...inModel({ sdk, within: [] }, model, '')]
  return [...new Map(found.map((reference) => [`${reference.path} ${reference.to}`, reference])).values()]
}

/** Own and inherited fields, one's own first. */
export function fieldsOf(sdk: Sdk, model: Model | undefined): ReadonlyMap<string, Field> {
  if (model?.kind !== 'object') return new Map()
  const inherited = model.bases.flatMap((base) => [...fieldsOf(sdk, sdk.models.get(base))])
  return new Map([...inherited, ...model.fields])
}

/** Who changed a record and when: every type has it, the API fills it in, and no draft takes it. */
const auditFields = new Set(['createdBy', 'lastModifiedBy'])

/** The unions of all references, and their common base: they can point to anything. */
const anyReference = new Set(['Reference', 'ResourceIdentifier', 'IReference', 'IResourceIdentifier', 'IKeyReference'])

interface Walk {
  sdk: Sdk
  /** The models that enclose this place: one inside itself ends the walk. */
  within: readonly string[]
}

function* inModel(walk: Walk, name: string, path: string): Generator<FoundReference> {
  const model = walk.sdk.models.get(name)
  if (!model || walk.within.includes(name)) return
  const reference = anyReference.has(name) ? ({ to: '*', by: 'id' } as const) : asReference(walk.sdk, model)
  if (reference) yield { path, ...reference }
  else if (model.kind === 'alias') yield* inType(walk, model.type, path)
  else if (model.entries) yield inMap(model.entries, path)
  else yield* inFields({ ...walk, within: [...walk.within, name] }, fieldsOf(walk.sdk, model), path)
}

/** References are the models with a fixed `typeId`, and an `id` or a `key`. */
function asReference(sdk: Sdk, model: Model): Pick<FoundReference, 'to' | 'by'> | undefined {
  const fields = fieldsOf(sdk, model)
  const typeId = fields.get('typeId')?.type
  if (!typeId || !ts.isLiteralTypeNode(typeId) || !ts.isStringLiteral(typeId.literal)) return undefined
  if (fields.has('id')) return { to: typeId.literal.text, by: 'id' }
  return fields.has('key') ? { to: typeId.literal.text, by: 'key' } : undefined
}

function* inFields(walk: Walk, fields: ReadonlyMap<string, Field>, parent: string): Generator<FoundReference> {
  for (const [field, { type }] of fields) {
    const path = parent === '' ? field : `${parent}.${field}`
    if (auditFields.has(field)) continue
    if (type.kind === ts.SyntaxKind.AnyKeyword) yield { path: `${path}.**`, to: '*', by: 'id' }
    else if (type.kind === ts.SyntaxKind.StringKeyword && /Id$/.test(field)) yield { path, to: '?', by: 'plainId' }
    else yield* inType(walk, type, path)
  }
}

/** Of a map, the SDK doesn't say what its property names are: they may well be ids. */
function inMap(values: ts.TypeNode, path: string): FoundReference {
  const free = values.kind === ts.SyntaxKind.AnyKeyword
  return free ? { path: `${path}.**`, to: '*', by: 'id' } : { path, to: '?', by: 'mapKey' }
}

function* inType(walk: Walk, type: ts.TypeNode, path: string): Generator<FoundReference> {
  if (ts.isArrayTypeNode(type)) yield* inType(walk, type.elementType, `${path}[]`)
  else if (ts.isParenthesizedTypeNode(type)) yield* inType(walk, type.type, path)
  else if (ts.isUnionTypeNode(type)) for (const member of type.types) yield* inType(walk, member, path)
  else yield* inModel(walk, modelName(type) ?? '', path)
}
