import { afterEach, describe, expect, test } from 'vitest'
import { openStore } from '../../src/repository/stores/open.ts'
import { startAzurite } from '../support/azurite.ts'
import { startFakeGcs } from '../support/fake-gcs.ts'
import { contentOf, differences, truthOf } from '../support/oracle.ts'
import { type Rig, type RigOptions, startRig } from '../support/rig.ts'
import { startVersitygw } from '../support/versitygw.ts'

interface Bucket extends RigOptions {
  repositoryUri: string
  env: Record<string, string>
  stop: () => Promise<void>
}

async function lockingS3(): Promise<Bucket> {
  const server = await startVersitygw()
  await server.createBucket('backups', { lock: true })
  const { accessKeyId, secretAccessKey } = server.credentials
  return {
    repositoryUri: `s3://backups/shops?endpoint=${server.endpoint}&region=us-east-1&pathStyle=true`,
    lock: '2d',
    env: { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey },
    stop: server.stop,
  }
}

async function googles(): Promise<Bucket> {
  const server = await startFakeGcs()
  await server.createBucket('backups')
  const repositoryUri = `gs://backups/shops?endpoint=${server.endpoint}`
  return { repositoryUri, lock: '2d', env: {}, stop: server.stop }
}

async function azures(): Promise<Bucket> {
  const server = await startAzurite()
  await server.createContainer('backups')
  const repositoryUri = `azblob://${server.account}/backups/shops?endpoint=${server.endpoint}`
  return { repositoryUri, env: { AZURE_STORAGE_KEY: server.key }, stop: server.stop }
}

let rig: Rig | undefined
let bucket: Bucket | undefined
afterEach(async () => {
  for (const name of Object.keys(bucket?.env ?? {})) delete process.env[name]
  await rig?.close()
  await bucket?.stop()
})

describe('a full and an incremental backup, by a worker,', () => {
  test.each([
    ['into an S3 bucket with locks', lockingS3],
    ['into a bucket of Google Cloud Storage with locks', googles],
    ['into a container of Azure', azures],
  ])('%s are whole, locked as the config says, and without damage', async (_, open) => {
    bucket = await open()
    const { env, stop: _stop, ...options } = bucket
    Object.assign(process.env, env)
    rig = await startRig(options)
    rig.simulator.project('shop-eu').generate({ records: 1_000, bytesPerRecord: 400, seed: 37 })
    await rig.worker()
    for (const kind of ['full', 'incremental']) {
      const { snapshot } = await rig.json<{ snapshot: string }>(['backup', 'shop-eu'])
      const { content } = await contentOf(rig, snapshot)
      expect(differences(content, truthOf(rig, 'shop-eu'))).toEqual([])
      const shown = await rig.run(['show', snapshot, '--json'])
      expect(JSON.parse(shown.stdout)).toMatchObject({ kind })
    }
    const { code, stdout } = await rig.run(['check', '--data', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], decrypted: true })
    expect(code).toBe(0)

    const store = await openStore(options.repositoryUri)
    let objects = 0
    for await (const { key } of store.list('')) {
      const until = (await store.head(key))?.retainUntil?.getTime()
      if (options.lock) expect(until, key).toBeGreaterThan(Date.now() + 47 * 3_600_000)
      else expect(until).toBeUndefined()
      objects++
    }
    expect(objects).toBeGreaterThan(50)
    await store.close()
  })
})
