import type { Clock } from '../clock.ts'
import type { ExtensionCall } from '../extensions/call.ts'
import { duplicateField } from '../http/api-error.ts'
import { type Fields, stringOf } from '../json.ts'
import { isVersioned, type ResourceDefinition } from '../resources/definition.ts'
import { BUILT_IN_STATES, initialSettings } from '../resources/project-settings.ts'
import { Switches } from '../rules/switches.ts'
import type { Delivery } from '../subscriptions/deliver.ts'
import { type Assignment, Assignments } from './assignments.ts'
import { Changes } from './changes.ts'
import { Collection, type StoredRecord, sha256OfText, textOf, type UniqueValue } from './collection.ts'
import { IdTape } from './id-tape.ts'
import { LagLane, type LagSettings } from './lag-lane.ts'
import type { Listing } from './lagging-index.ts'
import { referenceValues } from './references.ts'
import { Ring } from './ring.ts'
import { type CompactEntry, type WriteKind, WriteLog } from './write-log.ts'

export interface ProjectSettings {
  key: string
  clock: Clock
  newId: () => string
  definitions: readonly ResourceDefinition[]
  /** What the project holds already; default: what a new project holds. */
  saved?: SavedProject
}

/** A project as it comes back from a file. */
export interface SavedProject {
  settings: Fields
  records: Iterable<SavedRecord>
  assignments: Iterable<Assignment & { selectionId: string }>
  log: Iterable<CompactEntry>
  sequences: Iterable<[string, number]>
  secrets: Iterable<[string, Fields]>
}

export interface SavedRecord {
  typeId: string
  id: string
  version: number
  created: number
  modified: number
  text: string
}

/** A record that is about to be stored, complete but for what the gate makes of it. */
export interface PendingWrite {
  action: 'Create' | 'Update'
  definition: ResourceDefinition
  resource: Fields
  /** The resource before an update. */
  before: Fields | undefined
}

/** Sees each record before it is stored: may change it, adding that many versions, or throw to stop the request. */
export type WriteGate = (write: PendingWrite) => { resource: Fields; versions: number }

/** One project's records, settings and history, isolated from all others. */
export class Project {
  readonly key: string
  readonly clock: Clock
  readonly newId: () => string
  readonly ids = new IdTape()
  readonly log = new WriteLog()
  /** Which rules hold here. */
  readonly rules = new Switches()
  readonly changes = new Changes()
  readonly assignments: Assignments
  /** What destinations really hold where their records show stars: by the record's id. */
  readonly secrets = new Map<string, Fields>()
  gate: WriteGate | undefined
  /** What extensions were asked lately. */
  readonly calls = new Ring<ExtensionCall>(1000)
  /** What subscriptions were sent lately. */
  readonly deliveries = new Ring<Delivery>(10_000)
  readonly #collections: ReadonlyMap<string, Collection>
  #settings: Fields
  #lag: LagLane | undefined
  #sequences = new Map<string, number>()

  constructor({ key, clock, newId, definitions, saved }: ProjectSettings) {
    this.key = key
    this.clock = clock
    this.newId = () => this.ids.next(newId)
    this.#collections = new Map(definitions.map(({ typeId }) => [typeId, new Collection(typeId)]))
    this.assignments = new Assignments(this)
    this.#settings = saved?.settings ?? initialSettings(key, clock.iso())
    if (saved === undefined) this.#begin(definitions)
    else this.#restore(saved, definitions)
  }

  /** The project's own representation. */
  get settings(): Fields {
    return this.#settings
  }

  collection(typeId: string): Collection {
    const collection = this.#collections.get(typeId)
    if (collection === undefined) throw new Error(`there is no resource type ${typeId}`)
    return collection
  }

  has(typeId: string): boolean {
    return this.#collections.has(typeId)
  }

  /** Records of a type that the platform itself acts by: extensions or subscriptions. */
  inEffect(typeId: string): Iterable<StoredRecord> {
    return (this.#lag?.inEffect(typeId) ?? this.collection(typeId)).idOrder.ascending()
  }

  hasInEffect(typeId: string): boolean {
    return (this.#lag?.inEffect(typeId) ?? this.collection(typeId)).size > 0
  }

  /** Records of a type as queries see them. */
  listing(typeId: string): Listing {
    return this.#lag?.listing(typeId) ?? this.collection(typeId)
  }

  /** From now on queries lag behind writes, or no longer. */
  setLag(settings: LagSettings | undefined): void {
    this.#lag?.end()
    this.#lag = settings === undefined ? undefined : new LagLane(this, settings)
  }

  collections(): Iterable<Collection> {
    return this.#collections.values()
  }

  /**
   * Stores a new record and gives it what the API gives: id, version 1, times and authors.
   * Throws DuplicateField when another record has one of its unique values.
   */
  insert(definition: ResourceDefinition, fields: Fields, clientId: string, createdAt?: number): StoredRecord {
    const { typeId } = definition
    const now = this.clock.now()
    const at = createdAt ?? now
    const collection = this.collection(typeId)
    this.#refuseDuplicates(collection, uniqueValues(definition, fields))
    const id = stringOf(fields.id) ?? this.newId()
    const time = new Date(at).toISOString()
    const author = { clientId, isPlatformClient: false }
    const head = isVersioned(definition)
      ? { id, version: 1, createdAt: time, lastModifiedAt: time, lastModifiedBy: author, createdBy: author }
      : { id, createdAt: time }
    const version = isVersioned(definition) ? 1 : 0
    const complete = { ...head, ...fields, ...head }
    const passed = this.gate?.({ action: 'Create', definition, resource: complete, before: undefined })
    const resource: Fields = passed === undefined ? complete : { ...passed.resource, ...head }
    const values = uniqueValues(definition, resource)
    if (passed !== undefined) this.#refuseDuplicates(collection, values)
    const meta = { id, version, created: at, modified: at }
    const record = collection.insert(meta, JSON.stringify(resource), stringOf(resource.key), values)
    this.#log('create', now, typeId, record)
    this.changes.made({ kind: 'record', op: 'create', typeId, record, version, oldVersion: 0, at: now }, () => {
      collection.remove(record, values)
      this.log.withdraw()
    })
    return record
  }

  /** Stores the next version of a record. `before` is what it was, `fields` what it becomes. */
  replace(
    definition: ResourceDefinition,
    record: StoredRecord,
    before: Fields,
    fields: Fields,
    change: { versions: number; clientId: string; keepModifiedAt?: boolean },
  ): void {
    const { typeId } = definition
    const collection = this.collection(typeId)
    this.#refuseDuplicates(collection, uniqueValues(definition, fields), record)
    const now = this.clock.now()
    const modified = change.keepModifiedAt ? record.modified : now
    const head = {
      id: record.id,
      version: record.version + change.versions,
      lastModifiedAt: new Date(modified).toISOString(),
      lastModifiedBy: { clientId: change.clientId, isPlatformClient: false },
    }
    const passed = this.gate?.({ action: 'Update', definition, resource: { ...fields, ...head }, before })
    const version = head.version + (passed?.versions ?? 0)
    const resource: Fields = { ...(passed?.resource ?? fields), ...head, version }
    const values = { before: uniqueValues(definition, before), after: uniqueValues(definition, resource) }
    if (passed !== undefined) this.#refuseDuplicates(collection, values.after, record)
    const old = { ...record }
    collection.replace(record, { version, modified }, JSON.stringify(resource), stringOf(resource.key), values)
    this.#log('update', now, typeId, record)
    const oldVersion = old.version
    this.changes.made({ kind: 'record', op: 'update', typeId, record, version, oldVersion, at: now }, () => {
      collection.replace(record, old, textOf(old), old.key, { before: values.after, after: values.before })
      this.log.withdraw()
    })
  }

  remove(definition: ResourceDefinition, record: StoredRecord, fields: Fields): void {
    const { typeId } = definition
    const { version } = record
    const collection = this.collection(typeId)
    const values = uniqueValues(definition, fields)
    const at = this.clock.now()
    collection.remove(record, values)
    this.#log('delete', at, typeId, record)
    this.changes.made({ kind: 'record', op: 'delete', typeId, record, version, oldVersion: version, at }, () => {
      collection.insert(record, textOf(record), record.key, values)
      this.log.withdraw()
    })
  }

  /** Puts other settings in place; the project counts as a record of type `project` named by its key. */
  changeSettings(settings: Fields): void {
    const before = this.#settings
    this.#settings = settings
    this.#logSettings('update')
    this.changes.made({ kind: 'settings', settings }, () => {
      this.#settings = before
      this.log.withdraw()
    })
  }

  /** Keeps what a destination really holds; `undefined` forgets it. */
  keepSecret(id: string, value: Fields | undefined): void {
    const before = this.secrets.get(id)
    setOrDelete(this.secrets, id, value)
    this.changes.made({ kind: 'secret', id, value }, () => setOrDelete(this.secrets, id, before))
  }

  /** 1, 2, 3, … for each name. */
  next(sequence: string): number {
    const before = this.#sequences.get(sequence)
    const value = (before ?? 0) + 1
    this.#sequences.set(sequence, value)
    this.changes.made({ kind: 'sequence', name: sequence, value }, () => setOrDelete(this.#sequences, sequence, before))
    return value
  }

  sequences(): Iterable<[string, number]> {
    return this.#sequences
  }

  #begin(definitions: readonly ResourceDefinition[]): void {
    this.#logSettings('create')
    const states = definitions.find(({ typeId }) => typeId === 'state')
    if (states !== undefined) for (const state of BUILT_IN_STATES) this.insert(states, { ...state }, 'platform')
  }

  #restore(saved: SavedProject, definitions: readonly ResourceDefinition[]): void {
    const byType = new Map(definitions.map((definition) => [definition.typeId, definition]))
    for (const { typeId, text, ...meta } of saved.records) {
      const fields = JSON.parse(text) as Fields
      const values = uniqueValues(byType.get(typeId)!, fields)
      this.collection(typeId).insert(meta, text, stringOf(fields.key), values)
    }
    for (const { selectionId, ...assignment } of saved.assignments) this.assignments.restore(selectionId, assignment)
    for (const entry of saved.log) this.log.append(entry)
    for (const [name, value] of saved.sequences) this.#sequences.set(name, value)
    for (const [id, value] of saved.secrets) this.secrets.set(id, value)
  }

  #logSettings(op: 'create' | 'update'): void {
    const sha256 = sha256OfText(JSON.stringify(this.#settings))
    const version = Number(this.#settings.version)
    this.log.append({ at: this.clock.now(), op, type: 'project', id: this.key, version, sha256, parent: undefined })
  }

  #refuseDuplicates(collection: Collection, values: readonly UniqueValue[], except?: StoredRecord): void {
    const conflict = collection.conflict(values, except)
    if (conflict === undefined || !this.rules.on('unique-values')) return
    throw duplicateField(conflict.field, conflict.value)
  }

  #log(op: WriteKind, at: number, type: string, { id, version, sha256 }: StoredRecord): void {
    this.log.append({ at, op, type, id, version, sha256, parent: undefined })
  }
}

function uniqueValues(definition: ResourceDefinition, fields: Fields): UniqueValue[] {
  const byKey = typeof fields.key === 'string' && definition.typeId !== 'key-value-document'
  const values: UniqueValue[] = byKey ? [{ field: 'key', value: fields.key }] : []
  if (definition.unique !== undefined) values.push(...definition.unique(fields))
  // A message holds what it is about: that is no reference to keep.
  if (definition.typeId !== 'message') values.push(...referenceValues(fields, definition.verbatim))
  return values
}

function setOrDelete<T>(map: Map<string, T>, name: string, value: T | undefined): void {
  if (value === undefined) map.delete(name)
  else map.set(name, value)
}
