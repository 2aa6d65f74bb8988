import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  ListObjectVersionsCommand,
  type ObjectLockRetention,
  PutObjectCommand,
  PutObjectRetentionCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { NodeHttpHandler } from '@smithy/node-http-handler'
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
import { requireKey, tooLarge } from './guards.ts'
import { locked } from './lock-errors.ts'
import { readPieces } from './read-pieces.ts'
import { errorStatus, isLockMissing, s3StoreError } from './s3-errors.ts'

export interface S3Location {
  bucket: string
  /** Without slashes at its ends; may be empty. */
  prefix: string
  endpoint?: string
  region?: string
  /** Of the AWS tools' own files; the usual one when absent. */
  profile?: string
  /** `https://host/bucket/key` instead of `https://bucket.host/key`; most servers that are not AWS need it. */
  pathStyle: boolean
  /** Who can shorten a lock: nobody, or who has a special permission. */
  lock: 'COMPLIANCE' | 'GOVERNANCE'
}

/** Two writers of one key at the same moment: S3 may answer 409 to both, and says to try again. */
const CONFLICT_ATTEMPTS = 5

/** A bucket, or a part of it. Credentials come from where the AWS tools look for them. */
export function createS3Store(location: S3Location): BlobStore {
  return new S3Store(location)
}

class S3Store implements BlobStore {
  readonly uri: string
  readonly locks = true
  readonly #location: S3Location
  readonly #root: string
  readonly #client: S3Client

  constructor(location: S3Location) {
    this.#location = location
    this.#root = location.prefix === '' ? '' : `${location.prefix}/`
    this.uri = `s3://${location.bucket}${location.prefix === '' ? '' : `/${location.prefix}`}`
    this.#client = new S3Client({
      ...(location.endpoint === undefined ? {} : { endpoint: location.endpoint }),
      ...(location.region === undefined ? {} : { region: location.region }),
      ...(location.profile === undefined ? {} : { profile: location.profile }),
      forcePathStyle: location.pathStyle,
      maxAttempts: 4,
      // Every object is checked against a hash of ours; the SDK's own check costs more than half of the throughput.
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: new NodeHttpHandler({ connectionTimeout: 5_000, requestTimeout: 120_000 }),
    })
  }

  async putIfAbsent(key: string, body: Uint8Array, options?: PutOptions): Promise<PutResult> {
    const command = new PutObjectCommand({ ...this.#key(key), Body: body, IfNoneMatch: '*', ...this.#lock(options) })
    for (let attempt = 1; ; attempt++) {
      try {
        const { VersionId } = await this.#client.send(command)
        return { created: true, ...version(VersionId) }
      } catch (error) {
        const status = errorStatus(error)
        if (status === 412) return { created: false }
        if (status !== 409 || attempt === CONFLICT_ATTEMPTS) throw this.#explain(error, `write ${key}`)
        await new Promise((wake) => setTimeout(wake, 50 * attempt))
      }
    }
  }

  async replace(key: string, body: Uint8Array, options?: PutOptions): Promise<void> {
    try {
      await this.#client.send(new PutObjectCommand({ ...this.#key(key), Body: body, ...this.#lock(options) }))
    } catch (error) {
      throw this.#explain(error, `write ${key}`)
    }
  }

  async get(key: string, options?: GetOptions): Promise<Buffer> {
    try {
      const response = await this.#client.send(new GetObjectCommand(this.#version(key, options)))
      return await readBody(response, key, options?.maxBytes)
    } catch (error) {
      if (isNoSuchKey(error, options)) throw new BlobNotFound(key, this.uri)
      throw this.#explain(error, `read ${key}`)
    }
  }

  async head(key: string, options?: VersionOptions): Promise<BlobInfo | undefined> {
    try {
      const found = await this.#client.send(new HeadObjectCommand(this.#version(key, options)))
      return {
        key,
        bytes: found.ContentLength ?? 0,
        modified: found.LastModified ?? new Date(0),
        ...version(found.VersionId),
        ...(found.ObjectLockRetainUntilDate ? { retainUntil: found.ObjectLockRetainUntilDate } : {}),
      }
    } catch (error) {
      if (isNoSuchKey(error, options)) return undefined
      throw this.#explain(error, `look at ${key}`)
    }
  }

  async *list(prefix: string, options?: ListOptions): AsyncIterable<BlobInfo> {
    let token: string | undefined
    do {
      const page = await this.#page(prefix, options?.startAfter, token)
      for (const { Key, Size, LastModified } of page.Contents ?? []) {
        if (Key === undefined || !Key.startsWith(this.#root)) continue
        yield { key: Key.slice(this.#root.length), bytes: Size ?? 0, modified: LastModified ?? new Date(0) }
      }
      token = page.IsTruncated ? page.NextContinuationToken : undefined
    } while (token !== undefined)
  }

  async delete(key: string): Promise<void> {
    // By version: a plain delete of an object with versions only hides it, and frees nothing.
    for (let more = true; more; ) {
      const versions = await this.#versions(key)
      // Oldest first, so that an interruption, or a lock, leaves the newest.
      for (const id of versions.ids.toReversed()) await this.#deleteVersion(key, id)
      more = versions.more
    }
  }

  async extendRetention(key: string, until: Date, options?: ExtendOptions): Promise<Date> {
    const { RetainUntilDate: known, Mode = this.#location.lock } = await this.#retention(key, options)
    if (known && known >= (options?.enough ?? until)) return known
    const Retention = { Mode, RetainUntilDate: until }
    try {
      await this.#client.send(new PutObjectRetentionCommand({ ...this.#version(key, options), Retention }))
      return until
    } catch (error) {
      throw this.#explain(error, `lock ${key}`)
    }
  }

  async close(): Promise<void> {
    this.#client.destroy()
  }

  /** Asked for by itself: of older versions, not all servers tell it with the rest. Throws `BlobNotFound`. */
  async #retention(key: string, options: VersionOptions | undefined): Promise<ObjectLockRetention> {
    try {
      const { Retention } = await this.#client.send(new GetObjectRetentionCommand(this.#version(key, options)))
      return Retention ?? {}
    } catch (error) {
      if ((error as Error).name === 'NoSuchObjectLockConfiguration') return {}
      if (isNoSuchKey(error, options) && !isLockMissing(error as Error)) throw new BlobNotFound(key, this.uri)
      throw this.#explain(error, `look at the lock of ${key}`)
    }
  }

  /** A page of the object's versions, delete markers among them: newest first. */
  async #versions(key: string): Promise<{ ids: (string | undefined)[]; more: boolean }> {
    const { Bucket, Key } = this.#key(key)
    try {
      const page = await this.#client.send(new ListObjectVersionsCommand({ Bucket, Prefix: Key }))
      const found = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].filter((one) => one.Key === Key)
      const newestFirst = found.sort((a, b) => Number(b.LastModified) - Number(a.LastModified))
      return {
        ids: newestFirst.map(({ VersionId }) => VersionId),
        more: page.IsTruncated === true && page.NextKeyMarker === Key,
      }
    } catch (error) {
      // Some servers have no versions at all, and nothing to list them with.
      if (errorStatus(error) === 501) return { ids: [undefined], more: false }
      throw this.#explain(error, `delete ${key}`)
    }
  }

  async #deleteVersion(key: string, versionId: string | undefined): Promise<void> {
    const target = this.#version(key, { versionId })
    try {
      await this.#client.send(new DeleteObjectCommand(target))
    } catch (error) {
      const held = await this.#retention(key, { versionId }).catch(() => undefined)
      const until = held?.RetainUntilDate
      if (until && until.getTime() > Date.now()) throw locked(key, this.uri, until, error)
      throw this.#explain(error, `delete ${key}`)
    }
  }

  async #page(prefix: string, startAfter: string | undefined, token: string | undefined) {
    const command = new ListObjectsV2Command({
      Bucket: this.#location.bucket,
      Prefix: this.#root + prefix,
      ...(startAfter === undefined ? {} : { StartAfter: this.#root + startAfter }),
      ...(token === undefined ? {} : { ContinuationToken: token }),
    })
    try {
      const page: ListObjectsV2CommandOutput = await this.#client.send(command)
      return page
    } catch (error) {
      throw this.#explain(error, `list ${prefix || 'everything'}`)
    }
  }

  #key(key: string): { Bucket: string; Key: string } {
    requireKey(key)
    return { Bucket: this.#location.bucket, Key: this.#root + key }
  }

  #version(key: string, options: VersionOptions | undefined) {
    return { ...this.#key(key), ...(options?.versionId ? { VersionId: options.versionId } : {}) }
  }

  // Said with every object: a bucket's default retention is not shown by all servers, and can be changed behind us.
  #lock(options: PutOptions | undefined) {
    if (options?.retainUntil === undefined) return {}
    return { ObjectLockMode: this.#location.lock, ObjectLockRetainUntilDate: options.retainUntil }
  }

  #explain(error: unknown, what: string): unknown {
    return s3StoreError(error, what, this.uri, this.#location.endpoint)
  }
}

async function readBody(response: GetObjectCommandOutput, key: string, maxBytes = Number.POSITIVE_INFINITY) {
  const body = response.Body as AsyncIterable<Uint8Array> & { destroy(): void }
  if ((response.ContentLength ?? 0) > maxBytes) {
    body.destroy()
    throw tooLarge(key, maxBytes)
  }
  return readPieces(body, key, maxBytes)
}

/** Of a version, servers also say that its name is none (400) or that it is a delete marker (405). */
function isNoSuchKey(error: unknown, options?: VersionOptions): boolean {
  const status = errorStatus(error)
  if (status === 404) return (error as Error).name !== 'NoSuchBucket'
  if (options?.versionId === undefined) return false
  return status === 405 || (status === 400 && !/Token|Signature|AccessKey/.test((error as Error).name))
}

const version = (id: string | undefined) => (id === undefined || id === 'null' ? {} : { versionId: id })
