import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf, violations } from '../support/oracle.ts'
import { type Rig, startRig } from '../support/rig.ts'
import { seededRandom, tries } from '../support/soak.ts'
import { Writer } from '../support/writer.ts'

let rig: Rig
beforeAll(async () => {
  rig = await startRig({
    maxConcurrency: 4,
    config: 'backup: { shardRecords: 500, chunkBytes: 60000, overlap: 2s, queryLag: 1s }',
  })
  const { simulator } = rig
  simulator.project('shop-eu').generate({ records: 6_000, bytesPerRecord: 400, seed: 17 })
  await rig.worker()
}, 120_000)
afterAll(async () => rig?.close())

const scenes = [
  { name: 'others create, change and delete', rounds: tries(2, 20) },
  // As long as the config says that queries may lag: the window accounts for it.
  { name: 'others do, and queries lag behind them', rounds: tries(1, 10), lag: { queriesMs: 1_000 } },
]

test.each(scenes)(
  'what is captured while $name was current in the window, and nothing is lost',
  async ({ rounds, lag }) => {
    rig.simulator.world.lag = lag
    for (let round = 0; round < rounds; round++) {
      rig.simulator.setFaults([{ kind: 'latency', route: '/shop-eu/products', method: 'GET', ms: 100 }])
      const writers = [1, 2, 3].map((number) => new Writer(rig, 'shop-eu', seededRandom(`writer ${round} ${number}`)))
      // By turns a full one, which takes long enough for much to happen, and one on top of it.
      const full = round % 2 === 0
      const backup = rig.run(['backup', 'shop-eu', '--json', ...(full ? ['--full'] : [])])
      let closed = false
      void backup.then(() => (closed = true))
      await Promise.all(writers.map((writer) => writer.work(() => closed)))
      const { code, stdout, stderr } = await backup
      expect(code, stderr).toBe(0)

      const log = rig.simulator.project('shop-eu').log()
      const { snapshot, content } = await contentOf(rig, JSON.parse(stdout).snapshot)
      const { window, ledger } = snapshot.content
      expect(violations(content, log, window)).toEqual([])

      const moved = Object.values(ledger).reduce((sum, { inMotion }) => sum + inMotion, 0)
      const done = writers.reduce((sum, { count }) => sum + count, 0)
      const figures = {
        round,
        kind: snapshot.content.kind,
        lag: lag?.queriesMs ?? 0,
        writes: done,
        inMotion: moved,
        window: window.seconds,
      }
      process.stderr.write(`${JSON.stringify(figures)}\n`)
      if (!full) continue
      expect(done).toBeGreaterThan(50)
      expect(moved).toBeGreaterThan(0)
    }
  },
  tries(900_000, 3_600_000),
)
