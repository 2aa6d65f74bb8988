import type { BlobStore } from '../../src/repository/stores/blob-store.ts'

/** Answers every call after a random number of turns of the event loop, so that simultaneous callers interleave. */
export function jittery(store: BlobStore, random: () => number): BlobStore {
  const wait = async () => {
    for (let turns = Math.floor(random() * 12); turns > 0; turns--) await new Promise(setImmediate)
  }
  const around = async <T>(work: () => Promise<T>): Promise<T> => {
    await wait()
    const result = await work()
    await wait()
    return result
  }
  return {
    uri: store.uri,
    locks: store.locks,
    putIfAbsent: (key, body, options) => around(() => store.putIfAbsent(key, body, options)),
    replace: (key, body, options) => around(() => store.replace(key, body, options)),
    get: (key, options) => around(() => store.get(key, options)),
    head: (key, options) => around(() => store.head(key, options)),
    list: async function* (prefix, options) {
      await wait()
      yield* store.list(prefix, options)
    },
    delete: (key) => store.delete(key),
    extendRetention: (key, until, options) => around(() => store.extendRetention(key, until, options)),
    close: () => store.close(),
  }
}
