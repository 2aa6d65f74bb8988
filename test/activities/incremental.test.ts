import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BackupSettings } from '../../activities/deps.ts'
import { createTransport, type Transport } from '../../src/commercetools/transport.ts'
import { openShop, type Shop } from '../simulator/support.ts'
import { BackupDriver, depsFor, testSettings } from '../support/backup-driver.ts'
import { BusyShop } from '../support/busy-shop.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { contentIn, differences, truthOf } from '../support/oracle.ts'
import { makeKeys, openForTest, type TestKeys } from '../support/small-backup.ts'

let keys: TestKeys
let transport: Transport
beforeAll(async () => {
  keys = await makeKeys()
  transport = createTransport()
})
afterAll(() => transport.close())

async function openStage(settings: Partial<BackupSettings> = {}) {
  const shop = await openShop()
  await new BusyShop(shop, () => 0.5).open()
  const store = new MemoryStore()
  const repository = await openForTest(store, keys)
  const all = { ...testSettings, ...settings }
  // A new client each time, so that changed scopes take effect.
  const driver = new BackupDriver(async () => depsFor(shop, repository, { transport, settings: all }), 'shop')
  const backup = async (run: string) => {
    shop.simulator.world.clock.advance(5_000)
    return driver.backup(run)
  }
  return { shop, store, repository, backup }
}

function setScopes(shop: Shop, scopes: string[]): void {
  shop.simulator.world.auth.setClient({
    id: 'simulator-shop',
    secret: 'simulator-secret',
    scopes: scopes.map((scope) => `${scope}:shop`),
  })
}

test('a type that may not be read any more is not in the snapshot, and comes back whole', async () => {
  const { shop, repository, backup } = await openStage()
  try {
    const everything = ['manage_project', 'manage_api_clients']
    setScopes(shop, everything)
    await backup('run-1')
    setScopes(shop, ['view_customers', 'view_project_settings'])
    const narrow = await contentIn(repository, (await backup('run-2')).snapshot)
    expect(narrow.snapshot.content.ledger.review).toMatchObject({
      captured: 0,
      omitted: expect.stringContaining('scope'),
    })
    expect([...narrow.content.keys()].filter((name) => name.startsWith('review '))).toEqual([])
    setScopes(shop, everything)
    const again = await backup('run-3')
    expect(again.kind).toBe('incremental')
    const { content } = await contentIn(repository, again.snapshot)
    expect(differences(content, truthOf(shop, 'shop'))).toEqual([])
  } finally {
    await shop.close()
  }
})

test('a range on which many layers lie, or that is mostly dead, is read afresh', async () => {
  const { shop, repository, backup } = await openStage({ fresh: { deadShare: 0.5, layers: 3 } })
  try {
    await backup('run-0')
    let most = 0
    for (let run = 1; run <= 8; run++) {
      const { results } = (await shop.get('/reviews', { limit: 500, sort: 'id asc' })).body
      for (const { id, version } of results.slice(0, 2)) {
        const actions = [{ action: 'setTitle', title: `of run ${run}` }]
        await shop.post(`/reviews/${id}`, { version, actions })
      }
      const { snapshot } = await contentIn(repository, (await backup(`run-${run}`)).snapshot)
      const shards = snapshot.content.layers.flatMap((layer) => layer.shards)
      most = Math.max(most, shards.filter(({ type, range }) => type === 'review' && range.after === null).length)
    }
    expect(most).toBe(4)
    const { content } = await contentIn(repository, 'shop@latest')
    expect(differences(content, truthOf(shop, 'shop'))).toEqual([])
  } finally {
    await shop.close()
  }
})

test('deletions are proven as of the oldest scan, and scanned for anew when that is too old', async () => {
  const { shop, repository, backup } = await openStage({ deletionScan: 600_000 })
  try {
    const first = await contentIn(repository, (await backup('run-1')).snapshot)
    const second = await contentIn(repository, (await backup('run-2')).snapshot)
    expect(second.snapshot.content.deletionsProvenAsOf).toBe(first.snapshot.content.deletionsProvenAsOf)
    shop.simulator.world.clock.advance(600_000)
    const third = await contentIn(repository, (await backup('run-3')).snapshot)
    const { deletionsProvenAsOf, window } = third.snapshot.content
    expect(deletionsProvenAsOf).toBe(window.from)
  } finally {
    await shop.close()
  }
})
