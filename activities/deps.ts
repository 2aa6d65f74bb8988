import type { ProjectClient } from '../src/commercetools/project-client.ts'
import type { Repository } from '../src/repository/types.ts'
import type { Logger } from '../src/telemetry/logger.ts'

/** Everything the activities touch, injected once where the worker is put together. */
export interface ActivityDeps {
  /** The client of a project of the config; one for each worker, with its token. Throws `unknown-project`. */
  project(name: string): OpenProject
  /** The repository, made first if there is none yet. */
  repository(): Promise<Repository>
  /** The same, opened with the identity: for the queue `lifeboat-read` only. */
  readableRepository(): Promise<Repository>
  settings: BackupSettings
  logger: Logger
  now: () => Date
}

export interface OpenProject {
  client: ProjectClient
  projectKey: string
  apiHost: string
  maxConcurrency: number
}

export interface BackupSettings {
  /** Records of one type in one shard, about. */
  shardRecords: number
  /** Bytes of NDJSON in one chunk, about. */
  chunkBytes: number
  /** ms */
  overlap: number
  /** ms */
  queryLag: number
  /** How old the last scan of all ids of a range may be, ms. */
  deletionScan: number
  /** When a range of ids is read afresh. */
  fresh: { deadShare: number; layers: number }
}
