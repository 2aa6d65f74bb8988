import {
  type BlobInfo,
  BlobNotFound,
  type BlobStore,
  type ExtendOptions,
  type GetOptions,
  type PutOptions,
} from '../../src/repository/stores/blob-store.ts'
import { requireKey, tooLarge } from '../../src/repository/stores/guards.ts'
import { locked, noLock } from '../../src/repository/stores/lock-errors.ts'

/**
 * A store in memory that tests can look into and damage. With `locks`, deleting respects locks, by the given clock; that
 * clock also says when an object was written, else all are of 1970.
 */
export class MemoryStore implements BlobStore {
  readonly uri = 'memory:'
  readonly locks: boolean
  readonly objects = new Map<string, Buffer>()
  readonly lockedUntil = new Map<string, Date>()
  readonly modified = new Map<string, Date>()
  private readonly clock: (() => Date) | undefined

  constructor(options: { locks?: boolean; now?: (() => Date) | undefined } = {}) {
    this.locks = options.locks ?? false
    this.clock = options.now
  }

  async putIfAbsent(key: string, body: Uint8Array, options?: PutOptions): Promise<{ created: boolean }> {
    requireKey(key)
    if (options?.retainUntil && !this.locks) throw this.noLock()
    if (this.objects.has(key)) return { created: false }
    this.set(key, body)
    if (options?.retainUntil) this.lockedUntil.set(key, options.retainUntil)
    return { created: true }
  }

  async replace(key: string, body: Uint8Array, options?: PutOptions): Promise<void> {
    requireKey(key)
    if (options?.retainUntil && !this.locks) throw this.noLock()
    this.requireUnlocked(key)
    this.set(key, body)
    if (options?.retainUntil) this.lockedUntil.set(key, options.retainUntil)
  }

  async get(key: string, options?: GetOptions): Promise<Buffer> {
    requireKey(key)
    const body = this.objects.get(key)
    if (!body) throw new BlobNotFound(key, this.uri)
    if (body.length > (options?.maxBytes ?? Number.POSITIVE_INFINITY)) throw tooLarge(key, options?.maxBytes ?? 0)
    return Buffer.from(body)
  }

  async head(key: string): Promise<BlobInfo | undefined> {
    requireKey(key)
    const body = this.objects.get(key)
    const until = this.lockedUntil.get(key)
    return body && { ...this.info(key, body), ...(until ? { retainUntil: until } : {}) }
  }

  async *list(prefix: string, options?: { startAfter?: string }): AsyncIterable<BlobInfo> {
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(prefix) && key > (options?.startAfter ?? ''))
    for (const key of keys.sort()) {
      const body = this.objects.get(key)
      if (body) yield this.info(key, body)
    }
  }

  async delete(key: string): Promise<void> {
    this.requireUnlocked(key)
    this.objects.delete(key)
    this.modified.delete(key)
    this.lockedUntil.delete(key)
  }

  async extendRetention(key: string, until: Date, options?: ExtendOptions): Promise<Date> {
    if (!this.locks) throw this.noLock()
    if (!this.objects.has(key)) throw new BlobNotFound(key, this.uri)
    const known = this.lockedUntil.get(key)
    if (known && known >= (options?.enough ?? until)) return known
    this.lockedUntil.set(key, until)
    return until
  }

  async close(): Promise<void> {}

  /** The same objects in a store of its own. */
  copy(): MemoryStore {
    const copy = new MemoryStore({ locks: this.locks, now: this.clock })
    for (const [key, body] of this.objects) copy.objects.set(key, Buffer.from(body))
    for (const [key, at] of this.modified) copy.modified.set(key, at)
    for (const [key, until] of this.lockedUntil) copy.lockedUntil.set(key, until)
    return copy
  }

  private requireUnlocked(key: string): void {
    const until = this.lockedUntil.get(key)
    if (until && until > (this.clock?.() ?? new Date())) throw locked(key, this.uri, until)
  }

  private set(key: string, body: Uint8Array): void {
    this.objects.set(key, Buffer.from(body))
    if (this.clock) this.modified.set(key, this.clock())
  }

  private info(key: string, body: Buffer): BlobInfo {
    return { key, bytes: body.length, modified: this.modified.get(key) ?? new Date(0) }
  }

  private noLock() {
    return noLock(this.uri, 'it was made without locks', 'make it with locks')
  }
}
