import { beforeAll, describe, expect, test } from 'vitest'
import { checkRepository } from '../../src/repository/repository.ts'
import type { BlobInfo } from '../../src/repository/stores/blob-store.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { backUp, makeKeys, openForTest, type TestBackup, type TestKeys } from '../support/small-backup.ts'

// A listing takes time, and is in the order of names: what it names last may need what was written meanwhile before.

/** Lists what there is at each step, as real stores do, and lets something happen before one of them. */
class StoreInUse extends MemoryStore {
  private readonly before: { step: number; happens: () => Promise<unknown> }

  constructor(objects: ReadonlyMap<string, Buffer>, before: { step: number; happens: () => Promise<unknown> }) {
    super()
    for (const [key, body] of objects) this.objects.set(key, body)
    this.before = before
  }

  override async *list(prefix: string, options?: { startAfter?: string }): AsyncIterable<BlobInfo> {
    let last = options?.startAfter ?? ''
    for (let step = 0; ; step++) {
      if (prefix === '' && step === this.before.step) await this.before.happens()
      const next = [...this.objects.keys()].filter((key) => key.startsWith(prefix) && key > last).sort()[0]
      if (next === undefined) return
      last = next
      yield { key: next, bytes: this.objects.get(next)!.length, modified: new Date(0) }
    }
  }
}

const backup = (run: string, to: string): TestBackup => ({
  run,
  to,
  shards: [
    { type: 'product', chunks: [[{ id: 'a', version: 1, run }], [{ id: 'b', version: 2, run }]] },
    { type: 'category', chunks: [[{ id: 'c', version: 7, run }]] },
  ],
})

describe('a check while somebody backs up', () => {
  let keys: TestKeys
  const sound = new MemoryStore()

  beforeAll(async () => {
    keys = await makeKeys()
    await backUp(await openForTest(sound, keys), backup('run-5', '2026-11-22T15:13:38Z'))
  })

  // Names of runs before and after those that are there already.
  test.each(['run-1', 'run-9'])('finds no damage, wherever %s falls into its listing', async (run) => {
    for (let step = 0; step <= sound.objects.size; step++) {
      const happens = async (): Promise<unknown> =>
        backUp(await openForTest(store, keys), backup(run, '2026-11-22T16:13:38Z'))
      const store: StoreInUse = new StoreInUse(sound.objects, { step, happens })
      const settings = {
        store,
        recipients: [keys.recipient],
        trustedKeys: [keys.publicKey],
        identities: [keys.identity],
      }
      const { findings } = await checkRepository(settings, { level: 'data' })
      expect(findings.filter(({ severity }) => severity === 'damage')).toEqual([])
    }
  })
})
