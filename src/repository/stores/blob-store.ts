/**
 * Where a repository's objects live. Keys are `/`-separated names of `[A-Za-z0-9._@=-]` segments, relative to the
 * repository's root. Objects are immutable: there is no overwrite, so that no interruption can leave half an object.
 * One contract suite (`test/contracts/blob-store.ts`) holds every implementation to these words.
 */
export interface BlobStore {
  /** The URI as configured, without credentials: safe to log. */
  readonly uri: string

  /** Whether objects can be locked here. A bucket may still lack it: then the first put that asks for it says so. */
  readonly locks: boolean

  /**
   * Writes the object durably unless the key exists; atomic among any number of writers.
   * `created: false` means that an object was already there, and that it was left as it is, lock included.
   * Throws `store-no-lock` when a lock is asked for that the store can't give.
   */
  putIfAbsent(key: string, body: Uint8Array, options?: PutOptions): Promise<PutResult>

  /**
   * Writes the object whether it exists or not, in one step. Where the store keeps versions the former ones stay; where
   * it does not, and a lock holds it, this throws `store-locked`. Only repairs may call it.
   */
  replace(key: string, body: Uint8Array, options?: PutOptions): Promise<void>

  /** The whole object. Throws `BlobNotFound`, for a version that does not exist or is no name of one too. */
  get(key: string, options?: GetOptions): Promise<Buffer>

  /** Size and version without the content; `undefined` when there is none. */
  head(key: string, options?: VersionOptions): Promise<BlobInfo | undefined>

  /** Every object whose key begins with `prefix`, in ascending byte order of the keys. */
  list(prefix: string, options?: ListOptions): AsyncIterable<BlobInfo>

  /**
   * Deletes the object with all its versions; deleting what is not there is no error. Only prune may call it.
   * Throws `store-locked` while a lock holds it.
   */
  delete(key: string): Promise<void>

  /**
   * Locks the object until then, unless it is locked for that long, or `enough`, already: never for shorter. Answers
   * until when it is locked. Throws `BlobNotFound`, and `store-no-lock` where nothing can be locked.
   */
  extendRetention(key: string, until: Date, options?: ExtendOptions): Promise<Date>

  close(): Promise<void>
}

export interface PutOptions {
  /** Nobody can delete or replace the object before. */
  retainUntil?: Date
}

export interface PutResult {
  created: boolean
  /** The store's id of this very version, where it keeps versions. */
  versionId?: string
}

export interface VersionOptions {
  /** This very version, where the store keeps versions; elsewhere there is only one. */
  versionId?: string | undefined
}

export interface ExtendOptions extends VersionOptions {
  /** A lock that lasts until then is left as it is. */
  enough?: Date
}

export interface GetOptions extends VersionOptions {
  /** Refuse, with a `damage` error, to read more bytes than this. */
  maxBytes?: number
}

export interface ListOptions {
  /** Only keys after this one. */
  startAfter?: string
}

export interface BlobInfo {
  key: string
  bytes: number
  modified: Date
  versionId?: string
  /** A lock ends then. Told by `head` only, and only where the store shows it. */
  retainUntil?: Date
}

/** What `get` throws for a key that does not exist; what that means is for the caller to say. */
export class BlobNotFound extends Error {
  override readonly name = 'BlobNotFound'
  readonly key: string

  constructor(key: string, uri: string) {
    super(`there is no object ${key} in ${uri}`)
    this.key = key
  }
}
