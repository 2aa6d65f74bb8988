import type { Reference, ResourceType } from '../catalogue/types.ts'
import type { Fields, Resolve, Rewritten, Unresolved } from './types.ts'

/** Texts in which the API's own predicates stand, which name records by id. */
const predicateFields = new Set(['predicate', 'cartPredicate', 'condition', 'targetPredicate'])
/** Where the shop itself decides what a text means: ids among them are replaced where they are known. */
const freeFields = new Set(['custom', 'attributes', 'value'])
/** Filled in by the API, and never written. */
const auditFields = new Set(['createdBy', 'lastModifiedBy'])

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * The record in the target's terms. References by id that the catalogue names get the target's ids; those that can't be
 * resolved are left out, and listed. Ids inside predicates and in what the shop itself shapes (custom fields, attributes,
 * custom objects) are replaced where they are known, and stay as they are where not. References by key stay.
 */
export function rewrite(type: ResourceType, record: Fields, resolve: Resolve): Rewritten {
  const unresolved: Unresolved[] = []
  const walk = new Rewriting(resolve, placesOf(type.references), unresolved)
  return { record: walk.object(record, '', false) as Fields, unresolved }
}

type Places = ReadonlyMap<string, Reference>

const known = new WeakMap<readonly Reference[], Places>()

/** By path, `[]` left out: `variants.prices.channel`. */
function placesOf(references: readonly Reference[]): Places {
  const cached = known.get(references)
  if (cached) return cached
  const places = new Map(references.map((reference) => [reference.path.replaceAll('[]', ''), reference]))
  known.set(references, places)
  return places
}

const gone = Symbol('left out')

class Rewriting {
  private readonly resolve: Resolve
  private readonly places: Places
  private readonly unresolved: Unresolved[]

  constructor(resolve: Resolve, places: Places, unresolved: Unresolved[]) {
    this.resolve = resolve
    this.places = places
    this.unresolved = unresolved
  }

  object(value: Fields, path: string, free: boolean): Fields {
    const written: Fields = {}
    for (const [name, part] of Object.entries(value)) {
      if (path === '' && auditFields.has(name)) continue
      const at = path === '' ? name : `${path}.${name}`
      const rewritten = this.value(part, at, free || freeFields.has(name), predicateFields.has(name))
      if (rewritten !== gone) written[name] = rewritten
    }
    return written
  }

  private value(value: unknown, path: string, free: boolean, predicate: boolean): unknown {
    if (typeof value === 'string') return this.text(value, path, free || predicate)
    if (Array.isArray(value)) {
      return value.map((one) => this.value(one, path, free, predicate)).filter((one) => one !== gone)
    }
    if (typeof value !== 'object' || value === null) return value
    const fields = value as Fields
    const { typeId, id } = fields
    if (typeof typeId === 'string' && typeof id === 'string') return this.reference(path, typeId, id)
    if (this.places.get(path)?.by === 'mapKey') return this.map(fields, path)
    return this.object(fields, path, free)
  }

  private text(text: string, path: string, free: boolean): unknown {
    const place = this.places.get(path)
    if (place?.by === 'plainId') {
      const [type = '*'] = place.to
      const target = this.resolve(type, text)
      return target ?? this.leaveOut(path, type, text)
    }
    return free ? text.replace(uuid, (id) => this.resolve('*', id) ?? id) : text
  }

  /** Whatever it brought along, such as an expanded record, is the source's. */
  private reference(path: string, typeId: string, id: string): unknown {
    const target = this.resolve(typeId, id)
    return target === undefined ? this.leaveOut(path, typeId, id) : { typeId, id: target }
  }

  private map(fields: Fields, path: string): Fields {
    const [type = '*'] = this.places.get(path)!.to
    const entries = Object.entries(fields).map(([id, value]) => [this.resolve(type, id), id, value] as const)
    for (const [target, id] of entries) if (target === undefined) this.leaveOut(path, type, id)
    return Object.fromEntries(entries.flatMap(([target, , value]) => (target === undefined ? [] : [[target, value]])))
  }

  private leaveOut(path: string, type: string, id: string): typeof gone {
    const place = this.placeAt(path)
    this.unresolved.push({ path: place?.path ?? path, type, id, later: place?.secondPass !== undefined })
    return gone
  }

  /** The catalogue's entry for a path, or the one with `**` that it lies within. */
  private placeAt(path: string): Reference | undefined {
    const parts = path.split('.')
    for (let length = parts.length; length >= 0; length--) {
      const beginning = parts.slice(0, length).join('.')
      const place = length === parts.length ? this.places.get(beginning) : undefined
      const within = this.places.get(beginning === '' ? '**' : `${beginning}.**`)
      if (place ?? within) return place ?? within
    }
    return undefined
  }
}
