import { describe, expect, it } from 'vitest'
import { MemoryStore } from '../support/memory-store.ts'
import { backUp, contentOf, makeKeys, openForTest, type TestBackup } from '../support/small-backup.ts'

const BACKUP: TestBackup = {
  run: 'run-1',
  to: '2026-11-22T15:13:38.250Z',
  shards: [
    {
      type: 'product',
      chunks: [
        [
          { id: 'a', version: 1, name: 'old' },
          { id: 'c', version: 4, name: 'chair' },
          { id: 'e', version: 1 },
        ],
        [
          { id: 'a', version: 2, name: 'new' },
          { id: 'b', version: 1 },
          { id: 'c', version: 3, name: 'lagging answer' },
        ],
      ],
      removed: ['e'],
    },
    { type: 'category', chunks: [] },
  ],
}

describe('a repository', async () => {
  const keys = await makeKeys()

  it('gives back the newest captured version of each record, in id order', async () => {
    const repository = await openForTest(new MemoryStore(), keys)
    const sealed = await backUp(repository, BACKUP)
    expect(sealed.snapshot).toBe('shop-eu@2026-11-22T15-13-38Z')
    expect(await contentOf(repository, 'shop-eu@latest')).toMatchObject({
      records: {
        product: [
          'a 2 {"id":"a","version":2,"name":"new"}',
          'b 1 {"id":"b","version":1}',
          'c 4 {"id":"c","version":4,"name":"chair"}',
        ],
        category: [],
        'api-client': [],
      },
      ledger: {
        product: { expected: 6, captured: 3, skipped: 0 },
        category: { expected: 0, captured: 0 },
        'api-client': { expected: null, captured: 0, omitted: 'the scope view_api_clients is missing' },
      },
    })
  })
})
