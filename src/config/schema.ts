import { z } from 'zod'
import { noticeEvents } from '../runbooks/notice.ts'
import { duration } from './duration.ts'
import { plainName } from './plain-name.ts'
import { projectOf, schedules } from './schedules.ts'

/** `lifeboat.yaml`, as written by its user. Everything has a default but the repository and the projects. */

const encryption = z.union([
  z.literal('off'),
  z.strictObject({
    /** age X25519 recipients (`age1…`); at least two are advised: operations and an offline one. */
    recipients: z.array(z.string().min(1)).min(1, 'name at least one recipient, or say encryption: off'),
    /** Private keys, only on machines that read snapshots. */
    identityFile: z.string().optional(),
  }),
])

const uri = z.string().regex(/^(file|s3|gs|azblob):/, 'a URI that begins with file:, s3:, gs: or azblob:')

const repository = z.strictObject({
  uri,
  encryption,
  /** Second repositories, in other regions or of other providers, that each snapshot is written to as well. */
  copies: z
    .array(z.strictObject({ name: plainName, uri }))
    .refine(
      (all) => !all.some(({ name }) => name === 'primary'),
      'the name "primary" is taken: it means repository.uri',
    )
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'each copy needs a name of its own')
    .default([]),
  /** Object lock: what is written can't be deleted by anybody for so long. */
  lock: z.strictObject({ for: duration }).optional(),
  /** Ed25519 private key (PEM) that signs manifests and the log; only on machines that back up. */
  signingKeyFile: z.string().optional(),
  /** Ed25519 public keys (PEM) whose signatures are believed. The signing key's own is always among them. */
  trustedKeyFiles: z.array(z.string()).default([]),
  /** Ed25519 private key (PEM) that signs what prune does; only on machines that prune. */
  pruneKeyFile: z.string().optional(),
})

/** How many snapshots to keep, each rule by itself: what any of them keeps is kept. */
const keep = z
  .strictObject({
    /** The newest so many. */
    last: z.int().min(1).optional(),
    /** All that are at most so much older than the newest. */
    within: duration.optional(),
    /** The newest of each of so many hours, days, ISO weeks, months and years that have a snapshot; all in UTC. */
    hourly: z.int().min(1).optional(),
    daily: z.int().min(1).optional(),
    weekly: z.int().min(1).optional(),
    monthly: z.int().min(1).optional(),
    yearly: z.int().min(1).optional(),
  })
  .refine((rules) => Object.keys(rules).length > 0, 'name at least one rule, or leave keep out to keep everything')

const project = z.strictObject({
  projectKey: z.string().min(1),
  apiUrl: z.url(),
  authUrl: z.url(),
  /** Usually `${SOME_VARIABLE}`: resolved only when the project is talked to. */
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  role: z.enum(['primary', 'standby', 'sandbox']).default('primary'),
  /** Never a target without `--confirm <project key>`. */
  protected: z.boolean().default(false),
  /** Requests in flight at once, all workers together. */
  maxConcurrency: z.int().min(1).max(64).default(8),
  /** What this shop's owners were promised. */
  objectives: z.strictObject({ rpo: duration.optional() }).prefault({}),
  /** Which snapshots prune leaves; without it, all. */
  keep: keep.optional(),
})

const temporal = z.strictObject({
  /** A profile of the `temporal` command line's own configuration file. */
  profile: z.string().optional(),
  address: z.string().optional(),
  namespace: z.string().optional(),
  /** How long a worker may be silent before its work is given to another. Temporal Cloud bills heartbeats: 30s there. */
  heartbeatTimeout: duration.default(30_000),
  writeQueue: z.string().default('lifeboat-write'),
  readQueue: z.string().default('lifeboat-read'),
  pruneQueue: z.string().default('lifeboat-prune'),
})

const backup = z.strictObject({
  /** Records of one type in one shard, about. */
  shardRecords: z.int().min(100).default(25_000),
  /** Bytes of NDJSON in one chunk before compression, about. */
  chunkBytes: z
    .int()
    .min(4096)
    .default(8 * 1024 * 1024),
  /** How far a sweep looks back behind the time that it starts from: the API's clocks are distributed. */
  overlap: duration.default(3 * 60_000),
  /** How long the API's queries may lag behind its writes. */
  queryLag: duration.default(10_000),
  /** Lets a run that failed half-way wait this long for a person before it is given up. */
  waitForPerson: duration.default(24 * 3_600_000),
  /** How long a run tries to write to a copy that fails; the next run catches up. */
  copyFor: duration.default(30 * 60_000),
  /** How old the last full scan of ids may be: deletions are proven as of then, and otherwise known by counting. */
  deletionScan: duration.default(3_600_000),
  /** When a range of ids is exported afresh: so much of what its layers hold is dead, or so many layers lie on it. */
  fresh: z
    .strictObject({ deadShare: z.number().min(0.05).max(0.99).default(0.5), layers: z.int().min(1).default(60) })
    .prefault({}),
})

const retention = z.strictObject({
  /** How long what nothing needs any more is left for those who are still reading it. */
  grace: duration.default(24 * 3_600_000),
  /** After how long a run that was never decided is given up. */
  openRuns: duration.default(14 * 86_400_000),
  /** Prune stops when the newest snapshot lost this share of a type, and at least so many records. */
  shrink: z
    .strictObject({ share: z.number().gt(0).max(1).default(0.2), records: z.int().min(1).default(50) })
    .prefault({}),
})

const notify = z.strictObject({
  name: plainName,
  /** https, or http to this machine. */
  url: z.string().min(1),
  /** Usually `${SOME_VARIABLE}`: signs each body (HMAC-SHA256); resolved only when something is told. */
  secret: z.string().min(1),
  on: z
    .array(z.enum(noticeEvents))
    .min(1)
    .default([...noticeEvents]),
  /** `slack`: a body with `text`, as Slack's incoming webhooks take it. */
  format: z.enum(['json', 'slack']).default('json'),
})

const worker = z.strictObject({
  /** Serve Prometheus metrics on this address, such as 127.0.0.1:9464. */
  metrics: z.string().optional(),
  /** Activities that one worker runs at once. */
  maxActivities: z.int().min(1).max(200).default(32),
  /** How long a request waits for its answer to begin before it is tried again. The API itself gives up after 60 s. */
  answerTimeout: duration.default(65_000),
  /** Bytes of pages that one worker holds at once. */
  memoryBudget: z
    .int()
    .min(1024 * 1024)
    .default(64 * 1024 * 1024),
})

const receivers = z.array(notify).superRefine((all, context) => {
  const names = all.map(({ name }) => name)
  for (const [at, name] of names.entries()) {
    if (names.indexOf(name) !== at)
      context.addIssue({ code: 'custom', path: [at, 'name'], message: `${name} is taken` })
  }
})

const config = z.strictObject({
  repository,
  projects: z.record(plainName, project).refine((all) => Object.keys(all).length > 0, 'name at least one project'),
  temporal: temporal.prefault({}),
  backup: backup.prefault({}),
  retention: retention.prefault({}),
  schedules: schedules.default({}),
  notify: receivers.default([]),
  worker: worker.prefault({}),
})

export const configSchema = config.superRefine(({ schedules, projects }, context) => {
  for (const [name, schedule] of Object.entries(schedules)) {
    const project = projectOf(schedule)
    if (project === undefined || project in projects) continue
    context.addIssue({ code: 'custom', path: ['schedules', name], message: `there is no project ${project}` })
  }
})

export type Config = z.output<typeof configSchema>
export type ProjectConfig = Config['projects'][string]
export type ScheduleConfig = Config['schedules'][string]
