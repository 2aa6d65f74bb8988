import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActivityDeps, BackupSettings } from '../../activities/deps.ts'
import { createTransport, type Transport } from '../../src/commercetools/transport.ts'
import type { Repository, Snapshot } from '../../src/repository/types.ts'
import { openShop, type Shop } from '../simulator/support.ts'
import { BackupDriver, CutOff, depsFor, testSettings } from '../support/backup-driver.ts'
import { BusyShop } from '../support/busy-shop.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { type Content, contentIn, violations } from '../support/oracle.ts'
import { makeKeys, openForTest, type TestKeys } from '../support/small-backup.ts'
import { seededRandom, tries } from '../support/soak.ts'

// Histories of a shop and its backups at random: incremental and full ones, ranges read afresh, workers cut off, runs left
// open, objects lost, old snapshots pruned. The oracle is the simulator's write log.

const histories = tries(2, 40)
const runs = tries(12, 25)

let keys: TestKeys
let transport: Transport
beforeAll(async () => {
  keys = await makeKeys()
  transport = createTransport()
})
afterAll(() => transport.close())

const settings: BackupSettings = { ...testSettings, fresh: { deadShare: 0.4, layers: 6 }, deletionScan: 1_800_000 }

interface Kept {
  snapshot: Snapshot
  content: Content
}

test.each(Array.from({ length: histories }, (_, number) => number))(
  'in history %i, every snapshot ever taken agrees with the write log at its window, and stays as it was',
  async (number) => {
    const random = seededRandom(`history ${number}`)
    const shop = await openShop()
    try {
      const loses = number % 2 === 1
      const busy = new BusyShop(shop, random)
      await busy.open()
      const store = new MemoryStore()
      const driver = new BackupDriver(() => depsOf(shop, store, random), 'shop')
      const kept: Kept[] = []
      const kinds = { full: 0, incremental: 0 }
      for (let run = 0; run < runs; run++) {
        for (let times = Math.floor(random() * 12); times > 0; times--) {
          await busy.happen()
          shop.simulator.world.clock.advance(Math.floor(random() * 60_000))
        }
        shop.simulator.world.clock.advance(2_000 + Math.floor(random() * 1_200_000))
        if (loses && random() < 0.15) await loseSomething(store, kept, random)
        if (random() < 0.1) await driver.begin(`left-${run}`)
        const { snapshot: id, kind } = await driver.backup(`run-${run}`, { full: random() < 0.08 })
        kinds[kind]++
        const taken = await contentIn(await openForTest(store, keys), id)
        const log = shop.simulator.project('shop').log()
        expect(violations(taken.content, log, taken.snapshot.content.window), `${id} of run ${run}`).toEqual([])
        expect(taken.snapshot.content.totals.records).toBe(taken.content.size)
        kept.push(taken)
        if (!loses && random() < 0.3) await prune(shop, store, kept, random)
      }
      const repository = await openForTest(store, keys)
      if (!loses) {
        expect((await repository.snapshots('shop')).snapshots.map(({ id }) => id)).toEqual(idsOf(kept))
        // Whatever was left open is given up, and all graces end.
        for (let time = 0; time < 3; time++) {
          shop.simulator.world.clock.advance(24 * hour)
          await prune(shop, store, kept, () => 1)
        }
        expect(await damageOf(repository)).toEqual([])
        expect(chunksIn(store)).toEqual([...new Set(kept.flatMap(objectsOf))].filter(isChunk).sort())
      }
      for (const { snapshot, content } of kept)
        expect(await contentIn(repository, snapshot.id).then((read) => read.content)).toEqual(content)
      expect(kinds.incremental).toBeGreaterThan(kinds.full)
    } finally {
      await shop.close()
    }
  },
  tries(120_000, 600_000),
)

const hour = 3_600_000

/** With the rules that keep the last three, cut off now and then, and tried again. */
async function prune(shop: Shop, store: MemoryStore, kept: Kept[], random: () => number): Promise<void> {
  const failpoint = () => {
    if (random() < 0.05) throw new CutOff()
  }
  const input = {
    project: 'shop',
    rules: { last: 3 },
    now: new Date(shop.simulator.world.clock.now()),
    grace: hour,
    openRuns: 6 * hour,
    shrink: { share: 0.9, records: 1_000 },
    expires: [],
    dryRun: false,
    by: 'test',
  }
  for (;;) {
    const repository = await openForTest(store, keys, { failpoint })
    try {
      const { decisions } = await repository.prune(input)
      const gone = decisions.filter(({ keep }) => !keep).map(({ snapshot }) => snapshot)
      const rest = kept.filter(({ snapshot }) => !gone.includes(snapshot.id))
      const listed = await repository.snapshots('shop')
      expect(listed.snapshots.map(({ id }) => id)).toEqual(expect.arrayContaining(idsOf(rest.slice(-3))))
      const ids = listed.snapshots.map(({ id }) => id)
      kept.splice(0, kept.length, ...kept.filter(({ snapshot }) => ids.includes(snapshot.id)))
      return
    } catch (error) {
      if (!(error instanceof CutOff)) throw error
      expect(await damageOf(await openForTest(store, keys))).toEqual([])
    }
  }
}

async function damageOf(repository: Repository): Promise<string[]> {
  const { findings } = await repository.check({ level: 'data' })
  return findings.filter(({ severity }) => severity === 'damage').map(({ object, problem }) => `${object}: ${problem}`)
}

const idsOf = (kept: readonly Kept[]) => kept.map(({ snapshot }) => snapshot.id)
const isChunk = (object: string) => object.startsWith('chunks/')
const chunksIn = (store: MemoryStore) => [...store.objects.keys()].filter(isChunk).sort()

/** An object that the newest snapshot needs vanishes; snapshots that need it are lost, and later ones must not be. */
async function loseSomething(store: MemoryStore, kept: Kept[], random: () => number): Promise<void> {
  const newest = kept.at(-1)
  if (!newest) return
  const objects = objectsOf(newest)
  const lost = objects[Math.floor(random() * objects.length)]!
  store.objects.delete(lost)
  const whole = kept.filter((one) => !objectsOf(one).includes(lost))
  kept.splice(0, kept.length, ...whole)
}

function objectsOf({ snapshot }: Kept): string[] {
  const shards = snapshot.content.layers.flatMap((layer) => layer.shards)
  return shards.flatMap(({ index, chunks }) => [index.object, ...chunks.map(({ object }) => object)])
}

async function depsOf(shop: Shop, store: MemoryStore, random: () => number): Promise<ActivityDeps> {
  const failpoint = () => {
    if (random() < 0.01) throw new CutOff()
  }
  return depsFor(shop, await openForTest(store, keys, { failpoint }), { transport, settings })
}
