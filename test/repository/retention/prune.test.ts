import { beforeAll, describe, expect, test } from 'vitest'
import { encodeDocument } from '../../../src/repository/document.ts'
import { PRUNE_FAILPOINTS } from '../../../src/repository/failpoints.ts'
import { appendLog, type LogEvent } from '../../../src/repository/log.ts'
import { parseSnapshotId, prunedMarkName } from '../../../src/repository/names.ts'
import { openRepository } from '../../../src/repository/repository.ts'
import { PrunedMark } from '../../../src/repository/schema.ts'
import { keyFingerprint } from '../../../src/repository/signing.ts'
import { jittery } from '../../support/jittery-store.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { day, hour, RetentionWorld } from '../../support/retention-world.ts'
import {
  contentOf,
  contextForTest,
  makeKeys,
  openForTest,
  reportOf,
  type TestKeys,
} from '../../support/small-backup.ts'
import { seededRandom, tries } from '../../support/soak.ts'

describe('prune', () => {
  let keys: TestKeys
  let stranger: TestKeys
  beforeAll(async () => {
    keys = await makeKeys()
    stranger = await makeKeys()
  })

  /** Three snapshots, a day apart: a full one and two on top of it. */
  async function threeDays(options?: { locks?: boolean }): Promise<{ world: RetentionWorld; ids: string[] }> {
    const world = new RetentionWorld(keys, options)
    const ids: string[] = []
    for (const kind of ['full', 'incremental', 'incremental'] as const) {
      ids.push(await world[kind]())
      world.advance(day)
    }
    return { world, ids }
  }

  /** Appends an entry that a key signs. */
  async function append(world: RetentionWorld, by: TestKeys, event: LogEvent): Promise<number> {
    const ctx = await contextForTest(world.store, keys)
    const signer = { key: by.signingKey, fingerprint: keyFingerprint(by.publicKey) }
    return (await appendLog({ ...ctx, signer }, null, () => false, event)).seq
  }

  const prunedEvent = (snapshot: string, run: string): LogEvent => {
    const common = { at: '2026-11-02T00:00:00Z', project: 'shop-eu', policy: 'last 1', reason: 'test' }
    return { event: 'pruned', run, snapshot, manifest: '0'.repeat(64), ...common }
  }

  test('takes a snapshot out of sight at once, and what only it needed after the grace', async () => {
    const { world, ids } = await threeDays()
    world.advance(hour)
    await (await world.repository()).putReport(reportOf('verify-1', ids[0]!))
    const before = world.store.objects.size
    const report = await world.prune({ last: 2 })
    expect(report).toMatchObject({ policy: 'last 2', newest: ids[2], shrunk: [], abandoned: [] })
    expect(report.decisions.map(({ keep }) => keep)).toEqual([false, true, true])
    expect(report.decisions[0]!.reasons).toEqual(['no rule keeps it'])
    expect(await world.listed()).toEqual(ids.slice(1))
    await expect((await world.repository()).resolveSnapshot(ids[0]!)).rejects.toMatchObject({
      code: 'snapshot-not-found',
    })
    // Nothing but a chunk that an attempt had left is gone yet; a log entry, its signature and a mark came.
    expect(report.swept.objects).toBe(1)
    expect(world.store.objects.size).toBe(before - 1 + 3)
    expect(report.swept.waiting.objects).toBeGreaterThan(0)

    world.advance(day - 1)
    expect((await world.prune({ last: 2 })).swept.objects).toBe(0)
    world.advance(1)
    const later = await world.prune({ last: 2 })
    expect(later.swept).toMatchObject({ locked: 0, waiting: { objects: 0, bytes: 0 } })
    const time = parseSnapshotId(ids[0]!).time
    expect([...world.store.objects.keys()].filter((key) => key.includes(time))).toEqual([])
    expect([...world.store.objects.keys()].filter((key) => key.includes('run-0000/')).map(kindOf)).toContain('chunks')
    await world.expectSound()
  })

  const kindOf = (key: string) => key.split('/')[0]!

  test('passes every failpoint on its way', async () => {
    const { world } = await threeDays()
    await world.full()
    const hits = new Set<string>()
    const repository = await openForTest(world.store, keys, { failpoint: (name) => hits.add(name) })
    await repository.prune({ ...world.pruneInput({ last: 1 }), grace: 0 })
    expect([...hits]).toEqual(expect.arrayContaining(Object.keys(PRUNE_FAILPOINTS)))
  })

  test('foresees in a dry run what it would do, and changes nothing', async () => {
    const { world, ids } = await threeDays()
    const before = [...world.store.objects.keys()]
    const repository = await openRepository({ store: world.store, trustedKeys: [keys.publicKey] })
    const foreseen = await repository.prune({ ...world.pruneInput({ last: 1 }), dryRun: true })
    expect([...world.store.objects.keys()]).toEqual(before)
    const report = await world.prune({ last: 1 })
    expect(foreseen).toEqual({ ...report, dryRun: true })
    expect(foreseen.decisions.map(({ keep }) => keep)).toEqual([false, false, true])
    expect(await world.listed()).toEqual([ids[2]])
    world.advance(day)
    world.grace = 0
    await world.full()
    const now = await world.prune({ last: 1 }, { dryRun: true })
    const done = await world.prune({ last: 1 })
    // Its own mark went with the snapshot.
    expect(done.swept.objects - now.swept.objects).toBe(1)
    expect(now.swept.objects).toBeGreaterThan(5)
    expect(await world.leftovers()).toEqual([])
  })

  test('needs a key to sign with', async () => {
    const { world } = await threeDays()
    const repository = await openRepository({ store: world.store, trustedKeys: [keys.publicKey] })
    await expect(repository.prune(world.pruneInput({ last: 1 }))).rejects.toMatchObject({ code: 'signing-key-missing' })
  })

  test('does nothing at all when the newest snapshot has shrunk, until somebody accepts that', async () => {
    const world = new RetentionWorld(keys)
    const ids = [await world.full(), await world.full(), await world.empty()]
    await world.begin()
    world.advance(20 * day)
    const shrink = { share: 0.2, records: 1 }
    const before = [...world.store.objects.keys()]
    const stopped = await world.prune({ last: 1 }, { shrink })
    expect([...world.store.objects.keys()]).toEqual(before)
    expect(stopped).toMatchObject({ decisions: [], abandoned: [], swept: { objects: 0 }, newest: ids[2] })
    expect(stopped.shrunk).toEqual([
      { type: 'category', before: 1, now: 0, since: ids[1] },
      { type: 'product', before: 4, now: 0, since: ids[1] },
    ])
    const why = { at: world.now.toISOString(), by: 'ann', reason: 'season' }
    expect(await (await world.repository()).say('shrink-accepted', 'shop-eu@latest', why)).toEqual({
      snapshot: ids[2],
      changed: true,
    })
    const { decisions, abandoned } = await world.prune({ last: 1 }, { shrink })
    expect(decisions.map(({ keep }) => keep)).toEqual([false, false, true])
    expect(abandoned).toHaveLength(1)
  })

  test('hears who wants a snapshot kept while it decides', async () => {
    const { world, ids } = await threeDays()
    const repository = await world.repository()
    // The moment before its first entry.
    const store = meanwhile(world.store, 'log/', () => world.say('kept', ids[1]!))
    const { decisions } = await world.prune({ last: 1 }, { in: store })
    expect(decisions.map(({ keep }) => keep)).toEqual([false, true, true])
    expect(decisions[1]!.reasons).toEqual(['kept by ann: audit'])
    expect(await world.listed()).toEqual(ids.slice(1))
    // And who comes too late is told so.
    const why = { at: world.now.toISOString(), by: 'bob', reason: 'late' }
    await expect(repository.say('kept', ids[0]!, why)).rejects.toMatchObject({ code: 'snapshot-not-found' })
    const late = await threeDays()
    const racing = meanwhile(late.world.store, 'log/', () => late.world.prune({ last: 1 }).then(() => undefined))
    const loser = await late.world.repository(racing)
    await expect(loser.say('kept', late.ids[0]!, why)).rejects.toMatchObject({ code: 'snapshot-pruned' })
  })

  /** Lets something happen once, before the first put below a prefix. */
  function meanwhile(store: MemoryStore, prefix: string, happens: () => Promise<void>): MemoryStore {
    let happened = false
    return new Proxy(store, {
      get(target, property) {
        const value = Reflect.get(target, property, target)
        if (property !== 'putIfAbsent') return typeof value === 'function' ? value.bind(target) : value
        return async (key: string, body: Uint8Array) => {
          if (!happened && key.startsWith(prefix)) {
            happened = true
            await happens()
          }
          return target.putIfAbsent(key, body)
        }
      },
    })
  }

  test('leaves alone what an open run builds on, however long ago the log says that it was pruned', async () => {
    const { world, ids } = await threeDays()
    await world.begin()
    const { decisions } = await world.prune({ last: 1 })
    expect(decisions.at(-1)!.reasons).toContain(`${world.open[0]!.run} builds on it`)
    // A newer one takes its place; the run that builds on the older one comes back after a week.
    await world.full()
    world.advance(7 * day)
    const kept = await world.prune({ last: 1 })
    expect(kept.decisions.filter(({ keep }) => keep)).toHaveLength(2)
    // As if another prune had begun before the run was planned.
    await append(world, keys, prunedEvent(ids[2]!, 'run-0002'))
    await world.prune({ last: 1 })
    world.advance(3 * day)
    await world.prune({ last: 1 })
    await world.finish()
    world.advance(3 * day)
    await world.prune({ last: 1 })
    await world.expectSound()
    expect(await world.leftovers()).toEqual([])
  })

  test('gives up runs that nobody has decided for long, and sweeps up after them', async () => {
    const { world } = await threeDays()
    await world.begin()
    world.advance(world.openRuns - 1)
    expect((await world.prune({ last: 5 })).abandoned).toEqual([])
    world.advance(1)
    const [plan] = world.open
    expect((await world.prune({ last: 5 }, { dryRun: true })).abandoned).toEqual([plan!.run])
    expect((await world.prune({ last: 5 })).abandoned).toEqual([plan!.run])
    await expect(world.finish()).rejects.toMatchObject({ code: 'run-abandoned' })
    const ofRun = () => [...world.store.objects.keys()].filter((key) => key.includes(`/${plan!.run}/`)).map(kindOf)
    expect(ofRun()).toEqual(expect.arrayContaining(['runs', 'progress', 'chunks', 'shards']))
    world.advance(day)
    await world.prune({ last: 5 })
    expect(ofRun()).toEqual(['runs'])
    await world.expectSound()
  })

  test('believes no entry of the log that lets something go and that no trusted key has signed', async () => {
    const { world, ids } = await threeDays()
    await world.say('kept', ids[0]!)
    const why = { at: '2026-11-02T00:00:00Z', project: 'shop-eu', by: 'mallory', reason: 'test' }
    await append(world, stranger, { event: 'released', snapshot: ids[0]!, ...why })
    await append(world, stranger, prunedEvent(ids[1]!, 'run-0001'))
    await append(world, stranger, { event: 'abandoned', run: 'run-0002', ...why })
    world.advance(5 * day)
    const { decisions, swept } = await world.prune({ last: 5 })
    expect(decisions.every(({ keep }) => keep)).toBe(true)
    expect(decisions[0]!.reasons).toContain('kept by ann: audit')
    expect(swept.objects).toBe(1)
    expect(await world.listed()).toEqual(ids)
    for (const id of ids) expect(await contentOf(await world.repository(), id)).toEqual(world.sealed.get(id))
  })

  test('does not let a mark hide a snapshot that the log does not call pruned', async () => {
    const { world, ids } = await threeDays()
    const seq = await append(world, stranger, prunedEvent(ids[2]!, 'run-0002'))
    for (const entry of [seq, 0, 999]) {
      const mark = encodeDocument(PrunedMark, { run: 'run-0002', snapshot: ids[2]!, at: '2026-11-02T00:00:00Z', entry })
      world.store.objects.set(prunedMarkName(parseSnapshotId(ids[2]!)), mark)
      expect((await (await world.repository()).resolveSnapshot('shop-eu@latest')).id).toBe(ids[2])
      expect(await world.listed()).toEqual(ids)
    }
    const { findings } = await (await world.repository()).check({ level: 'structure' })
    expect(findings.map(({ object }) => object)).toContain(prunedMarkName(parseSnapshotId(ids[2]!)))
  })

  test('stops at damage: what a snapshot needs that can not be read is not known', async () => {
    const { world } = await threeDays()
    const [manifest] = [...world.store.objects.keys()].filter((key) => /^manifests.*json$/.test(key))
    world.store.objects.get(manifest!)![20]! ^= 1
    await expect(world.prune({ last: 1 })).rejects.toMatchObject({ code: 'prune-unsound', kind: 'damage' })
    const gap = await threeDays()
    gap.world.store.objects.delete('log/000000000001.json')
    await expect(gap.world.prune({ last: 1 })).rejects.toMatchObject({ kind: 'damage' })
  })

  test('does not keep a check from finding what a remaining snapshot lacks', async () => {
    const { world, ids } = await threeDays()
    await world.prune({ last: 1 })
    world.advance(2 * day)
    await world.prune({ last: 1 })
    const repository = await world.repository()
    const { content } = await repository.resolveSnapshot(ids[2]!)
    for (const { index, chunks } of content.layers.flatMap(({ shards }) => shards)) {
      for (const { object } of [index, ...chunks]) {
        const store = world.store.copy()
        store.objects.delete(object)
        const { findings } = await (await openForTest(store, keys)).check({ level: 'structure' })
        const damage = { severity: 'damage', code: 'missing', object, snapshots: [ids[2]] }
        expect(findings).toMatchObject([damage])
      }
    }
  })

  test('keeps the last snapshot of which everything is there, whatever the rules say', async () => {
    const { world, ids } = await threeDays()
    await world.full()
    const [newest] = [...world.store.objects.keys()].filter((key) => key.startsWith('index/run-0003/'))
    world.store.objects.delete(newest!)
    const { decisions } = await world.prune({ last: 1 })
    expect(decisions.map(({ reasons }) => reasons)).toEqual([
      ['no rule keeps it'],
      ['no rule keeps it'],
      ['the last good one'],
      ['the newest', 'last 1'],
    ])
    expect(decisions[2]!.snapshot).toBe(ids[2])
  })

  test('keeps a snapshot that a lock holds, and leaves and counts other objects that one holds', async () => {
    const { world, ids } = await threeDays({ locks: true })
    const manifest = (id: string) => `manifests/shop-eu/${parseSnapshotId(id).time}.json`
    const until = new Date(world.now.getTime() + 3 * day)
    await world.store.extendRetention(manifest(ids[0]!), until)
    const first = await world.prune({ last: 1 })
    expect(first.decisions.map(({ keep }) => keep)).toEqual([true, false, true])
    expect(first.decisions[0]!.reasons).toEqual([`locked until ${until.toISOString().slice(0, 16)}Z`])

    await world.full()
    await world.prune({ last: 1 })
    const index = [...world.store.objects.keys()].find((key) => key.startsWith('index/run-0002/'))!
    const long = new Date(world.now.getTime() + 30 * day)
    await world.store.extendRetention(index, long)
    world.advance(4 * day)
    await world.prune({ last: 1 })
    world.advance(2 * day)
    const foreseen = await world.prune({ last: 1 }, { dryRun: true })
    const swept = await world.prune({ last: 1 })
    expect(foreseen.swept.locked).toBe(1)
    expect(swept.swept.locked).toBe(1)
    await world.expectSound()
    world.advance(30 * day)
    expect((await world.prune({ last: 1 })).swept).toMatchObject({ objects: 1, locked: 0 })
    expect(await world.leftovers()).toEqual([])
  })

  test('is done by any number at once, beside backups', async () => {
    const random = seededRandom('prunes at once')
    for (let round = 0; round < tries(4, 200); round++) {
      const { world } = await threeDays()
      await world.begin()
      world.advance(3 * day)
      await world.prune({ last: 2 })
      world.advance(2 * day)
      const prunes = [1, 2].map(() => world.prune({ last: 1 }, { in: jittery(world.store, random) }))
      await Promise.all([...prunes, world.incremental(), world.finish()])
      await world.expectSound()
      world.advance(3 * day)
      await world.prune({ last: 1 })
      await world.expectSound()
      expect(await world.leftovers()).toEqual([])
    }
  })

  test('deletes in copies what their own log says, and nothing that a snapshot on its way there needs', async () => {
    const { world, ids } = await threeDays()
    const copy = new MemoryStore({ now: () => world.now })
    const repository = await openForTest(world.store, keys, { copies: { other: copy } })
    const prune = (last: number) => repository.prune(world.pruneInput({ last }))
    await repository.copyTo('other')
    await world.incremental()
    // The copy does not know yet, and so keeps it.
    await prune(1)
    world.advance(2 * day)
    expect((await prune(1)).copies).toMatchObject([{ name: 'other', swept: { objects: 0 } }])
    const there = await openForTest(copy, keys)
    expect((await there.snapshots('shop-eu')).snapshots.map(({ id }) => id)).toEqual(ids)
    // It hears of it while a snapshot that needs the same chunks is half-way there.
    const dies = new Proxy(copy, {
      get(target, property) {
        const value = Reflect.get(target, property, target)
        if (property !== 'putIfAbsent') return typeof value === 'function' ? value.bind(target) : value
        return (key: string, body: Uint8Array) => {
          if (key.startsWith('manifests/')) throw new Error('cut off')
          return target.putIfAbsent(key, body)
        }
      },
    })
    await expect((await openForTest(world.store, keys, { copies: { other: dies } })).copyTo('other')).rejects.toThrow(
      'cut off',
    )
    for (const event of ids.map((id, run) => prunedEvent(id, `run-000${run}`))) await appendCopied(copy, event)
    const [swept] = (await prune(1)).copies
    expect(swept!.swept!.objects).toBeGreaterThan(0)
    expect([...copy.objects.keys()].filter((key) => /^manifests.*json$/.test(key))).toEqual([])
    const needed = (await repository.resolveSnapshot('shop-eu@latest')).content.layers.flatMap(({ shards }) =>
      shards.flatMap(({ index, chunks }) => [index.object, ...chunks.map(({ object }) => object)]),
    )
    for (const object of needed.filter((object) => !object.includes('run-0003')))
      expect(copy.objects.has(object)).toBe(true)
  })

  /** As if the copy's log went on by itself. */
  async function appendCopied(store: MemoryStore, event: LogEvent): Promise<void> {
    await appendLog(await contextForTest(store, keys), null, () => false, event)
  }

  test('tells which copy it could not reach', async () => {
    const { world } = await threeDays()
    const repository = await openForTest(world.store, keys, { copies: { other: world.store } })
    const input = world.pruneInput({ last: 3 })
    expect((await repository.prune(input)).copies).toMatchObject([{ name: 'other', swept: {} }])
    const gone = new MemoryStore()
    gone.list = () => {
      throw new Error('no route')
    }
    const cut = await openForTest(world.store, keys, { copies: { other: gone } })
    await expect(cut.prune(input)).rejects.toThrow('no route')
  })
})
