import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { Failpoint } from './failpoints.ts'
import { initRepository, openRepository } from './repository.ts'
import { openStore } from './stores/open-store.ts'
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
  const signingKey = await signingKeyIfThere(signingKeyFile)
  const identityFile = encryption === 'off' ? undefined : encryption.identityFile
  return openRepository({
    store,
    recipients: encryption === 'off' ? 'off' : encryption.recipients,
    trustedKeys: await Promise.all(trustedKeyFiles.map((file) => readKey(file, createPublicKey))),
    ...(signingKey ? { signingKey } : {}),
    ...(options.read && identityFile !== undefined ? { identities: await readIdentities(identityFile) } : {}),
    ...(options.failpoint ? { failpoint: options.failpoint } : {}),
    ...(options.tool === undefined ? {} : { tool: options.tool }),
  })
}

/** The config of a machine that only reads may name the signing key's file without having it. */
async function signingKeyIfThere(file: string | undefined): Promise<KeyObject | undefined> {
  if (file === undefined) return undefined
  try {
    return createPrivateKey(await readFile(file))
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw unusable(file, cause)
  }
}

async function readKey(file: string, create: (pem: Buffer) => KeyObject): Promise<KeyObject> {
  try {
    return create(await readFile(file))
  } catch (cause) {
    throw unusable(file, cause)
  }
}

/** The lines of an `age-keygen` file: comments and keys. */
async function readIdentities(file: string): Promise<string[]> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.trim())
    return lines.filter((line) => line !== '' && !line.startsWith('#'))
  } catch (cause) {
    throw unusable(file, cause)
  }
}

/** Never quotes the file: it holds a key. */
function unusable(file: string, cause: unknown): LifeboatError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'not a key'
  return new LifeboatError(`can't use the key file ${file}: ${code}`, {
    kind: 'usage',
    code: 'key-unusable',
    hint: 'lifeboat keys --help  # makes recipients and signing keys; the config says where they lie',
  })
}
