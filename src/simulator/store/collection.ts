import { hash } from 'node:crypto'
import { type Fields, parseExact } from '../json.ts'
import { Links } from './links.ts'
import { OrderedList } from './ordered-list.ts'
import { type Place, Slabs } from './slabs.ts'

/** A record: what queries need most as fields, the rest as the bytes that are served. */
export interface StoredRecord extends Place {
  readonly id: string
  /** 0 for types without versions. */
  version: number
  /** Milliseconds since the epoch. */
  readonly created: number
  modified: number
  key: string | undefined
  /** Of the served compact bytes, in hex. */
  sha256: string
  /** The parsed record, while it is cached. */
  parsed: Fields | undefined
}

/** A value by which records are found: one that no other record of the type may have, unless it is shared. */
export interface UniqueValue {
  /** As the API names it in a DuplicateField error. */
  field: string
  value: unknown
  /** Space in which the value must be unique, when that isn't the field alone (an email within a store). */
  scope?: string
  /** Several records may have it: what they refer to, or the SKU they are about. */
  shared?: true
}

export interface RecordMeta {
  id: string
  version: number
  created: number
  modified: number
}

const MAX_PARSED = 4000

/** All records of one type in one project. */
export class Collection {
  readonly typeId: string
  readonly #byId = new Map<string, StoredRecord>()
  readonly #unique = new Map<string, StoredRecord>()
  readonly idOrder = new OrderedList<StoredRecord>(compareIds)
  readonly modifiedOrder = new OrderedList<StoredRecord>(compareModified)
  readonly #links = new Links()
  #slabs = new Slabs()
  #parsed: StoredRecord[] = []

  constructor(typeId: string) {
    this.typeId = typeId
  }

  get size(): number {
    return this.#byId.size
  }

  get bytes(): number {
    return this.#slabs.liveBytes
  }

  get(id: string): StoredRecord | undefined {
    return this.#byId.get(id)
  }

  getUnique(field: string, value: unknown, scope = ''): StoredRecord | undefined {
    return this.#unique.get(uniqueKey({ field, value, scope }))
  }

  getByKey(key: string): StoredRecord | undefined {
    return this.getUnique('key', key)
  }

  /** The records that have a shared value. */
  sharing(token: string): Iterable<StoredRecord> {
    return this.#links.of(token)
  }

  /** The first of the values that another record than `except` already has. */
  conflict(values: readonly UniqueValue[], except?: StoredRecord): UniqueValue | undefined {
    return values.find((value) => {
      if (value.shared) return false
      const holder = this.#unique.get(uniqueKey(value))
      return holder !== undefined && holder !== except
    })
  }

  insert(meta: RecordMeta, text: string, key: string | undefined, values: readonly UniqueValue[]): StoredRecord {
    const place = this.#slabs.write(text)
    const record: StoredRecord = { ...meta, key, ...place, sha256: sha256Of(place), parsed: undefined }
    this.#byId.set(record.id, record)
    this.idOrder.insert(record)
    this.modifiedOrder.insert(record)
    this.#index(record, values)
    return record
  }

  replace(
    record: StoredRecord,
    meta: { version: number; modified: number },
    text: string,
    key: string | undefined,
    values: { before: readonly UniqueValue[]; after: readonly UniqueValue[] },
  ): void {
    this.modifiedOrder.remove(record)
    this.#slabs.release(record.length)
    Object.assign(record, meta, this.#slabs.write(text), { key, parsed: undefined })
    record.sha256 = sha256Of(record)
    this.modifiedOrder.insert(record)
    this.#unindex(record, values.before)
    this.#index(record, values.after)
    this.#compactIfWasteful()
  }

  remove(record: StoredRecord, values: readonly UniqueValue[]): void {
    this.#byId.delete(record.id)
    this.idOrder.remove(record)
    this.modifiedOrder.remove(record)
    this.#unindex(record, values)
    this.#slabs.release(record.length)
    this.#compactIfWasteful()
  }

  /** The record for evaluation: its numbers are doubles. Shared with other callers, so not to be changed. */
  parsed(record: StoredRecord): Fields {
    if (record.parsed !== undefined) return record.parsed
    if (this.#parsed.length >= MAX_PARSED) {
      for (const old of this.#parsed) old.parsed = undefined
      this.#parsed = []
    }
    record.parsed = JSON.parse(textOf(record)) as Fields
    this.#parsed.push(record)
    return record.parsed
  }

  #index(record: StoredRecord, values: readonly UniqueValue[]): void {
    for (const value of values) {
      if (value.shared) this.#links.add(String(value.value), record)
      else this.#unique.set(uniqueKey(value), record)
    }
  }

  #unindex(record: StoredRecord, values: readonly UniqueValue[]): void {
    for (const value of values) {
      if (value.shared) this.#links.remove(String(value.value), record)
      else this.#unique.delete(uniqueKey(value))
    }
  }

  #compactIfWasteful(): void {
    if (!this.#slabs.wasteful) return
    this.#slabs = new Slabs()
    for (const record of this.#byId.values()) Object.assign(record, this.#slabs.copy(record))
  }
}

export function textOf(place: Place): string {
  return place.slab.toString('utf8', place.offset, place.offset + place.length)
}

/** The record to build on: its number literals are kept, see `parseExact`. */
export function fieldsIn(place: Place): Fields {
  return parseExact(textOf(place)) as Fields
}

export function bytesOf(place: Place): Buffer {
  return place.slab.subarray(place.offset, place.offset + place.length)
}

export function sha256Of(place: Place): string {
  return hash('sha256', bytesOf(place), 'hex')
}

export function sha256OfText(text: string): string {
  return hash('sha256', text, 'hex')
}

function uniqueKey(value: UniqueValue): string {
  const text = typeof value.value === 'string' ? value.value : JSON.stringify(value.value)
  return value.scope ? `${value.field}\n${value.scope}\n${text}` : `${value.field}\n${text}`
}

export function compareIds(a: StoredRecord, b: StoredRecord): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

export function compareModified(a: StoredRecord, b: StoredRecord): number {
  return a.modified - b.modified || compareIds(a, b)
}
