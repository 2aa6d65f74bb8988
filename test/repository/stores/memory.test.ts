import { describeBlobStore } from '../../contracts/blob-store.ts'
import { MemoryStore } from '../../support/memory-store.ts'

describeBlobStore('the store in memory', async () => ({ store: new MemoryStore(), remove: async () => undefined }))
describeBlobStore('the store in memory with locks', async () => ({
  store: new MemoryStore({ locks: true }),
  locks: 'enforced',
  remove: async () => undefined,
}))
