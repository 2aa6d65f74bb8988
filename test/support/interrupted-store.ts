import type { BlobStore } from '../../src/repository/stores/blob-store.ts'

export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/**
 * Passes everything on, and stops at the `at`th write or deletion, counted from 0: before its effect, or after it and
 * before anybody hears of it. From then on nothing works any more, as for a process that is dead.
 */
export function interruptedAt(store: BlobStore, at: number, when: 'before' | 'after'): BlobStore {
  let seen = 0
  let dead = false
  const alive = () => {
    if (dead) throw new Interrupted('the process is dead')
  }
  const changing = async <T>(change: () => Promise<T>): Promise<T> => {
    alive()
    const mine = seen++
    if (mine === at && when === 'before') dead = true
    alive()
    const result = await change()
    if (mine === at) dead = true
    alive()
    return result
  }
  const looking = async <T>(look: () => Promise<T>): Promise<T> => {
    alive()
    return look()
  }
  return {
    uri: store.uri,
    locks: store.locks,
    putIfAbsent: (key, body, options) => changing(() => store.putIfAbsent(key, body, options)),
    replace: (key, body, options) => changing(() => store.replace(key, body, options)),
    get: (key, options) => looking(() => store.get(key, options)),
    head: (key, options) => looking(() => store.head(key, options)),
    list: async function* (prefix, options) {
      alive()
      yield* store.list(prefix, options)
    },
    delete: (key) => changing(() => store.delete(key)),
    extendRetention: (key, until, options) => changing(() => store.extendRetention(key, until, options)),
    close: () => store.close(),
  }
}
