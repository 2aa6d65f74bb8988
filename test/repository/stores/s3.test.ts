import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { LifeboatError } from '../../../src/errors/lifeboat-error.ts'
import { openStore } from '../../../src/repository/stores/open.ts'
import { describeBlobStore } from '../../contracts/blob-store.ts'
import { useCredentials } from '../../support/aws-environment.ts'
import { collect } from '../../support/collect.ts'
import { backUp, contentOf, makeKeys, openForTest } from '../../support/small-backup.ts'
import { S3_TESTS_SKIPPED, type S3Server, startVersitygw } from '../../support/versitygw.ts'

describe.skipIf(S3_TESTS_SKIPPED)('with a real S3 server', () => {
  let server: S3Server
  let number = 0

  beforeAll(async () => {
    server = await startVersitygw()
    useCredentials(server.credentials)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await server?.stop()
  })

  async function newStore(lock = false) {
    const bucket = `bucket-${++number}`
    await server.createBucket(bucket, { lock })
    return { bucket, store: await openStore(`s3://${bucket}/some/prefix?endpoint=${server.endpoint}&region=us-east-1`) }
  }

  describeBlobStore('the S3 store', async () => ({ store: (await newStore()).store, remove: async () => undefined }))
  describeBlobStore('the S3 store on a bucket with versions', async () => ({
    store: (await newStore(true)).store,
    locks: 'enforced',
    remove: async () => undefined,
  }))

  it('lists more than a page of a thousand', async () => {
    const { store } = await newStore()
    const keys = Array.from({ length: 1_005 }, (_, index) => `many/${String(index).padStart(5, '0')}`)
    for (let at = 0; at < keys.length; at += 40) {
      await Promise.all(keys.slice(at, at + 40).map((key) => store.putIfAbsent(key, Buffer.from('x'))))
    }
    expect((await collect(store.list('many/'))).map(({ key }) => key)).toEqual(keys)
    const rest = await collect(store.list('many/', { startAfter: 'many/00001' }))
    expect(rest).toHaveLength(1_003)
  })

  it('holds a whole repository', async () => {
    const { store } = await newStore()
    const repository = await openForTest(store, await makeKeys())
    await backUp(repository, BACKUP)
    expect(await contentOf(repository, 'shop-eu@latest')).toMatchObject({
      records: { product: ['a 1 {"id":"a","version":1}'] },
    })
    expect((await repository.check({ level: 'data' })).findings).toEqual([])
  })

  it('takes a put whose answer was lost for what it is: done', async () => {
    const proxy = await startLossyProxy(server.port)
    const bucket = `bucket-${++number}`
    await server.createBucket(bucket)
    const store = await openStore(`s3://${bucket}?endpoint=http://127.0.0.1:${proxy.port}&region=us-east-1`)
    const repository = await openForTest(store, await makeKeys())
    proxy.loseAnswers = true
    const sealed = await backUp(repository, BACKUP)
    expect(sealed.snapshot).toBe('shop-eu@2026-11-22T15-13-38Z')
    expect(proxy.lost).toBeGreaterThan(5)
    proxy.loseAnswers = false
    expect((await repository.check({ level: 'data' })).findings).toEqual([])
    await store.close()
    await proxy.stop()
  })

  describe('that refuses', () => {
    afterEach(() => {
      vi.unstubAllEnvs()
      useCredentials(server.credentials)
    })

    const failure = async (uri: string) => {
      const store = await openStore(uri)
      const error = (await store.putIfAbsent('a', Buffer.from('x')).catch((e) => e)) as LifeboatError
      await store.close()
      expect(error.message).toMatch(/^[^\n]+$/)
      expect(error.hint).toMatch(/./)
      expect(`${error.stack} ${JSON.stringify(error)} ${error.hint} ${error.cause}`).not.toMatch(/secret-key|wrong-key/)
      return error
    }

    it('names a bucket that does not exist', async () => {
      const error = await failure(`s3://nowhere?endpoint=${server.endpoint}&region=us-east-1`)
      expect(error).toMatchObject({ kind: 'permanent', code: 'store-not-found' })
    })

    it('says that the credentials are wrong', async () => {
      useCredentials({ accessKeyId: 'test-access', secretAccessKey: 'wrong-key-wrong-key' })
      const error = await failure(`s3://bucket-1?endpoint=${server.endpoint}&region=us-east-1`)
      expect(error).toMatchObject({ kind: 'permanent', code: 'store-credentials' })
    })

    it('says that there are no credentials', async () => {
      vi.stubEnv('AWS_ACCESS_KEY_ID', undefined)
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined)
      const error = await failure(`s3://bucket-1?endpoint=${server.endpoint}&region=us-east-1`)
      expect(error).toMatchObject({ kind: 'permanent', code: 'store-credentials' })
    })

    it('says that nothing answers, and that it may pass', async () => {
      const error = await failure('s3://bucket-1?endpoint=http://127.0.0.1:9&region=us-east-1')
      expect(error).toMatchObject({ kind: 'transient', code: 'store-unreachable' })
      expect(error.message).toContain('http://127.0.0.1:9')
    })
  })
})

const BACKUP = {
  run: 'run-1',
  to: '2026-11-22T15:13:38Z',
  shards: [{ type: 'product', chunks: [[{ id: 'a', version: 1 }]] }],
}

/** Passes everything on, but cuts the line instead of bringing back the first answer to each PUT. */
async function startLossyProxy(target: number) {
  const sockets = new Set<Socket>()
  const seen = new Set<string>()
  const proxy = { port: 0, loseAnswers: false, lost: 0, stop: async () => undefined as unknown }
  const server: Server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    sockets.add(client).add(upstream)
    let lose = false
    client.on('data', (data) => {
      const put = /^PUT (\S+)/.exec(data.toString('latin1', 0, 300))?.[1]
      if (proxy.loseAnswers && put && !seen.has(put)) {
        seen.add(put)
        lose = true
      }
      upstream.write(data)
    })
    upstream.on('data', (data) => {
      const interim = data.toString('latin1', 0, 12) === 'HTTP/1.1 100'
      if (!lose || interim) return client.write(data)
      proxy.lost++
      client.destroy()
      upstream.destroy()
    })
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('close', () => other.destroy())
      one.on('error', () => other.destroy())
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  proxy.port = (server.address() as { port: number }).port
  proxy.stop = async () => {
    for (const socket of sockets) socket.destroy()
    return new Promise((done) => server.close(done))
  }
  return proxy
}
