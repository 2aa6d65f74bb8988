import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf, differences, truthOf } from '../support/oracle.ts'
import { type Rig, startRig } from '../support/rig.ts'
import { type S3Server, startVersitygw } from '../support/versitygw.ts'

let server: S3Server
let rig: Rig
beforeAll(async () => {
  server = await startVersitygw()
  await server.createBucket('backups')
  const { accessKeyId, secretAccessKey } = server.credentials
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey })
  const repositoryUri = `s3://backups/shops?endpoint=${server.endpoint}&region=us-east-1&pathStyle=true`
  rig = await startRig({ repositoryUri })
  rig.simulator.project('shop-eu').generate({ records: 1_000, bytesPerRecord: 400, seed: 37 })
}, 120_000)
afterAll(async () => {
  await rig?.close()
  await server?.stop()
})

test('a backup into a bucket is whole, and its check finds no damage', async () => {
  await rig.worker()
  const { snapshot } = await rig.json<{ snapshot: string }>(['backup', 'shop-eu'])
  const { content } = await contentOf(rig, snapshot)
  expect(differences(content, truthOf(rig, 'shop-eu'))).toEqual([])
  const { code, stdout } = await rig.run(['check', '--data', '--json'])
  expect(JSON.parse(stdout)).toMatchObject({ findings: [], decrypted: true })
  expect(code).toBe(0)
})
