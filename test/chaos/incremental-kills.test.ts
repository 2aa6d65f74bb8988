import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf, damageIn, differences, truthOf } from '../support/oracle.ts'
import { plantedSecret, type Rig, startRig, type WorkerProcess } from '../support/rig.ts'
import { ShopEditor } from '../support/shop-editor.ts'
import { seededRandom, tries } from '../support/soak.ts'

// Incremental backups with a copy, and prunes, whose workers are killed at random moments. `npm run soak` kills more often.

const kills = tries(4, 80)

let rig: Rig
let copy: string
let editor: ShopEditor
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'lifeboat-copy-'))
  rig = await startRig({
    maxConcurrency: 4,
    copies: [{ name: 'elsewhere', uri: `file:${copy}` }],
    projectConfig: 'keep: { last: 2 }',
    config:
      'backup: { shardRecords: 300, chunkBytes: 20000, overlap: 1s, queryLag: 0s, fresh: { layers: 5 } }\nretention: { grace: 1s }',
  })
  rig.simulator.project('shop-eu').generate({ records: 2_000, bytesPerRecord: 400, seed: 7 })
  editor = await ShopEditor.open(rig.simulator.url, 'shop-eu', { id: 'client-shop-eu', secret: plantedSecret })
}, 120_000)
afterAll(async () => {
  await rig?.close()
  rmSync(copy, { recursive: true, force: true })
})

test(
  `after each of ${kills} kills of a worker that backs up, copies or prunes, repository and copy are valid, and the next worker completes`,
  async () => {
    const random = seededRandom('incremental kills')
    rig.simulator.setFaults([{ kind: 'latency', route: '/shop-eu/', ms: 30 }])
    let worker: WorkerProcess = await rig.worker()
    expect((await rig.run(['backup', 'shop-eu'])).code).toBe(0)
    let landed = 0
    for (let round = 0; landed < kills; round++) {
      await editor.changeCustomers(5 + Math.floor(random() * 40))
      await editor.createCategories(3)
      await editor.removeReviews(1)
      const verb = round % 3 === 2 ? 'prune' : 'backup'
      const command = rig.run([verb, 'shop-eu', '--json'])
      let ended = false
      void command.then(() => (ended = true))
      for (let times = 1 + Math.floor(random() * 2); times > 0 && !ended; times--) {
        await new Promise((done) => setTimeout(done, random() * (verb === 'prune' ? 1_200 : 2_500)))
        if (ended) break
        await worker.kill()
        landed++
        expect(await damageIn(rig), `${verb} of round ${round}`).toEqual([])
        worker = await rig.worker()
      }
      const { code, stderr } = await command
      expect(code, `${verb} of round ${round}: ${stderr}`).toBe(0)
      expect(await damageIn(rig)).toEqual([])
      expect(await damageIn(rig, 'elsewhere')).toEqual([])
      if (verb === 'prune') continue
      const { content } = await contentOf(rig, 'shop-eu@latest')
      expect(differences(content, truthOf(rig, 'shop-eu'))).toEqual([])
    }
    const { code, stdout } = await rig.run(['prune', 'shop-eu', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ kept: 2 })
    expect((await rig.json<object[]>(['snapshots', 'shop-eu'])).length).toBe(2)
    process.stderr.write(`${JSON.stringify({ kills: landed })}\n`)
  },
  tries(300_000, 3_600_000),
)
