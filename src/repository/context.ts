import type { KeyObject } from 'node:crypto'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { Place } from './copy/places.ts'
import type { Opener, Sealer } from './encryption.ts'
import type { Failpoint } from './failpoints.ts'
import { type LockPolicy, lockEnd } from './lock-policy.ts'
import type { RepositoryDocument } from './schema.ts'
import { BlobNotFound, type BlobStore, type GetOptions, type PutOptions } from './stores/blob-store.ts'

/** What the parts of an open repository share. */
export interface Context {
  readonly store: BlobStore
  readonly document: RepositoryDocument
  readonly tool: string
  /** Absent when opened for reading. */
  readonly sealer: Sealer | undefined
  /** Absent when no identity was given and there is encryption. */
  readonly opener: Opener | undefined
  readonly signer: { key: KeyObject; fingerprint: string } | undefined
  /** By fingerprint; the signer's own among them. */
  readonly trusted: ReadonlyMap<string, KeyObject>
  readonly failpoint: (name: Failpoint) => void | Promise<void>
  /** Other stores of the same repository: its copies, or, where a copy is open, the primary and the others. */
  readonly places: readonly Place[]
  /** Whether this is a copy, which may lag behind. */
  readonly isCopy: boolean
  /** Absent: objects are not locked. */
  readonly lock: LockPolicy | undefined
}

/** Puts an object, then stops at the failpoint. `created: false`: there is one already, to be compared by the caller. */
export async function put(
  ctx: Context,
  name: string,
  body: Uint8Array,
  failpoint?: Failpoint,
): Promise<{ created: boolean; versionId?: string }> {
  const { created, versionId } = await ctx.store.putIfAbsent(name, body, lockNow(ctx))
  if (failpoint) await ctx.failpoint(failpoint)
  return { created, ...(versionId === undefined ? {} : { versionId }) }
}

/** The lock of what is written now, where there are locks. */
export function lockNow({ lock }: Context): PutOptions | undefined {
  return lock && { retainUntil: lockEnd(lock).until }
}

/** Puts an object whose name says its content, and answers the version that counts. */
export async function putContent(ctx: Context, name: string, body: Uint8Array, failpoint: Failpoint) {
  const { created, versionId } = await put(ctx, name, body, failpoint)
  const version = created ? versionId : (await ctx.store.head(name))?.versionId
  return version === undefined ? {} : { versionId: version }
}

/**
 * `undefined` when there is no such object. Where the store does not know the version that is asked for, the object as it
 * is serves as well: version ids belong to one store, and in a copy, or after a repair, the same bytes have another.
 */
export async function getIfPresent(
  ctx: Pick<Context, 'store'>,
  name: string,
  options: GetOptions,
): Promise<Buffer | undefined> {
  try {
    return await ctx.store.get(name, options)
  } catch (error) {
    if (!(error instanceof BlobNotFound)) throw error
    const { versionId, ...anyVersion } = options
    return versionId === undefined ? undefined : getIfPresent(ctx, name, anyVersion)
  }
}

/** For an object that is not what it was, or not there. `problem` is a clause such as `its check does not fit`. */
export function damaged(object: string, problem: string, cause?: unknown): LifeboatError {
  return new LifeboatError(`object ${object} is damaged: ${problem}`, {
    kind: 'damage',
    code: 'object-damaged',
    hint: 'run `lifeboat check` to see everything that is damaged and which snapshots need it',
    ...(cause === undefined ? {} : { cause }),
  })
}

/** Runs a decoder, and says which object it was that could not be decoded. */
export function decoding<T>(object: string, decode: () => T): T {
  try {
    return decode()
  } catch (error) {
    throw damaged(object, (error as Error).message, error)
  }
}

export function requireSealer(ctx: Context): Sealer {
  if (ctx.sealer) return ctx.sealer
  throw new LifeboatError('the repository was opened without recipients: it can only be read', {
    kind: 'usage',
    code: 'recipients-missing',
    hint: 'set repository.encryption.recipients to what `lifeboat keys` prints',
  })
}

export function requireOpener(ctx: Context): Opener {
  if (ctx.opener) return ctx.opener
  throw new LifeboatError('reading records needs an identity, and none was given', {
    kind: 'permanent',
    code: 'identity-missing',
    hint: 'set repository.encryption.identityFile to the file that holds the AGE-SECRET-KEY-1… line',
  })
}

export function requireSigner(ctx: Context): { key: KeyObject; fingerprint: string } {
  if (ctx.signer) return ctx.signer
  throw new LifeboatError('sealing needs a signing key, and none was given', {
    kind: 'usage',
    code: 'signing-key-missing',
    hint: 'set repository.signingKeyFile; `lifeboat keys` makes one',
  })
}
