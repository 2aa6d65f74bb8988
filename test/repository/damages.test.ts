import { beforeAll, describe, expect, it } from 'vitest'
import { appendLog, lastLogSeq } from '../../src/repository/log.ts'
import { openForCheck } from '../../src/repository/repository.ts'
import type { CheckReport, LogHead, Repository } from '../../src/repository/types.ts'
import { damages } from '../support/damages.ts'
import { MemoryStore } from '../support/memory-store.ts'
import {
  backUp,
  contentOf,
  contextForTest,
  makeKeys,
  openForTest,
  placesOf,
  planOf,
  reportOf,
  type TestBackup,
  type TestKeys,
} from '../support/small-backup.ts'
import { backUpOnBase } from '../support/small-incremental.ts'
import { seed, seededRandom, tries } from '../support/soak.ts'

/** `npm run soak` does a thousand. */
const ROUNDS = tries(60, 1_000)

const at = '2026-11-22T20:00:00Z'
const backup = (run: string, to: string, project = 'shop-eu'): TestBackup => ({
  run,
  to,
  project,
  shards: [
    {
      type: 'product',
      chunks: [
        [
          { id: 'a', version: 1, name: `first of ${run}` },
          { id: 'b', version: 1 },
        ],
        [{ id: 'c', version: 1 }],
        // Replaces its chunk altogether, so that no snapshot needs that one.
        [{ id: 'c', version: 2, name: run }],
      ],
    },
    { type: 'category', chunks: [[{ id: 'k', version: 1, name: run }]] },
  ],
})
const delta = (run: string, to: string, version: number): TestBackup => ({
  run,
  to,
  shards: [{ type: 'product', chunks: [[{ id: 'a', version, name: `changed by ${run}` }]], removed: ['b'] }],
})

/**
 * Two projects, full and incremental snapshots, one that was pruned, a run that was given up, one under way, reports; and
 * a copy of it all. Whatever is done to it must be found by the level of a check that looks at such objects, and repaired
 * from the copy.
 */
describe('random damage', { timeout: tries(120_000, 7_200_000) }, () => {
  let keys: TestKeys
  let sound: MemoryStore
  let copy: MemoryStore
  let ids: string[]
  let contents: unknown[]
  let needed: ReadonlySet<string>

  beforeAll(async () => {
    keys = await makeKeys()
    sound = new MemoryStore()
    copy = new MemoryStore()
    const repository = await openForTest(sound, keys, { copies: { 'eu-2': copy } })
    await backUp(repository, backup('run-1', '2026-11-22T15:13:38Z'))
    await backUpOnBase(repository, delta('run-2', '2026-11-22T16:13:38Z', 2))
    await backUp(repository, backup('run-3', '2026-11-22T16:14:00Z', 'shop-us'))
    await backUp(repository, backup('run-4', '2026-11-22T16:30:00Z', 'shop-us'))
    await prune('run-4', 'shop-us@2026-11-22T16-30-00Z')
    await repository.startRun(planOf(backup('run-5', at)))
    await repository.abandon('run-5', { at, by: 'operator', reason: 'a test' })
    await backUpOnBase(repository, delta('run-6', '2026-11-22T17:13:38Z', 3))
    const { snapshots } = await repository.snapshots()
    ids = snapshots.map(({ id }) => id)
    await repository.putReport(reportOf('verify-2026-11-22T18-00-00Z-abcdef', ids[0]!))
    await repository.putReport(reportOf('verify-2026-11-22T18-30-00Z-abcdef', ids[3]!))
    await repository.copyTo('eu-2')
    await repository.startRun(planOf(backup('run-7', at)))
    contents = await contentsOf(repository)
    needed = await neededBy(repository)
    expect((await check(sound, 'data')).findings).toEqual([])
  })

  const open = (store: MemoryStore, copies = { 'eu-2': copy }) =>
    openForCheck({
      store,
      recipients: [keys.recipient],
      trustedKeys: [keys.publicKey],
      identities: [keys.identity],
      places: placesOf(copies),
    })

  async function check(store: MemoryStore, level: 'structure' | 'data', anchor?: LogHead[]): Promise<CheckReport> {
    const repository = await open(store)
    return repository.check({ level, anchor: anchor ?? (await anchorsOf(repository)) })
  }

  async function anchorsOf(repository: Repository): Promise<LogHead[]> {
    return (await repository.anchors()).flatMap((one) => ('head' in one ? [one.head] : []))
  }

  it(`is found by a check, each of ${ROUNDS} times, and repaired from the copy`, async () => {
    const random = seededRandom('damages')
    const seen = new Map<string, number>()
    for (let round = 0; round < ROUNDS; round++) {
      const store = sound.copy()
      const damage = damages(store.objects, { random, needed, ids })
      const about = `${damage.what}; round ${round}, LIFEBOAT_SEED=${seed()}`
      seen.set(damage.kind, (seen.get(damage.kind) ?? 0) + 1)
      const structure = namesOf(await check(store, 'structure'))
      const data = namesOf(await check(store, 'data'))
      for (const object of damage.structure) expect(structure, about).toContain(object)
      for (const object of [...damage.structure, ...damage.data]) expect(data, about).toContain(object)
      if (damage.tail) await expectUnknowable(store, about)

      // What a run under way, or one that was given up, has of its own is in no copy.
      expect(
        (await leftAfterRepair(store)).filter((object) => copy.objects.has(object)),
        about,
      ).toEqual([])
      expect(await contentsOf(await open(store)), about).toEqual(contents)
      for (const [object, body] of copy.objects) {
        if (mayStayAway(object)) continue
        expect(store.objects.get(object), `${object}; ${about}`).toEqual(body)
      }
    }
    process.stderr.write(`${JSON.stringify({ damages: ROUNDS, kinds: Object.fromEntries(seen) })}\n`)
  })

  /** Without anybody who remembers, the end of the log can be cut off unseen; then the check says that it can't know. */
  async function expectUnknowable(store: MemoryStore, about: string): Promise<void> {
    expect((await check(store, 'data', [])).anchored, about).toBe(false)
    expect((await check(store, 'structure')).anchored, about).toBe(true)
  }

  /** What is still damaged. */
  async function leftAfterRepair(store: MemoryStore): Promise<string[]> {
    const repository = await open(store)
    const { checked } = await repository.repair({ level: 'data', anchor: await anchorsOf(repository) })
    const again = await check(store, 'data')
    return [...namesOf(checked), ...namesOf(again)]
  }

  it('is not repaired from a copy that is damaged in the same place, and that is said', async () => {
    const chunk = [...needed].find((name) => name.startsWith('chunks/'))!
    const [store, other] = [sound.copy(), copy.copy()]
    for (const { objects } of [store, other]) objects.get(chunk)![33]! ^= 2
    const { checked, repair } = await (await open(store, { 'eu-2': other })).repair({ level: 'data' })
    expect(damageIn(checked)).toHaveLength(1)
    expect(repair).toEqual({
      repaired: [],
      failed: [{ object: chunk, reason: 'in eu-2 its hash is not the one in its name' }],
    })
    const third = { 'eu-2': other, 'us-1': copy }
    expect((await (await open(store, third)).repair({ level: 'data' })).repair).toEqual({
      repaired: [{ object: chunk, from: 'us-1' }],
      failed: [],
    })
  })

  it('is not repaired where a lock holds what is damaged, and that is said', async () => {
    const chunk = [...needed].find((name) => name.startsWith('chunks/'))!
    const store = new MemoryStore({ locks: true })
    for (const [name, body] of sound.objects) store.objects.set(name, Buffer.from(body))
    store.objects.get(chunk)![33]! ^= 2
    store.lockedUntil.set(chunk, new Date(Date.now() + 1e9))
    const { repair } = await (await open(store)).repair({ level: 'data' })
    expect(repair).toMatchObject({ repaired: [], failed: [{ object: chunk, reason: expect.stringContaining('lock') }] })
  })

  it('of the copy is repaired from the primary in the same way', async () => {
    const damaged = copy.copy()
    const chunk = [...needed].find((name) => name.startsWith('chunks/'))!
    damaged.objects.get(chunk)![33]! ^= 2
    damaged.objects.delete('log/000000000002.json')
    const repository = await open(damaged, { primary: sound } as never)
    const { checked, repair } = await repository.repair({ level: 'data' })
    expect(damageIn(checked)).toEqual([])
    expect(repair.repaired.map(({ from }) => from)).toEqual(['primary', 'primary'])
    expect(damaged.objects).toEqual(copy.objects)
  })

  /** Reports are additional: one that is gone is no damage, so that nothing brings it back. */
  function mayStayAway(object: string): boolean {
    return object.startsWith('reports/')
  }

  async function contentsOf(repository: Repository): Promise<unknown[]> {
    return Promise.all(ids.map((id) => contentOf(repository, id)))
  }

  async function prune(run: string, snapshot: string): Promise<void> {
    const ctx = await contextForTest(sound, keys)
    const event = { event: 'pruned', at, project: 'shop-us', run, snapshot, manifest: '0'.repeat(64) } as const
    await appendLog(ctx, await lastLogSeq(ctx), () => false, { ...event, policy: 'last 1', reason: 'a test' })
    for (const name of [...sound.objects.keys()]) {
      const gone = name.startsWith(`manifests/${snapshot.replace('@', '/')}`) || name.includes(`/${run}/`)
      if (gone && !name.endsWith('/outcome')) sound.objects.delete(name)
    }
  }
})

/** Chunks and indexes that a snapshot names. */
async function neededBy(repository: Repository): Promise<ReadonlySet<string>> {
  const objects = new Set<string>()
  for (const { id } of (await repository.snapshots()).snapshots) {
    const { content } = await repository.resolveSnapshot(id)
    for (const { index, chunks } of content.layers.flatMap(({ shards }) => shards)) {
      for (const { object } of [index, ...chunks]) objects.add(object)
    }
  }
  return objects
}

const namesOf = ({ findings }: CheckReport) =>
  findings.filter(({ severity }) => severity === 'damage').map(({ object }) => object)
const damageIn = ({ findings }: CheckReport) =>
  findings.filter(({ severity }) => severity === 'damage').map(({ object, problem }) => `${object}: ${problem}`)
