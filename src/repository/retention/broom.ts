import { LifeboatError } from '../../errors/lifeboat-error.ts'
import type { Context } from '../context.ts'
import type { Failpoint } from '../failpoints.ts'
import type { BlobInfo } from '../stores/blob-store.ts'

export interface Swept {
  /** Deleted, or that would be. */
  objects: number
  bytes: number
  /** Not deleted since an object lock holds them. */
  locked: number
  /** What nothing but a pruned snapshot needs, or nothing at all, and whose grace is not over. */
  waiting: { objects: number; bytes: number }
}

interface BroomOptions {
  now: Date
  /** Count, delete nothing. */
  dryRun: boolean
  signal: AbortSignal | undefined
}

type Doomed = Pick<BlobInfo, 'key' | 'bytes'>

/** Deletes and counts, or counts alone. */
export class Broom {
  readonly swept: Swept = { objects: 0, bytes: 0, locked: 0, waiting: { objects: 0, bytes: 0 } }
  readonly #ctx: Context
  readonly #options: BroomOptions

  constructor(ctx: Context, options: BroomOptions) {
    this.#ctx = ctx
    this.#options = options
  }

  /** Answers whether it is gone: a lock may hold it. */
  async sweep({ key, bytes }: Doomed, failpoint?: Failpoint): Promise<boolean> {
    this.#options.signal?.throwIfAborted()
    if (!(await this.#isGone(key))) {
      this.swept.locked++
      return false
    }
    this.swept.objects++
    this.swept.bytes += bytes
    if (failpoint && !this.#options.dryRun) await this.#ctx.failpoint(failpoint)
    return true
  }

  /** Counts what will go later. */
  leave({ bytes }: Doomed): void {
    this.swept.waiting.objects++
    this.swept.waiting.bytes += bytes
  }

  async #isGone(key: string): Promise<boolean> {
    const { store } = this.#ctx
    if (this.#options.dryRun) {
      const until = store.locks ? (await store.head(key))?.retainUntil : undefined
      return !until || until <= this.#options.now
    }
    try {
      await store.delete(key)
      return true
    } catch (error) {
      if (error instanceof LifeboatError && error.code === 'store-locked') return false
      throw error
    }
  }
}
