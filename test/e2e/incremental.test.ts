import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SealedReport } from '../../activities/backup-types.ts'
import { resourceTypes } from '../../src/catalogue/resources.ts'
import { contentOf, damageIn, differences, truthOf } from '../support/oracle.ts'
import { plantedSecret, type Rig, startRig } from '../support/rig.ts'
import { ShopEditor } from '../support/shop-editor.ts'

// Snapshots made from the one before, on real processes.

let rig: Rig
let editor: ShopEditor
beforeAll(async () => {
  rig = await startRig({
    config: 'backup: { shardRecords: 1000, chunkBytes: 60000, overlap: 1s, queryLag: 0s, deletionScan: 1h }',
  })
  rig.simulator.project('shop-eu').generate({ records: 6_000, bytesPerRecord: 400, seed: 3 })
  await rig.worker()
  editor = await ShopEditor.open(rig.simulator.url, 'shop-eu', { id: 'client-shop-eu', secret: plantedSecret })
}, 120_000)
afterAll(async () => rig?.close())

type Report = SealedReport & { run: string }
const backup = (...more: string[]) => rig.json<Report>(['backup', 'shop-eu', ...more])

async function expectTruth(snapshot: string) {
  const { content } = await contentOf(rig, snapshot)
  expect(differences(content, truthOf(rig, 'shop-eu'))).toEqual([])
}

let first: Report
test('a second backup reads what changed, finds what was deleted, and is complete in itself', async () => {
  first = await backup()
  expect(first.kind).toBe('full')
  await editor.changeCustomers(20)
  await editor.createCategories(15)
  await editor.removeReviews(10)
  const second = await backup()
  expect(second).toMatchObject({
    kind: 'incremental',
    base: first.snapshot,
    change: { created: 15, changed: 20, deleted: 10 },
    records: first.records + 5,
  })
  expect(second.added).toBeLessThan(first.bytes / 10)
  await expectTruth(second.snapshot)
  expect(await damageIn(rig)).toEqual([])
})

test('a backup with nothing new needs fewer requests than there are types', async () => {
  const before = rig.simulator.stats().requests
  const third = await backup()
  expect(third).toMatchObject({ kind: 'incremental', change: { created: 0, changed: 0, deleted: 0 } })
  // Several types in one request; those that are always read whole; clock and token.
  expect(rig.simulator.stats().requests - before).toBeLessThan(resourceTypes.length)
  await expectTruth(third.snapshot)
})

test('deletions are found also when as many records were created', async () => {
  await editor.removeReviews(3)
  await editor.createReviews(3)
  const report = await backup()
  expect(report.change).toEqual({ created: 3, changed: 0, deleted: 3 })
  await expectTruth(report.snapshot)
})

test('a base with a missing chunk is answered by reading that range afresh, never by a wrong snapshot', async () => {
  const chunks = join(rig.folder, 'backups', 'chunks', first.run)
  for (const chunk of readdirSync(chunks).slice(0, 3)) rmSync(join(chunks, chunk))
  const report = await backup()
  expect(report.kind).toBe('incremental')
  await expectTruth(report.snapshot)
})

test('diff tells what changed since, by type, key and field, between snapshots and against the shop as it is', async () => {
  const before = await backup()
  await editor.changeCustomers(4)
  await editor.createCategories(2)
  await editor.removeReviews(1)
  const expected = {
    category: { created: 2, changed: 0, deleted: 0 },
    customer: { created: 0, changed: 4, deleted: 0, fields: { firstName: 4 } },
    review: { created: 0, changed: 0, deleted: 1 },
  }
  const live = await rig.json<{ types: object }>(['diff', before.snapshot, 'live'])
  expect(live.types).toMatchObject(expected)
  expect(Object.keys(live.types)).toEqual(Object.keys(expected))
  const after = await backup()
  const { types } = await rig.json<{ types: object }>(['diff', before.snapshot, after.snapshot])
  expect(types).toMatchObject(expected)
  const { stdout } = await rig.run(['diff', before.snapshot, after.snapshot])
  expect(stdout).toContain('firstName (4)')
  expect(await rig.json<{ types: object }>(['diff', after.snapshot, 'live'])).toMatchObject({ types: {} })
})

test('snapshots lists chains with what changed, and show what one was made from', async () => {
  const { stdout } = await rig.run(['snapshots', 'shop-eu'])
  expect(stdout).toMatch(/^shop-eu@\S+ +full/m)
  expect(stdout).toMatch(/^ {2}shop-eu@\S+ +incremental .* \+2 ~4 -1 /m)
  const shown = await rig.run(['show', 'shop-eu@latest'])
  expect(shown.stdout).toContain('made from shop-eu@')
})

test('with --full everything is read again', async () => {
  const report = await backup('--full')
  expect(report).toMatchObject({ kind: 'full' })
  await expectTruth(report.snapshot)
})
