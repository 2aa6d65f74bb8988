import { randomBytes } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { constants, link, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  type BlobInfo,
  BlobNotFound,
  type BlobStore,
  type GetOptions,
  type ListOptions,
  type PutOptions,
} from './blob-store.ts'
import { fileStoreError } from './file-errors.ts'
import { requireKey, tooLarge } from './guards.ts'
import { noLock } from './lock-errors.ts'

/** Half-written files live here, on the same file system, out of the way of `list`. */
const SCRATCH = '.tmp'
const SCRATCH_MAX_AGE_MS = 24 * 3600 * 1000

/** A folder on a local or mounted file system that has hard links. `root` is made when it is first written to. */
export function createFileStore(root: string): BlobStore {
  return new FileStore(resolve(root))
}

class FileStore implements BlobStore {
  readonly uri: string
  readonly locks = false
  readonly #root: string
  /** Folders known to exist durably, so that each is synced into its parent once. */
  readonly #folders = new Map<string, Promise<void>>()
  #swept: Promise<void> | undefined

  constructor(root: string) {
    this.#root = root
    this.uri = pathToFileURL(root).href
  }

  async putIfAbsent(key: string, body: Uint8Array, options?: PutOptions): Promise<{ created: boolean }> {
    const target = this.#path(key)
    if (options?.retainUntil) throw this.#noLock()
    return this.#writeThen(key, body, target, async (scratch) => ({ created: await publish(scratch, target) }))
  }

  async replace(key: string, body: Uint8Array, options?: PutOptions): Promise<void> {
    const target = this.#path(key)
    if (options?.retainUntil) throw this.#noLock()
    await this.#writeThen(key, body, target, async (scratch) => {
      await rename(scratch, target)
      await syncFolder(dirname(target))
    })
  }

  async get(key: string, options?: GetOptions): Promise<Buffer> {
    return this.#explained(`read ${key}`, async () => {
      const file = await open(this.#path(key), 'r').catch((error) => {
        throw isMissing(error) ? new BlobNotFound(key, this.uri) : error
      })
      try {
        const { size } = await file.stat()
        if (options?.maxBytes !== undefined && size > options.maxBytes) throw tooLarge(key, options.maxBytes)
        return await file.readFile()
      } finally {
        await file.close()
      }
    })
  }

  async head(key: string): Promise<BlobInfo | undefined> {
    return this.#explained(`look at ${key}`, async () => {
      const found = await stat(this.#path(key)).catch(ignoreMissing)
      return found?.isFile() ? { key, bytes: found.size, modified: found.mtime } : undefined
    })
  }

  async *list(prefix: string, options?: ListOptions): AsyncIterable<BlobInfo> {
    // Its folder is gone to at once: what lies beside it, such as thousands of other runs, need not be looked at.
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1)
    if (!isHidden(folder)) yield* this.#walk(folder, prefix, options?.startAfter ?? '')
  }

  async delete(key: string): Promise<void> {
    const path = this.#path(key)
    await this.#explained(`delete ${key}`, async () => {
      await unlink(path).catch(ignoreMissing)
      await syncFolder(dirname(path)).catch(ignoreMissing)
    })
  }

  async extendRetention(): Promise<Date> {
    throw this.#noLock()
  }

  async close(): Promise<void> {}

  #noLock() {
    const hint = 'leave repository.lock out, or use a bucket with object lock: see docs/stores.md'
    return noLock(this.uri, 'a folder has no object lock', hint)
  }

  /** Writes to a file of its own first, and gives it to `then` once it is durable. */
  async #writeThen<T>(
    key: string,
    body: Uint8Array,
    target: string,
    then: (scratch: string) => Promise<T>,
  ): Promise<T> {
    return this.#explained(`write ${key}`, async () => {
      await this.#folder(join(this.#root, SCRATCH))
      this.#swept ??= this.#sweepScratch()
      await this.#swept
      const scratch = join(this.#root, SCRATCH, randomBytes(12).toString('hex'))
      try {
        await writeDurably(scratch, body)
        await this.#folder(dirname(target))
        return await then(scratch)
      } finally {
        await unlink(scratch).catch(ignoreMissing)
      }
    })
  }

  #path(key: string): string {
    requireKey(key)
    return join(this.#root, key)
  }

  /** Depth first, in the order of whole keys: a folder sorts as its name with the slash. */
  async *#walk(folder: string, prefix: string, startAfter: string): AsyncIterable<BlobInfo> {
    for (const entry of await this.#entries(folder)) {
      const key = folder + entry
      const isFolder = key.endsWith('/')
      const within = isFolder ? key.startsWith(prefix) || prefix.startsWith(key) : key.startsWith(prefix)
      if (!within) continue
      if (isFolder) {
        const over = startAfter > key && !startAfter.startsWith(key)
        if (!over) yield* this.#walk(key, prefix, startAfter)
      } else if (key > startAfter) {
        // A file may vanish between the two calls when something prunes.
        const info = await this.head(key)
        if (info) yield info
      }
    }
  }

  /** Names in a folder, folders with a trailing slash, sorted; nothing for a folder that does not exist. */
  async #entries(folder: string): Promise<string[]> {
    const found = await this.#explained(`list ${folder || 'the root'}`, () =>
      readdir(join(this.#root, folder), { withFileTypes: true }).catch(ignoreMissing),
    )
    return (found ?? [])
      .filter((entry) => !isHidden(entry.name))
      .map(entryName)
      .sort(byteOrder)
  }

  /** Makes a folder and its parents, and syncs each new name into the folder above. */
  #folder(path: string): Promise<void> {
    let made = this.#folders.get(path)
    if (!made) {
      made = this.#makeFolder(path)
      this.#folders.set(path, made)
      made.catch(() => this.#folders.delete(path))
    }
    return made
  }

  async #makeFolder(path: string): Promise<void> {
    const parent = dirname(path)
    if (path === this.#root) {
      await mkdir(path, { recursive: true })
      return
    }
    await this.#folder(parent)
    await mkdir(path).catch(ignoreExisting)
    await syncFolder(parent)
  }

  async #sweepScratch(): Promise<void> {
    const folder = join(this.#root, SCRATCH)
    for (const name of await readdir(folder)) {
      const path = join(folder, name)
      const found = await stat(path).catch(ignoreMissing)
      if (found && Date.now() - found.mtimeMs > SCRATCH_MAX_AGE_MS) await unlink(path).catch(ignoreMissing)
    }
  }

  async #explained<T>(what: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw fileStoreError(error, what, this.#root)
    }
  }
}

async function writeDurably(path: string, body: Uint8Array): Promise<void> {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o640)
  try {
    await file.writeFile(body)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A link fails where a rename would replace: that makes it the atomic "unless it exists". */
async function publish(scratch: string, target: string): Promise<boolean> {
  const created = await link(scratch, target).then(
    () => true,
    (error) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )
  // Also when another writer made it: what is reported as existing must survive a power cut.
  await syncFolder(dirname(target))
  return created
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, constants.O_RDONLY)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const isHidden = (path: string): boolean => path.split('/').some((name) => name.startsWith('.'))
const entryName = (entry: Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name)
const byteOrder = (a: string, b: string): number => (a < b ? -1 : 1)
const isMissing = (error: NodeJS.ErrnoException): boolean => error.code === 'ENOENT' || error.code === 'ENOTDIR'

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (!isMissing(error)) throw error
}

function ignoreExisting(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'EEXIST') throw error
}
