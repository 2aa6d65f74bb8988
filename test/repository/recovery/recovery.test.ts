import { beforeAll, expect, test } from 'vitest'
import type { PlanInput } from '../../../src/repository/recovery/documents.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { makeKeys, openForTest, type TestKeys } from '../../support/small-backup.ts'

let keys: TestKeys

beforeAll(async () => {
  keys = await makeKeys()
})

const run = 'plan-2026-11-26T10-00-00Z-abcdef'
const pair = { from: 'shop-eu', to: 'shop-us' }

const plan: PlanInput = {
  at: '2026-11-26T10:00:00Z',
  snapshot: 'shop-eu@2026-11-26T09-00-00Z',
  manifest: 'a'.repeat(64),
  project: 'shop-us',
  projectKey: 'us',
  policies: { onConflict: 'update', onMissingReference: 'fail', deleteExtra: false },
  counts: { zone: { create: 1 } },
  units: [],
  wouldFire: { extensions: 0, subscriptions: 0 },
  gate: [],
}

test('lines come back as they were stored, and the first attempt under a number counts', async () => {
  const recovery = (await openForTest(new MemoryStore(), keys)).recovery(run)
  const first = await recovery.put('items', 7, [{ op: 'create', id: 'a' }, { id: 'ü\n' }])
  const second = await recovery.put('items', 7, [{ op: 'delete' }])
  await recovery.put('items', 11, [])
  expect(first.created).toBe(true)
  expect(second).toEqual({ ...first, created: false })
  expect(await recovery.read('items', 7, first.sha256)).toEqual([{ op: 'create', id: 'a' }, { id: 'ü\n' }])
  expect(await recovery.read('items', 8)).toBeUndefined()
  expect(await recovery.list('items')).toEqual([7, 11])
  expect(await recovery.list('intents')).toEqual([])
})

test('lines can not be read without the identity, nor seen in the store', async () => {
  const store = new MemoryStore()
  const blind = (await openForTest(store, keys, { identity: false })).recovery(run)
  await blind.put('pre-image', 0, [{ email: 'somebody@example.com' }])
  await expect(blind.read('pre-image', 0)).rejects.toMatchObject({ code: 'identity-missing' })
  expect([...store.objects.values()].some((bytes) => bytes.includes('somebody'))).toBe(false)
})

test('another object under the same name is refused where the plan names its hash', async () => {
  const recovery = (await openForTest(new MemoryStore(), keys)).recovery(run)
  const { sha256 } = await recovery.put('items', 0, [{ op: 'create' }])
  await recovery.put('items', 1, [{ op: 'delete' }])
  await expect(recovery.read('items', 1, sha256)).rejects.toMatchObject({ kind: 'damage' })
})

test('a plan is stored once, with a signature that its reader checks', async () => {
  const store = new MemoryStore()
  const recovery = (await openForTest(store, keys)).recovery(run)
  const stored = await recovery.putPlan(plan)
  expect(await recovery.putPlan({ ...plan, snapshot: 'shop-eu@2026-11-26T08-00-00Z' })).toEqual(stored)
  expect(await recovery.readPlan()).toMatchObject({ sha256: stored.sha256, document: { ...plan, run } })

  const bytes = store.objects.get(stored.object)!
  store.objects.set(stored.object, Buffer.from(bytes.toString().replace('"deleteExtra":false', '"deleteExtra":true ')))
  await expect(recovery.readPlan()).rejects.toMatchObject({ kind: 'damage' })
})

test('a plan that somebody else has signed is refused', async () => {
  const store = new MemoryStore()
  const mallory = { ...keys, ...(await makeKeys()), recipient: keys.recipient, identity: keys.identity }
  await (await openForTest(store, mallory)).recovery(run).putPlan(plan)
  const recovery = (await openForTest(store, keys)).recovery(run)
  await expect(recovery.readPlan()).rejects.toThrow('signed by a key that is not trusted')
})

test('of two runs that mapped an id the later one counts, whatever their kind', async () => {
  const repository = await openForTest(new MemoryStore(), keys)
  const map = (run: string, seq: number, to: string) =>
    repository.putIdMap(pair, { run, seq, mappings: [{ type: 'zone', from: 'a', to }] })
  await map('undo-2026-11-26T09-00-00Z-000000', 0, 'oldest')
  await map('restore-2026-11-26T10-00-00Z-000000', 10, 'newest')
  await map('restore-2026-11-26T10-00-00Z-000000', 9, 'older')
  const all: string[] = []
  for await (const { to } of repository.idMaps(pair)) all.push(to)
  expect(all).toEqual(['oldest', 'older', 'newest'])
  expect(await repository.readIdMapSegment(pair, 'undo-2026-11-26T09-00-00Z-000000', 0)).toHaveLength(1)
})

test('a check of the repository finds no fault with what recoveries keep', async () => {
  const repository = await openForTest(new MemoryStore(), keys)
  const recovery = repository.recovery(run)
  await recovery.put('items', 0, [{ op: 'create' }])
  await recovery.putPlan(plan)
  await repository.putIdMap(pair, { run, seq: 0, mappings: [] })
  expect((await repository.check({ level: 'data' })).findings).toEqual([])
})
