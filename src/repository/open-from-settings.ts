import { access } from 'node:fs/promises'
import { readIdentityFile } from './encryption.ts'
import type { Failpoint } from './failpoints.ts'
import { initRepository, openRepository } from './repository.ts'
import { readSigningKey, readTrustedKey } from './signing.ts'
import { openStore } from './stores/open.ts'
import type { Repository } from './types.ts'

/** The `repository:` part of the config. */
export interface RepositorySettings {
  uri: string
  encryption: 'off' | { recipients: string[]; identityFile?: string | undefined }
  signingKeyFile?: string | undefined
  trustedKeyFiles: string[]
}

export interface OpenFromSettings {
  /** Make the repository if there is none. */
  create?: boolean
  /** Also load the identity, to read records with. */
  read?: boolean
  failpoint?: (name: Failpoint) => void
  tool?: string
}

/**
 * Opens the configured repository with what keys the machine has. A machine without signing key can look, one without
 * identity can write and check but not read records.
 */
export async function openFromSettings(settings: RepositorySettings, options: OpenFromSettings): Promise<Repository> {
  const { encryption, signingKeyFile, trustedKeyFiles } = settings
  const store = await openStore(settings.uri)
  if (options.create) {
    const method = encryption === 'off' ? 'off' : 'age'
    await initRepository(store, { encryption: method, created: new Date().toISOString() })
  }
  const identityFile = encryption === 'off' ? undefined : encryption.identityFile
  return openRepository({
    store,
    recipients: encryption === 'off' ? 'off' : encryption.recipients,
    trustedKeys: await Promise.all(trustedKeyFiles.map(readTrustedKey)),
    // The config of a machine that only reads may name the signing key's file without having it.
    ...(signingKeyFile && (await exists(signingKeyFile)) ? { signingKey: await readSigningKey(signingKeyFile) } : {}),
    ...(options.read && identityFile !== undefined ? { identities: await readIdentityFile(identityFile) } : {}),
    ...(options.failpoint ? { failpoint: options.failpoint } : {}),
    ...(options.tool === undefined ? {} : { tool: options.tool }),
  })
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
