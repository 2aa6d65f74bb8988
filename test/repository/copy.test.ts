import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import { COPY_FAILPOINTS, type Failpoint } from '../../src/repository/failpoints.ts'
import { appendLog, lastLogSeq } from '../../src/repository/log.ts'
import { initRepository, openRepository } from '../../src/repository/repository.ts'
import type { BlobStore } from '../../src/repository/stores/blob-store.ts'
import type { Repository } from '../../src/repository/types.ts'
import { jittery } from '../support/jittery-store.ts'
import { MemoryStore } from '../support/memory-store.ts'
import {
  backUp,
  contentOf,
  contextForTest,
  makeKeys,
  openForTest,
  planOf,
  reportOf,
  type TestBackup,
  type TestKeys,
} from '../support/small-backup.ts'
import { backUpOnBase } from '../support/small-incremental.ts'
import { seededRandom, tries } from '../support/soak.ts'

const RUNS = tries(15, 500)
const at = '2026-11-22T18:00:00Z'

const full = (run: string, to: string, project = 'shop-eu'): TestBackup => ({
  run,
  to,
  project,
  shards: [
    {
      type: 'product',
      chunks: [
        [
          { id: 'a', version: 1, name: `old of ${run}` },
          { id: 'b', version: 1 },
        ],
        [{ id: 'a', version: 2, name: `new of ${run}` }],
        [{ id: 'c', version: 1 }],
        // Replaces its chunk altogether, so that no snapshot needs that one.
        [{ id: 'c', version: 2 }],
      ],
    },
    { type: 'category', chunks: [[{ id: 'k', version: 1 }]] },
  ],
})

const delta = (run: string, to: string): TestBackup => ({
  run,
  to,
  shards: [{ type: 'product', chunks: [[{ id: 'a', version: 3, name: `newest of ${run}` }]], removed: ['b'] }],
})

/** Two projects, an incremental snapshot on a full one, one that has been pruned, an abandoned run, one under way. */
async function fillRepository(repository: Repository): Promise<void> {
  await backUp(repository, full('run-1', '2026-11-22T15:13:38Z'))
  await backUpOnBase(repository, delta('run-2', '2026-11-22T16:13:38Z'))
  await backUp(repository, full('run-3', '2026-11-22T16:14:00Z', 'shop-us'))
  await repository.startRun(planOf(full('run-4', at)))
  await repository.abandon('run-4', { at, by: 'operator', reason: 'a test' })
  await repository.startRun(planOf(full('run-5', at)))
  await repository.putReport(reportOf('verify-2026-11-22T17-00-00Z-abcdef', 'shop-eu@2026-11-22T15-13-38Z'))
}

describe('a copy', { timeout: tries(60_000, 3_600_000) }, () => {
  let keys: TestKeys
  let primary: MemoryStore
  const ids = ['shop-eu@2026-11-22T15-13-38Z', 'shop-eu@2026-11-22T16-13-38Z', 'shop-us@2026-11-22T16-14-00Z']

  beforeAll(async () => {
    keys = await makeKeys()
    primary = new MemoryStore()
    await fillRepository(await openForTest(primary, keys))
  })

  const open = (copy: BlobStore, failpoint?: (name: Failpoint) => void, store: BlobStore = primary) =>
    openForTest(store, keys, { copies: { 'eu-2': copy }, ...(failpoint ? { failpoint } : {}) })

  const openCopy = (store: BlobStore) =>
    openRepository({ store, trustedKeys: [keys.publicKey], identities: [keys.identity], isCopy: true })

  async function expectComplete(copy: MemoryStore): Promise<void> {
    const opened = await openCopy(copy)
    const original = await openForTest(primary, keys)
    const { findings, snapshots, logHead } = await opened.check({ level: 'data' })
    expect(findings).toEqual([])
    expect(snapshots.sort()).toEqual(ids)
    expect(logHead).toEqual(await original.logHead())
    for (const id of ids) expect(await contentOf(opened, id)).toEqual(await contentOf(original, id))
    expect([...copy.objects.keys()].filter((name) => name.startsWith('reports/'))).toHaveLength(2)
    for (const [name, body] of copy.objects) expect(body, name).toEqual(primary.objects.get(name))
  }

  it('holds every snapshot, the log and who signed, and is a repository by itself', async () => {
    const copy = new MemoryStore()
    const report = await (await open(copy)).copyTo('eu-2')
    expect(report).toMatchObject({ snapshots: ids, lacks: { snapshots: 0, entries: 0 }, problems: [] })
    expect(report.objects).toBe(copy.objects.size)
    await expectComplete(copy)
  })

  it('gets nothing of runs that are under way, and no chunk that no snapshot needs', async () => {
    const copy = new MemoryStore()
    await (await open(copy)).copyTo('eu-2')
    expect([...copy.objects.keys()].filter((name) => name.includes('run-5'))).toEqual([])
    const chunks = (store: MemoryStore) => [...store.objects.keys()].filter((name) => name.startsWith('chunks/run-1/'))
    expect(chunks(copy)).toHaveLength(chunks(primary).length - 1)
  })

  it('gets only what it lacks the next time', async () => {
    const store = primary.copy()
    const copy = new MemoryStore()
    const repository = await open(copy, undefined, store)
    await repository.copyTo('eu-2')
    expect(await repository.copyTo('eu-2')).toMatchObject({ snapshots: [], objects: 0, bytes: 0 })
    await backUpOnBase(repository, delta('run-6', '2026-11-22T19:13:38Z'))
    const before = new Set(copy.objects.keys())
    const { snapshots, objects } = await repository.copyTo('eu-2')
    expect(snapshots).toEqual(['shop-eu@2026-11-22T19-13-38Z'])
    const news = [...copy.objects.keys()].filter((name) => !before.has(name))
    expect(objects).toBe(news.length)
    expect(news.filter((name) => /^(chunks|index)/.test(name)).every((name) => name.includes('/run-6/'))).toBe(true)
  })

  it('of one project lacks the others, and its log goes as far as it holds what it says', async () => {
    const copy = new MemoryStore()
    const repository = await open(copy)
    const report = await repository.copyTo('eu-2', { project: 'shop-us' })
    expect(report).toMatchObject({ snapshots: [ids[2]], lacks: { snapshots: 2, entries: 4 } })
    const { findings } = await (await openCopy(copy)).check({ level: 'data' })
    expect(findings.filter(({ severity }) => severity === 'damage')).toEqual([])
    await repository.copyTo('eu-2')
    await expectComplete(copy)
  })

  it('passes every failpoint on its way, and is valid and goes on wherever it was interrupted', async () => {
    const store = await withPruned()
    const hits: Failpoint[] = []
    await (await open(new MemoryStore(), (name) => hits.push(name), store)).copyTo('eu-2')
    expect(new Set(hits)).toEqual(new Set(Object.keys(COPY_FAILPOINTS)))
    for (let stopAt = 0; stopAt < hits.length; stopAt++) {
      const copy = new MemoryStore()
      expect(await attempt(store, copy, stopAt), hits[stopAt]).toBe(false)
      await expectNoDamage(copy, `${hits[stopAt]} (${stopAt})`)
      expect(await attempt(store, copy, Number.POSITIVE_INFINITY)).toBe(true)
      await expectNoDamage(copy, 'at the end')
      expect((await (await open(copy, undefined, store)).copyTo('eu-2')).lacks).toEqual({ snapshots: 0, entries: 0 })
    }
  })

  it('ends the same however often copying it was interrupted, also between a put and its answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 40 }), { maxLength: 6 }), async (stops) => {
        const copy = new MemoryStore()
        for (const stopAt of stops) await attempt(primary, copy, stopAt)
        await attempt(primary, copy, Number.POSITIVE_INFINITY)
        await expectComplete(copy)
      }),
      { numRuns: RUNS },
    )
  })

  it('is made by any number of copiers at once', async () => {
    const random = seededRandom('copiers')
    for (let round = 0; round < RUNS; round++) {
      const copy = new MemoryStore()
      const copiers = await Promise.all([1, 2, 3].map(() => open(jittery(copy, random))))
      const reports = await Promise.all(copiers.map((repository) => repository.copyTo('eu-2')))
      expect(reports.map(({ problems }) => problems)).toEqual([[], [], []])
      await expectComplete(copy)
    }
  })

  it('stops when it is told to, and goes on', async () => {
    const copy = new MemoryStore()
    const stop = new AbortController()
    const repository = await open(copy)
    const onProgress = ({ objects }: { objects: number }) => objects === 9 && stop.abort()
    await expect(repository.copyTo('eu-2', { signal: stop.signal, onProgress })).rejects.toThrow(/abort/)
    expect(copy.objects.size).toBeLessThan(20)
    await repository.copyTo('eu-2')
    await expectComplete(copy)
  })

  it('is locked for as long as the original, and what a later snapshot needs is locked for longer', async () => {
    const clock = { ms: Date.parse(at) }
    const lock = { forMs: 30 * 86_400_000, now: () => new Date(clock.ms) }
    const store = new MemoryStore({ locks: true, now: lock.now })
    const copy = new MemoryStore({ locks: true, now: lock.now })
    const repository = await openForTest(store, keys, { copies: { 'eu-2': copy }, lock })
    await backUp(repository, full('run-1', '2026-11-22T20:13:38Z'))
    await repository.copyTo('eu-2')
    const first = clock.ms + lock.forMs
    expect([...copy.objects.keys()].filter((name) => copy.lockedUntil.get(name)?.getTime() !== first)).toEqual([])
    clock.ms += 10 * 86_400_000
    await backUpOnBase(repository, delta('run-2', '2026-12-02T20:13:38Z'))
    await repository.copyTo('eu-2')
    const { content } = await repository.resolveSnapshot('shop-eu@latest')
    expect(content.layers).toHaveLength(2)
    for (const { index, chunks } of content.layers.flatMap(({ shards }) => shards)) {
      for (const { object } of [index, ...chunks]) {
        expect(copy.lockedUntil.get(object)!.getTime(), object).toBeGreaterThan(clock.ms + lock.forMs - 1_000)
      }
    }
  })

  it('is made without locks where there are none, in a folder', async () => {
    const lock = { forMs: 86_400_000, now: () => new Date(at) }
    const store = new MemoryStore({ locks: true })
    const repository = await openForTest(store, keys, { copies: { 'eu-2': new MemoryStore() }, lock })
    await backUp(repository, full('run-1', '2026-11-22T20:13:38Z'))
    expect(await repository.copyTo('eu-2')).toMatchObject({ lacks: { snapshots: 0, entries: 0 }, problems: [] })
  })

  it('never gets what is damaged in the primary, and is told of it', async () => {
    const store = primary.copy()
    const { content } = await (await openForTest(store, keys)).resolveSnapshot(ids[2]!)
    const chunk = content.layers[0]!.shards[0]!.chunks[0]!.object
    store.objects.get(chunk)![99]! ^= 1
    const copy = new MemoryStore()
    const report = await (await open(copy, undefined, store)).copyTo('eu-2')
    expect(report.snapshots).toEqual(ids.slice(0, 2))
    expect(report.lacks.snapshots).toBe(1)
    expect(report.problems).toEqual([
      { object: chunk, where: 'original', problem: 'its hash is not the one in its name', snapshot: ids[2] },
    ])
    expect(copy.objects.has(chunk)).toBe(false)
    await expectNoDamage(copy, 'beside damage')
  })

  it('gets a snapshot whose progress is damaged in the primary: nobody needs it for reading', async () => {
    const store = primary.copy()
    store.objects.get('progress/run-1/000000/000001')![9]! ^= 1
    const copy = new MemoryStore()
    const report = await (await open(copy, undefined, store)).copyTo('eu-2')
    expect(report).toMatchObject({ snapshots: ids, lacks: { snapshots: 0, entries: 0 } })
    expect(report.problems.map(({ object }) => object)).toEqual(['progress/run-1/000000/000001'])
  })

  it('is not written over where it is damaged, which is told', async () => {
    const copy = new MemoryStore()
    await (await open(copy)).copyTo('eu-2')
    const manifest = 'manifests/shop-us/2026-11-22T16-14-00Z.json'
    for (const name of [...copy.objects.keys()])
      if (/^log\/00000000000[1-9]|run-3\/outcome/.test(name)) copy.objects.delete(name)
    copy.objects.set(manifest, Buffer.from('{}'))
    const { problems } = await (await open(copy)).copyTo('eu-2')
    expect(problems).toMatchObject([{ object: manifest, where: 'copy' }])
    expect(copy.objects.get(manifest)!.toString()).toBe('{}')
  })

  it('is refused when it is another repository, or has gone another way', async () => {
    const foreign = new MemoryStore()
    await initRepository(foreign, { encryption: 'age', created: at })
    await expect((await open(foreign)).copyTo('eu-2')).rejects.toMatchObject({ code: 'copy-foreign' })
    const copy = new MemoryStore()
    await (await open(copy)).copyTo('eu-2')
    await backUp(await openForTest(copy, keys), full('run-8', '2026-11-22T20:13:38Z'))
    await expect((await open(copy)).copyTo('eu-2')).rejects.toMatchObject({ code: 'copy-diverged' })
    const store = primary.copy()
    await backUp(await openForTest(store, keys), full('run-9', '2026-11-22T21:13:38Z'))
    await expect((await open(copy, undefined, store)).copyTo('eu-2')).rejects.toMatchObject({ code: 'copy-diverged' })
    await expect((await open(copy)).copyTo('eu-3')).rejects.toMatchObject({ code: 'copy-unknown' })
  })

  it('tells how far it is and what it holds, and that it can not be reached', async () => {
    const store = primary.copy()
    const copy = new MemoryStore()
    const repository = await open(copy, undefined, store)
    const summaries = async () => (await repository.snapshots()).snapshots
    expect(await repository.copyStates(await summaries())).toMatchObject([
      { state: 'behind', snapshots: [], entriesBehind: 4 },
    ])
    await repository.copyTo('eu-2')
    expect(await repository.copyStates(await summaries())).toMatchObject([{ state: 'current', snapshots: ids }])
    await backUpOnBase(repository, delta('run-6', '2026-11-22T19:13:38Z'))
    expect(await repository.copyStates(await summaries())).toMatchObject([
      { name: 'eu-2', state: 'behind', snapshots: ids, entriesBehind: 1 },
    ])
    copy.get = async () => {
      throw new LifeboatError("can't read", { kind: 'transient', code: 'store-unreachable' })
    }
    expect(await repository.copyStates(await summaries())).toMatchObject([
      { state: 'unreachable', snapshots: [], reason: "can't read" },
    ])
    expect(await repository.anchors()).toEqual([{ from: 'eu-2', reason: "can't read" }])
  })

  /** As `primary`, with a snapshot that was pruned since. */
  async function withPruned(): Promise<MemoryStore> {
    const store = primary.copy()
    const repository = await openForTest(store, keys)
    await backUp(repository, full('run-7', '2026-11-22T17:13:38Z', 'shop-us'))
    await prune(store, 'run-7', 'shop-us@2026-11-22T17-13-38Z')
    return store
  }

  async function prune(store: MemoryStore, run: string, snapshot: string): Promise<void> {
    const manifest = `manifests/${snapshot.replace('@', '/')}`
    await logPruned(store, run, snapshot)
    for (const name of [...store.objects.keys()]) {
      if (name.startsWith(manifest) || (name.includes(`/${run}/`) && !name.endsWith('/outcome')))
        store.objects.delete(name)
    }
  }

  async function logPruned(store: MemoryStore, run: string, snapshot: string): Promise<void> {
    const ctx = await contextForTest(store, keys)
    const event = { event: 'pruned', at, project: 'shop-us', run, snapshot, manifest: '0'.repeat(64) } as const
    await appendLog(ctx, await lastLogSeq(ctx), () => false, { ...event, policy: 'last 1', reason: 'a test' })
  }

  async function expectNoDamage(copy: MemoryStore, when: string): Promise<void> {
    if (!copy.objects.has('repository.json')) return
    const { findings } = await (await openCopy(copy)).check({ level: 'data' })
    expect(
      findings.filter(({ severity }) => severity === 'damage'),
      when,
    ).toEqual([])
  }

  /** Whether it got to the end before the `stopAt`th failpoint. */
  async function attempt(store: BlobStore, copy: BlobStore, stopAt: number): Promise<boolean> {
    let seen = 0
    const failpoint = (name: Failpoint) => {
      if (name.startsWith('copy-') && seen++ === stopAt) throw new Error('interrupted')
    }
    const repository = await open(copy, failpoint, store)
    return repository.copyTo('eu-2').then(
      () => true,
      (error) => {
        expect(error.message).toBe('interrupted')
        return false
      },
    )
  }
})
