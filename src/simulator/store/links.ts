import type { StoredRecord } from './collection.ts'

/**
 * Which records of a collection carry a token, such as `product-type/<id>` for a reference. Most tokens have one
 * carrier: only those with more cost a set.
 */
export class Links {
  readonly #carriers = new Map<string, StoredRecord | Set<StoredRecord>>()

  add(token: string, record: StoredRecord): void {
    const held = this.#carriers.get(token)
    if (held === undefined || held === record) this.#carriers.set(token, record)
    else if (held instanceof Set) held.add(record)
    else this.#carriers.set(token, new Set([held, record]))
  }

  remove(token: string, record: StoredRecord): void {
    const held = this.#carriers.get(token)
    if (held === record) this.#carriers.delete(token)
    else if (held instanceof Set && held.delete(record) && held.size === 0) this.#carriers.delete(token)
  }

  of(token: string): Iterable<StoredRecord> {
    const held = this.#carriers.get(token)
    if (held === undefined) return []
    return held instanceof Set ? held : [held]
  }
}
