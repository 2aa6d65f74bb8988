import { z } from 'zod'

/** `lifeboat.yaml`, as written by its user. Everything has a default but the repository and the projects. */

const duration = z
  .string()
  .regex(/^\d+(ms|s|m|h|d)$/, 'a number with a unit, such as 30s, 5m or 24h')
  .transform(toMilliseconds)

/** Names become part of object names and workflow ids, so they are kept plain. */
const projectName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'lower-case letters, digits and dashes, 63 at most')

const encryption = z.union([
  z.literal('off'),
  z.strictObject({
    /** age X25519 recipients (`age1…`); at least two are advised: operations and an offline one. */
    recipients: z.array(z.string().min(1)).min(1, 'name at least one recipient, or say encryption: off'),
    /** Private keys, only on machines that read snapshots. */
    identityFile: z.string().optional(),
  }),
])

const repository = z.strictObject({
  uri: z.string().regex(/^(file|s3|gs|azblob):/, 'a URI that begins with file:, s3:, gs: or azblob:'),
  encryption,
  /** Ed25519 private key (PEM) that signs manifests and the log; only on machines that back up. */
  signingKeyFile: z.string().optional(),
  /** Ed25519 public keys (PEM) whose signatures are believed. The signing key's own is always among them. */
  trustedKeyFiles: z.array(z.string()).default([]),
})

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

export const configSchema = z.strictObject({
  repository,
  projects: z.record(projectName, project).refine((all) => Object.keys(all).length > 0, 'name at least one project'),
  temporal: temporal.prefault({}),
  backup: backup.prefault({}),
  worker: worker.prefault({}),
})

export type Config = z.output<typeof configSchema>
export type ProjectConfig = Config['projects'][string]

function toMilliseconds(text: string): number {
  const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
  const [, amount, unit] = /^(\d+)(ms|s|m|h|d)$/.exec(text)!
  return Number(amount) * units[unit as keyof typeof units]
}
