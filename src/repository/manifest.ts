import { snapshotId, snapshotTime } from './names.ts'
import { FORMAT, type LedgerRow, Manifest, type OmittedType, type RunPlan, type ShardRecord } from './schema.ts'
import type { SealInput } from './types.ts'

export interface ManifestParts {
  input: SealInput
  plan: RunPlan
  /** All of the plan. */
  shards: readonly ShardRecord[]
  tool: string
  repository: string
  encryption: Manifest['encryption']
  signedBy: string
}

/** Pure, and without a clock: a second attempt at sealing makes the same manifest. */
export function buildManifest(parts: ManifestParts): Manifest {
  const { input, plan } = parts
  const planned = new Set(plan.shards.map(({ number }) => number))
  const shards = parts.shards.filter(({ shard }) => planned.has(shard)).toSorted((a, b) => a.shard - b.shard)
  return {
    format: FORMAT,
    tool: parts.tool,
    repository: parts.repository,
    snapshot: snapshotId({ project: plan.project, time: snapshotTime(input.window.to) }),
    run: input.run,
    project: plan.project,
    projectKey: plan.projectKey,
    apiHost: plan.apiHost,
    kind: plan.kind,
    window: input.window,
    deletionsProvenAsOf: input.deletionsProvenAsOf,
    layers: [{ run: input.run, shards: shards.map(({ run: _, progress: __, ...shard }) => shard) }],
    ledger: buildLedger(shards, [...plan.omitted, ...(input.omitted ?? [])]),
    totals: totalsOf(shards),
    encryption: parts.encryption,
    signedBy: parts.signedBy,
  }
}

/** Fields in the schema's order, so that equal manifests are equal bytes. */
export function encodeManifest(manifest: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(Manifest.parse(manifest))}\n`)
}

/** One row a type, in the order of their names. */
function buildLedger(shards: readonly ShardRecord[], omitted: readonly OmittedType[]): Record<string, LedgerRow> {
  const rows = new Map<string, LedgerRow>()
  for (const shard of shards) rows.set(shard.type, addShard(rows.get(shard.type), shard))
  for (const { type, reason } of omitted) {
    const row = rows.get(type) ?? { expected: null, captured: 0, skipped: 0, reasons: [], inMotion: 0 }
    rows.set(type, { ...row, omitted: reason })
  }
  return Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function addShard(row: LedgerRow | undefined, shard: ShardRecord): LedgerRow {
  const skipped = shard.skipped.reduce((sum, { count }) => sum + count, 0)
  if (!row) {
    const { expected, captured, inMotion } = shard
    return { expected, captured, skipped, reasons: mergeReasons([], shard.skipped), inMotion }
  }
  return {
    // One shard that nobody could count makes the sum unknown.
    expected: row.expected === null || shard.expected === null ? null : row.expected + shard.expected,
    captured: row.captured + shard.captured,
    skipped: row.skipped + skipped,
    reasons: mergeReasons(row.reasons, shard.skipped),
    inMotion: row.inMotion + shard.inMotion,
  }
}

function mergeReasons(known: LedgerRow['reasons'], more: LedgerRow['reasons']): LedgerRow['reasons'] {
  const counts = new Map(known.map(({ reason, count }) => [reason, count]))
  for (const { reason, count } of more) counts.set(reason, (counts.get(reason) ?? 0) + count)
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => (a.reason < b.reason ? -1 : 1))
}

function totalsOf(shards: readonly ShardRecord[]): Manifest['totals'] {
  const totals = { records: 0, chunks: 0, bytes: 0, plainBytes: 0 }
  for (const { captured, chunks, index } of shards) {
    totals.records += captured
    totals.chunks += chunks.length
    totals.bytes += index.bytes
    for (const chunk of chunks) {
      totals.bytes += chunk.bytes
      totals.plainBytes += chunk.plainBytes
    }
  }
  return totals
}
