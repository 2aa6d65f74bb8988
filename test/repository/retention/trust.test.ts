import { beforeAll, describe, expect, test } from 'vitest'
import { appendLog } from '../../../src/repository/log.ts'
import { manifestName, parseSnapshotId } from '../../../src/repository/names.ts'
import { openRepository } from '../../../src/repository/repository.ts'
import { shrinkOf } from '../../../src/repository/retention/shrink.ts'
import { keyFingerprint } from '../../../src/repository/signing.ts'
import { day, RetentionWorld } from '../../support/retention-world.ts'
import { contextForTest, makeKeys, type TestKeys } from '../../support/small-backup.ts'

describe('prune deletes nothing', () => {
  let keys: TestKeys
  let backupKeys: TestKeys
  beforeAll(async () => {
    keys = await makeKeys()
    backupKeys = await makeKeys()
  })

  test('of a snapshot whose manifest was lost: it may come back from a copy', async () => {
    const world = new RetentionWorld(keys)
    const first = await world.full()
    world.advance(day)
    await world.full()
    const manifest = manifestName(parseSnapshotId(first).project, parseSnapshotId(first).time)
    world.store.objects.delete(manifest)
    const before = [...world.store.objects.keys()]
    world.advance(30 * day)
    await expect(world.prune({ last: 5 })).rejects.toMatchObject({
      code: 'prune-unsound',
      message: expect.stringContaining(manifest),
    })
    expect([...world.store.objects.keys()]).toEqual(before)
  })

  test('because a key that backs up has signed that a snapshot was pruned', async () => {
    const world = new RetentionWorld(keys)
    const first = await world.full()
    world.advance(day)
    await world.full()
    const ctx = await contextForTest(world.store, keys)
    const signer = { key: backupKeys.signingKey, fingerprint: keyFingerprint(backupKeys.publicKey) }
    const trusted = new Map([...ctx.trusted, [signer.fingerprint, backupKeys.publicKey]])
    await appendLog({ ...ctx, signer, trusted }, null, () => false, {
      event: 'pruned',
      at: '2020-01-01T00:00:00Z',
      project: 'shop-eu',
      run: 'run-0000',
      snapshot: first,
      manifest: '0'.repeat(64),
      policy: 'last 1',
      reason: 'forged',
    })
    world.advance(30 * day)
    // The machine that prunes trusts the key, as it should: it reads what that has sealed.
    const both = { trustedKeys: [keys.publicKey, backupKeys.publicKey], signingKey: keys.signingKey }
    const repository = await openRepository({ store: world.store, recipients: [keys.recipient], ...both })
    const report = await repository.prune(world.pruneInput({ last: 5 }))
    expect(report.decisions.map(({ keep }) => keep)).toEqual([true, true])
    expect(await world.listed()).toContain(first)
  })
})

test('a loss that was accepted stays accepted when the snapshot that it was accepted for has gone', () => {
  const counts = (time: string, product: number) => ({
    id: `shop@${time}`,
    to: `${time}T00:00:00Z`,
    captured: { product },
  })
  const limits = { share: 0.2, records: 50 }
  const kept = [counts('2026-01-01', 1_000), counts('2026-11-03', 100)]
  const accepted = new Set(['shop@2026-11-02', 'other@2026-11-09'])
  expect(shrinkOf(kept, new Set(), limits, new Set())).toHaveLength(1)
  expect(shrinkOf(kept, accepted, limits, new Set())).toEqual([])
})
