import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonShapes, mismatches } from '../support/docs/json-shapes.ts'
import { type Content, contentOf, differences, truthOf } from '../support/oracle.ts'
import { plantedSecret, type Rig, startRig, type WorkerProcess } from '../support/rig.ts'
import { ShopEditor } from '../support/shop-editor.ts'
import { type SwitchableProxy, startProxy } from '../support/switchable-proxy.ts'
import { type S3Server, startVersitygw } from '../support/versitygw.ts'

// The repository in a folder, its copy in a bucket that is gone for a while. Each test goes on where the one before ended.

interface Backup {
  snapshot: string
  copies: { name: string; state: string; snapshots: number; reason?: string }[]
}

describe('a repository with a copy', () => {
  let server: S3Server
  let proxy: SwitchableProxy
  let rig: Rig
  let copyUri: string
  let worker: WorkerProcess
  const taken: { snapshot: string; truth: Content }[] = []

  beforeAll(async () => {
    server = await startVersitygw()
    await server.createBucket('copies')
    proxy = await startProxy(server.port)
    const { accessKeyId, secretAccessKey } = server.credentials
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey })
    copyUri = `s3://copies/shops?endpoint=http://127.0.0.1:${proxy.port}&region=us-east-1&pathStyle=true`
    rig = await startRig({
      copies: [{ name: 'eu-2', uri: copyUri }],
      config: 'backup: { shardRecords: 300, chunkBytes: 40000, copyFor: 4s, queryLag: 0s }',
    })
    rig.simulator.project('shop-eu').generate({ records: 800, bytesPerRecord: 400, seed: 41 })
    worker = await rig.worker()
  }, 120_000)
  afterAll(async () => {
    await rig?.close()
    await proxy?.close()
    await server?.stop()
  })

  async function backUp(): Promise<Backup> {
    const printed = await rig.json<Backup>(['backup', 'shop-eu'])
    expect(mismatches(printed, jsonShapes.backup![0]!.shape)).toEqual([])
    taken.push({ snapshot: printed.snapshot, truth: truthOf(rig, 'shop-eu') })
    return printed
  }

  test('writes each snapshot to the copy as well', async () => {
    expect((await backUp()).copies).toMatchObject([{ name: 'eu-2', state: 'up-to-date', snapshots: 1 }])
    const listed = await rig.json<{ id: string }[]>(['snapshots', '--copy', 'eu-2'])
    expect(listed.map(({ id }) => id)).toEqual([taken[0]!.snapshot])
  }, 120_000)

  test('is done with its backup when the copy is down, and says that the copy is behind', async () => {
    await proxy.down()
    await changeTheShop()
    const { copies } = await backUp()
    expect(copies).toMatchObject([{ name: 'eu-2', state: 'behind', snapshots: 0 }])
    expect(copies[0]!.reason).toContain('does not answer')
    const { steps, phase } = (await rig.json<{ progress: { steps: { id: string; note: string }[]; phase: string } }>([
      'status',
      'shop-eu',
    ]))!.progress
    expect(phase).toBe('done')
    expect(steps.at(-1)).toMatchObject({ id: 'copy', state: 'failed' })
    expect(steps.at(-1)!.note).toMatch(/^copy eu-2 is behind: .*does not answer/)

    const doctor = JSON.parse((await rig.run(['doctor', '--json'])).stdout)
    expect(doctor).toContainEqual(expect.objectContaining({ what: 'copy eu-2', state: 'bad' }))
    const check = await rig.run(['check'])
    expect(check.code).toBe(0)
    expect(check.stdout).toMatch(/eu-2 does not vouch for the log: .*does not answer/)
    expect(check.stdout).toContain("whether the log's end was cut off can't be told")
    expect((await rig.run(['copy'])).code).toBe(1)
  }, 180_000)

  test('catches up with the next run, incremental snapshots and all', async () => {
    await proxy.up()
    await changeTheShop()
    expect((await backUp()).copies).toMatchObject([{ name: 'eu-2', state: 'up-to-date', snapshots: 2 }])
    const { code, stdout } = await rig.run(['check', '--copy', 'eu-2', '--data', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], decrypted: true })
    expect(mismatches(JSON.parse(stdout), jsonShapes.check![0]!.shape)).toEqual([])
    expect(code).toBe(0)
    expect((await rig.run(['check'])).stdout).toContain('eu-2 vouches for the log up to entry 2')
    const copied = await rig.json<unknown[]>(['copy'])
    expect(mismatches(copied, jsonShapes.copy![0]!.shape)).toEqual([])
    expect(copied).toMatchObject([{ snapshots: [], objects: 0, lacks: { snapshots: 0, entries: 0 } }])
  }, 120_000)

  test('is repaired from the copy', async () => {
    const backups = join(rig.folder, 'backups')
    const chunks = (await readdir(join(backups, 'chunks'), { recursive: true })).filter((name) => name.length > 64)
    const damaged = join(backups, 'chunks', chunks.sort().at(-1)!)
    const bytes = await readFile(damaged)
    bytes[70]! ^= 4
    await writeFile(damaged, bytes)
    await rm(join(backups, 'log', '000000000002.json'))
    expect((await rig.run(['check', '--data'])).code).toBe(3)
    const { code, stdout } = await rig.run(['check', '--data', '--repair'])
    expect(stdout).toMatch(/repaired chunks\/.*, from eu-2/)
    expect(stdout).toMatch(/repaired log\/000000000002.json, from eu-2/)
    expect(code).toBe(0)
    expect((await rig.run(['check', '--data'])).stdout).toContain('no damage')
  }, 60_000)

  test('is restored from the copy when it is gone', async () => {
    await rm(join(rig.folder, 'backups'), { recursive: true })
    const { snapshot } = taken.at(-1)!
    const extracted = await rig.run(['extract', snapshot, '--type', 'product', '--copy', 'eu-2'])
    expect(extracted.code, extracted.stderr).toBe(0)
    expect(extracted.stdout.trim().split('\n')).toHaveLength(rig.simulator.project('shop-eu').counts().product!)

    const text = await readFile(rig.configFile, 'utf8')
    await writeFile(rig.configFile, text.replace(/uri: .*\n {2}copies: .*/, `uri: "${copyUri}"`))
    for (const { snapshot, truth } of taken) {
      expect(differences((await contentOf(rig, snapshot)).content, truth)).toEqual([])
    }
    expect((await rig.run(['check', '--data'])).code).toBe(0)
    const unknown = await rig.run(['snapshots', '--copy', 'eu-3'])
    expect(unknown.stderr).toContain('there is no copy "eu-3"')
    expect(unknown.code).toBe(2)
  }, 120_000)

  test('goes on in the copy, as if it had always been there', async () => {
    await worker.stop()
    worker = await rig.worker()
    await changeTheShop()
    const printed = await rig.json<{ snapshot: string; kind: string; base: string }>(['backup', 'shop-eu'])
    expect(printed).toMatchObject({ kind: 'incremental', base: taken.at(-1)!.snapshot })
    expect(differences((await contentOf(rig, printed.snapshot)).content, truthOf(rig, 'shop-eu'))).toEqual([])
    expect(JSON.parse((await rig.run(['check', '--data', '--json'])).stdout).findings).toEqual([])
  }, 120_000)

  async function changeTheShop(): Promise<void> {
    const editor = await ShopEditor.open(rig.simulator.url, 'shop-eu', {
      id: 'client-shop-eu',
      secret: plantedSecret,
    })
    await editor.changeCustomers(10)
    await editor.createCategories(5)
    await editor.removeReviews(3)
  }
})
