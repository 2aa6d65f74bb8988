import { type BlobInfo, BlobNotFound, type BlobStore, type GetOptions } from '../../src/repository/stores/blob-store.ts'
import { requireKey, tooLarge } from '../../src/repository/stores/guards.ts'

/** A store in memory that tests can look into and damage. */
export class MemoryStore implements BlobStore {
  readonly uri = 'memory:'
  readonly objects = new Map<string, Buffer>()

  async putIfAbsent(key: string, body: Uint8Array): Promise<{ created: boolean }> {
    requireKey(key)
    if (this.objects.has(key)) return { created: false }
    this.objects.set(key, Buffer.from(body))
    return { created: true }
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
    return body && { key, bytes: body.length, modified: new Date(0) }
  }

  async *list(prefix: string, options?: { startAfter?: string }): AsyncIterable<BlobInfo> {
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(prefix) && key > (options?.startAfter ?? ''))
    for (const key of keys.sort()) {
      const body = this.objects.get(key)
      if (body) yield { key, bytes: body.length, modified: new Date(0) }
    }
  }

  async delete(key: string): Promise<void> {
    this.objects.delete(key)
  }

  async close(): Promise<void> {}

  /** The same objects in a store of its own. */
  copy(): MemoryStore {
    const copy = new MemoryStore()
    for (const [key, body] of this.objects) copy.objects.set(key, Buffer.from(body))
    return copy
  }
}
