import { readdirSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonShapes, mismatches } from '../support/docs/json-shapes.ts'
import { damageIn } from '../support/oracle.ts'
import { type Rig, startRig, type WorkerProcess } from '../support/rig.ts'

interface Decision {
  snapshot: string
  keep: boolean
  reasons: string[]
}

describe('retention, as its users meet it', () => {
  let rig: Rig
  let worker: WorkerProcess
  const ids: string[] = []

  beforeAll(async () => {
    rig = await startRig({ projectConfig: 'keep: { last: 1 }', config: 'retention: { grace: 1s }' })
    rig.simulator.project('shop-eu').generate({ records: 600, bytesPerRecord: 200, seed: 7 })
    worker = await rig.worker()
    for (let backups = 0; backups < 3; backups++) ids.push(await backUp())
  }, 180_000)
  afterAll(async () => rig?.close())

  async function backUp(): Promise<string> {
    return (await rig.json<{ snapshot: string }>(['backup', 'shop-eu'])).snapshot
  }

  const listed = async () => (await rig.json<{ id: string }[]>(['snapshots', 'shop-eu'])).map(({ id }) => id)

  test('a dry run tells the reason beside each snapshot, without Temporal, and changes nothing', async () => {
    await rig.json(['keep', ids[0]!, '--reason', 'before the migration'])
    const said = await rig.json(['keep', ids[0]!, '--reason', 'again'])
    expect(said).toEqual({ snapshot: ids[0], changed: false, word: 'kept' })
    expect(mismatches(said, jsonShapes.keep![0]!.shape)).toEqual([])
    const noTemporal = { TEMPORAL_ADDRESS: '127.0.0.1:1' }
    const { code, stdout } = await rig.run(['prune', 'shop-eu', '--dry-run', '--json'], noTemporal)
    expect(code).toBe(0)
    const report = JSON.parse(stdout)
    expect(mismatches(report, jsonShapes.prune![1]!.shape)).toEqual([])
    expect(report.decisions.map(({ keep }: Decision) => keep)).toEqual([true, false, true])
    expect(report.decisions.map(({ reasons }: Decision) => reasons)).toEqual([
      ['kept by ann: before the migration'],
      ['no rule keeps it'],
      ['the last good one', 'last 1'],
    ])
    const text = (await rig.run(['prune', 'shop-eu', '--dry-run'])).stdout
    expect(text).toContain('1 snapshot would go, 2 stay')
    expect(await listed()).toEqual(ids)
  }, 60_000)

  test('a worker with the prune key does it; what is not needed any more goes after the grace', async () => {
    const summary = await rig.json(['prune', 'shop-eu'])
    expect(mismatches(summary, jsonShapes.prune![0]!.shape)).toEqual([])
    expect(summary).toMatchObject({ policy: 'last 1', kept: 2, pruned: [ids[1]], shrunk: [], copies: [] })
    expect(await listed()).toEqual([ids[0], ids[2]])
    await rig.json(['keep', ids[0]!, '--release', '--reason', 'migrated'])
    await rig.json(['prune', 'shop-eu'])
    await sleep(1_200)
    const last = await rig.json<{ objects: number; waiting: { objects: number } }>(['prune', 'shop-eu'])
    expect(last.objects).toBeGreaterThan(0)
    expect(last.waiting.objects).toBe(0)
    expect(await listed()).toEqual([ids[2]])
    const left = readdirSync(join(rig.folder, 'backups', 'manifests', 'shop-eu'))
    expect(left.filter((name) => name.endsWith('.json'))).toHaveLength(1)
    expect(await damageIn(rig)).toEqual([])
    const detached = await rig.json(['prune', 'shop-eu', '--detach'])
    expect(mismatches(detached, jsonShapes.prune![2]!.shape)).toEqual([])
  }, 60_000)

  test('nothing goes once the newest snapshot has lost much, until somebody says that this is right', async () => {
    rig.simulator.world.reset('shop-eu')
    rig.simulator.project('shop-eu').generate({ records: 100, bytesPerRecord: 200, seed: 8 })
    ids.push(await backUp())
    const { code, stdout, stderr } = await rig.run(['prune', 'shop-eu', '--json'])
    expect(code).toBe(4)
    expect(JSON.parse(stdout).error).toMatchObject({ code: 'snapshot-shrunken', kind: 'waiting' })
    const hint = /HINT: .*?(lifeboat prune .*)$/m.exec(stderr)?.[1] ?? ''
    expect(hint).toContain(`--accept-shrink ${ids[3]}`)
    expect((await rig.run(['prune', 'shop-eu', '--dry-run'])).code).toBe(4)
    expect(await listed()).toEqual(ids.slice(2))
    expect((await rig.run(['prune', 'shop-eu', '--accept-shrink', ids[3]!])).code).toBe(2)
    const accepted = ['prune', 'shop-eu', '--accept-shrink', ids[3]!, '--reason', 'end of season']
    expect(await rig.json(accepted)).toMatchObject({ pruned: [ids[2]], shrunk: [] })
    expect(await listed()).toEqual([ids[3]])
    expect(await damageIn(rig)).toEqual([])
  }, 60_000)

  test('a machine without the prune key may not prune; one that may sign can still keep a snapshot', async () => {
    const key = join(rig.folder, 'keys', 'prune.pem')
    const pem = await readFile(key, 'utf8')
    rmSync(key)
    await worker.stop()
    worker = await rig.worker()
    expect(worker.output()).not.toContain('lifeboat-prune')
    // Its public half has to be known: the log has entries that it signed.
    const config = await readFile(rig.configFile, 'utf8')
    const trusted = `  trustedKeyFiles: [${join(rig.folder, 'keys', 'prune.pub.pem')}]\n  encryption:`
    await writeFile(rig.configFile, config.replace('  encryption:', trusted))
    await rig.json(['keep', 'shop-eu@latest', '--reason', 'audit'])
    const { code, stderr } = await rig.run(['keep', 'shop-eu@latest', '--release', '--reason', 'audit is over'])
    expect(code, stderr).toBe(0)
    expect(await damageIn(rig)).toEqual([])
    await writeFile(key, pem, { mode: 0o600 })
  }, 60_000)
})
