import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../src/embedded/free-port.ts'
import { contentOf, differences, truthOf } from '../support/oracle.ts'
import { type Rig, startRig } from '../support/rig.ts'

let rig: Rig
beforeAll(async () => {
  rig = await startRig()
  rig.simulator.project('shop-eu').generate({ records: 1_000, bytesPerRecord: 400, seed: 19 })
}, 120_000)
afterAll(async () => rig?.close())

test("with Temporal's database gone, lifeboat up goes on from the repository and the config alone", async () => {
  const worker = await rig.worker()
  const first = await rig.json<{ snapshot: string }>(['backup', 'shop-eu'])
  await worker.stop()
  await rig.temporal.kill()
  await rm(join(rig.folder, 'temporal'), { recursive: true })

  const address = `127.0.0.1:${await freePort()}`
  const env = { ...rig.env, TEMPORAL_ADDRESS: address }
  const up = await rig.up(['--folder', join(rig.folder, 'new'), '--ui-port', String(await freePort())], address)
  try {
    const listed = JSON.parse((await rig.run(['snapshots', '--json'], env)).stdout)
    expect(listed.map(({ id }: { id: string }) => id)).toEqual([first.snapshot])
    const { code, stdout, stderr } = await rig.run(['backup', 'shop-eu', '--json'], env)
    expect(code, stderr).toBe(0)
    const { content } = await contentOf(rig, JSON.parse(stdout).snapshot)
    expect(differences(content, truthOf(rig, 'shop-eu'))).toEqual([])
    expect((await rig.run(['check', '--data'], env)).code).toBe(0)
  } finally {
    await up.stop()
  }
})
