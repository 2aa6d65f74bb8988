import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { keyName, outcomeName } from '../../src/repository/names.ts'
import type { BlobStore } from '../../src/repository/stores/blob-store.ts'
import type { Repository } from '../../src/repository/types.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { backUp, makeKeys, openForTest, type TestBackup, type TestKeys } from '../support/small-backup.ts'
import { backUpOnBase } from '../support/small-incremental.ts'
import { tries } from '../support/soak.ts'

const DAY = 86_400_000
const lockDays = 30

describe('with object lock, sealing a snapshot', () => {
  let keys: TestKeys
  beforeAll(async () => {
    keys = await makeKeys()
  })

  /** A locking store, a clock that the test moves, and what was asked of the store. */
  function world() {
    const clock = { ms: Date.parse('2026-11-22T15:00:00Z') }
    const now = () => new Date(clock.ms)
    const memory = new MemoryStore({ locks: true, now })
    const asked: { object: string; day: number }[] = []
    const lock = { forMs: lockDays * DAY, now }
    /** Another process: it knows of no lock, and dies at the call so numbered. */
    const open = (dieAt = Number.POSITIVE_INFINITY) => {
      let calls = 0
      const store = Object.assign(Object.create(memory) as BlobStore, {
        extendRetention: async (...args: Parameters<BlobStore['extendRetention']>) => {
          if (calls++ === dieAt) throw new Error('cut off')
          const before = memory.lockedUntil.get(args[0])
          const end = await memory.extendRetention(...args)
          if (end !== before) asked.push({ object: args[0], day: clock.ms / DAY })
          return end
        },
      })
      return openForTest(store, keys, { lock })
    }
    return { clock, memory, asked, open }
  }

  const backup = (number: number, clock: { ms: number }): TestBackup => ({
    run: `run-${number}`,
    from: new Date(clock.ms).toISOString(),
    to: new Date(clock.ms + 60_000).toISOString(),
    shards: [{ type: 'product', chunks: [[{ id: `id-${number}`, version: 1 }]] }],
  })

  async function needed(repository: Repository, memory: MemoryStore): Promise<string[]> {
    const { content, manifest, run } = await repository.resolveSnapshot('shop-eu@latest')
    const parts = content.layers.flatMap(({ shards }) => shards.flatMap(({ index, chunks }) => [index, ...chunks]))
    const signatures = [...memory.objects.keys()].filter((key) => key.startsWith(manifest.object.replace('.json', '.')))
    const others = ['repository.json', keyName(content.signedBy), outcomeName(run), ...signatures]
    return [...others, ...parts.map(({ object }) => object)]
  }

  const minutes = fc.integer({ min: 10, max: 40 * 1_440 })
  const runs = fc.array(
    fc.record({
      wait: minutes,
      took: fc.integer({ min: 1, max: 3 * 1_440 }),
      full: fc.nat({ max: 4 }),
      cuts: fc.array(fc.nat({ max: 9 }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  )

  it('holds all it needs for as long as the snapshot, whenever and however often runs are cut off', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async (history) => {
        const { clock, memory, open } = world()
        for (const [number, { wait, took, full, cuts }] of history.entries()) {
          clock.ms += wait * 60_000
          const next = backup(number, clock)
          const make = number === 0 || full === 0 ? backUp : backUpOnBase
          let sealedAt: number | undefined
          for (const cut of [...cuts, Number.POSITIVE_INFINITY]) {
            const done = await open(cut).then((repository) => make(repository, next).then(() => true, onlyCutOff))
            if (done) sealedAt ??= clock.ms
            clock.ms += took * 60_000
          }
          const repository = await open()
          const least = sealedAt! + (lockDays - 1) * DAY
          for (const object of await needed(repository, memory)) {
            expect(memory.lockedUntil.get(object)?.getTime(), object).toBeGreaterThanOrEqual(least)
          }
        }
      }),
      { numRuns: tries(25, 1_000) },
    )
  })

  it('makes each lock longer at most once a day', async () => {
    const { clock, asked, open } = world()
    for (let hour = 0; hour < 24 * 5; hour += 3) {
      await (hour === 0 ? backUp : backUpOnBase)(await open(), backup(hour, clock))
      clock.ms += 3 * 3_600_000
    }
    expect(asked.length).toBeGreaterThan(50)
    for (const [object, times] of Map.groupBy(asked, ({ object }) => object)) {
      const gaps = times.slice(1).map(({ day }, at) => day - times[at]!.day)
      expect(Math.min(1, ...gaps), object).toBeGreaterThanOrEqual(1)
    }
  })

  it('asks about an object once a day, not at each backup, in a process that goes on', async () => {
    const { clock, memory } = world()
    let heads = 0
    const store = Object.assign(Object.create(memory) as BlobStore, {
      extendRetention: (...args: Parameters<BlobStore['extendRetention']>) => {
        heads++
        return memory.extendRetention(...args)
      },
    })
    const repository = await openForTest(store, keys, {
      lock: { forMs: lockDays * DAY, now: () => new Date(clock.ms) },
    })
    for (let hour = 0; hour < 20; hour++) {
      await (hour === 0 ? backUp : backUpOnBase)(repository, backup(hour, clock))
      clock.ms += 3_600_000
    }
    const { content } = await repository.resolveSnapshot('shop-eu@latest')
    const objects = content.layers.length * 2 + 2
    expect(content.layers.length).toBeGreaterThan(10)
    expect(heads).toBeLessThanOrEqual(objects)
  })

  it('is refused when something it needs is not there any more', async () => {
    const { clock, memory, open } = world()
    await backUp(await open(), backup(1, clock))
    const base = await (await open()).resolveSnapshot('shop-eu@latest')
    clock.ms += 2 * DAY
    const [gone] = base.content.layers[0]!.shards[0]!.chunks
    memory.objects.delete(gone!.object)
    const sealing = backUpOnBase(await open(), backup(2, clock))
    await expect(sealing).rejects.toMatchObject({ kind: 'damage', message: expect.stringContaining(gone!.object) })
    expect(await (await open()).outcome('run-2')).toBeUndefined()
  })

  it('holds a copy as long as the original, where the copy can lock, and copies all the same where it can not', async () => {
    const { clock, memory } = world()
    const now = () => new Date(clock.ms)
    const locking = new MemoryStore({ locks: true, now })
    const folder = new MemoryStore()
    const copies = { locking, folder }
    const open = () => openForTest(memory, keys, { lock: { forMs: lockDays * DAY, now }, copies })
    await backUp(await open(), backup(1, clock))
    await (await open()).copyTo('locking')
    clock.ms += 20 * DAY
    await backUpOnBase(await open(), backup(2, clock))
    const repository = await open()
    for (const name of ['locking', 'folder']) expect((await repository.copyTo(name)).problems).toEqual([])
    const least = clock.ms + (lockDays - 1) * DAY
    for (const object of await needed(repository, memory)) {
      expect(locking.lockedUntil.get(object)?.getTime(), object).toBeGreaterThanOrEqual(least)
      expect(folder.objects.has(object)).toBe(true)
    }
  })

  it('is not even begun where nothing can be locked', async () => {
    const store = new MemoryStore()
    const lock = { forMs: DAY, now: () => new Date() }
    const sealing = openForTest(store, keys, { lock }).then((repository) => backUp(repository, backup(1, { ms: 0 })))
    await expect(sealing).rejects.toMatchObject({ code: 'store-no-lock' })
    expect([...store.objects.keys()]).toEqual(['repository.json'])
  })
})

function onlyCutOff(error: Error): false {
  expect(error.message).toBe('cut off')
  return false
}
