import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import type { Context } from '../../src/repository/context.ts'
import type { Place } from '../../src/repository/copy/places.ts'
import { generateRecipientKeys } from '../../src/repository/encryption.ts'
import type { Failpoint } from '../../src/repository/failpoints.ts'
import type { LockPolicy } from '../../src/repository/lock-policy.ts'
import type { ReportInput } from '../../src/repository/reports.ts'
import { initRepository, openRepository } from '../../src/repository/repository.ts'
import { generateSigningKeys, keyFingerprint } from '../../src/repository/signing.ts'
import type { BlobStore } from '../../src/repository/stores/blob-store.ts'
import type { RecordBytes, Repository, RunPlan, Sealed } from '../../src/repository/types.ts'

/** Keys of one repository, made once per test file. */
export interface TestKeys {
  recipient: string
  identity: string
  signingKey: KeyObject
  publicKey: KeyObject
}

export async function makeKeys(): Promise<TestKeys> {
  const { recipient, identity } = await generateRecipientKeys()
  const signing = generateSigningKeys()
  return {
    recipient,
    identity,
    signingKey: createPrivateKey(signing.privatePem),
    publicKey: createPublicKey(signing.publicPem),
  }
}

export interface OpenForTest {
  /** Default: true. */
  identity?: boolean
  failpoint?: (name: Failpoint) => void
  /** Other stores of the same repository, by name. */
  copies?: Record<string, BlobStore>
  lock?: LockPolicy
}

/** Makes the repository if needed and opens it for everything. */
export async function openForTest(store: BlobStore, keys: TestKeys, options: OpenForTest = {}): Promise<Repository> {
  await initRepository(store, { encryption: 'age', created: '2026-11-22T15:00:00Z' })
  return openRepository({
    store,
    tool: 'lifeboat test',
    recipients: [keys.recipient],
    signingKey: keys.signingKey,
    trustedKeys: [keys.publicKey],
    identities: options.identity === false ? [] : [keys.identity],
    ...(options.failpoint ? { failpoint: options.failpoint } : {}),
    places: placesOf(options.copies ?? {}),
    ...(options.lock ? { lock: options.lock } : {}),
  })
}

export function placesOf(copies: Record<string, BlobStore>): Place[] {
  return Object.entries(copies).map(([name, store]) => ({ name, uri: store.uri, open: async () => store }))
}

/** For functions below `Repository`; it can sign, and neither encrypt nor decrypt. */
export async function contextForTest(store: BlobStore, keys: TestKeys): Promise<Context> {
  const { document } = await openForTest(store, keys)
  const fingerprint = keyFingerprint(keys.publicKey)
  return {
    store,
    document,
    tool: 'lifeboat test',
    sealer: undefined,
    opener: undefined,
    signer: { key: keys.signingKey, fingerprint },
    trusted: new Map([[fingerprint, keys.publicKey]]),
    failpoint: () => undefined,
    lock: undefined,
    places: [],
    isCopy: false,
  }
}

export type TestRecord = { id: string; version: number | null; [field: string]: unknown }

interface TestShard {
  type: string
  /** Of records, each with what a chunk holds. */
  chunks: TestRecord[][]
  /** Seen to be gone, with the last chunk. */
  removed?: string[]
}

export interface TestBackup {
  run: string
  project?: string
  /** ISO time of the window's begin; 15:00 on 22 November 2026 unless told. */
  from?: string
  /** ISO time of the window's end. */
  to: string
  shards: TestShard[]
}

export function recordBytes(record: TestRecord): RecordBytes {
  return { id: record.id, version: record.version, bytes: Buffer.from(JSON.stringify(record)) }
}

const WINDOW_FROM = '2026-11-22T15:00:00Z'

export function planOf({ run, project = 'shop-eu', from = WINDOW_FROM, shards }: TestBackup): RunPlan {
  return {
    format: 1,
    run,
    project,
    projectKey: `${project}-key`,
    apiHost: 'api.europe-west1.gcp.commercetools.com',
    kind: 'full',
    from,
    shards: shards.map(({ type, chunks }, number) => ({
      number,
      type,
      range: { after: null, upTo: null },
      expected: chunks.flat().length,
    })),
    omitted: [{ type: 'api-client', reason: 'the scope view_api_clients is missing' }],
    exporter: { page: 500 },
  }
}

/** A whole backup, one shard after the other. It goes on from whatever an interrupted call before has left. */
export async function backUp(repository: Repository, backup: TestBackup): Promise<Sealed> {
  const { plan } = await repository.startRun(planOf(backup))
  for (const { number } of plan.shards) await exportShard(repository, backup, number)
  return repository.seal({
    run: backup.run,
    at: backup.to,
    window: { from: plan.from, to: backup.to, seconds: 60 },
    deletionsProvenAsOf: backup.to,
  })
}

/** The cursor is the number of chunks that are written. */
export async function exportShard(
  repository: Repository,
  { run, shards }: TestBackup,
  number: number,
  /** Makes it a difference from the base, which then has so many records. */
  delta?: { records: number },
): Promise<void> {
  const { type, chunks, removed = [] } = shards[number]!
  const plain = { run, shard: number, phase: 'export' as const }
  if (await repository.readShardRecord(run, number)) return
  for (;;) {
    const { next: seq, last } = await repository.loadProgress(run, number)
    if (last?.done) break
    const cursor = Number(last?.cursor ?? 0)
    const records = chunks[cursor]
    const done = cursor + 1 >= chunks.length
    if (!records) {
      await repository.recordProgress({ ...plain, seq, cursor, done: true, removed })
      continue
    }
    const ref = await writeChunk(repository, run, records.map(recordBytes))
    const chunk = { ref, lines: records }
    await repository.recordProgress({ ...plain, seq, chunk, cursor: cursor + 1, done, removed: done ? removed : [] })
  }
  const commit = { run, shard: number, type, range: { after: null, upTo: null }, expected: chunks.flat().length }
  const difference = delta ? { delta: { ...delta, deletionsProvenAsOf: null } } : {}
  await repository.commitShard({ ...commit, skipped: [], scannedFrom: null, ...difference })
}

/** What a snapshot says, without what differs between two equal backups: names and hashes of encrypted objects. */
export async function contentOf(repository: Repository, reference: string): Promise<unknown> {
  const snapshot = await repository.resolveSnapshot(reference)
  const records: Record<string, string[]> = {}
  for (const type of Object.keys(snapshot.content.ledger)) {
    records[type] = []
    for await (const record of repository.readRecords(snapshot, type)) {
      records[type].push(`${record.id} ${record.version} ${record.bytes}`)
    }
  }
  const { ledger, window, totals } = snapshot.content
  return { id: snapshot.id, records, ledger, window, count: totals.records, plainBytes: totals.plainBytes }
}

/** A chunk of records that are all there already. */
export async function writeChunk(repository: Repository, run: string, records: readonly RecordBytes[]) {
  const chunk = repository.openChunk(run)
  await chunk.add(records)
  return chunk.finish()
}

/** What a run that found nothing would report. */
export function reportOf(run: string, snapshot: string, more: Partial<ReportInput> = {}): ReportInput {
  return {
    kind: 'verify',
    run,
    snapshot,
    manifest: null,
    at: '2026-11-22T20:00:00Z',
    levels: [{ level: 'structure', outcome: 'good', counts: { objects: 9 } }],
    notDone: [],
    findings: [],
    moreFindings: 0,
    ...more,
  }
}
