import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PRUNE_FAILPOINTS } from '../../src/repository/failpoints.ts'
import { damageIn } from '../support/oracle.ts'
import { type Rig, startRig, type WorkerProcess } from '../support/rig.ts'

// A prune deletes what can't be had again: one that dies between any two of its effects must leave a valid repository.

describe('a worker killed while it prunes', () => {
  let rig: Rig
  let worker: WorkerProcess
  beforeAll(async () => {
    rig = await startRig({ projectConfig: 'keep: { last: 1 }', config: 'retention: { grace: 1s }' })
    rig.simulator.project('shop-eu').generate({ records: 200, bytesPerRecord: 200, seed: 9 })
    worker = await rig.worker()
  }, 120_000)
  afterAll(async () => rig?.close())

  const listed = async () => (await rig.json<{ id: string }[]>(['snapshots', 'shop-eu'])).map(({ id }) => id)

  test.each(Object.keys(PRUNE_FAILPOINTS))(
    'at %s leaves a valid repository, and its successor completes',
    async (failpoint) => {
      for (let backups = 0; backups < 2; backups++) await rig.json(['backup', 'shop-eu', '--full'])
      const newest = (await listed()).at(-1)
      if (failpoint !== 'prune-mark-put') {
        await rig.json(['prune', 'shop-eu'])
        await sleep(1_100)
      }
      await worker.kill()
      const doomed = await rig.worker({ LIFEBOAT_FAILPOINT: failpoint })
      const prune = rig.run(['prune', 'shop-eu', '--json'])
      expect(await doomed.exited).toBe('SIGKILL')
      expect(await damageIn(rig)).toEqual([])

      worker = await rig.worker()
      const { code, stderr } = await prune
      expect(code, stderr).toBe(0)
      await sleep(1_100)
      const { waiting } = await rig.json<{ waiting: { objects: number } }>(['prune', 'shop-eu'])
      expect(waiting.objects).toBe(0)
      expect(await listed()).toEqual([newest])
      expect(await damageIn(rig)).toEqual([])
    },
    120_000,
  )
})
