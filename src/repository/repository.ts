import { randomBytes } from 'node:crypto'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import { incompleteShards, isPruned, openBase, usableBase } from './base.ts'
import { check } from './check/check.ts'
import { checkShards } from './check/shards.ts'
import { openChunkWriter } from './chunk.ts'
import { completeLog } from './complete-log.ts'
import { type Context, decoding, getIfPresent, requireSealer, requireSigner } from './context.ts'
import { checkAndRepair } from './copy/check-and-repair.ts'
import { copySnapshots } from './copy/copy-snapshots.ts'
import { anchors, copyStates } from './copy/copy-state.ts'
import { placeNamed } from './copy/places.ts'
import { repairObjects } from './copy/repair.ts'
import { explainDamage } from './damage/explain.ts'
import { decodeDocument, encodeDocument } from './document.ts'
import { createOpener, createSealer, type Sealer } from './encryption.ts'
import { LIMITS } from './limits.ts'
import { logHead } from './log.ts'
import { REPOSITORY_OBJECT } from './names.ts'
import { loadProgress, recordProgress } from './progress.ts'
import { inMotion, readIds, readRange, readRecord, readRecords, versionsOf } from './read.ts'
import { recent } from './recent.ts'
import { putIdMap, readIdMapSegment, readIdMaps } from './recovery/id-map.ts'
import { recoveryRun } from './recovery/run.ts'
import { lastSample, newestReports, putReport, readReports } from './reports.ts'
import { say } from './retention/pins.ts'
import { prune } from './retention/prune.ts'
import { abandon, listRuns, readOutcome, readPlan, startRun } from './runs.ts'
import { FORMAT, RepositoryDocument, UNKNOWN_ID } from './schema.ts'
import { seal } from './seal.ts'
import { commitShard, readShardRecord, readShardRecords } from './shards.ts'
import { keyFingerprint, publicHalf } from './signing.ts'
import { listSnapshots, newestSnapshot, resolveSnapshot } from './snapshots.ts'
import type { BlobStore } from './stores/blob-store.ts'
import type { CheckOptions, CheckReport, OpenOptions, Repository } from './types.ts'

export interface InitOptions {
  /** Whether chunks are encrypted; it can't be changed later. */
  encryption: 'age' | 'off'
  /** ISO time. */
  created: string
}

/** Makes a repository unless there is one; safe to call at every start. Throws when encryption is not as asked. */
export async function initRepository(store: BlobStore, options: InitOptions): Promise<{ created: boolean }> {
  const existing = await readDocument(store)
  if (existing) return sameEncryption(store, existing, options.encryption)
  const document = { format: FORMAT, id: randomBytes(16).toString('hex'), ...options } as const
  const { created } = await store.putIfAbsent(REPOSITORY_OBJECT, encodeDocument(RepositoryDocument, document))
  if (created) return { created }
  const winner = await readDocument(store)
  return winner ? sameEncryption(store, winner, options.encryption) : { created: false }
}

/** Throws `repository-not-found` when there is none at the store. */
export async function openRepository(options: OpenOptions): Promise<Repository> {
  const { store, recipients } = options
  const document = await readDocument(store)
  if (!document) throw notFound(store.uri)
  const sealer = recipients === undefined ? undefined : createSealer(recipients)
  if (sealer) sameEncryption(store, document, sealer.method)
  return methods(createContext(options, document, sealer))
}

/** As `Repository.check`, also where `repository.json` is damaged or missing, so that nothing can be opened. */
export async function checkRepository(open: OpenOptions, options: CheckOptions): Promise<CheckReport> {
  return check(await contextForCheck(open), options)
}

/**
 * For checking and repairing: also where `repository.json` is damaged or missing. Throws `repository-not-found` where
 * there is nothing at all.
 */
export async function openForCheck(open: OpenOptions): Promise<Repository> {
  return methods(await contextForCheck(open))
}

async function contextForCheck(open: OpenOptions): Promise<Context> {
  const known = await readDocument(open.store).catch((error) => {
    if (error instanceof LifeboatError && error.kind === 'damage') return undefined
    throw error
  })
  if (!known && (await isEmpty(open.store))) throw notFound(open.store.uri)
  const guess = { format: FORMAT, id: UNKNOWN_ID, created: '', encryption: 'age' } as const
  return createContext(open, known ?? guess)
}

async function isEmpty(store: BlobStore): Promise<boolean> {
  for await (const _ of store.list('')) return false
  return true
}

function createContext(
  options: OpenOptions,
  document: RepositoryDocument,
  sealer: Sealer | undefined = undefined,
): Context {
  const { store, signingKey, trustedKeys = [], identities = [] } = options
  const keys = [...trustedKeys, ...(signingKey ? [signingKey] : [])].map(publicHalf)
  return {
    store,
    document,
    tool: options.tool ?? 'lifeboat',
    sealer,
    opener: createOpener(document.encryption, identities),
    signer: signingKey && { key: signingKey, fingerprint: keyFingerprint(signingKey) },
    trusted: new Map(keys.map((key) => [keyFingerprint(key), key])),
    failpoint: options.failpoint ?? (() => undefined),
    lock: options.lock,
    places: options.places ?? [],
    isCopy: options.isCopy ?? false,
  }
}

function methods(ctx: Context): Repository {
  return {
    document: ctx.document,
    uri: ctx.store.uri,
    assertWritable: () => {
      requireSealer(ctx)
      requireSigner(ctx)
    },
    startRun: (plan) => startRun(ctx, plan),
    readPlan: (run) => readPlan(ctx, run),
    openChunk: (run) => openChunkWriter(ctx, run),
    loadProgress: (run, shard) => loadProgress(ctx, run, shard),
    recordProgress: (input) => recordProgress(ctx, input),
    commitShard: (input) => commitShard(ctx, input),
    readShardRecord: (run, shard) => readShardRecord(ctx, run, shard),
    readShardRecords: (run) => readShardRecords(ctx, run),
    seal: (input) => seal(ctx, input),
    abandon: (run, why) => abandon(ctx, run, why),
    outcome: (run) => readOutcome(ctx, run),
    runs: () => listRuns(ctx),
    snapshots: (project) => listSnapshots(ctx, project),
    newestSnapshot: (project) => newestSnapshot(ctx, project),
    recent: (project) => recent(ctx, project),
    resolveSnapshot: (reference) => resolveSnapshot(ctx, reference),
    usableBase: (project) => usableBase(ctx, project),
    openBase: (base) => openBase(ctx, base),
    isPruned: (base) => isPruned(ctx, base),
    incompleteShards: (snapshot, type) => incompleteShards(ctx, snapshot, type),
    readRecords: (snapshot, type, ids) => readRecords(ctx, snapshot, type, ids),
    readRange: (snapshot, type, range, options) => readRange(ctx, snapshot, type, range, options),
    readIds: (snapshot, type, range) => readIds(ctx, snapshot, type, range),
    versionsOf: (snapshot, type, ids, range) => versionsOf(ctx, snapshot, type, ids, range),
    readRecord: (snapshot, type, id) => readRecord(ctx, snapshot, type, id),
    inMotion: (snapshot, type) => inMotion(ctx, snapshot, type),
    check: (options) => check(ctx, options),
    checkSnapshot: (snapshot, options) => check(ctx, options, snapshot.id),
    repair: (options, snapshot) => checkAndRepair(ctx, options, snapshot?.id),
    repairObjects: (objects) => repairObjects(ctx, objects),
    copies: ctx.places.map(({ name }) => name),
    copyTo: async (copy, options) => copySnapshots(ctx, placeNamed(ctx, copy), options),
    copyStates: (snapshots) => copyStates(ctx, new Map(snapshots.map(({ id, run }) => [id, run]))),
    anchors: () => anchors(ctx),
    checkShards: (snapshot, shards, options) => checkShards(ctx, snapshot.id, shards, options),
    explainDamage: (objects, project) => explainDamage(ctx, objects, project),
    prune: (input) => prune(ctx, input),
    say: (word, reference, why) => say(ctx, word, reference, why),
    logHead: () => logHead(ctx),
    putReport: (report) => putReport(ctx, report),
    reports: (project) => readReports(ctx, project),
    newestReports: (project) => newestReports(ctx, project),
    lastSample: (project, of) => lastSample(ctx, project, of),
    completeLog: (project, at) => completeLog(ctx, project, at),
    recovery: (run) => recoveryRun(ctx, run),
    putIdMap: (pair, segment) => putIdMap(ctx, pair, segment),
    readIdMapSegment: (pair, run, seq) => readIdMapSegment(ctx, pair, run, seq),
    idMaps: (pair, run) => readIdMaps(ctx, pair, run),
  }
}

async function readDocument(store: BlobStore): Promise<RepositoryDocument | undefined> {
  const stored = await getIfPresent({ store }, REPOSITORY_OBJECT, { maxBytes: LIMITS.document })
  return stored && decoding(REPOSITORY_OBJECT, () => decodeDocument(RepositoryDocument, stored))
}

function sameEncryption(
  store: BlobStore,
  { encryption }: RepositoryDocument,
  asked: 'age' | 'off',
): { created: false } {
  if (encryption === asked) return { created: false }
  const wrong =
    encryption === 'age' ? 'encrypted, and the config says it is not' : 'not encrypted, and the config names recipients'
  throw new LifeboatError(`the repository ${store.uri} is ${wrong}`, {
    kind: 'usage',
    code: 'encryption-mismatch',
    hint:
      encryption === 'age'
        ? 'set repository.encryption.recipients'
        : 'set `encryption: off` to go on with it, or name a new folder or bucket for an encrypted one',
  })
}

function notFound(uri: string): LifeboatError {
  return new LifeboatError(`there is no repository at ${uri}`, {
    kind: 'usage',
    code: 'repository-not-found',
    hint: 'correct repository.uri, or make a first backup: it makes the repository',
  })
}
