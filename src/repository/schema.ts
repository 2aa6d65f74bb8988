import { z } from 'zod'

/*
 * The shape of everything a repository stores as JSON; FORMAT.md says what each field means and when it is written.
 * A schema and its type share one name. Unknown fields are kept out of memory but are no error: a later minor version
 * may add some; what an older program must not ignore raises the format number.
 */

export const FORMAT = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const objectName = z.string().regex(/^[A-Za-z0-9._@=-]+(\/[A-Za-z0-9._@=-]+)*$/)
const segment = z.string().regex(/^[A-Za-z0-9_@=-][A-Za-z0-9._@=-]{0,199}$/)
const time = z.iso.datetime()
const count = z.number().int().min(0)
const line = z.string().max(2_000)

export const ObjectRef = z.object({
  /** Name below the repository's root. */
  object: objectName,
  bytes: count,
  /** Of the stored bytes. */
  sha256,
  /** The store's id of this very version, where it keeps versions. */
  versionId: z.exactOptional(z.string().max(1_024)),
})
export type ObjectRef = z.infer<typeof ObjectRef>

export const ChunkRef = z.object({
  ...ObjectRef.shape,
  records: count,
  /** Size of the NDJSON inside. */
  plainBytes: count,
  /** SHA-256 of the NDJSON inside, in an age file (base64); in clear, as `sha256:<hex>`, when encryption is off. */
  sealed: z.string().max(65_536),
})
export type ChunkRef = z.infer<typeof ChunkRef>

/** Ids greater than `after`, up to and including `upTo`; `null` means no bound. */
export const IdRange = z.object({ after: z.string().nullable(), upTo: z.string().nullable() })
export type IdRange = z.infer<typeof IdRange>

export const Phase = z.enum(['export', 'sweep', 'scan'])
export type Phase = z.infer<typeof Phase>

export const RepositoryDocument = z.object({
  format: z.literal(FORMAT),
  id: z.string().regex(/^[0-9a-f]{32}$/),
  created: time,
  encryption: z.enum(['age', 'off']),
})
export type RepositoryDocument = z.infer<typeof RepositoryDocument>

/** Stands for the id of a repository whose `repository.json` can't be read. */
export const UNKNOWN_ID = ''

export const SkipReason = z.object({ reason: line, count })
export type SkipReason = z.infer<typeof SkipReason>

/** A type that a run does not read at all, and why: a missing scope, a refused endpoint. */
export const OmittedType = z.object({ type: segment, reason: line })
export type OmittedType = z.infer<typeof OmittedType>

export const PlannedShard = z.object({
  number: count.max(999_999),
  type: segment,
  range: IdRange,
  /** What the count of the range said when the run was planned; `null` when the API can't count. */
  expected: count.nullable(),
  /**
   * Read what changed since this time of the source, on top of the base. Without it the range is read whole, and replaces
   * what the base has of it.
   */
  since: z.exactOptional(time),
})
export type PlannedShard = z.infer<typeof PlannedShard>

/** What is known of one id range of a type in a snapshot: where the next incremental run goes on from. */
export const RangeState = z.object({
  type: segment,
  range: IdRange,
  /** Records in it. */
  records: count,
  /** The source's time up to which changes are in. */
  currentAsOf: time,
  /** Every deletion up to this time of the source is known; `null`: none was looked for. */
  deletionsProvenAsOf: time.nullable(),
})
export type RangeState = z.infer<typeof RangeState>

/** A snapshot that another one builds on. */
export const BaseRef = z.object({ snapshot: z.string(), manifest: sha256, run: segment })
export type BaseRef = z.infer<typeof BaseRef>

/** Against the snapshot before. */
export const Change = z.object({ created: count, changed: count, deleted: count })
export type Change = z.infer<typeof Change>

export const SnapshotKind = z.enum(['full', 'incremental'])
export type SnapshotKind = z.infer<typeof SnapshotKind>

export const RunPlan = z.object({
  format: z.literal(FORMAT),
  run: segment,
  /** The name in the config, such as `shop-eu`. */
  project: segment,
  projectKey: z.string().min(1).max(256),
  /** Host of the API it is read from: tells the region. */
  apiHost: z.string().min(1).max(256),
  kind: SnapshotKind,
  /** The source's own time when the run began to read. */
  from: time,
  shards: z.array(PlannedShard),
  omitted: z.array(OmittedType),
  /** The snapshot that an incremental run builds on. */
  base: z.exactOptional(BaseRef),
  /** Ranges of the base in which nothing has changed: they are taken over as they are. */
  unchanged: z.exactOptional(z.array(RangeState)),
  /** What the exporter wants to find again; opaque here. */
  exporter: z.json(),
})
export type RunPlan = z.infer<typeof RunPlan>

export const ProgressHeader = z.object({
  run: segment,
  shard: count,
  seq: count,
  phase: Phase,
  chunk: z.exactOptional(ChunkRef),
  /** Where the next attempt goes on reading; opaque here. */
  cursor: z.json(),
  /** Nothing is left to read in this phase of this shard. */
  done: z.boolean(),
  /** Ids captured before that have since been seen to be gone. */
  removed: z.array(z.string()),
  /** Ids that moved while the run was reading. */
  inMotion: z.array(z.string()),
})
export type ProgressHeader = z.infer<typeof ProgressHeader>

export const IndexHeader = z.object({
  run: segment,
  shard: count,
  type: segment,
  range: IdRange,
  chunks: z.array(ChunkRef),
  inMotion: z.array(z.string()),
})
export type IndexHeader = z.infer<typeof IndexHeader>

export const ShardRecord = z.object({
  run: segment,
  shard: count,
  type: segment,
  range: IdRange,
  index: z.object({ ...ObjectRef.shape, records: count }),
  /** The chunks the index points into, by its chunk numbers. */
  chunks: z.array(ChunkRef.omit({ sealed: true })),
  /** How many progress records it was made from: those numbered below this. */
  progress: count,
  expected: count.nullable(),
  captured: count,
  skipped: z.array(SkipReason),
  inMotion: count,
  /** The source's time when its closing id scan began; `null` when deletions were not looked for. */
  scannedFrom: time.nullable(),
  /** Set when the index holds differences from the layers below it; otherwise it replaces them in its range. */
  delta: z.exactOptional(
    z.object({
      /** Records in the range, with what the layers below hold. */
      records: count,
      deletionsProvenAsOf: time.nullable(),
    }),
  ),
  /** The source's time since which what was captured is current; `scannedFrom` where it is not set. */
  currentAsOf: z.exactOptional(time),
  /** Against the base, where there is one. */
  change: z.exactOptional(Change),
})
export type ShardRecord = z.infer<typeof ShardRecord>

export const Window = z.object({
  from: time,
  to: time,
  /** Its length in seconds: the `w` of "each version was the current one at some instant in [to - w, to]". */
  seconds: z.number().min(0),
})
export type Window = z.infer<typeof Window>

export const LedgerRow = z.object({
  expected: count.nullable(),
  captured: count,
  skipped: count,
  reasons: z.array(SkipReason),
  inMotion: count,
  /** Set when the type was not read at all. */
  omitted: z.exactOptional(line),
  /** Of an incremental snapshot. */
  change: z.exactOptional(Change),
})
export type LedgerRow = z.infer<typeof LedgerRow>

/** What one run added; a snapshot is all its layers, the last one winning. */
export const Layer = z.object({ run: segment, shards: z.array(ShardRecord.omit({ run: true, progress: true })) })
export type Layer = z.infer<typeof Layer>

export const Manifest = z.object({
  format: z.literal(FORMAT),
  tool: z.string().max(200),
  repository: z.string(),
  snapshot: z.string(),
  run: segment,
  project: segment,
  projectKey: z.string(),
  apiHost: z.string(),
  kind: SnapshotKind,
  window: Window,
  /** Every deletion up to this time of the source is known; `null` when not all types were scanned. */
  deletionsProvenAsOf: time.nullable(),
  /** Of an incremental snapshot: the one it was made from. It can be gone meanwhile: this one needs nothing but its layers. */
  base: z.exactOptional(BaseRef),
  /** Where the next incremental run goes on from; snapshots of version 0.1 have none, and serve as no base. */
  ranges: z.exactOptional(z.array(RangeState)),
  layers: z.array(Layer).min(1),
  ledger: z.record(segment, LedgerRow),
  /** `bytes` as stored, chunks and indexes; `plainBytes` as NDJSON. */
  totals: z.object({ records: count, chunks: count, bytes: count, plainBytes: count }),
  encryption: z.object({ method: z.enum(['age', 'off']), recipients: z.array(sha256) }),
  /** Fingerprint of the key whose signature lies beside this document. */
  signedBy: sha256,
})
export type Manifest = z.infer<typeof Manifest>

export const Outcome = z.union([
  z.object({
    run: segment,
    sealed: z.object({
      manifest: objectName,
      sha256,
      /** Number of the log's last entry when this was written: the run's own entry comes after it. `null`: none yet. */
      logAfter: count.nullable(),
    }),
  }),
  z.object({
    run: segment,
    abandoned: z.object({ at: time, by: line, reason: line, logAfter: count.nullable() }),
  }),
])
export type Outcome = z.infer<typeof Outcome>

/** Written once entry number `entry` of the log says that a snapshot was pruned: without that entry it means nothing. */
export const PrunedMark = z.object({ run: segment, snapshot: z.string(), at: time, entry: count })
export type PrunedMark = z.infer<typeof PrunedMark>

const entryBase = { seq: count, previous: sha256.nullable(), at: time, project: segment, signedBy: sha256 }
export const LogEntry = z.discriminatedUnion('event', [
  z.object({ ...entryBase, event: z.literal('sealed'), run: segment, snapshot: z.string(), manifest: sha256 }),
  z.object({ ...entryBase, event: z.literal('abandoned'), run: segment, by: line, reason: line }),
  z.object({
    ...entryBase,
    event: z.literal('pruned'),
    run: segment,
    snapshot: z.string(),
    manifest: sha256,
    policy: line,
    reason: line,
  }),
  /** Somebody wants the snapshot kept, whatever the policy says, until somebody releases it. */
  z.object({ ...entryBase, event: z.literal('kept'), snapshot: z.string(), by: line, reason: line }),
  z.object({ ...entryBase, event: z.literal('released'), snapshot: z.string(), by: line, reason: line }),
  /** Somebody looked at what the snapshot has lost, and wants retention to go on. */
  z.object({ ...entryBase, event: z.literal('shrink-accepted'), snapshot: z.string(), by: line, reason: line }),
])
export type LogEntry = z.infer<typeof LogEntry>

/** Something that a report tells: counts, names and ids, never a field's value. */
export const ReportFinding = z.object({
  level: line,
  /** `drift` is a difference from the project; a `note` deserves to be known and is no fault of the snapshot. */
  severity: z.enum(['damage', 'drift', 'warning', 'note']),
  /** The damaged object's name; else the resource type, with the path of the reference. */
  subject: line,
  problem: line,
  /** How many records it concerns. */
  records: count,
  /** Ids of some of them; of references `<id> -> <target's id>`. */
  examples: z.array(line).max(100),
  /** Of a damaged object: what it holds, which snapshots need it, and where what it held can be had. */
  holds: z.exactOptional(line),
  snapshots: z.exactOptional(z.array(z.string()).max(1_000)),
  remedies: z.exactOptional(z.array(line).max(100)),
})
export type ReportFinding = z.infer<typeof ReportFinding>

export const ReportLevel = z.object({
  /** `structure`, `data`, `references`, `live`; a drill has levels of its own. */
  level: line,
  /** The worst that was found. */
  outcome: z.enum(['good', 'note', 'warning', 'drift', 'damage']),
  /** What was looked at and found, each by its name, such as `objects`, `bytes`, `records`, `dangling`. */
  counts: z.record(line, count),
  /** Which part of the data was read; without it, all. */
  sample: z.exactOptional(z.object({ part: count.min(1), of: count.min(1) })),
})
export type ReportLevel = z.infer<typeof ReportLevel>

/** What a run found out about a snapshot. Signed; it says nothing that anything else in the repository depends on. */
export const Report = z.object({
  format: z.literal(FORMAT),
  tool: z.string().max(200),
  repository: z.string(),
  kind: z.enum(['verify', 'drill']),
  run: segment,
  snapshot: z.string(),
  /** SHA-256 of its manifest; `null` when that could not be trusted. */
  manifest: sha256.nullable(),
  at: time,
  levels: z.array(ReportLevel),
  /** Levels that were asked for and could not be done, or not wholly. */
  notDone: z.array(z.object({ level: line, reason: line })),
  findings: z.array(ReportFinding).max(1_000),
  /** Findings that did not fit. */
  moreFindings: count,
  signedBy: sha256,
})
export type Report = z.infer<typeof Report>
