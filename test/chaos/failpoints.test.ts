import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BACKUP_FAILPOINTS, COPY_FAILPOINTS } from '../../src/repository/failpoints.ts'
import { contentOf, damageIn, differences, truthOf } from '../support/oracle.ts'
import { keepHistory, replayHistories } from '../support/replay.ts'
import { type Rig, startRig } from '../support/rig.ts'

// Between a durable effect and the moment anybody hears of it: a worker that dies there must leave a valid repository.

// Verifying and pruning have tests of their own. Entries come to a copy early only where something was pruned:
// test/repository/copy.test.ts stops there.
const failpoints = Object.keys({ ...BACKUP_FAILPOINTS, ...COPY_FAILPOINTS }).filter((name) => name !== 'copy-early-put')

describe('a worker killed between an effect and its acknowledgement', () => {
  let rig: Rig
  const histories: string[] = []
  beforeAll(async () => {
    rig = await startRig({
      config: 'backup: { shardRecords: 200, chunkBytes: 40000 }',
      copies: [{ name: 'eu-2', uri: 'file:./copy' }],
    })
    rig.simulator.project('shop-eu').generate({ records: 1_200, bytesPerRecord: 400, seed: 5 })
  }, 120_000)
  afterAll(async () => rig?.close())

  test.each(failpoints)(
    'at %s leaves a valid repository, and its successor ends in the same snapshot',
    async (failpoint) => {
      // What a copy is, it is told once.
      if (failpoint === 'copy-root-put') await rm(join(rig.folder, 'copy'), { recursive: true })
      const doomed = await rig.worker({ LIFEBOAT_FAILPOINT: failpoint })
      const backup = rig.run(['backup', 'shop-eu', '--full', '--json'])
      expect(await doomed.exited).toBe('SIGKILL')
      expect(await damageIn(rig)).toEqual([])
      if (existsSync(join(rig.folder, 'copy', 'repository.json'))) expect(await damageIn(rig, 'eu-2')).toEqual([])

      const successor = await rig.worker()
      const { code, stdout, stderr } = await backup
      expect(code, stderr).toBe(0)
      const { snapshot, copies } = JSON.parse(stdout)
      expect(copies).toMatchObject([{ name: 'eu-2', state: 'up-to-date' }])
      for (const copy of [undefined, 'eu-2']) {
        const { content } = await contentOf(rig, snapshot, copy)
        expect(differences(content, truthOf(rig, 'shop-eu'))).toEqual([])
        expect(await damageIn(rig, copy)).toEqual([])
      }
      histories.push(await keepHistory(rig, 'shop-eu', failpoint))
      await successor.kill()
    },
    120_000,
  )

  test('leaves histories that replay, whichever workers wrote them', async () => {
    expect(histories.length).toBe(failpoints.length)
    expect(await replayHistories(histories)).toBe(histories.length)
  }, 120_000)
})
