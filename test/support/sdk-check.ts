import ts from 'typescript'
import type { Exclusion } from '../../src/catalogue/exclusions.ts'
import type { Regained, ResourceType } from '../../src/catalogue/types.ts'
import type { FoundReference } from './sdk-references.ts'
import { fieldsOf, referencesIn } from './sdk-references.ts'
import type { Field, Request, Sdk } from './sdk-types.ts'
import { modelName } from './sdk-types.ts'

export interface Catalogue {
  types: readonly ResourceType[]
  endpoints: readonly Exclusion[]
  resources: readonly Exclusion[]
  referenceTypes: readonly Exclusion[]
}

/** Everything on which the catalogue and the SDK disagree, one sentence each, with the name of what is wrong. */
export function disagreements(sdk: Sdk, catalogue: Catalogue): string[] {
  return [
    ...missingResources(sdk, catalogue),
    ...missingEndpoints(sdk, catalogue),
    ...missingReferenceTypes(sdk, catalogue),
    ...staleExclusions(sdk, catalogue),
    ...catalogue.types.flatMap((type) => disagreementsOn(sdk, type)),
  ]
}

/** The same for one entry alone. */
export function disagreementsOn(sdk: Sdk, type: ResourceType): string[] {
  return [
    ...wrongReading(sdk, type),
    ...wrongDraft(sdk, type),
    ...wrongIdentity(sdk, type),
    ...wrongEvents(sdk, type),
    ...wrongReferences(sdk, type),
    ...wrongDerived(sdk, type),
    ...wrongActions(sdk, type),
    ...lostFields(sdk, type),
  ].map((problem) => `${type.name}: ${problem}`)
}

/** A resource is what extends the SDK's `BaseResource`, or what a list consists of. */
function missingResources(sdk: Sdk, { types, resources }: Catalogue): string[] {
  const known = new Set(types.flatMap((type) => [type.sdk.resource, ...variantsOf(sdk, type.sdk.resource)]))
  const excluded = new Set(resources.map(({ name }) => name))
  return resourceNames(sdk)
    .filter((name) => !known.has(name) && !excluded.has(name))
    .map((name) => `${name}: a resource of the SDK, neither in the catalogue nor excluded`)
}

function resourceNames(sdk: Sdk): string[] {
  const based = [...sdk.models.keys()].filter((name) => isBaseResource(sdk, name) && !/^I[A-Z]/.test(name))
  const listed = sdk.requests.flatMap((request) => listItem(sdk, request) ?? [])
  return [...new Set([...based, ...listed])]
}

function isBaseResource(sdk: Sdk, name: string): boolean {
  const model = sdk.models.get(name)
  if (model?.kind !== 'object') return false
  return model.bases.some((base) => base === 'BaseResource' || isBaseResource(sdk, base))
}

/** What a GET of a list has in `results`. */
function listItem(sdk: Sdk, { method, response }: Request): string | undefined {
  const results = fieldsOf(sdk, sdk.models.get(response ?? '')).get('results')?.type
  return method === 'GET' && results && ts.isArrayTypeNode(results) ? modelName(results.elementType) : undefined
}

function missingEndpoints(sdk: Sdk, { types, endpoints }: Catalogue): string[] {
  const known = new Set(types.map(({ endpoint }) => endpoint))
  const covered = (address: string) => known.has(address) || endpoints.some(({ name }) => isBelow(address, name))
  const lists = sdk.requests.filter((request) => listItem(sdk, request)).map(({ address }) => address)
  const roots = [...sdk.rootBuilders.values()].filter((root) => ![...known].some((address) => isBelow(address, root)))
  return [...new Set([...lists, ...roots])]
    .filter((address) => !covered(address))
    .map((address) => `${address}: an address of the SDK, neither in the catalogue nor excluded`)
}

function isBelow(address: string, root: string): boolean {
  return address === root || address.startsWith(`${root}/`)
}

function missingReferenceTypes(sdk: Sdk, { types, referenceTypes }: Catalogue): string[] {
  const known = new Set([...types, ...referenceTypes].map(({ name }) => name))
  return literals(sdk, 'ReferenceTypeId')
    .filter((name) => !known.has(name))
    .map((name) => `${name}: a reference type of the SDK, neither in the catalogue nor excluded`)
}

/** An exclusion of what the SDK doesn't have, or of what the catalogue has after all, only hides something. */
function staleExclusions(sdk: Sdk, { types, endpoints, resources, referenceTypes }: Catalogue): string[] {
  const addresses = sdk.requests.map(({ address }) => address)
  const typeIds = new Set(literals(sdk, 'ReferenceTypeId'))
  return [
    ...endpoints.filter(({ name }) => !addresses.some((address) => isBelow(address, name))),
    ...endpoints.filter(({ name }) => types.some((type) => isBelow(type.endpoint, name))),
    ...resources.filter(({ name }) => !sdk.models.has(name) || types.some((type) => type.sdk.resource === name)),
    ...referenceTypes.filter(({ name }) => !typeIds.has(name) || types.some((type) => type.name === name)),
  ].map(({ name }) => `${name}: excluded for nothing`)
}

function wrongReading(sdk: Sdk, type: ResourceType): string[] {
  const get = sdk.requests.find((request) => request.method === 'GET' && request.address === type.endpoint)
  if (!get) return [`no GET at "${type.endpoint}"`]
  const resource = type.reading.kind === 'single' ? get.response : listItem(sdk, get)
  const filtered = get.queryArgs.includes('where')
  const fields = recordFields(sdk, type)
  const readable = type.reading.kind !== 'cursor' || (filtered && get.queryArgs.includes('sort') && fields.has('id'))
  return [
    ...unless(resource === type.sdk.resource, `GET gives ${resource}, not ${type.sdk.resource}`),
    ...unless(readable, 'can not be read by cursor: no `where`, no `sort` or no id'),
    ...unless(type.reading.kind !== 'offset' || !filtered, 'the list takes `where`, so it can be read by cursor'),
    ...unless(type.versioned === fields.has('version'), `versioned should be ${fields.has('version')}`),
    ...unless(
      type.modifiedAt === (fields.has('lastModifiedAt') && filtered),
      `modifiedAt should be ${fields.has('lastModifiedAt') && filtered}`,
    ),
  ]
}

function wrongDraft(sdk: Sdk, type: ResourceType): string[] {
  const address = type.createAt ?? type.endpoint
  const body = sdk.requests.find((request) => request.method === 'POST' && request.address === address)?.body ?? null
  const draft = body?.endsWith('Update') ? null : body
  return unless(draft === type.sdk.draft, `the draft that "${address}" takes is ${draft}, not ${type.sdk.draft}`)
}

/** A union has a key when all of its members do: what some messages call `key` is news about another record. */
function wrongIdentity(sdk: Sdk, type: ResourceType): string[] {
  const model = type.sdk.draft ?? type.sdk.resource
  const members = variantsOf(sdk, model).length > 0 ? variantsOf(sdk, model) : [model]
  const keys = members.map((name) => modelFields(sdk, name).get('key'))
  const certainty = !keys.every(Boolean) ? 'none' : keys.some((key) => key?.optional) ? 'optional' : 'required'
  return unless(certainty === type.identity.key, `identity.key should be ${certainty}`)
}

function wrongEvents(sdk: Sdk, type: ResourceType): string[] {
  const events = literals(sdk, 'ChangeSubscriptionResourceTypeId').includes(type.name)
  return unless(events === type.deletionEvents, `deletionEvents should be ${events}`)
}

function wrongReferences(sdk: Sdk, type: ResourceType): string[] {
  const found = referencesIn(sdk, type.sdk.resource).filter((reference) => !isNoReference(reference))
  return [
    ...found.flatMap((reference) => missingReference(type, reference)),
    ...type.references
      .filter(({ path }) => !found.some((reference) => covers(path, reference.path)) && path !== '**')
      .map(({ path }) => `the SDK has no reference at ${path}`),
    ...duplicates(type.references.map(({ path }) => path)).map((path) => `two references at ${path}`),
  ]
}

function missingReference({ references }: ResourceType, found: FoundReference): string[] {
  const listed = references.find(({ path }) => covers(path, found.path))
  if (!listed) return [`no reference at ${found.path} to ${found.to} (${found.by})`]
  if (listed.path !== found.path) return []
  return [
    ...unless(
      found.to === '?' || listed.to.includes(found.to),
      `${found.path} points to ${found.to}, not ${listed.to}`,
    ),
    ...unless((listed.by ?? 'id') === found.by, `${found.path} is given by ${found.by}, not by ${listed.by ?? 'id'}`),
  ]
}

function covers(listed: string, found: string): boolean {
  return listed === found || (listed.endsWith('**') && found.startsWith(listed.slice(0, -2)))
}

/** What the draft has isn't derived, and what comes back in no way but by being computed is. */
function wrongDerived(sdk: Sdk, type: ResourceType): string[] {
  if (!type.sdk.draft) return []
  const drafted = new Set(referencesIn(sdk, type.sdk.draft).map(({ path }) => path))
  const fields = modelFields(sdk, type.sdk.draft)
  const given = (path: string) => {
    const field = path.split(/[.[]/)[0] ?? ''
    return fields.has(field) || (type.beyondDraft?.[field] ?? 'computed') !== 'computed'
  }
  return type.references.flatMap(({ path, derived, secondPass }) => [
    ...unless(!derived || !drafted.has(path), `${path} is in ${type.sdk.draft}, so not derived`),
    ...unless(derived || secondPass !== undefined || given(path), `${path} is not in ${type.sdk.draft}: derived?`),
  ])
}

/** Bare ids and maps that the SDK doesn't explain, and that name nothing in the project. */
const notReferences: readonly { path: RegExp; reason: string }[] = [
  { path: /(^|\.)(externalId|interfaceId|interactionId|vatId)$/, reason: "ids of other systems' records" },
  { path: /(^|\.)(trackingId|returnTrackingId)$/, reason: "a carrier's ids" },
  { path: /^anonymousId$/, reason: 'the id of a session' },
  { path: /^destination\.(accountId|projectId)$/, reason: "a cloud provider's ids" },
  { path: /^lock\.clientId$/, reason: 'who locked a cart' },
  { path: /^default(Shipping|Billing)AddressId$/, reason: "ids of the record's own addresses" },
  { path: /^returnInfo\[\]\.items\[\]\.(lineItemId|customLineItemId)$/, reason: "ids of the order's own line items" },
  { path: /^warnings\[\]/, reason: 'about a request, not about the record' },
  { path: /ratingsDistribution\.\*\*$/, reason: 'numbers of ratings' },
  { path: /^mcpServer\.toolCustomizations\[\]/, reason: 'constants for the parameters of tools' },
]

const localized =
  /(^|\.)(name|label|inputTip|slug|description|meta(Title|Description|Keywords)|searchKeywords|\w+(Name|Description|Slug))$/

function isNoReference({ path, to, by }: FoundReference): boolean {
  if (by === 'mapKey' && localized.test(path)) return true
  return (to === '?' || to === '*') && notReferences.some((entry) => entry.path.test(path))
}

function wrongActions(sdk: Sdk, type: ResourceType): string[] {
  const known = updateActions(sdk, type.sdk.resource)
  const named = [
    ...type.references.map(({ secondPass }) => secondPass),
    ...regained(type).map(([, how]) => actionOf(how)),
  ]
  return [...new Set(named)]
    .filter((action) => action !== undefined && action !== 'upsert' && !known.has(action))
    .map((action) => `no update action ${action}`)
}

function updateActions(sdk: Sdk, resource: string): ReadonlySet<string> {
  const actions = variantsOf(sdk, `${resource}UpdateAction`).map((name) => modelFields(sdk, name).get('action')?.type)
  return new Set(actions.flatMap((type) => (type ? literalTexts(type) : [])))
}

/** Each field of a record is in its draft, comes back otherwise, or is declared lost. */
function lostFields(sdk: Sdk, type: ResourceType): string[] {
  const resource = recordFields(sdk, type)
  const draft = modelFields(sdk, type.sdk.draft ?? '')
  const lost = new Set(type.notRestorable.map(({ field }) => field.split(/[.[]/)[0] ?? ''))
  const gaps = [...resource.keys()].filter((field) => !draft.has(field) && !ofTheRecordItself.has(field))
  const explained = new Map(regained(type))
  const unknownDrafts = regained(type)
    .flatMap(([, how]) => draftOf(how))
    .filter((field) => !draft.has(field))
  return [
    ...(type.sdk.draft ? gaps : [])
      .filter((field) => !explained.has(field) && !lost.has(field))
      .map((field) => `${field} is not in ${type.sdk.draft}: say how it comes back, or that it doesn't`),
    ...[...explained.keys()].filter((field) => !gaps.includes(field)).map((field) => `${field} needs no beyondDraft`),
    ...unknownDrafts.map((field) => `${type.sdk.draft} has no field ${field}`),
    ...[...lost].filter((field) => field !== '*' && !resource.has(field)).map((field) => `there is no field ${field}`),
  ]
}

/** No draft of any type takes these: whatever is restored is a new record. */
const ofTheRecordItself = new Set(['id', 'version', 'createdAt', 'lastModifiedAt', 'createdBy', 'lastModifiedBy'])

function regained(type: ResourceType): [string, Regained][] {
  return Object.entries(type.beyondDraft ?? {})
}

function actionOf(how: Regained): string | undefined {
  return typeof how === 'object' && 'action' in how ? how.action : undefined
}

function draftOf(how: Regained): readonly string[] {
  return typeof how === 'object' && 'draft' in how ? how.draft : []
}

function recordFields(sdk: Sdk, type: ResourceType): ReadonlyMap<string, Field> {
  return modelFields(sdk, type.sdk.resource)
}

/** Of a union, the fields of all its members. */
function modelFields(sdk: Sdk, name: string): ReadonlyMap<string, Field> {
  const names = [name, ...variantsOf(sdk, name)]
  return new Map(names.flatMap((each) => [...fieldsOf(sdk, sdk.models.get(each))]))
}

/** The names of the members of a union, such as `Company` and `Division` of `BusinessUnit`. */
function variantsOf(sdk: Sdk, name: string): string[] {
  const model = sdk.models.get(name)
  if (model?.kind !== 'alias') return []
  const members = ts.isUnionTypeNode(model.type) ? model.type.types : [model.type]
  return members.flatMap((member) => modelName(member) ?? [])
}

function literals(sdk: Sdk, name: string): string[] {
  const model = sdk.models.get(name)
  return model?.kind === 'alias' ? literalTexts(model.type) : []
}

function literalTexts(type: ts.TypeNode): string[] {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(literalTexts)
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : []
}

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

function unless(holds: boolean, problem: string): string[] {
  return holds ? [] : [problem]
}
