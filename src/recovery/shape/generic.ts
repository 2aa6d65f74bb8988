import type { ResourceType } from '../../catalogue/types.ts'
import type { Fields, Shape, Update, UpdateAction } from '../types.ts'
import { differing, fieldsOf, textOf, withoutNothing } from '../values.ts'
import { setField } from './actions.ts'
import { customActions } from './parts/custom.ts'
import { projectOnto } from './project-onto.ts'
import { unstamped } from './stamp.ts'

/** What is particular to a type. Everything else follows from the catalogue and the SDK's models. */
export interface Oddities {
  /** The record with the draft's names and forms in place of its own, before it is projected onto the draft. */
  drafted?: (record: Fields) => Fields
  /** The draft without what can only come later. */
  first?: (draft: Fields) => Fields
  /** What is compared, beside what a draft says. */
  compared?: (said: Fields, record: Fields) => Fields
  /** Fields of a draft that have no part in comparing, such as a password. */
  uncompared?: readonly string[]
  /** Lists whose order means nothing. */
  sets?: readonly string[]
  /** Actions for a field of the canonical form, where the SDK has none that sets it whole; `undefined`: nothing can. */
  actions?: Readonly<Record<string, FieldActions>>
  /** What the API takes a missing field for. */
  defaults?: Fields
  /** Where it is created, when not at its endpoint. */
  path?: (record: Fields) => string
}

interface Sides {
  current: Fields
  desired: Fields
}

/** `records` are whole, for what a canonical form leaves out, such as ids of parts. */
export type FieldActions = (canonical: Sides, records: Sides) => UpdateAction[] | undefined

/** The shape of a type whose draft is much like its record. */
export function genericShape(type: ResourceType, oddities: Oddities = {}): Shape {
  const { resource, draft } = type.sdk
  const path = oddities.path ?? (() => type.createAt ?? type.endpoint)
  const draftOf = (record: Fields): Fields =>
    draft === null ? {} : projectOnto(draft, oddities.drafted?.(record) ?? record)
  const canonical = (record: Fields): Fields => canonicalOf(draftOf(record), record, oddities)
  return {
    create: (record) => {
      if (draft === null) return { cannot: 'the API has no draft of it' }
      const whole = draftOf(record)
      return { path: path(record), draft: oddities.first?.(whole) ?? whole }
    },
    canonical,
    update: (current, desired) =>
      updateOf(resource, { current: canonical(current), desired: canonical(desired) }, { current, desired }, oddities),
    identities: (record) => identitiesOf(type, record),
  }
}

function canonicalOf(draft: Fields, record: Fields, oddities: Oddities): Fields {
  const { uncompared = [], sets = [], defaults = {}, compared } = oddities
  const whole = { ...defaults, ...unstamped(draft) }
  const said = fieldsOf(withoutNothing(compared?.(whole, record) ?? whole))
  for (const field of uncompared) delete said[field]
  for (const field of sets) if (Array.isArray(said[field])) said[field] = [...said[field]].sort(byText)
  return said
}

function updateOf(resource: string, canonical: Sides, records: Sides, { actions = {} }: Oddities): Update {
  const update: Update = { actions: [], left: [] }
  for (const field of differing(canonical.current, canonical.desired)) {
    const found = actionsFor(resource, field, canonical, records, actions[field])
    if (found === undefined) update.left.push(field)
    else update.actions.push(...found)
  }
  return update
}

function actionsFor(resource: string, field: string, canonical: Sides, records: Sides, own: FieldActions | undefined) {
  if (own) return own(canonical, records)
  const desired = canonical.desired[field]
  if (field === 'custom') return customActions(canonical.current.custom, desired)
  return setField(resource, field, desired)
}

function identitiesOf({ identity }: ResourceType, record: Fields): string[] {
  const own = typeof record.key === 'string' ? [`key:${record.key}`] : []
  const parts = identity.natural.map((path) => at(record, path))
  // What a shop need not give, such as a country, is part of what makes a price another one.
  const natural = parts.every((part) => part === undefined) ? [] : [`${identity.natural.join('+')}:${textOf(parts)}`]
  return [...own, ...natural]
}

function at(record: Fields, path: string): unknown {
  const value = path.split('.').reduce<unknown>((part, name) => fieldsOf(part)[name], record)
  const { typeId, id, key } = fieldsOf(value)
  return typeId === undefined ? value : (id ?? key)
}

function byText(one: unknown, other: unknown): number {
  const [a, b] = [textOf(one), textOf(other)]
  return a < b ? -1 : Number(a > b)
}
