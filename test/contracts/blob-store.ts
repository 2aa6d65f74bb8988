import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import { BlobNotFound, type BlobStore } from '../../src/repository/stores/blob-store.ts'

export interface StoreUnderTest {
  store: BlobStore
  /** What its server does about locks: keeps to them, only notes the first one, takes no notice, or has none. */
  locks?: 'enforced' | 'noted' | 'ignored' | 'none'
  remove(): Promise<void>
}

/** What every store must do. To add a store: implement `BlobStore`, and call this with a way to make an empty one. */
export function describeBlobStore(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`${name}, as every blob store,`, () => {
    let under: StoreUnderTest
    let store: BlobStore

    beforeAll(async () => {
      under = await make()
      store = under.store
    })
    afterAll(async () => {
      await under?.store.close()
      await under?.remove()
    })

    const keysOf = async (prefix: string, startAfter?: string) => {
      const keys: string[] = []
      for await (const { key } of store.list(prefix, startAfter === undefined ? {} : { startAfter })) keys.push(key)
      return keys
    }

    it.each([0, 1, 65_537, 3 << 20])('gives back %i bytes as they were', async (size) => {
      const body = noise(size)
      expect((await store.putIfAbsent(`sizes/${size}`, body)).created).toBe(true)
      expect((await store.get(`sizes/${size}`)).equals(body)).toBe(true)
      expect(await store.head(`sizes/${size}`)).toMatchObject({ key: `sizes/${size}`, bytes: size })
    })

    it('leaves an object as it is when somebody puts it again', async () => {
      await store.putIfAbsent('once/one', Buffer.from('first'))
      expect(await store.putIfAbsent('once/one', Buffer.from('second, longer'))).toMatchObject({ created: false })
      expect((await store.get('once/one')).toString()).toBe('first')
    })

    it('replaces what is there, or is not, in one step', async () => {
      await store.replace('replaced/x', noise(100_000))
      expect((await store.get('replaced/x')).equals(noise(100_000))).toBe(true)
      let done = false
      const replacing = store.replace('replaced/x', noise(3 << 20)).finally(() => {
        done = true
      })
      do expect([100_000, 3 << 20]).toContain((await store.get('replaced/x')).length)
      while (!done)
      await replacing
      expect((await store.get('replaced/x')).equals(noise(3 << 20))).toBe(true)
      expect(await store.putIfAbsent('replaced/x', noise(1))).toMatchObject({ created: false })
    })

    it('lets exactly one of many simultaneous writers create an object', async () => {
      for (const round of [1, 2, 3]) {
        const bodies = Array.from({ length: 12 }, (_, writer) => noise(20_000 + writer))
        const results = await Promise.all(bodies.map((body) => store.putIfAbsent(`race/${round}`, body)))
        const winners = bodies.filter((_, writer) => results[writer]!.created)
        expect(winners).toHaveLength(1)
        expect((await store.get(`race/${round}`)).equals(winners[0]!)).toBe(true)
      }
    })

    it('never shows half an object', async () => {
      const body = noise(6 << 20)
      let done = false
      const writing = store.putIfAbsent('whole/one', body).finally(() => {
        done = true
      })
      do {
        const seen = await store.get('whole/one').catch((error) => error)
        if (!(seen instanceof BlobNotFound)) expect(seen.length).toBe(body.length)
        for await (const { bytes } of store.list('whole/')) expect(bytes).toBe(body.length)
      } while (!done)
      await writing
    })

    it('says so when there is no such object', async () => {
      await expect(store.get('nothing/here')).rejects.toThrow(BlobNotFound)
      await expect(store.get('nothing/here')).rejects.toMatchObject({ key: 'nothing/here' })
      expect(await store.head('nothing/here')).toBeUndefined()
      expect(await keysOf('nothing/')).toEqual([])
    })

    it('lists by prefix, in byte order of the whole keys', async () => {
      const keys = ['list/a-b/2', 'list/a.c', 'list/a/1', 'list/a/B', 'list/a/b', 'list/a0', 'list/b/c/d/e', 'listen/x']
      for (const key of keys.toReversed()) await store.putIfAbsent(key, Buffer.from(key))
      expect(await keysOf('list/')).toEqual(keys.slice(0, -1))
      expect(await keysOf('list')).toEqual(keys)
      expect(await keysOf('list/a/')).toEqual(['list/a/1', 'list/a/B', 'list/a/b'])
      expect(await keysOf('list/a')).toEqual(keys.slice(0, 6))
      expect(await keysOf('list/b/c/d')).toEqual(['list/b/c/d/e'])
    })

    it('lists from a key on', async () => {
      for (const number of [1, 2, 3]) await store.putIfAbsent(`from/${number}/x`, noise(number))
      expect(await keysOf('from/', 'from/1/x')).toEqual(['from/2/x', 'from/3/x'])
      expect(await keysOf('from/', 'from/1')).toEqual(['from/1/x', 'from/2/x', 'from/3/x'])
      expect(await keysOf('from/', 'from/2/zzz')).toEqual(['from/3/x'])
      expect(await keysOf('from/', 'from/9')).toEqual([])
    })

    it('tells sizes when listing', async () => {
      await store.putIfAbsent('sized/x', noise(1_234))
      for await (const found of store.list('sized/')) expect(found).toMatchObject({ key: 'sized/x', bytes: 1_234 })
    })

    it('refuses to read more than it is allowed to', async () => {
      await store.putIfAbsent('capped/x', noise(1_000))
      expect(await store.get('capped/x', { maxBytes: 1_000 })).toHaveLength(1_000)
      const refused = store.get('capped/x', { maxBytes: 999 })
      await expect(refused).rejects.toMatchObject({ kind: 'damage', code: 'object-too-large' })
    })

    it('deletes, and does not mind when there is nothing to delete', async () => {
      await store.putIfAbsent('gone/x', noise(10))
      await store.delete('gone/x')
      await store.delete('gone/x')
      expect(await store.head('gone/x')).toBeUndefined()
    })

    it('tells that a version does not exist, or has only the one object', async () => {
      const { versionId } = await store.putIfAbsent('versions/x', Buffer.from('the only one'))
      expect((await store.head('versions/x'))?.versionId).toBe(versionId)
      if (versionId !== undefined) {
        expect((await store.get('versions/x', { versionId })).toString()).toBe('the only one')
        expect(await store.head('versions/x', { versionId })).toMatchObject({ bytes: 12, versionId })
      }
      for (const other of ['1', '01JD2Q8V7W3Z', 'no such version']) {
        const answer = await store.get('versions/x', { versionId: other }).catch((error) => error)
        if (!(answer instanceof BlobNotFound)) expect(answer.toString()).toBe('the only one')
        const found = await store.head('versions/x', { versionId: other })
        if (found) expect(found.bytes).toBe(12)
      }
    })

    it('locks an object when it is put, or when asked later, and tells until when', async () => {
      const until = inSeconds(3_600)
      const { locks = 'none' } = under
      if (locks === 'none') {
        const refused = { kind: 'permanent', code: 'store-no-lock', hint: expect.stringMatching(/./) }
        const put = store.putIfAbsent('locks/refused', noise(10), { retainUntil: until })
        await expect(put).rejects.toMatchObject(refused)
        await store.putIfAbsent('locks/free', noise(10))
        await expect(store.extendRetention('locks/free', until)).rejects.toMatchObject(refused)
        return
      }
      expect(store.locks).toBe(true)
      await expect(store.extendRetention('locks/nothing', until)).rejects.toThrow(BlobNotFound)
      const { versionId } = await store.putIfAbsent('locks/put', noise(10), { retainUntil: until })
      if (locks === 'ignored') return
      expect((await store.head('locks/put', { versionId }))?.retainUntil).toEqual(until)
      await store.putIfAbsent('locks/later', noise(10))
      expect((await store.head('locks/later'))?.retainUntil).toBeUndefined()
      await store.extendRetention('locks/later', until)
      expect((await store.head('locks/later'))?.retainUntil).toEqual(until)
    })

    it('makes a lock longer, never shorter, and deletes nothing that is locked', async () => {
      // What a server that does not keep to locks would answer proves nothing.
      if (under.locks !== 'enforced') return
      const until = inSeconds(3_600)
      const { versionId } = await store.putIfAbsent('held/x', noise(10), { retainUntil: until })
      await store.extendRetention('held/x', inSeconds(60), { versionId })
      expect((await store.head('held/x'))?.retainUntil).toEqual(until)
      const longer = inSeconds(7_200)
      await store.extendRetention('held/x', longer, { versionId })
      expect((await store.head('held/x'))?.retainUntil).toEqual(longer)
      await expect(store.delete('held/x')).rejects.toMatchObject({ kind: 'permanent', code: 'store-locked' })
      expect(await store.get('held/x')).toHaveLength(10)
    })

    it.each(['../outside', '/etc/passwd', 'a/../../b', 'a//b', '.tmp/x', 'a/.hidden', 'a b', 'a\\b', ''])(
      'refuses the key %j',
      async (key) => {
        await expect(store.get(key)).rejects.toThrow(LifeboatError)
        await expect(store.head(key)).rejects.toThrow(LifeboatError)
        await expect(store.putIfAbsent(key, noise(1))).rejects.toThrow(LifeboatError)
      },
    )
  })
}

/** To the second, which is all that some servers keep. */
function inSeconds(seconds: number): Date {
  return new Date(Math.ceil(Date.now() / 1_000 + seconds) * 1_000)
}

function noise(size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size)
  let state = (size * 2_654_435_761 + 12_345) >>> 0
  for (let at = 0; at < size; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}
