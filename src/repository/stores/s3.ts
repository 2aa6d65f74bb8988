import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import {
  type BlobInfo,
  BlobNotFound,
  type BlobStore,
  type GetOptions,
  type ListOptions,
  type PutOptions,
  type PutResult,
} from './blob-store.ts'
import { requireKey, tooLarge } from './guards.ts'
import { errorStatus, s3StoreError } from './s3-errors.ts'

export interface S3Location {
  bucket: string
  /** Without slashes at its ends; may be empty. */
  prefix: string
  endpoint?: string
  region?: string
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

  async get(key: string, options?: GetOptions): Promise<Buffer> {
    const target = { ...this.#key(key), ...(options?.versionId ? { VersionId: options.versionId } : {}) }
    try {
      const response = await this.#client.send(new GetObjectCommand(target))
      return await readBody(response, key, options?.maxBytes)
    } catch (error) {
      if (isNoSuchKey(error)) throw new BlobNotFound(key, this.uri)
      throw this.#explain(error, `read ${key}`)
    }
  }

  async head(key: string): Promise<BlobInfo | undefined> {
    try {
      const found = await this.#client.send(new HeadObjectCommand(this.#key(key)))
      return {
        key,
        bytes: found.ContentLength ?? 0,
        modified: found.LastModified ?? new Date(0),
        ...version(found.VersionId),
      }
    } catch (error) {
      if (isNoSuchKey(error)) return undefined
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
    try {
      await this.#client.send(new DeleteObjectCommand(this.#key(key)))
    } catch (error) {
      throw this.#explain(error, `delete ${key}`)
    }
  }

  async close(): Promise<void> {
    this.#client.destroy()
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
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of body) {
    bytes += piece.length
    if (bytes > maxBytes) throw tooLarge(key, maxBytes)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function isNoSuchKey(error: unknown): boolean {
  return errorStatus(error) === 404 && (error as Error).name !== 'NoSuchBucket'
}

const version = (id: string | undefined) => (id === undefined || id === 'null' ? {} : { versionId: id })
