import { createHash } from 'node:crypto'
import {
  AnonymousCredential,
  type BlobClient,
  type BlobGetPropertiesResponse,
  BlobServiceClient,
  type BlockBlobUploadOptions,
  type ContainerClient,
  StorageSharedKeyCredential,
} from '@azure/storage-blob'
import type { AzureAccess } from './azure-access.ts'
import { azureCode, azureStatus, azureStoreError, isImmutable } from './azure-errors.ts'
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

export interface AzureLocation {
  account: string
  container: string
  /** Without slashes at its ends; may be empty. */
  prefix: string
  /** Of the account's blob service. */
  endpoint: string
  access: AzureAccess
}

/** A container of an Azure storage account, or a part of it. */
export function createAzureStore(location: AzureLocation): BlobStore {
  return new AzureStore(location)
}

class AzureStore implements BlobStore {
  readonly uri: string
  readonly locks = true
  readonly #endpoint: string
  readonly #root: string
  readonly #container: ContainerClient

  constructor({ account, container, prefix, endpoint, access }: AzureLocation) {
    this.#root = prefix === '' ? '' : `${prefix}/`
    this.#endpoint = endpoint
    this.uri = `azblob://${account}/${container}${prefix === '' ? '' : `/${prefix}`}`
    const service = new BlobServiceClient(
      'sas' in access ? `${endpoint}?${access.sas}` : endpoint,
      'sas' in access ? new AnonymousCredential() : new StorageSharedKeyCredential(account, access.key),
      { retryOptions: { maxTries: 4, tryTimeoutInMs: 120_000, retryDelayInMs: 200, maxRetryDelayInMs: 10_000 } },
    )
    this.#container = service.getContainerClient(container)
  }

  async putIfAbsent(key: string, body: Uint8Array, options?: PutOptions): Promise<PutResult> {
    const upload = { ...uploadOptions(body, options), conditions: { ifNoneMatch: '*' } }
    try {
      const client = this.#blob(key).getBlockBlobClient()
      const { versionId } = await client.upload(body, body.byteLength, upload)
      return { created: true, ...version(versionId) }
    } catch (error) {
      if (EXISTS.has(azureCode(error) ?? '')) return { created: false }
      // Who may create and not overwrite is refused, instead of told, that there is one.
      const refused = azureStatus(error) === 403
      if (refused && (await this.head(key).catch(() => undefined))) return { created: false }
      throw this.#explain(error, `write ${key}`)
    }
  }

  async replace(key: string, body: Uint8Array, options?: PutOptions): Promise<void> {
    try {
      const client = this.#blob(key).getBlockBlobClient()
      await client.upload(body, body.byteLength, uploadOptions(body, options))
    } catch (error) {
      if (isImmutable(error)) throw locked(key, this.uri)
      throw this.#explain(error, `write ${key}`)
    }
  }

  async get(key: string, options?: GetOptions): Promise<Buffer> {
    const { maxBytes = Number.POSITIVE_INFINITY } = options ?? {}
    try {
      const answer = await this.#blob(key, options).download()
      const body = answer.readableStreamBody as NodeJS.ReadableStream & { destroy(): void }
      if ((answer.contentLength ?? 0) <= maxBytes) return await readPieces(body, key, maxBytes)
      body.destroy()
    } catch (error) {
      if (isNoSuchBlob(error, options)) throw new BlobNotFound(key, this.uri)
      throw this.#explain(error, `read ${key}`)
    }
    throw tooLarge(key, maxBytes)
  }

  async head(key: string, options?: VersionOptions): Promise<BlobInfo | undefined> {
    const found = await this.#properties(key, options)
    return (
      found && {
        key,
        bytes: found.contentLength ?? 0,
        modified: found.lastModified ?? new Date(0),
        ...version(found.versionId),
        ...(found.immutabilityPolicyExpiresOn ? { retainUntil: found.immutabilityPolicyExpiresOn } : {}),
      }
    )
  }

  async *list(prefix: string, options?: ListOptions): AsyncIterable<BlobInfo> {
    const after = options?.startAfter
    const from = after === undefined ? {} : { startFrom: this.#root + after }
    try {
      for await (const { name, properties } of this.#container.listBlobsFlat({
        prefix: this.#root + prefix,
        ...from,
      })) {
        const key = name.slice(this.#root.length)
        // The service counts the start itself in.
        if (after !== undefined && key <= after) continue
        yield { key, bytes: properties.contentLength ?? 0, modified: properties.lastModified }
      }
    } catch (error) {
      throw this.#explain(error, `list ${prefix || 'everything'}`)
    }
  }

  async delete(key: string): Promise<void> {
    const versions = await this.#versions(key)
    try {
      // Where the account keeps versions, this makes the current one another older one.
      await this.#blob(key).deleteIfExists()
      for (const versionId of versions) await this.#blob(key, { versionId }).deleteIfExists()
    } catch (error) {
      if (isImmutable(error)) throw locked(key, this.uri)
      throw this.#explain(error, `delete ${key}`)
    }
  }

  async extendRetention(key: string, until: Date, options?: ExtendOptions): Promise<Date> {
    const found = await this.#properties(key, options)
    if (!found) throw new BlobNotFound(key, this.uri)
    const known = found.immutabilityPolicyExpiresOn
    if (known && known >= (options?.enough ?? until)) return known
    try {
      await this.#blob(key, options).setImmutabilityPolicy({ expiriesOn: until, policyMode: 'Locked' })
      return until
    } catch (error) {
      throw this.#explain(error, `lock ${key}`)
    }
  }

  async close(): Promise<void> {}

  async #properties(key: string, options: VersionOptions | undefined): Promise<BlobGetPropertiesResponse | undefined> {
    try {
      return await this.#blob(key, options).getProperties()
    } catch (error) {
      if (isNoSuchBlob(error, options)) return undefined
      throw this.#explain(error, `look at ${key}`)
    }
  }

  /** Of the object; throws when one is locked, before any is touched. Empty where the account keeps none. */
  async #versions(key: string): Promise<string[]> {
    requireKey(key)
    const name = this.#root + key
    const versions: string[] = []
    try {
      const all = { prefix: name, includeVersions: true, includeImmutabilityPolicy: true }
      for await (const found of this.#container.listBlobsFlat(all)) {
        if (found.name !== name) continue
        const until = found.properties.immutabilityPolicyExpiresOn
        if (until && until.getTime() > Date.now()) throw locked(key, this.uri, until)
        if (found.versionId) versions.push(found.versionId)
      }
      return versions
    } catch (error) {
      throw this.#explain(error, `delete ${key}`)
    }
  }

  #blob(key: string, options?: VersionOptions): BlobClient {
    requireKey(key)
    const blob = this.#container.getBlobClient(this.#root + key)
    return options?.versionId === undefined ? blob : blob.withVersion(options.versionId)
  }

  #explain(error: unknown, what: string): unknown {
    return azureStoreError(error, what, this.uri, this.#endpoint)
  }
}

function uploadOptions(body: Uint8Array, options: PutOptions | undefined): BlockBlobUploadOptions {
  const until = options?.retainUntil
  return {
    blobHTTPHeaders: {
      blobContentType: 'application/octet-stream',
      // Checked by the service before the object exists.
      blobContentMD5: createHash('md5').update(body).digest(),
    },
    ...(until ? { immutabilityPolicy: { expiriesOn: until, policyMode: 'Locked' } } : {}),
  }
}

const EXISTS = new Set(['BlobAlreadyExists', 'BlobImmutableDueToPolicy', 'ConditionNotMet'])

/** Of a version, the service also says that its name is none. */
function isNoSuchBlob(error: unknown, options: VersionOptions | undefined): boolean {
  const status = azureStatus(error)
  if (status === 404) return azureCode(error) !== 'ContainerNotFound'
  return options?.versionId !== undefined && status === 400
}

const version = (id: string | undefined) => (id === undefined ? {} : { versionId: id })
