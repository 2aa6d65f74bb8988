import { layersOn } from './layers.ts'
import { buildLedger } from './ledger.ts'
import { snapshotId, snapshotTime } from './names.ts'
import { FORMAT, Manifest, type RangeState, type RunPlan, type ShardRecord } from './schema.ts'
import type { SealInput } from './types.ts'

export interface ManifestParts {
  input: SealInput
  plan: RunPlan
  /** All of the plan. */
  shards: readonly ShardRecord[]
  /** What an incremental run builds on; `undefined` for a full one. */
  base: Manifest | undefined
  tool: string
  repository: string
  encryption: Manifest['encryption']
  signedBy: string
}

/** Pure, and without a clock: a second attempt at sealing makes the same manifest. */
export function buildManifest(parts: ManifestParts): Manifest {
  const { input, plan, base } = parts
  const planned = new Set(plan.shards.map(({ number }) => number))
  const shards = parts.shards.filter(({ shard }) => planned.has(shard)).toSorted((a, b) => a.shard - b.shard)
  const layers = layersOn(base?.layers ?? [], { run: input.run, shards, unchanged: plan.unchanged ?? [] })
  const ledger = buildLedger(shards, plan.unchanged ?? [], [...plan.omitted, ...(input.omitted ?? [])])
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
    ...(plan.base ? { base: plan.base } : {}),
    ranges: rangeStates(plan, shards),
    layers,
    ledger,
    totals: totalsOf(layers, ledger),
    encryption: parts.encryption,
    signedBy: parts.signedBy,
  }
}

/** Fields in the schema's order, so that equal manifests are equal bytes. */
export function encodeManifest(manifest: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(Manifest.parse(manifest))}\n`)
}

/** A shard of which something was skipped is nothing to go on from: the next run finds its range missing, and reads it whole. */
function rangeStates({ unchanged = [], from }: RunPlan, shards: readonly ShardRecord[]): RangeState[] {
  const whole = shards.filter(({ skipped }) => skipped.length === 0)
  return [...unchanged, ...whole.map((shard) => rangeState(shard, from))]
}

function rangeState({ type, range, captured, delta, scannedFrom, currentAsOf }: ShardRecord, from: string): RangeState {
  return {
    type,
    range,
    records: delta ? delta.records : captured,
    currentAsOf: currentAsOf ?? scannedFrom ?? from,
    deletionsProvenAsOf: delta ? delta.deletionsProvenAsOf : scannedFrom,
  }
}

/** `bytes` and `chunks` are all that the snapshot needs, earlier runs' included. */
function totalsOf(layers: Manifest['layers'], ledger: Manifest['ledger']): Manifest['totals'] {
  const totals = { records: 0, chunks: 0, bytes: 0, plainBytes: 0 }
  for (const { captured } of Object.values(ledger)) totals.records += captured
  for (const { chunks, index } of layers.flatMap(({ shards }) => shards)) {
    totals.chunks += chunks.length
    totals.bytes += index.bytes
    for (const chunk of chunks) {
      totals.bytes += chunk.bytes
      totals.plainBytes += chunk.plainBytes
    }
  }
  return totals
}
