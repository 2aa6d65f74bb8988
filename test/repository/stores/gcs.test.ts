import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LifeboatError } from '../../../src/errors/lifeboat-error.ts'
import { openStore } from '../../../src/repository/stores/open.ts'
import { describeBlobStore } from '../../contracts/blob-store.ts'
import { collect } from '../../support/collect.ts'
import { type GcsServer, startFakeGcs } from '../../support/fake-gcs.ts'
import { backUp, contentOf, makeKeys, openForTest } from '../../support/small-backup.ts'

describe('with fake-gcs-server, which notes locks and does not keep to them,', () => {
  let server: GcsServer
  let number = 0

  beforeAll(async () => {
    server = await startFakeGcs()
  })
  afterAll(() => server?.stop())

  async function newStore(versions = false) {
    const bucket = `bucket-${++number}`
    await server.createBucket(bucket, { versions })
    return openStore(`gs://${bucket}/some/prefix?endpoint=${server.endpoint}`)
  }
  const empty = async (versions: boolean) => ({
    store: await newStore(versions),
    locks: 'noted' as const,
    remove: async () => undefined,
  })

  describeBlobStore('the gs: store', () => empty(false))
  describeBlobStore('the gs: store on a bucket with versions', () => empty(true))

  it('holds a whole repository', async () => {
    const repository = await openForTest(await newStore(), await makeKeys())
    await backUp(repository, BACKUP)
    expect(await contentOf(repository, 'shop-eu@latest')).toMatchObject({
      records: { product: ['a 1 {"id":"a","version":1}'] },
    })
    expect((await repository.check({ level: 'data' })).findings).toEqual([])
  })

  it('deletes all versions of an object, not only the current one', async () => {
    const store = await newStore(true)
    const first = await store.putIfAbsent('x', Buffer.from('one'))
    // Hidden by a plain delete, as somebody might do it by hand.
    const bucket = `bucket-${number}`
    const address = `${server.endpoint}/storage/v1/b/${bucket}/o/${encodeURIComponent('some/prefix/x')}`
    await fetch(address, { method: 'DELETE' })
    await store.putIfAbsent('x', Buffer.from('two'))
    expect((await store.get('x', { versionId: first.versionId })).toString()).toBe('one')
    await store.delete('x')
    expect(await store.head('x')).toBeUndefined()
    expect(await store.head('x', { versionId: first.versionId })).toBeUndefined()
  })

  it('lists more than a page of a thousand', async () => {
    const store = await newStore()
    const keys = Array.from({ length: 1_005 }, (_, index) => `many/${String(index).padStart(5, '0')}`)
    for (let at = 0; at < keys.length; at += 40) {
      await Promise.all(keys.slice(at, at + 40).map((key) => store.putIfAbsent(key, Buffer.from('x'))))
    }
    expect((await collect(store.list('many/'))).map(({ key }) => key)).toEqual(keys)
    expect(await collect(store.list('many/', { startAfter: 'many/00001' }))).toHaveLength(1_003)
  })
})

describe('a gs: store that is refused', () => {
  beforeEach(() => {
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', undefined)
    vi.stubEnv('STORAGE_EMULATOR_HOST', undefined)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  const failure = async (uri: string) => {
    const store = await openStore(uri)
    const error = (await store.putIfAbsent('a', Buffer.from('x')).catch((e) => e)) as LifeboatError
    expect(error.message).toMatch(/^[^\n]+$/)
    expect(error.hint).toMatch(/./)
    return error
  }

  it('names a bucket that does not exist', async () => {
    const server = await startFakeGcs()
    const error = await failure(`gs://nowhere?endpoint=${server.endpoint}`)
    expect(error).toMatchObject({ kind: 'permanent', code: 'store-not-found' })
    await server.stop()
  })

  it('says that nothing answers, and that it may pass', async () => {
    const error = await failure('gs://bucket-1?endpoint=http://127.0.0.1:9')
    expect(error).toMatchObject({ kind: 'transient', code: 'store-unreachable' })
    expect(error.message).toContain('http://127.0.0.1:9')
  })

  it('says that the key file is not there, before anything is asked of Google', async () => {
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', '/nonexistent/key.json')
    expect(await failure('gs://bucket-1')).toMatchObject({ kind: 'permanent', code: 'store-credentials' })
  })
})

const BACKUP = {
  run: 'run-1',
  to: '2026-11-22T15:13:38Z',
  shards: [{ type: 'product', chunks: [[{ id: 'a', version: 1 }]] }],
}
