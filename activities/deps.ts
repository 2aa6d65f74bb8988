import type { ProjectClient } from '../src/commercetools/project-client.ts'
import type { ProjectWriter } from '../src/commercetools/project-writer.ts'
import type { Repository } from '../src/repository/types.ts'
import type { NoticeEvent } from '../src/runbooks/notice.ts'
import type { Logger } from '../src/telemetry/logger.ts'
import type { Metrics } from '../src/telemetry/metrics.ts'

/** Everything the activities touch, injected once where the worker is put together. */
export interface ActivityDeps {
  /** The client of a project of the config; one for each worker, with its token. Throws `unknown-project`. */
  project(name: string): OpenProject
  /** The repository, made first if there is none yet. */
  repository(): Promise<Repository>
  /** The same, opened with the identity: for the queue `lifeboat-read` only. */
  readableRepository(): Promise<Repository>
  /** The same, opened with the prune key: for the queue `lifeboat-prune` only. */
  prunableRepository(): Promise<Repository>
  settings: BackupSettings
  /** Every project of the config, and how old its newest good snapshot may be. */
  objectives(): { project: string; rpoMs: number | null }[]
  notify: NotifyDeps
  metrics: Metrics
  logger: Logger
  now: () => Date
}

export interface OpenProject {
  client: ProjectClient
  writer: ProjectWriter
  projectKey: string
  apiHost: string
  maxConcurrency: number
  /** Whether the config says that nobody writes to it unasked. */
  isProtected?: boolean
}

/** One entry of `notify:`, resolved just now: no log, error or history may hold `url` or `secret`. */
export interface Receiver {
  name: string
  url: string
  secret: string
  format: 'json' | 'slack'
}

interface NotifyDeps {
  /** Names of the receivers that listen to an event. */
  listeners(event: NoticeEvent): string[]
  /** Throws `unknown-receiver`, and `variable-unset`. */
  receiver(name: string): Receiver
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
