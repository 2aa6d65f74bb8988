import { access } from 'node:fs/promises'
import { type Place, PRIMARY, unknownCopy } from './copy/places.ts'
import { readIdentityFile } from './encryption.ts'
import type { Failpoint } from './failpoints.ts'
import { requireLocks } from './locks.ts'
import { initRepository, openForCheck, openRepository } from './repository.ts'
import { readSigningKey, readTrustedKey } from './signing.ts'
import type { BlobStore } from './stores/blob-store.ts'
import { openStore } from './stores/open.ts'
import type { Repository } from './types.ts'

/** The `repository:` part of the config. */
export interface RepositorySettings {
  uri: string
  encryption: 'off' | { recipients: string[]; identityFile?: string | undefined }
  /** Object lock, in milliseconds. */
  lock?: { for: number } | undefined
  signingKeyFile?: string | undefined
  trustedKeyFiles: string[]
  copies?: readonly { name: string; uri: string }[]
}

export interface OpenFromSettings {
  /** Make the repository if there is none. */
  create?: boolean
  /** Also load the identity, to read records with. */
  read?: boolean
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
  const { encryption, signingKeyFile, trustedKeyFiles } = settings
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
    trustedKeys: await Promise.all(trustedKeyFiles.map(readTrustedKey)),
    // The config of a machine that only reads may name the signing key's file without having it.
    ...(signingKeyFile && (await exists(signingKeyFile)) ? { signingKey: await readSigningKey(signingKeyFile) } : {}),
    ...(options.read && identityFile !== undefined ? { identities: await readIdentityFile(identityFile) } : {}),
    ...(lock ? { lock } : {}),
    ...(options.failpoint ? { failpoint: options.failpoint } : {}),
    ...(options.tool === undefined ? {} : { tool: options.tool }),
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
