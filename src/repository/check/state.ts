import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { type Context, getIfPresent } from '../context.ts'
import { type ObjectName, parseObjectName } from '../names.ts'
import type { Layer, ObjectRef, Outcome } from '../schema.ts'
import type { CheckOptions, Finding, FindingCode, Severity } from '../types.ts'

export type LayerShard = Layer['shards'][number]

/** Something that a snapshot or a run under way can't do without. */
export interface Need {
  ref: ObjectRef
  holds: string
  snapshots: string[]
}

/** What the parts of one check share. Holds names, sizes and counts; no content beyond one object at a time. */
export interface CheckState {
  readonly ctx: Context
  readonly options: CheckOptions
  /** The one snapshot that is looked at; `undefined`: everything. */
  readonly only: string | undefined
  /** Every object there is, with its size. */
  readonly inventory: Map<string, { bytes: number; name: ObjectName | undefined }>
  readonly findings: Finding[]
  /** By run; `null` where it can't be read. */
  readonly outcomes: Map<string, Outcome | null>
  /** Manifests that a run sealed, as its outcome says, or the log where the outcome can't be read. */
  readonly sealed: Map<string, { run: string; sha256: string }[]>
  /** Runs that the log says were sealed. */
  readonly logged: Set<string>
  /** Runs whose snapshot the log says was pruned. */
  readonly pruned: Set<string>
  /** Their snapshots. */
  readonly prunedSnapshots: Set<string>
  readonly snapshots: string[]
  readonly needs: Map<string, Need>
  /** By the name of their index, which is one for all snapshots that share the shard. */
  readonly shards: Map<string, { shard: LayerShard; run: string }>
  /** Of `shards`; filled when it is first asked for. */
  chunksOfShards?: Set<string>
  readonly read: { objects: number; bytes: number }
}

export function newState(ctx: Context, options: CheckOptions, only: string | undefined): CheckState {
  return {
    ctx,
    options,
    only,
    inventory: new Map(),
    findings: [],
    outcomes: new Map(),
    sealed: new Map(),
    logged: new Set(),
    pruned: new Set(),
    prunedSnapshots: new Set(),
    snapshots: [],
    needs: new Map(),
    shards: new Map(),
    read: { objects: 0, bytes: 0 },
  }
}

/** Damage first. */
export function bySeverity(a: Finding, b: Finding): number {
  return a.severity === b.severity ? (a.object < b.object ? -1 : 1) : a.severity === 'damage' ? -1 : 1
}

export interface FindingInput {
  severity?: Severity
  code: FindingCode
  object: string
  holds: string
  problem: string
  snapshots?: readonly string[]
}

export function report(state: CheckState, finding: FindingInput): void {
  const { severity = 'damage', snapshots = [], ...rest } = finding
  // One object, one trouble, said once: several readers may come upon it.
  const known = state.findings.find(({ object, code }) => object === rest.object && code === rest.code)
  if (!known) {
    state.findings.push({ severity, snapshots: [...snapshots], ...rest })
    return
  }
  known.snapshots = [...new Set([...known.snapshots, ...snapshots])]
  if (severity === 'damage' && known.severity === 'warning') Object.assign(known, { severity, problem: rest.problem })
}

export interface Subject {
  object: string
  holds: string
  snapshots?: readonly string[]
  /** When nothing needs the object, what is wrong with it is a warning. */
  severity?: Severity
}

/** The object's bytes; when there are none to be had, that is reported. Store trouble that may pass is thrown. */
export async function readObject(state: CheckState, subject: Subject, maxBytes: number): Promise<Buffer | undefined> {
  let bytes: Buffer | undefined
  try {
    bytes = await getIfPresent(state.ctx, subject.object, { maxBytes })
  } catch (error) {
    if (!(error instanceof LifeboatError) || error.kind !== 'damage') throw error
    report(state, { ...subject, code: 'size', problem: 'it is larger than it may be' })
    return undefined
  }
  if (!bytes) report(state, { ...subject, code: 'missing', problem: 'it is missing' })
  noteRead(state, bytes)
  return bytes
}

/** One version of the object, if there is such a one; nothing is reported. */
export async function readVersion(
  state: CheckState,
  { object }: Subject,
  maxBytes: number,
  versionId: string,
): Promise<Buffer | undefined> {
  const bytes = await getIfPresent(state.ctx, object, { maxBytes, versionId }).catch((error) => {
    if (!(error instanceof LifeboatError) || error.kind !== 'damage') throw error
    return undefined
  })
  if (bytes) noteRead(state, bytes)
  return bytes
}

function noteRead({ read, options }: CheckState, bytes: Buffer | undefined): void {
  read.objects++
  read.bytes += bytes?.length ?? 0
  options.onProgress?.({ ...read })
}

/** Decodes; when that fails, it is reported and the answer is `undefined`. */
export async function decodeObject<T>(
  state: CheckState,
  subject: Subject,
  decode: () => T | Promise<T>,
): Promise<T | undefined> {
  try {
    return await decode()
  } catch (error) {
    report(state, { ...subject, code: 'changed', problem: (error as Error).message })
    return undefined
  }
}

/** All objects of one kind, in the order of their names. */
export function objectsOf<K extends ObjectName['kind']>(
  state: CheckState,
  kind: K,
): { object: string; bytes: number; name: Extract<ObjectName, { kind: K }> }[] {
  const found = []
  for (const [object, { bytes, name }] of state.inventory) {
    if (name?.kind === kind) found.push({ object, bytes, name: name as Extract<ObjectName, { kind: K }> })
  }
  return found
}

export async function takeInventory(state: CheckState): Promise<void> {
  for await (const { key, bytes } of state.ctx.store.list('')) {
    const name = parseObjectName(key)
    state.inventory.set(key, { bytes, name })
    if (name === undefined && state.only === undefined) {
      const problem = 'no object of a repository is called so'
      report(state, { severity: 'warning', code: 'unexpected', object: key, holds: 'something unknown', problem })
    }
  }
}

/**
 * The size of an object, if there is one. What the inventory lacks is looked for once more: it was taken while a run may
 * have been writing, and names an object after others that were written later.
 */
export async function sizeOf(state: CheckState, object: string): Promise<number | undefined> {
  const known = state.inventory.get(object)
  if (known) return known.bytes
  const found = await state.ctx.store.head(object)
  if (found) state.inventory.set(object, { bytes: found.bytes, name: parseObjectName(object) })
  return found?.bytes
}

export function noteSealed(state: CheckState, manifest: string, claim: { run: string; sha256: string }): void {
  state.sealed.set(manifest, [...(state.sealed.get(manifest) ?? []), claim])
}

/** A copy gets the plan, the shard records and the progress of a run after its snapshot, and before its log entry. */
export function severityOfRecords(state: CheckState, run: string): Severity {
  const arriving = state.outcomes.get(run) && !state.logged.has(run)
  return arriving ? 'warning' : 'damage'
}

/** Notes that an object is needed, and by which snapshot. */
export function need(state: CheckState, ref: ObjectRef, holds: string, snapshot: string | undefined): void {
  const known = state.needs.get(ref.object)
  if (known && snapshot !== undefined) known.snapshots.push(snapshot)
  if (!known) state.needs.set(ref.object, { ref, holds, snapshots: snapshot === undefined ? [] : [snapshot] })
}

export function needShard(state: CheckState, run: string, shard: LayerShard, snapshot: string | undefined): void {
  const of = `of ${shard.type} (shard ${shard.shard} of run ${run})`
  need(state, shard.index, `the index of ${shard.index.records} records ${of}`, snapshot)
  for (const chunk of shard.chunks) need(state, chunk, `${chunk.records} records ${of}`, snapshot)
  if (!state.shards.has(shard.index.object)) state.shards.set(shard.index.object, { shard, run })
}
