import type { KeyObject } from 'node:crypto'
import { access } from 'node:fs/promises'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import { type Place, PRIMARY, unknownCopy } from './copy/places.ts'
import { readIdentityFile } from './encryption.ts'
import type { Failpoint } from './failpoints.ts'
import { requireLocks } from './locks.ts'
import { initRepository, openForCheck, openRepository } from './repository.ts'
import { readSigningKey, readTrustedKey } from './signing.ts'
import type { BlobStore } from './stores/blob-store.ts'
import { openStore } from './stores/open.ts'
import type { OpenOptions, Repository } from './types.ts'

/** The `repository:` part of the config. */
export interface RepositorySettings {
  uri: string
  encryption: 'off' | { recipients: string[]; identityFile?: string | undefined }
  /** Object lock, in milliseconds. */
  lock?: { for: number } | undefined
  signingKeyFile?: string | undefined
  pruneKeyFile?: string | undefined
  trustedKeyFiles: string[]
  copies?: readonly { name: string; uri: string }[]
}

export interface OpenFromSettings {
  /** Make the repository if there is none. */
  create?: boolean
  /** Also load the identity, to read records with. */
  read?: boolean
  /**
   * Sign with the prune key instead of the signing key. Throws `prune-key-missing`; with `if-there`, the signing key does
   * where there is no prune key: anybody who may sign may say which snapshots to keep.
   */
  prune?: boolean | 'if-there'
  /** Open the copy of this name instead. Throws `copy-unknown`. */
  copy?: string
  /** Also open what only a check can look at: a repository whose `repository.json` is damaged or missing. */
  forCheck?: boolean
  failpoint?: (name: Failpoint) => void
  tool?: string
}

/**
 * Opens the configured repository with what keys the machine has. A machine without signing key can look, one without
 * identity can write and check but not read records.
 */
export async function openFromSettings(settings: RepositorySettings, options: OpenFromSettings): Promise<Repository> {
  const { encryption } = settings
  const { here, others } = placesOf(settings, options.copy)
  const store = await here.open()
  const lock = settings.lock && { forMs: settings.lock.for, now: () => new Date() }
  if (options.create) {
    const method = encryption === 'off' ? 'off' : 'age'
    await initRepository(store, { encryption: method, created: new Date().toISOString() })
    if (lock) await requireLocks(store, lock)
  }
  const identityFile = encryption === 'off' ? undefined : encryption.identityFile
  return (options.forCheck ? openForCheck : openRepository)({
    store,
    places: others,
    isCopy: options.copy !== undefined,
    recipients: encryption === 'off' ? 'off' : encryption.recipients,
    ...(await keysOf(settings, options.prune ?? false)),
    ...(options.read && identityFile !== undefined ? { identities: await readIdentityFile(identityFile) } : {}),
    ...(lock ? { lock } : {}),
    ...(options.failpoint ? { failpoint: options.failpoint } : {}),
    ...(options.tool === undefined ? {} : { tool: options.tool }),
  })
}

/** The key to sign with, if this machine has it, and those to trust: its own and those that the config names. */
async function keysOf(
  { signingKeyFile, pruneKeyFile, trustedKeyFiles }: RepositorySettings,
  prune: boolean | 'if-there',
): Promise<Pick<OpenOptions, 'signingKey' | 'trustedKeys'>> {
  const trusted = await Promise.all(trustedKeyFiles.map(readTrustedKey))
  // The config of a machine that only reads may name keys' files without having them.
  const signing = await keyIfThere(signingKeyFile)
  const pruning = await keyIfThere(pruneKeyFile)
  if (prune === true && !pruning) throw pruneKeyMissing(pruneKeyFile)
  const signingKey = prune ? (pruning ?? signing) : signing
  const own = [signing, pruning].filter((key) => key !== undefined)
  return { trustedKeys: [...trusted, ...own], ...(signingKey ? { signingKey } : {}) }
}

async function keyIfThere(file: string | undefined): Promise<KeyObject | undefined> {
  return file !== undefined && (await exists(file)) ? readSigningKey(file) : undefined
}

function pruneKeyMissing(file: string | undefined): LifeboatError {
  const problem = file === undefined ? 'repository.pruneKeyFile is not set' : `${file} is not there`
  return new LifeboatError(`this machine may not prune: ${problem}`, {
    kind: 'usage',
    code: 'prune-key-missing',
    hint: 'lifeboat keys  # makes one; name it on the machines that prune, and its public half under trustedKeyFiles elsewhere',
  })
}

/** The store that is asked for, and the others of the same repository. */
function placesOf({ uri, copies = [] }: RepositorySettings, copy: string | undefined) {
  const places = [{ name: PRIMARY, uri }, ...copies].map(placeAt)
  const here = places.find(({ name }) => name === (copy ?? PRIMARY))
  if (!here)
    throw unknownCopy(
      copy ?? '',
      copies.map(({ name }) => name),
    )
  return { here, others: places.filter((place) => place !== here) }
}

/** Opened once; a failure is forgotten. */
function placeAt({ name, uri }: { name: string; uri: string }): Place {
  let opening: Promise<BlobStore> | undefined
  const open = () => {
    opening ??= openStore(uri).catch((error) => {
      opening = undefined
      throw error
    })
    return opening
  }
  return { name, uri, open }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
