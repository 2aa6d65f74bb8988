import type { Clock } from '../clock.ts'
import { duplicateField } from '../http/api-error.ts'
import { type Fields, stringOf } from '../json.ts'
import { isVersioned, type ResourceDefinition } from '../resources/definition.ts'
import { BUILT_IN_STATES, initialSettings } from '../resources/project-settings.ts'
import { Assignments } from './assignments.ts'
import { Collection, type StoredRecord, sha256OfText, type UniqueValue } from './collection.ts'
import { type WriteKind, WriteLog } from './write-log.ts'

export interface ProjectSettings {
  key: string
  clock: Clock
  newId: () => string
  definitions: readonly ResourceDefinition[]
}

/** One project's records, settings and history, isolated from all others. */
export class Project {
  readonly key: string
  readonly clock: Clock
  readonly newId: () => string
  readonly log = new WriteLog()
  readonly assignments: Assignments
  readonly #collections: ReadonlyMap<string, Collection>
  /** The project's own representation. */
  settings: Fields
  #sequences = new Map<string, number>()

  constructor({ key, clock, newId, definitions }: ProjectSettings) {
    this.key = key
    this.clock = clock
    this.newId = newId
    this.#collections = new Map(definitions.map(({ typeId }) => [typeId, new Collection(typeId)]))
    this.assignments = new Assignments(this)
    this.settings = initialSettings(key, clock.iso())
    this.logSettings('create')
    const states = definitions.find(({ typeId }) => typeId === 'state')
    if (states !== undefined) for (const state of BUILT_IN_STATES) this.insert(states, { ...state }, 'platform')
  }

  collection(typeId: string): Collection {
    const collection = this.#collections.get(typeId)
    if (collection === undefined) throw new Error(`there is no resource type ${typeId}`)
    return collection
  }

  has(typeId: string): boolean {
    return this.#collections.has(typeId)
  }

  collections(): Iterable<Collection> {
    return this.#collections.values()
  }

  /**
   * Stores a new record and gives it what the API gives: id, version 1, times and authors.
   * Throws DuplicateField when another record has one of its unique values.
   */
  insert(definition: ResourceDefinition, fields: Fields, clientId: string, createdAt?: number): StoredRecord {
    const now = this.clock.now()
    const at = createdAt ?? now
    const collection = this.collection(definition.typeId)
    const values = uniqueValues(definition, fields)
    const conflict = collection.conflict(values)
    if (conflict !== undefined) throw duplicateField(conflict.field, conflict.value)
    const id = stringOf(fields.id) ?? this.newId()
    const time = new Date(at).toISOString()
    const author = { clientId, isPlatformClient: false }
    const head = isVersioned(definition)
      ? { id, version: 1, createdAt: time, lastModifiedAt: time, lastModifiedBy: author, createdBy: author }
      : { id, createdAt: time }
    const version = isVersioned(definition) ? 1 : 0
    const text = JSON.stringify({ ...head, ...fields, ...head })
    const meta = { id, version, created: at, modified: at }
    const record = collection.insert(meta, text, stringOf(fields.key), values)
    this.#log('create', now, definition.typeId, record)
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
    const collection = this.collection(definition.typeId)
    const values = { before: uniqueValues(definition, before), after: uniqueValues(definition, fields) }
    const conflict = collection.conflict(values.after, record)
    if (conflict !== undefined) throw duplicateField(conflict.field, conflict.value)
    const now = this.clock.now()
    const modified = change.keepModifiedAt ? record.modified : now
    const version = record.version + change.versions
    const text = JSON.stringify({
      ...fields,
      id: record.id,
      version,
      lastModifiedAt: new Date(modified).toISOString(),
      lastModifiedBy: { clientId: change.clientId, isPlatformClient: false },
    })
    collection.replace(record, { version, modified }, text, stringOf(fields.key), values)
    this.#log('update', now, definition.typeId, record)
  }

  remove(definition: ResourceDefinition, record: StoredRecord, fields: Fields): void {
    this.collection(definition.typeId).remove(record, uniqueValues(definition, fields))
    this.#log('delete', this.clock.now(), definition.typeId, record)
  }

  /** Writes changed settings down in the log; the project counts as a record of type `project` named by its key. */
  logSettings(op: 'create' | 'update'): void {
    const text = JSON.stringify(this.settings)
    const version = Number(this.settings.version)
    this.log.append({
      at: this.clock.now(),
      op,
      type: 'project',
      id: this.key,
      version,
      sha256: sha256OfText(text),
      parent: undefined,
    })
  }

  /** 1, 2, 3, … for each name. */
  next(sequence: string): number {
    const next = (this.#sequences.get(sequence) ?? 0) + 1
    this.#sequences.set(sequence, next)
    return next
  }

  #log(op: WriteKind, at: number, type: string, { id, version, sha256 }: StoredRecord): void {
    this.log.append({ at, op, type, id, version, sha256, parent: undefined })
  }
}

function uniqueValues(definition: ResourceDefinition, fields: Fields): UniqueValue[] {
  const values = definition.unique?.(fields) ?? []
  return typeof fields.key === 'string' && definition.typeId !== 'key-value-document'
    ? [{ field: 'key', value: fields.key }, ...values]
    : values
}
