import { expect, test } from 'vitest'
import { checkRepository } from '../../../src/repository/repository.ts'
import type { BlobStore } from '../../../src/repository/stores/blob-store.ts'
import type { MemoryStore } from '../../support/memory-store.ts'
import { day, hour, RetentionWorld } from '../../support/retention-world.ts'
import { makeKeys, openForTest } from '../../support/small-backup.ts'

// A check reads for hours what was listed at its beginning: what goes meanwhile by right is no damage.

test('finds no damage, wherever a prune falls into it', async () => {
  const keys = await makeKeys()
  const world = new RetentionWorld(keys)
  await world.full()
  await world.begin()
  await world.abandon()
  world.advance(hour)
  await world.full()
  await world.prune({ last: 1 })
  world.advance(day)
  await world.incremental()
  await world.full()
  const input = { ...world.pruneInput({ last: 1 }), grace: hour }
  for (const level of ['structure', 'data'] as const) {
    for (let at = 0; ; at++) {
      const store = world.store.copy()
      const prune = async () => (await openForTest(store, keys)).prune(input)
      const { store: watched, reached } = happening(store, at, prune)
      const settings = { recipients: [keys.recipient], trustedKeys: [keys.publicKey], identities: [keys.identity] }
      const { findings } = await checkRepository({ store: watched, ...settings }, { level })
      if (!reached()) break
      expect(
        findings.filter(({ severity }) => severity === 'damage'),
        `at the ${at}th look`,
      ).toEqual([])
    }
  }
}, 120_000)

/** Lets something happen before the `at`th time that somebody looks into the store. */
function happening(store: MemoryStore, at: number, happens: () => Promise<unknown>) {
  let looks = 0
  const look = async () => {
    if (looks++ === at) await happens()
  }
  const watched: BlobStore = {
    uri: store.uri,
    locks: store.locks,
    putIfAbsent: (key, body, options) => store.putIfAbsent(key, body, options),
    replace: (key, body, options) => store.replace(key, body, options),
    async get(key, options) {
      await look()
      return store.get(key, options)
    },
    async head(key) {
      await look()
      return store.head(key)
    },
    async *list(prefix, options) {
      let last = options?.startAfter ?? ''
      for (;;) {
        await look()
        const step = store.list(prefix, { startAfter: last })[Symbol.asyncIterator]()
        const { value, done } = await step.next()
        if (done) return
        last = value.key
        yield value
      }
    },
    delete: (key) => store.delete(key),
    extendRetention: (key, until, options) => store.extendRetention(key, until, options),
    close: () => store.close(),
  }
  return { store: watched, reached: () => looks > at }
}
