import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ActivityDeps } from '../../activities/deps.ts'
import { lookAfterProjects } from '../../activities/look-after-projects.ts'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import type { Repository } from '../../src/repository/types.ts'
import { createLogger } from '../../src/telemetry/logger.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { backUp, makeKeys, openForTest, reportOf, type TestKeys } from '../support/small-backup.ts'

const shards = [{ type: 'product', chunks: [[{ id: 'a', version: 1 }]] }]
const now = '2026-11-22T20:00:00.000Z'
const ids = {
  first: 'shop-eu@2026-11-22T15-10-00Z',
  second: 'shop-eu@2026-11-22T16-10-00Z',
  third: 'shop-eu@2026-11-22T17-10-00Z',
}

describe('looking after a project', () => {
  let keys: TestKeys
  let strangers: TestKeys
  let store: MemoryStore
  let repository: Repository
  let metrics: Map<string, number>
  beforeAll(async () => {
    keys = await makeKeys()
    strangers = await makeKeys()
  })
  beforeEach(async () => {
    store = new MemoryStore()
    repository = await openForTest(store, keys)
    metrics = new Map()
    await backUp(repository, { run: 'run-1', to: '2026-11-22T15:10:00Z', shards })
    await backUp(repository, { run: 'run-2', to: '2026-11-22T16:10:00Z', shards })
  })

  test('finds the newest good snapshot, and measures its age', async () => {
    await repository.putReport(reportOf('verify-2026-11-22T18-00-00Z-abcdef', ids.second))
    const { at, projects } = await look()
    expect(at).toBe(now)
    expect(projects).toEqual([
      {
        project: 'shop-eu',
        rpoMs: 3_600_000,
        newest: { id: ids.second, to: '2026-11-22T16:10:00Z' },
        passed: [],
        snapshots: 2,
        copies: [],
        problem: null,
      },
    ])
    expect(Object.fromEntries(metrics)).toEqual({
      lifeboat_rpo_objective_seconds: 3_600,
      lifeboat_repository_snapshots: 2,
      lifeboat_last_good_snapshot_timestamp_seconds: Date.parse('2026-11-22T16:10:00Z') / 1000,
      lifeboat_last_verify_timestamp_seconds: expect.any(Number),
      lifeboat_guard_timestamp_seconds: Date.parse(now) / 1000,
    })
  })

  test('passes over a newer one that is damaged, and says what is wrong with it', async () => {
    const name = [...store.objects.keys()].find((key) => key.startsWith('manifests/') && key.includes('T16-10-00Z'))!
    const damaged = Buffer.from(store.objects.get(name)!)
    damaged.writeUInt8(damaged[40]! ^ 1, 40)
    store.objects.set(name, damaged)
    const { projects } = await look()
    expect(projects[0]).toMatchObject({
      newest: { id: ids.first },
      passed: [{ snapshot: ids.second, problem: expect.any(String) }],
    })
  })

  test('passes over one that a stranger signed', async () => {
    const theirs = await openForTest(store, {
      ...keys,
      signingKey: strangers.signingKey,
      publicKey: strangers.publicKey,
    })
    await backUp(theirs, { run: 'run-3', to: '2026-11-22T17:10:00Z', shards })
    const { projects } = await look()
    expect(projects[0]).toMatchObject({
      newest: { id: ids.second },
      passed: [{ snapshot: ids.third, problem: expect.stringContaining('not a trusted one') }],
    })
  })

  test('takes a run that was not sealed for nothing', async () => {
    const before = new Set(store.objects.keys())
    await backUp(repository, { run: 'run-3', to: '2026-11-22T17:10:00Z', shards })
    for (const key of store.objects.keys())
      if (!before.has(key) && key.startsWith('runs/run-3/outcome')) store.objects.delete(key)
    expect((await look()).projects[0]).toMatchObject({ newest: { id: ids.second }, passed: [] })
  })

  test('asks copies which of the newest they hold', async () => {
    const far = new MemoryStore()
    repository = await openForTest(store, keys, { copies: { far, gone: unreachable() } })
    await repository.copyTo('far')
    await backUp(repository, { run: 'run-3', to: '2026-11-22T17:10:00Z', shards })
    expect((await look()).projects[0]).toMatchObject({
      newest: { id: ids.third },
      copies: [
        { name: 'far', newest: { id: ids.second }, broken: null, problem: null },
        { name: 'gone', newest: null, broken: null, problem: 'the store does not answer' },
      ],
    })
  })

  test('tells why it could not look, and never more than it may', async () => {
    const refused = new LifeboatError('the store denies reading', { kind: 'permanent', code: 'store-denied' })
    expect((await look(refused)).projects[0]).toMatchObject({ newest: null, problem: 'the store denies reading' })
    const surprise = new TypeError('ann@example.com is not a function')
    expect((await look(surprise)).projects[0]).toMatchObject({ problem: 'unexpected TypeError' })
  })

  function look(failure?: Error) {
    const deps = {
      objectives: () => [{ project: 'shop-eu', rpoMs: 3_600_000 }],
      repository: async () => {
        if (failure) throw failure
        return repository
      },
      metrics: { set: (name: string, value: number) => metrics.set(name, value), add: () => {} },
      logger: createLogger({ level: 'silent' }),
      now: () => new Date(now),
    } as unknown as ActivityDeps
    return lookAfterProjects(deps)
  }
})

/** A store that fails whatever it is asked. */
function unreachable(): MemoryStore {
  const error = new LifeboatError('the store does not answer', { kind: 'transient', code: 'store-unreachable' })
  return new Proxy(new MemoryStore(), {
    get(target, key) {
      if (key === 'uri' || key === 'locks') return target[key]
      return () => {
        throw error
      }
    },
  })
}
