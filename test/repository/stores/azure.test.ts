import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LifeboatError } from '../../../src/errors/lifeboat-error.ts'
import { openFromSettings } from '../../../src/repository/open-from-settings.ts'
import { openStore } from '../../../src/repository/stores/open.ts'
import { describeBlobStore } from '../../contracts/blob-store.ts'
import { type AzureServer, startAzurite } from '../../support/azurite.ts'
import { collect } from '../../support/collect.ts'
import { backUp, contentOf, makeKeys, openForTest } from '../../support/small-backup.ts'

describe('with Azurite, which has neither versions nor locks,', () => {
  let server: AzureServer
  let number = 0

  beforeAll(async () => {
    server = await startAzurite()
    useKey()
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await server?.stop()
  })

  /** Nothing of the machine's own may decide what is tested. */
  function useKey(key = server.key) {
    for (const name of ['CONNECTION_STRING', 'SAS_TOKEN']) vi.stubEnv(`AZURE_STORAGE_${name}`, undefined)
    vi.stubEnv('AZURE_STORAGE_KEY', key)
  }

  async function newUri() {
    const container = `container-${++number}`
    await server.createContainer(container)
    return { container, uri: `azblob://${server.account}/${container}/some/prefix?endpoint=${server.endpoint}` }
  }

  describeBlobStore('the azblob: store', async () => ({
    store: await openStore((await newUri()).uri),
    locks: 'ignored',
    remove: async () => undefined,
  }))

  it('holds a whole repository', async () => {
    const repository = await openForTest(await openStore((await newUri()).uri), await makeKeys())
    await backUp(repository, BACKUP)
    expect(await contentOf(repository, 'shop-eu@latest')).toMatchObject({
      records: { product: ['a 1 {"id":"a","version":1}'] },
    })
    expect((await repository.check({ level: 'data' })).findings).toEqual([])
  })

  it('lists more than a page of five thousand', async () => {
    const store = await openStore((await newUri()).uri)
    const keys = Array.from({ length: 5_005 }, (_, index) => `many/${String(index).padStart(5, '0')}`)
    for (let at = 0; at < keys.length; at += 40) {
      await Promise.all(keys.slice(at, at + 40).map((key) => store.putIfAbsent(key, Buffer.from('x'))))
    }
    expect((await collect(store.list('many/'))).map(({ key }) => key)).toEqual(keys)
    expect(await collect(store.list('many/', { startAfter: 'many/00001' }))).toHaveLength(5_003)
  })

  it('is refused as a repository with locks, since it takes one and does not keep it', async () => {
    const { uri } = await newUri()
    const settings = { uri, encryption: 'off' as const, lock: { for: 86_400_000 }, trustedKeyFiles: [] }
    const opening = openFromSettings(settings, { create: true })
    await expect(opening).rejects.toMatchObject({ code: 'store-no-lock', hint: expect.stringMatching(/./) })
  })

  describe('and credentials that may read, create and list, and nothing more,', () => {
    afterEach(() => useKey())

    it('backs up, meets what is already there, and can neither delete nor overwrite', async () => {
      const { container, uri } = await newUri()
      useKey('')
      vi.stubEnv('AZURE_STORAGE_SAS_TOKEN', server.signatureFor(container, 'rcl'))
      const store = await openStore(uri)
      const repository = await openForTest(store, await makeKeys())
      await backUp(repository, BACKUP)
      expect((await repository.check({ level: 'data' })).findings).toEqual([])
      expect(await store.putIfAbsent('repository.json', Buffer.from('other'))).toMatchObject({ created: false })
      await expect(store.delete('repository.json')).rejects.toMatchObject({ code: 'store-denied' })
      expect(await store.head('repository.json')).toBeDefined()
    })

    it('are taken from a connection string too', async () => {
      const { container, uri } = await newUri()
      useKey('')
      const signature = server.signatureFor(container, 'rcl')
      const text = `BlobEndpoint=${server.endpoint}/;SharedAccessSignature=${signature}`
      vi.stubEnv('AZURE_STORAGE_CONNECTION_STRING', text)
      const store = await openStore(uri.replace(/\?.*/, ''))
      expect(await store.putIfAbsent('x', Buffer.from('x'))).toMatchObject({ created: true })
    })

    it("are taken from the variable that has the account's name, where there is one", async () => {
      const { uri } = await newUri()
      useKey(Buffer.from('of another account').toString('base64'))
      vi.stubEnv('AZURE_STORAGE_KEY_SHOPBACKUPS', server.key)
      expect(await (await openStore(uri)).putIfAbsent('x', Buffer.from('x'))).toMatchObject({ created: true })
      vi.stubEnv('AZURE_STORAGE_KEY_SHOPBACKUPS', undefined)
    })
  })

  describe('that refuses', () => {
    beforeEach(() => useKey())
    afterEach(() => useKey())

    const failure = async (uri: string) => {
      const attempt = openStore(uri).then((store) => store.putIfAbsent('a', Buffer.from('x')))
      const error = (await attempt.catch((e) => e)) as LifeboatError
      expect(error.message).toMatch(/^[^\n]+$/)
      expect(error.hint).toMatch(/./)
      const { cause } = error as { cause?: Error }
      const told = `${error.stack} ${JSON.stringify(error)} ${error.hint} ${cause?.stack} ${JSON.stringify(cause)}`
      expect(told).not.toMatch(/c2VjcmV0LWtleQ|sig=|Authorization: /)
      return error
    }

    it('names a container that does not exist', async () => {
      const error = await failure(`azblob://${server.account}/nowhere?endpoint=${server.endpoint}`)
      expect(error).toMatchObject({ kind: 'permanent', code: 'store-not-found' })
    })

    it('says that the key is wrong', async () => {
      useKey('c2VjcmV0LWtleQ==')
      const error = await failure((await newUri()).uri)
      expect(error).toMatchObject({ kind: 'permanent', code: 'store-credentials' })
    })

    it('says that there are no credentials', async () => {
      useKey('')
      const error = await failure((await newUri()).uri)
      expect(error).toMatchObject({ kind: 'permanent', code: 'store-credentials' })
    })

    it('says that a signature has run out of permission, without showing it', async () => {
      const { container, uri } = await newUri()
      useKey('')
      vi.stubEnv('AZURE_STORAGE_SAS_TOKEN', server.signatureFor(container, 'rl'))
      expect(await failure(uri)).toMatchObject({ kind: 'permanent', code: 'store-denied' })
    })

    it('says that nothing answers, and that it may pass', async () => {
      const error = await failure('azblob://shopbackups/container-1?endpoint=http://127.0.0.1:9/shopbackups')
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
