import { expect } from 'vitest'
import { parseJson } from '../../src/repository/document.ts'
import { outcomeName, parseObjectName, parseSnapshotId } from '../../src/repository/names.ts'
import type { KeepRules } from '../../src/repository/retention/policy.ts'
import type { PruneInput, PruneReport } from '../../src/repository/retention/prune.ts'
import { Manifest } from '../../src/repository/schema.ts'
import type { BlobStore } from '../../src/repository/stores/blob-store.ts'
import type { Repository, RunPlan } from '../../src/repository/types.ts'
import { MemoryStore } from './memory-store.ts'
import {
  backUp,
  contentOf,
  openForTest,
  planOf,
  recordBytes,
  type TestBackup,
  type TestKeys,
  type TestRecord,
  writeChunk,
} from './small-backup.ts'
import { backUpOnBase } from './small-incremental.ts'

export const hour = 3_600_000
export const day = 24 * hour

/** A shop that is backed up into a store in memory on a clock of its own, and what all its snapshots held. */
export class RetentionWorld {
  readonly keys: TestKeys
  readonly store: MemoryStore
  /** By snapshot: what it held when it was sealed. */
  readonly sealed = new Map<string, unknown>()
  /** Runs that nobody has decided. */
  readonly open: RunPlan[] = []
  grace = day
  openRuns = 14 * day
  #now: number
  #runs = 0
  #version = 0

  constructor(keys: TestKeys, options: { start?: string; locks?: boolean } = {}) {
    this.keys = keys
    this.#now = Date.parse(options.start ?? '2026-11-01T00:00:00Z')
    this.store = new MemoryStore({ now: () => this.now, locks: options.locks ?? false })
  }

  get now(): Date {
    return new Date(this.#now)
  }

  advance(ms: number): void {
    this.#now += ms
  }

  repository(store: BlobStore = this.store): Promise<Repository> {
    return openForTest(store, this.keys)
  }

  /** All of the shop, with a chunk that nothing names: an attempt at it had died. */
  async full(): Promise<string> {
    const repository = await this.repository()
    const backup = this.#next([
      { type: 'product', chunks: [this.#records('a', 'b', 'c'), this.#records('d')] },
      { type: 'category', chunks: [this.#records('x')] },
    ])
    await repository.startRun({ ...planOf(backup), from: backup.to })
    await writeChunk(repository, backup.run, this.#records('a').map(recordBytes))
    return this.#note(repository, (await backUp(repository, backup)).snapshot)
  }

  /** A few changes on the newest snapshot; a full one where there is none. */
  async incremental(): Promise<string> {
    const repository = await this.repository()
    if ('reason' in (await repository.usableBase('shop-eu'))) return this.full()
    const backup = this.#next([{ type: 'product', chunks: [this.#records('b', 'e')], removed: ['c'] }])
    return this.#note(repository, (await backUpOnBase(repository, backup)).snapshot)
  }

  /** A full snapshot of a shop that has lost everything. */
  async empty(): Promise<string> {
    const repository = await this.repository()
    const types = ['product', 'category'].map((type) => ({ type, chunks: [] }))
    return this.#note(repository, (await backUp(repository, this.#next(types))).snapshot)
  }

  /** A run that has stored its plan and a chunk; on the newest snapshot, where there is one. */
  async begin(): Promise<void> {
    const repository = await this.repository()
    const found = await repository.usableBase('shop-eu')
    const backup = this.#next([{ type: 'category', chunks: [this.#records('y')] }])
    const base = 'ref' in found ? { kind: 'incremental' as const, base: found.ref, unchanged: [] } : {}
    const plan = { ...planOf(backup), from: backup.to, ...base }
    await repository.startRun(plan)
    const ref = await writeChunk(repository, backup.run, this.#records('y').map(recordBytes))
    const chunk = { ref, lines: [{ id: 'y', version: this.#version }] }
    await repository.recordProgress({
      run: backup.run,
      shard: 0,
      seq: 0,
      phase: 'export',
      cursor: 1,
      done: true,
      chunk,
    })
    this.open.push(plan)
  }

  /** Ends the oldest open run as a snapshot. */
  async finish(): Promise<void> {
    const plan = this.open.shift()
    if (!plan) return
    const { run, base } = plan
    const repository = await this.repository()
    const [shard] = plan.shards
    const delta = base ? { delta: { records: 2, deletionsProvenAsOf: null } } : {}
    const commit = { run, shard: 0, type: 'category', range: shard!.range, expected: 1, skipped: [], scannedFrom: null }
    await repository.commitShard({ ...commit, ...delta })
    this.advance(1_000)
    const to = this.now.toISOString()
    const window = { from: plan.from, to, seconds: 60 }
    const { snapshot } = await repository.seal({ run, at: to, window, deletionsProvenAsOf: null })
    await this.#note(repository, snapshot)
  }

  async abandon(): Promise<void> {
    const plan = this.open.shift()
    const why = { at: this.now.toISOString(), by: 'ann', reason: 'test' }
    if (plan) await (await this.repository()).abandon(plan.run, why)
  }

  async say(word: 'kept' | 'released', snapshot: string): Promise<void> {
    const repository = await this.repository()
    await repository.say(word, snapshot, { at: this.now.toISOString(), by: 'ann', reason: 'audit' })
  }

  async prune(rules: KeepRules | undefined, more: Partial<PruneInput> & { in?: BlobStore } = {}): Promise<PruneReport> {
    const { in: store, ...input } = more
    const repository = await this.repository(store)
    return repository.prune({ ...this.pruneInput(rules), ...input })
  }

  pruneInput(rules: KeepRules | undefined): PruneInput {
    const { now, grace, openRuns } = this
    const shrink = { share: 0.2, records: 50 }
    return { project: 'shop-eu', rules, now, grace, openRuns, shrink, expires: ['cart'], dryRun: false, by: 'test' }
  }

  async listed(): Promise<string[]> {
    const { snapshots, findings } = await (await this.repository()).snapshots('shop-eu')
    expect(findings).toEqual([])
    return snapshots.map(({ id }) => id)
  }

  /** Nothing is damaged, and every snapshot that is listed holds what it held. */
  async expectSound(): Promise<void> {
    const repository = await this.repository()
    const { findings } = await repository.check({ level: 'data' })
    expect(findings.filter(({ severity }) => severity === 'damage')).toEqual([])
    for (const id of await this.listed()) expect(await contentOf(repository, id)).toEqual(this.sealed.get(id))
  }

  /**
   * What a complete prune must not have left, found by looking at the objects alone: content of decided runs that no
   * manifest and no open run names, older than the grace; and what else belongs to snapshots and runs that have gone.
   */
  async leftovers(): Promise<string[]> {
    const names = [...this.store.objects.keys()]
    const needed = new Set<string>()
    const present = new Set<string>()
    for (const key of names) {
      const name = parseObjectName(key)
      if (name?.kind !== 'manifest') continue
      const content = parseJson(Manifest, this.store.objects.get(key)!)
      present.add(name.time).add(content.run)
      for (const { shards } of content.layers) {
        for (const { index, chunks } of shards) for (const { object } of [index, ...chunks]) needed.add(object)
      }
    }
    const old = this.#now - this.grace
    const isOld = (key: string) => (this.store.modified.get(key)?.getTime() ?? 0) <= old
    // Of a run that was decided just now, it has not been unneeded for long.
    const isDecided = (run: string) => this.store.objects.has(outcomeName(run)) && isOld(outcomeName(run))
    return names.filter((key) => {
      const name = parseObjectName(key)
      if (!name || !isOld(key) || key.startsWith('log/')) return false
      if ('time' in name) return !present.has(name.time)
      if (name.kind === 'chunk' || name.kind === 'index') return isDecided(name.run) && !needed.has(key)
      if (name.kind === 'plan' || name.kind === 'shard' || name.kind === 'progress') {
        return isDecided(name.run) && !present.has(name.run)
      }
      return false
    })
  }

  async #note(repository: Repository, snapshot: string): Promise<string> {
    this.sealed.set(snapshot, await contentOf(repository, snapshot))
    return snapshot
  }

  #next(shards: TestBackup['shards']): TestBackup {
    this.advance(1_000)
    return { run: `run-${String(this.#runs++).padStart(4, '0')}`, to: this.now.toISOString(), shards }
  }

  #records(...ids: string[]): TestRecord[] {
    this.#version++
    return ids.map((id) => ({ id, version: this.#version, name: `${id} ${this.#version}` }))
  }
}

/** The time in a snapshot's id. */
function timeOf(id: string): number {
  const { time } = parseSnapshotId(id)
  return Date.parse(time.replace(/T(\d\d)-(\d\d)-(\d\d)Z$/, 'T$1:$2:$3Z'))
}

/**
 * Which snapshots rules keep, said another way than the program does: one of a bucket stays if it is the newest of it,
 * and fewer than so many buckets have a newer one.
 */
export function keptBy(rules: KeepRules, ids: readonly string[]): Set<string> {
  const times = ids.map((id) => ({ id, at: timeOf(id) }))
  const newest = Math.max(...times.map(({ at }) => at))
  const kept = new Set<string>()
  const buckets: Record<string, (at: number) => string | number> = {
    last: (at) => at,
    hourly: (at) => Math.floor(at / hour),
    daily: (at) => Math.floor(at / day),
    // The epoch's day 0 was a Thursday: weeks begin on Monday.
    weekly: (at) => Math.floor((Math.floor(at / day) + 3) / 7),
    monthly: (at) => new Date(at).getUTCFullYear() * 12 + new Date(at).getUTCMonth(),
    yearly: (at) => new Date(at).getUTCFullYear(),
  }
  for (const { id, at } of times) {
    if (at === newest) kept.add(id)
    if (rules.within !== undefined && newest - at < rules.within) kept.add(id)
    for (const [rule, bucket] of Object.entries(buckets)) {
      const newer = times.filter((one) => one.at > at)
      if (newer.some((one) => bucket(one.at) === bucket(at))) continue
      const before = new Set(newer.map((one) => bucket(one.at)))
      if (before.size < (rules[rule as keyof KeepRules] ?? 0)) kept.add(id)
    }
  }
  return kept
}
