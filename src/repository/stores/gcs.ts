import { createHash } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { type Bucket, type File, type FileMetadata, type PreconditionOptions, Storage } from '@google-cloud/storage'
import {
  type BlobInfo,
  BlobNotFound,
  type BlobStore,
  type ExtendOptions,
  type GetOptions,
  type ListOptions,
  type PutOptions,
  type PutResult,
  type VersionOptions,
} from './blob-store.ts'
import { gcsStatus, gcsStoreError, isNoSuchObject, isRetained } from './gcs-errors.ts'
import { requireKey } from './guards.ts'
import { locked } from './lock-errors.ts'
import { readPieces } from './read-pieces.ts'

export interface GcsLocation {
  bucket: string
  /** Without slashes at its ends; may be empty. */
  prefix: string
  endpoint?: string
}

/** Somebody else may change the lock between our look at it and our change. */
const LOCK_ATTEMPTS = 5

// The library's downloads have one listener more on a stream than Node warns of, each time and on stderr.
EventEmitter.defaultMaxListeners = Math.max(EventEmitter.defaultMaxListeners, 12)

/** A bucket of Google Cloud Storage, or a part of it. Credentials come from where Google's tools look for them. */
export function createGcsStore(location: GcsLocation): BlobStore {
  return new GcsStore(location)
}

class GcsStore implements BlobStore {
  readonly uri: string
  readonly locks = true
  readonly #endpoint: string | undefined
  readonly #root: string
  readonly #bucket: Bucket

  constructor({ bucket, prefix, endpoint }: GcsLocation) {
    this.#root = prefix === '' ? '' : `${prefix}/`
    this.#endpoint = endpoint
    this.uri = `gs://${bucket}${prefix === '' ? '' : `/${prefix}`}`
    const storage = new Storage({
      ...(endpoint === undefined ? {} : { apiEndpoint: endpoint, useAuthWithCustomEndpoint: isGoogle(endpoint) }),
      timeout: 120_000,
      retryOptions: { maxRetries: 3, totalTimeout: 120 },
    })
    this.#bucket = storage.bucket(bucket)
  }

  async putIfAbsent(key: string, body: Uint8Array, options?: PutOptions): Promise<PutResult> {
    const file = this.#file(key)
    try {
      await save(file, body, options, { ifGenerationMatch: 0 })
    } catch (error) {
      if (gcsStatus(error) === 412) return { created: false }
      throw this.#explain(await realReason(error, file), `write ${key}`)
    }
    return { created: true, ...version(file.metadata) }
  }

  async replace(key: string, body: Uint8Array, options?: PutOptions): Promise<void> {
    const file = this.#file(key)
    try {
      await save(file, body, options, {})
    } catch (error) {
      if (isRetained(error)) throw locked(key, this.uri)
      throw this.#explain(await realReason(error, file), `write ${key}`)
    }
  }

  async get(key: string, options?: GetOptions): Promise<Buffer> {
    const file = this.#version(key, options)
    try {
      const stream = file.createReadStream({ validation: false, decompress: false })
      return await readPieces(stream, key, options?.maxBytes)
    } catch (error) {
      if (isNoSuchObject(error)) throw new BlobNotFound(key, this.uri)
      throw this.#explain(error, `read ${key}`)
    }
  }

  async head(key: string, options?: VersionOptions): Promise<BlobInfo | undefined> {
    const found = await this.#metadata(key, options)
    return found && infoOf(key, found)
  }

  async *list(prefix: string, options?: ListOptions): AsyncIterable<BlobInfo> {
    const after = options?.startAfter
    const from = after === undefined ? {} : { startOffset: this.#root + after }
    for await (const { name, metadata } of this.#files({ prefix: this.#root + prefix, ...from })) {
      const key = name.slice(this.#root.length)
      // The service counts the offset itself in.
      if (key !== after) yield { key, bytes: Number(metadata.size), modified: new Date(metadata.updated ?? 0) }
    }
  }

  async delete(key: string): Promise<void> {
    const { name } = this.#file(key)
    // By generation: where the bucket keeps versions, a plain delete only hides the object.
    for await (const found of this.#files({ prefix: name, versions: true })) {
      if (found.name === name) await this.#deleteGeneration(key, found.metadata)
    }
  }

  async extendRetention(key: string, until: Date, options?: ExtendOptions): Promise<Date> {
    for (let attempt = 1; ; attempt++) {
      const found = await this.#metadata(key, options)
      if (!found) throw new BlobNotFound(key, this.uri)
      const known = lockOf(found)
      if (known && known >= (options?.enough ?? until)) return known
      try {
        const unchanged = { ifMetagenerationMatch: Number(found.metageneration) }
        await this.#version(key, options).setMetadata({ retention: retention(until) }, unchanged)
        return until
      } catch (error) {
        if (gcsStatus(error) !== 412 || attempt === LOCK_ATTEMPTS) throw this.#explain(error, `lock ${key}`)
      }
    }
  }

  async close(): Promise<void> {}

  async #metadata(key: string, options: VersionOptions | undefined): Promise<FileMetadata | undefined> {
    try {
      const [metadata] = await this.#version(key, options).getMetadata()
      return metadata
    } catch (error) {
      if (error instanceof BlobNotFound || isNoSuchObject(error)) return undefined
      throw this.#explain(error, `look at ${key}`)
    }
  }

  async *#files(query: { prefix: string; versions?: boolean; startOffset?: string }): AsyncIterable<File> {
    let pageToken: string | undefined
    do {
      try {
        const page = { ...query, autoPaginate: false, ...(pageToken === undefined ? {} : { pageToken }) }
        const [files, next] = await this.#bucket.getFiles(page)
        yield* files
        pageToken = (next as { pageToken?: string } | null)?.pageToken
      } catch (error) {
        throw this.#explain(error, `list ${query.prefix.slice(this.#root.length) || 'everything'}`)
      }
    } while (pageToken !== undefined)
  }

  async #deleteGeneration(key: string, metadata: FileMetadata): Promise<void> {
    try {
      await this.#version(key, { versionId: String(metadata.generation) }).delete()
    } catch (error) {
      if (isNoSuchObject(error)) return
      if (isRetained(error)) throw locked(key, this.uri, lockOf(metadata))
      throw this.#explain(error, `delete ${key}`)
    }
  }

  #file(key: string): File {
    requireKey(key)
    return this.#bucket.file(this.#root + key)
  }

  #version(key: string, options: VersionOptions | undefined): File {
    requireKey(key)
    const { versionId } = options ?? {}
    if (versionId === undefined) return this.#file(key)
    // Of another store's making: here nothing is called so.
    if (!/^[1-9]\d{0,18}$/.test(versionId)) throw new BlobNotFound(key, this.uri)
    return this.#bucket.file(this.#root + key, { generation: versionId })
  }

  #explain(error: unknown, what: string): unknown {
    return gcsStoreError(error, what, this.uri, this.#endpoint)
  }
}

async function save(
  file: File,
  body: Uint8Array,
  options: PutOptions | undefined,
  preconditionOpts: PreconditionOptions,
) {
  const metadata: FileMetadata = {
    contentType: 'application/octet-stream',
    // Checked by the service before the object exists.
    md5Hash: createHash('md5').update(body).digest('base64'),
    ...(options?.retainUntil ? { retention: retention(options.retainUntil) } : {}),
  }
  await file.save(Buffer.from(body.buffer, body.byteOffset, body.byteLength), {
    resumable: false,
    // The library's own check would delete the object again, which a backup may not be allowed to.
    validation: false,
    metadata,
    preconditionOpts,
  })
}

/** An upload that got no token says that its stream is closed; other requests say why. */
async function realReason(error: unknown, file: File): Promise<unknown> {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_DESTROYED') return error
  const other = await file.getMetadata().catch((reason) => reason)
  return other instanceof Error && !isNoSuchObject(other) ? other : error
}

function infoOf(key: string, metadata: FileMetadata): BlobInfo {
  const until = lockOf(metadata)
  return {
    key,
    bytes: Number(metadata.size),
    modified: new Date(metadata.updated ?? 0),
    ...version(metadata),
    ...(until ? { retainUntil: until } : {}),
  }
}

/** Its own lock, or that of the bucket's policy. */
function lockOf({ retention, retentionExpirationTime }: FileMetadata): Date | undefined {
  const times = [retention?.retainUntilTime, retentionExpirationTime].filter((time) => time !== undefined)
  return times.length === 0 ? undefined : new Date(Math.max(...times.map((time) => Date.parse(time))))
}

/** A locked lock can only be made longer, by nobody shorter. */
const retention = (until: Date) => ({ mode: 'Locked', retainUntilTime: until.toISOString() })

/**
 * The generation is told for every object, since only a special permission could say whether the bucket keeps versions.
 * Where it does not, it names the one object there is.
 */
const version = ({ generation }: FileMetadata) => (generation === undefined ? {} : { versionId: String(generation) })

/** Access tokens go to Google and to nobody else. */
function isGoogle(endpoint: string): boolean {
  const { protocol, hostname } = new URL(endpoint)
  return protocol === 'https:' && /(^|\.)googleapis\.com$/.test(hostname)
}
