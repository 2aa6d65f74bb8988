import type { Clock } from '../clock.ts'
import type { Fields } from '../json.ts'
import type { Random } from '../random.ts'
import { type Collection, compareIds, compareModified, type StoredRecord, textOf } from './collection.ts'
import { OrderedList } from './ordered-list.ts'

/** What lists are made from: a collection as it is, or as a lagging index shows it. */
export type Listing = Pick<Collection, 'size' | 'get' | 'idOrder' | 'modifiedOrder' | 'parsed'>

interface Waiting {
  due: number
  seq: number
  id: string
  /** `undefined` for a deletion. */
  record: StoredRecord | undefined
}

/** A collection as queries see it: each write shows after a time of its own, those to one record in order. */
export class LaggingIndex implements Listing {
  readonly #clock: Clock
  readonly #random: Random
  readonly #mostMs: number
  readonly #byId = new Map<string, StoredRecord>()
  readonly #idOrder = new OrderedList<StoredRecord>(compareIds)
  readonly #modifiedOrder = new OrderedList<StoredRecord>(compareModified)
  readonly #waiting = new OrderedList<Waiting>((a, b) => a.due - b.due || a.seq - b.seq)
  readonly #lastDue = new Map<string, number>()
  #seq = 0

  constructor(collection: Collection, clock: Clock, random: Random, mostMs: number) {
    this.#clock = clock
    this.#random = random
    this.#mostMs = mostMs
    for (const record of collection.idOrder.ascending()) this.#show(copyOf(record))
  }

  /** Takes note of a write. What the record is by now is what will be shown. */
  note(record: StoredRecord, isDeleted: boolean): void {
    const { id } = record
    const due = Math.max(this.#clock.now() + this.#random.fraction() * this.#mostMs, this.#lastDue.get(id) ?? 0)
    this.#lastDue.set(id, due)
    this.#waiting.insert({ due, seq: ++this.#seq, id, record: isDeleted ? undefined : copyOf(record) })
  }

  get size(): number {
    return this.#settled().#byId.size
  }

  get idOrder(): OrderedList<StoredRecord> {
    return this.#settled().#idOrder
  }

  get modifiedOrder(): OrderedList<StoredRecord> {
    return this.#settled().#modifiedOrder
  }

  get(id: string): StoredRecord | undefined {
    return this.#settled().#byId.get(id)
  }

  parsed(record: StoredRecord): Fields {
    return JSON.parse(textOf(record)) as Fields
  }

  #settled(): this {
    const now = this.#clock.now()
    for (const { due, id, record } of this.#waiting.slice(0, this.#dueBy(now))) {
      this.#hide(id)
      if (record !== undefined) this.#show(record)
      if (this.#lastDue.get(id) === due) this.#lastDue.delete(id)
    }
    for (let left = this.#dueBy(now); left > 0; left--) this.#waiting.remove(this.#waiting.slice(0, 1)[0]!)
    return this
  }

  #dueBy(now: number): number {
    return this.#waiting.size === 0 ? 0 : this.#waiting.rank(({ due }) => due <= now)
  }

  #show(record: StoredRecord): void {
    this.#byId.set(record.id, record)
    this.#idOrder.insert(record)
    this.#modifiedOrder.insert(record)
  }

  #hide(id: string): void {
    const record = this.#byId.get(id)
    if (record === undefined) return
    this.#byId.delete(id)
    this.#idOrder.remove(record)
    this.#modifiedOrder.remove(record)
  }
}

/** The bytes are shared: they never change. */
function copyOf(record: StoredRecord): StoredRecord {
  return { ...record, parsed: undefined }
}
