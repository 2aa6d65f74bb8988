import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { mapConcurrent } from '../concurrent.ts'
import { type Context, getIfPresent, put } from '../context.ts'
import type { Failpoint } from '../failpoints.ts'
import { limitOf, problemOf } from './sound.ts'
import type { CopyOptions, CopyProblem, CopyProgress } from './types.ts'

/** An object that can't be copied, since it is not what it was, here or there. */
export class Unfit extends Error {
  override readonly name = 'Unfit'
  readonly object: string
  readonly where: CopyProblem['where']

  constructor(object: string, where: CopyProblem['where'], problem: string) {
    super(problem)
    this.object = object
    this.where = where
  }
}

/** Takes objects from one place to another, byte for byte, and counts. Holds one object for each that is under way. */
export class Transfer {
  readonly from: Context
  readonly to: Context
  readonly done: CopyProgress = { snapshots: 0, snapshotsTotal: 0, objects: 0, bytes: 0, snapshot: null }
  readonly problems: CopyProblem[] = []
  readonly #options: CopyOptions
  readonly #onWritten: (object: string) => void

  constructor(from: Context, to: Context, options: CopyOptions, onWritten: (object: string) => void = () => {}) {
    this.from = from
    this.to = to
    this.#options = options
    this.#onWritten = onWritten
  }

  /** The bytes of an object of the original, found sound. Throws `Unfit`. */
  async read(object: string, versionId?: string): Promise<Buffer> {
    this.#options.signal?.throwIfAborted()
    const bytes = await readWithin(this.from, object, versionId)
    const problem = typeof bytes === 'string' ? bytes : await problemOf(this.from, object, bytes)
    if (typeof bytes !== 'string' && problem === undefined) return bytes
    // What was repaired has another version than the one that was recorded.
    if (versionId !== undefined) return this.read(object)
    throw new Unfit(object, 'original', problem ?? 'it is missing')
  }

  /** Copies an object unless it is there with the same bytes; what was written is read back. Throws `Unfit`. */
  async copy(object: string, failpoint: Failpoint, versionId?: string): Promise<void> {
    await this.write(object, await this.read(object, versionId), failpoint)
  }

  /** As `write`, without a lock. */
  async writeForNow(object: string, bytes: Buffer, failpoint: Failpoint): Promise<void> {
    await this.write(object, bytes, failpoint, { ...this.to, lock: undefined })
  }

  /** As `copy`, with the bytes at hand, which the caller has found sound. */
  async write(object: string, bytes: Buffer, failpoint: Failpoint, to = this.to): Promise<void> {
    const { created } = await put(to, object, bytes, failpoint)
    const stored = await readWithin(this.to, object)
    if (typeof stored === 'string' || !stored.equals(bytes)) {
      const problem = created ? 'what was read back is not what was written' : 'it holds other bytes than the original'
      throw new Unfit(object, 'copy', typeof stored === 'string' ? stored : problem)
    }
    if (!created) return
    this.#onWritten(object)
    this.done.objects++
    this.done.bytes += bytes.length
    this.tell()
  }

  /** What the work answers, or nothing when it meets an object that can't be copied: that is noted. */
  async unlessUnfit<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      const { object, where, message: problem } = error
      const { snapshot } = this.done
      if (!this.problems.some((known) => known.object === object && known.where === where)) {
        this.problems.push({ object, where, problem, ...(snapshot === null ? {} : { snapshot }) })
      }
      return undefined
    }
  }

  /** Runs the work for each item, a bounded number at once. */
  async each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    await mapConcurrent(items, this.#options.concurrency ?? 3, work)
  }

  tell(): void {
    this.#options.onProgress?.({ ...this.done })
  }
}

/** Why there are no bytes of an object: there is none. */
export const MISSING = 'it is missing'

/** The object's bytes, or why there are none. */
export async function readWithin(ctx: Context, object: string, versionId?: string): Promise<Buffer | string> {
  const version = versionId === undefined ? {} : { versionId }
  try {
    return (await getIfPresent(ctx, object, { maxBytes: limitOf(object), ...version })) ?? MISSING
  } catch (error) {
    if (error instanceof LifeboatError && error.kind === 'damage') return 'it is larger than it may be'
    throw error
  }
}

/** Sizes of all objects below these prefixes, by name. */
export async function sizesBelow(ctx: Context, prefixes: readonly string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const prefix of prefixes) for await (const { key, bytes } of ctx.store.list(prefix)) sizes.set(key, bytes)
  return sizes
}
