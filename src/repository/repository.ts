import type { BlobStore } from './stores/blob-store.ts'
import type { OpenOptions, Repository } from './types.ts'

export interface InitOptions {
  /** Whether chunks are encrypted; it can't be changed later. */
  encryption: 'age' | 'off'
  /** ISO time. */
  created: string
}

/** Makes a repository unless there is one; safe to call at every start. Throws when encryption is not as asked. */
export async function initRepository(store: BlobStore, options: InitOptions): Promise<{ created: boolean }> {
  throw new Error(`unfinished: ${store.uri} ${options.encryption}`)
}

/** Throws `repository-not-found` when there is none at the store. */
export async function openRepository(options: OpenOptions): Promise<Repository> {
  throw new Error(`unfinished: ${options.store.uri}`)
}
