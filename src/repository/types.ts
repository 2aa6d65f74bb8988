import type { KeyObject } from 'node:crypto'
import type { ShardReading } from './check/data.ts'
import type { ChunkWriter } from './chunk.ts'
import type { Place } from './copy/places.ts'
import type { Anchor, CopyOptions, CopyReport, CopyState, RepairReport } from './copy/types.ts'
import type { Failpoint } from './failpoints.ts'
import type { LockPolicy } from './lock-policy.ts'
import type { ProjectPair } from './names.ts'
import type { RangeReading } from './read.ts'
import type { IdMapping } from './recovery/id-map.ts'
import type { RecoveryRun } from './recovery/run.ts'
import type { RecoveryObject } from './recovery/schema.ts'
import type { ReportInput } from './reports.ts'
import type { Said, SnapshotWord } from './retention/pins.ts'
import type { PruneInput, PruneReport } from './retention/prune.ts'
import type {
  BaseRef,
  Change,
  ChunkRef,
  IdRange,
  Manifest,
  OmittedType,
  Outcome,
  Phase,
  ProgressHeader,
  Report,
  RepositoryDocument,
  RunPlan,
  ShardRecord,
  SkipReason,
  SnapshotKind,
  Window,
} from './schema.ts'
import type { BlobStore } from './stores/blob-store.ts'

export type {
  BaseRef,
  Change,
  IdRange,
  Manifest,
  OmittedType,
  Phase,
  PlannedShard,
  RangeState,
  Report,
  ReportFinding,
  ReportLevel,
  RunPlan,
  SkipReason,
} from './schema.ts'

/** A value that survives JSON unchanged. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** `null` for types whose records have no version. */
export type Version = number | null

/** One record as it is stored: the API's own bytes, without a newline. */
export interface RecordBytes {
  /** For a record that has an identity within its parent only: `<parent id>/<child id>`. */
  id: string
  version: Version
  bytes: Buffer
}

/** Where a record lies: line `line` of chunk `chunk` of its shard, both counted from 0. */
export interface IndexEntry {
  id: string
  version: Version
  chunk: number
  line: number
}

/** What is known about a shard before it is committed: all its progress records taken together. */
export interface ShardProgress {
  headers: readonly ProgressHeader[]
  /** Number of the progress record to write next. */
  next: number
  /** Cursor, phase and `done` of the last record; `undefined` when there is none. */
  last: { cursor: Json; phase: Phase; done: boolean } | undefined
  /** The newest captured version of each id that is not known to be gone. */
  entries: ReadonlyMap<string, IndexEntry>
  /** Ids seen to be gone, and not captured since. */
  gone: ReadonlySet<string>
  inMotion: ReadonlySet<string>
}

export interface ProgressInput {
  run: string
  shard: number
  /** `next` of the state that this record continues. */
  seq: number
  phase: Phase
  /** What `writeChunk` answered, with ids and versions in line order; absent for a record without news. */
  chunk?: { ref: ChunkRef; lines: readonly { id: string; version: Version }[] }
  cursor: Json
  done: boolean
  removed?: readonly string[]
  inMotion?: readonly string[]
}

export interface CommitShardInput {
  run: string
  shard: number
  type: string
  range: IdRange
  expected: number | null
  skipped: readonly SkipReason[]
  /** ISO time of the source when the closing id scan of this shard began; `null` without one. */
  scannedFrom: string | null
  /** The shard's progress, where it was loaded just now and nothing was recorded since; else it is loaded again. */
  progress?: ShardProgress
  /** Makes the shard a difference from the base's layers: what is gone becomes tombstones. */
  delta?: NonNullable<ShardRecord['delta']>
  /** The source's time since which all that was captured is current, where no scan tells. */
  currentAsOf?: string
  /** Against the base. */
  change?: Change
}

export interface SealInput {
  run: string
  /** ISO time for the log entry. It may differ between attempts: the first one that is written counts. */
  at: string
  window: Window
  deletionsProvenAsOf: string | null
  /** Types found unreadable while the run went on, beside those in its plan. */
  omitted?: readonly OmittedType[]
}

export interface Sealed {
  snapshot: string
  manifest: { object: string; sha256: string }
  /** The log's entry for this snapshot: keep it somewhere else too (see FORMAT.md, "The log"). */
  log: LogHead
}

export interface LogHead {
  seq: number
  /** Of the entry's stored bytes. */
  sha256: string
}

/** How far the signature of a manifest could be trusted. */
export type SignatureState =
  /** Made by one of the trusted keys. */
  | 'trusted'
  /** Intact, but made by a key that is not among the trusted ones. */
  | 'untrusted'
  /** Intact by the key that the repository itself holds; nobody said which keys to trust. */
  | 'unchecked'

export interface SnapshotSummary {
  /** `shop-eu@2026-11-22T15-13-38Z` */
  id: string
  project: string
  kind: SnapshotKind
  from: string
  to: string
  records: number
  /** As stored. */
  bytes: number
  /** Of these, what its own run added. */
  added: number
  layers: number
  run: string
  /** Id of the snapshot that an incremental one was made from. */
  base?: string
  /** Against its base, all types together. */
  change?: Change
  manifest: { object: string; sha256: string }
  signature: SignatureState
}

export interface Snapshot extends SnapshotSummary {
  content: Manifest
}

export type Severity =
  /** Something is not what it was: nothing may be built on it. */
  | 'damage'
  /** The repository is sound, but this deserves a look: a leftover, a log entry that was not written. */
  | 'warning'

export interface Finding {
  severity: Severity
  /** `missing`, `changed`, `unreadable`, `size`, `signature`, `mismatch`, `chain`, `unexpected`, `unlogged`. */
  code: FindingCode
  object: string
  /** What the object holds, such as `112 records of product, 3f… to 7a…`. */
  holds: string
  /** One line: what is wrong with it. */
  problem: string
  /** Snapshots that need it. */
  snapshots: string[]
}

export interface Recent {
  /** Manifests of the project, those of runs that were cut off among them. */
  snapshots: number
  /** Newest first, three at most: whole as far as a listing tells, and signed by a trusted key. */
  good: SnapshotSummary[]
  /** Newer than the newest good one, and not good. */
  passed: { snapshot: string; problem: string }[]
  /** When the last verify of the project that left a report ended. */
  verifiedAt: string | null
}

export type FindingCode =
  | 'missing'
  | 'changed'
  | 'unreadable'
  | 'size'
  | 'signature'
  | 'mismatch'
  | 'chain'
  | 'unexpected'
  | 'unlogged'

export interface CheckOptions {
  /** `structure` reads everything but chunks and indexes; `data` reads every byte. */
  level: 'structure' | 'data'
  /** Log heads noted elsewhere: with one, a removed tail of the log is damage instead of unknowable. */
  anchor?: LogHead | readonly LogHead[]
  /** Called as objects are read, for progress. */
  onProgress?: (checked: { objects: number; bytes: number }) => void
}

export interface CheckReport {
  level: 'structure' | 'data'
  /** Damage first. */
  findings: Finding[]
  snapshots: string[]
  objects: number
  bytes: number
  records: number
  /** False when chunks were only hashed since no identity was given. */
  decrypted: boolean
  logHead: LogHead | undefined
  /** Whether the removal of the log's last entries could have been noticed. */
  anchored: boolean
}

/** What a check of some shards found. */
export interface ShardsReport {
  /** Damage first. */
  findings: Finding[]
  objects: number
  bytes: number
  /** Lines held against their index, or only counted where nothing was parsed. */
  records: number
}

/** What is lost with a damaged object, and where it can be had. */
export interface Damage {
  object: string
  /** Snapshots that need it, newest first; empty for what is no chunk or index. */
  snapshots: string[]
  /** Records in it, for a chunk or an index; the first hundred ids, none where the index can't tell. */
  lost?: { type: string; records: number; ids: string[] }
  /** Names of copies of the repository that hold a good one. */
  copies: string[]
  /** Other snapshots that hold some of the records at the same version: each counts what those before it lack. */
  elsewhere: { snapshot: string; records: number }[]
}

export type LayerShard = Manifest['layers'][number]['shards'][number]

export interface OpenOptions {
  store: BlobStore
  /** Name and version of this program, for manifests. */
  tool?: string
  /** Public keys `age1…` to encrypt to, or `off`. Needed for writing. */
  recipients?: readonly string[] | 'off'
  /** Ed25519 private key. Needed for sealing and for abandoning. */
  signingKey?: KeyObject
  /** Ed25519 public keys whose signatures count, beside the signing key's own. */
  trustedKeys?: readonly KeyObject[]
  /** Private keys `AGE-SECRET-KEY-…`. Needed for reading records. */
  identities?: readonly string[]
  /** Called right after each durable write, before anybody hears of it: tests stop the process there. */
  failpoint?: (name: Failpoint) => void | Promise<void>
  /** Other stores of the same repository: its copies, or, for a copy, the primary and the others. */
  places?: readonly Place[]
  /** Whether this is a copy, which may lag behind its primary. */
  isCopy?: boolean
  /** Objects can't be deleted for so long from when they are written, or needed by a new snapshot. */
  lock?: LockPolicy
}

/** One open repository. Every method may be called again after any interruption, by any number of processes. */
export interface Repository {
  readonly document: RepositoryDocument
  readonly uri: string

  /** Throws `recipients-missing` or `signing-key-missing`: better before a project is read than when it is sealed. */
  assertWritable(): void

  /** Writes the plan, or answers the one that an earlier attempt wrote: go on with what it returns. */
  startRun(plan: RunPlan): Promise<{ plan: RunPlan; created: boolean }>
  /** `undefined` when the run has none. */
  readPlan(run: string): Promise<RunPlan | undefined>

  /** Compresses, encrypts and stores records as one chunk, in the order in which they arrive. */
  openChunk(run: string): ChunkWriter
  loadProgress(run: string, shard: number): Promise<ShardProgress>
  /** `written: false` means that another attempt was faster: load the progress again and go on from there. */
  recordProgress(input: ProgressInput): Promise<{ written: boolean }>

  /** Writes index and shard record from the progress records. Answers the one that counts, whoever wrote it. */
  commitShard(input: CommitShardInput): Promise<{ record: ShardRecord; created: boolean }>
  readShardRecord(run: string, shard: number): Promise<ShardRecord | undefined>
  readShardRecords(run: string): Promise<ShardRecord[]>

  /** Makes the snapshot. Throws `run-abandoned` when the run was given up, `shards-missing` when it is not complete. */
  seal(input: SealInput): Promise<Sealed>
  /** Gives the run up, unless it is decided. Answers what was decided. */
  abandon(run: string, why: { at: string; by: string; reason: string }): Promise<{ outcome: Outcome; won: boolean }>
  outcome(run: string): Promise<Outcome | undefined>
  /** Undecided and decided runs, with what their plans say; damaged plans are left out (`check` names them). */
  runs(): AsyncIterable<{ run: string; plan: RunPlan | undefined; outcome: Outcome | undefined }>

  /** Oldest first. Damaged ones are findings, never silently absent. */
  snapshots(project?: string): Promise<{ snapshots: SnapshotSummary[]; findings: Finding[] }>
  /** From `shop-eu@latest`, a full id, or a beginning of one that only one snapshot has. Throws `snapshot-not-found`. */
  resolveSnapshot(reference: string): Promise<Snapshot>

  /**
   * What an incremental run of the project can build on: its newest snapshot, if it is trusted, not pruned, has been made
   * by a version that says where to go on, and nothing that it needs is missing. Else why not.
   */
  usableBase(project: string): Promise<{ base: Snapshot; ref: BaseRef } | { reason: string }>
  /** A base, exactly as it was when it was chosen. Throws `damage`. */
  openBase(base: BaseRef): Promise<Snapshot>
  /**
   * Shards, of one type or of all, of which an object is missing or has another size. One listing for each run that they
   * are of; reads no content.
   */
  incompleteShards(snapshot: Snapshot, type?: string): Promise<ReadonlySet<LayerShard>>
  /** Whether the log says, or a missing manifest shows, that a base has been pruned since it was chosen. */
  isPruned(base: BaseRef): Promise<boolean>

  /** All, or those asked for, in id order. Memory: one index per shard that overlaps, and at most some 64 MiB of chunks. */
  readRecords(snapshot: Snapshot, type: string, ids?: ReadonlySet<string>): AsyncIterable<RecordBytes>
  /** The records of an id range that can be read, in id order; damage is told and passed over. */
  readRange(snapshot: Snapshot, type: string, range: IdRange, options: RangeReading): AsyncIterable<RecordBytes>
  /** Ids and versions in id order; needs no identity. */
  readIds(snapshot: Snapshot, type: string, range?: IdRange): AsyncIterable<{ id: string; version: Version }>
  /** Versions of those of the ids that the snapshot holds in the range, without walking through it; needs no identity. */
  versionsOf(snapshot: Snapshot, type: string, ids: ReadonlySet<string>, range: IdRange): Promise<Map<string, Version>>
  /** One record, reading one chunk; `undefined` when the snapshot does not hold it. */
  readRecord(snapshot: Snapshot, type: string, id: string): Promise<RecordBytes | undefined>
  /** Ids that moved inside the snapshot's window. */
  inMotion(snapshot: Snapshot, type: string): Promise<string[]>

  check(options: CheckOptions): Promise<CheckReport>
  /** Checks, takes what is damaged from the other places, and checks again; see `RepairReport`. */
  repair(options: CheckOptions, snapshot?: Snapshot): Promise<{ checked: CheckReport; repair: RepairReport }>
  /** Puts sound versions of these objects back from the other places, where what is here is not sound. */
  repairObjects(objects: readonly string[]): Promise<RepairReport>

  /** Names of the copies, as configured. */
  readonly copies: readonly string[]
  /**
   * Brings a copy up to date. Throws `copy-unknown`, `copy-foreign`, `copy-diverged`, `copy-damaged`, and trouble of
   * either store; what is damaged here is in the report.
   */
  copyTo(copy: string, options?: CopyOptions): Promise<CopyReport>
  /** How far each copy is, and which of these snapshots it holds. One that can't be reached is told so. */
  copyStates(snapshots: readonly Pick<SnapshotSummary, 'id' | 'run'>[]): Promise<CopyState[]>
  /** The end of the log as each copy knows it: what a check takes as anchors. */
  anchors(): Promise<Anchor[]>
  /** `snapshot` may be one whose manifest is damaged. */
  checkSnapshot(snapshot: Pick<Snapshot, 'id'>, options: CheckOptions): Promise<CheckReport>
  /** Reads these shards of a snapshot: their indexes, and the chunks that are taken. Any part of `data` by itself. */
  checkShards(
    snapshot: Pick<Snapshot, 'id'>,
    shards: readonly { run: string; shard: LayerShard }[],
    options: ShardReading & Pick<CheckOptions, 'onProgress'>,
  ): Promise<ShardsReport>
  /** What is lost with damaged objects, and which snapshots and copies hold good ones. Needs no identity. */
  explainDamage(objects: readonly string[], project?: string): Promise<Damage[]>

  /** Applies a policy to a project's snapshots. Throws `prune-unsound` and `signing-key-missing`. */
  prune(input: PruneInput): Promise<PruneReport>
  /** Writes into the log what somebody says about a snapshot: keep it, or not any more, or that its losses are right. */
  say(word: SnapshotWord, reference: string, why: { at: string; by: string; reason: string }): Promise<Said>
  /** The last entry of the log; `undefined` when there is none. */
  logHead(): Promise<LogHead | undefined>
  /**
   * Appends the entry of a project's newest snapshot if its run was interrupted before that, and answers its id. Every run
   * begins with this, so that older ones have theirs.
   */
  completeLog(project: string, at: string): Promise<string | undefined>
  /** The newest of a project, however many there are, at a constant cost; or what of it is damaged. */
  newestSnapshot(project: string): Promise<{ snapshot?: Snapshot; damage?: Finding }>
  /** How a project stands, at a constant cost: its newest good snapshots, and what is wrong with newer ones. */
  recent(project: string): Promise<Recent>

  /** Stores what a run found out, signed. The first report of a run counts. Throws `signing-key-missing`. */
  putReport(report: ReportInput): Promise<{ object: string; created: boolean }>
  /** Oldest first, of a project or of all; those that can't be trusted are left out. */
  reports(project?: string): AsyncIterable<Report>
  /** By snapshot the newest report of each kind, reading no others. */
  newestReports(project?: string): Promise<ReadonlyMap<string, Partial<Record<Report['kind'], Report>>>>
  /** Which part of so many the newest report says was read last of a project's data; `undefined` when none says. */
  lastSample(project: string, of: number): Promise<number | undefined>

  /** What a run of a plan or of a restore keeps here. */
  recovery(run: string): RecoveryRun
  /** A numbered segment of what a run mapped between two projects (names in the config). The first attempt counts. */
  putIdMap(
    pair: ProjectPair,
    segment: { run: string; seq: number; mappings: readonly IdMapping[] },
  ): Promise<RecoveryObject & { created: boolean }>
  readIdMapSegment(pair: ProjectPair, run: string, seq: number): Promise<IdMapping[] | undefined>
  /** All that is known of a pair of projects, or what one run mapped; of two mappings the later one counts. */
  idMaps(pair: ProjectPair, run?: string): AsyncIterable<IdMapping>
}
