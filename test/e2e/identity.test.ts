import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf, differences, truthOf } from '../support/oracle.ts'
import { type Rig, startRig } from '../support/rig.ts'

let rig: Rig
beforeAll(async () => {
  rig = await startRig()
  rig.simulator.project('shop-eu').generate({ records: 500, bytesPerRecord: 400, seed: 23 })
}, 120_000)
afterAll(async () => rig?.close())

test('a worker without the private identity can back up, and it can not read', async () => {
  const config = await readFile(rig.configFile, 'utf8')
  const safe = join(rig.folder, 'safe')
  await writeFile(rig.configFile, config.replace(/ *identityFile:.*\n/, ''))
  await rename(join(rig.folder, 'keys', 'operations.identity'), safe)
  await rename(join(rig.folder, 'keys', 'offline.identity'), `${safe}-offline`)

  const worker = await rig.worker()
  expect(worker.output()).toContain('polls lifeboat-write')
  expect(worker.output()).not.toContain('lifeboat-read')
  const { snapshot } = await rig.json<{ snapshot: string }>(['backup', 'shop-eu'])

  const extracted = await rig.run(['extract', snapshot, '--type', 'product'])
  expect(extracted).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('needs an identity') })
  const verified = await rig.run(['verify', snapshot])
  expect(verified).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('not done: data: no worker that holds the identity polls lifeboat-read'),
  })
  const nothing = await rig.run(['verify', snapshot, '--level', 'data,references'])
  expect(nothing).toMatchObject({ code: 1, stderr: expect.stringContaining('no worker polls lifeboat-read') })
  const checked = JSON.parse((await rig.run(['check', '--data', '--json'])).stdout)
  expect(checked).toMatchObject({ decrypted: false, findings: [] })

  await rename(safe, join(rig.folder, 'keys', 'operations.identity'))
  await writeFile(rig.configFile, config)
  const { content } = await contentOf(rig, snapshot)
  expect(differences(content, truthOf(rig, 'shop-eu'))).toEqual([])
})
