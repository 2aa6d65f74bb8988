import { MockActivityEnvironment } from '@temporalio/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ActivityDeps } from '../../activities/deps.ts'
import { loadTargets } from '../../activities/verify/targets.ts'
import { referencesUnits } from '../../activities/verify/units.ts'
import { verifyReferencesUnit } from '../../activities/verify/verify-references-unit.ts'
import type { LevelResult } from '../../activities/verify-types.ts'
import type { Repository } from '../../src/repository/types.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { backUp, makeKeys, openForTest, type TestBackup, type TestRecord } from '../support/small-backup.ts'

// References over real snapshots in memory: those that point to nothing are found, and no others.

const keys = await makeKeys()

async function snapshotOf(
  types: Record<string, TestRecord[]>,
): Promise<{ repository: Repository; store: MemoryStore }> {
  const store = new MemoryStore()
  const repository = await openForTest(store, keys)
  const byId = (a: TestRecord, b: TestRecord) => (a.id < b.id ? -1 : 1)
  const shards = Object.entries(types).map(([type, records]) => ({
    type,
    chunks: records.length === 0 ? [] : [records.toSorted(byId)],
  }))
  await backUp(repository, { run: 'run-1', to: '2026-11-22T15:13:38Z', shards: shards as TestBackup['shards'] })
  return { repository, store }
}

async function verify(repository: Repository): Promise<LevelResult[]> {
  const { id, content } = await repository.resolveSnapshot('shop-eu@latest')
  const deps = { readableRepository: async () => repository } as unknown as ActivityDeps
  const ref = { run: 'verify-1', project: 'shop-eu', snapshot: id, width: 2 }
  const results: LevelResult[] = []
  for (const { number } of referencesUnits(content, ref)) {
    const env = new MockActivityEnvironment()
    results.push((await env.run(() => verifyReferencesUnit(deps, { ...ref, unit: number }))) as LevelResult)
  }
  return results
}

const told = (results: LevelResult[]) =>
  results.flatMap(({ findings }) =>
    findings.map(({ severity, subject, records, examples }) => `${severity} ${subject} ${records} ${examples.join()}`),
  )

test('planted references to nothing are all found, by id and by key, and none is invented', async () => {
  const plan = fc.record({
    products: fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 }),
    stores: fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 1, maxLength: 4 }),
    orders: fc.array(
      fc.record({
        id: fc.uuid(),
        good: fc.nat(7),
        bad: fc.option(fc.uuid()),
        key: fc.option(fc.constant('no-such-store')),
      }),
      { minLength: 1, maxLength: 10 },
    ),
  })
  await fc.assert(
    fc.asyncProperty(plan, async ({ products, stores, orders }) => {
      const known = new Set(products)
      const unique = [...new Map(orders.map((order) => [order.id, order])).values()]
      const { repository } = await snapshotOf({
        product: products.map((id) => ({ id, version: 1 })),
        store: stores.map((key, at) => ({ id: `store-${at}`, version: 1, key })),
        order: unique.map(({ id, good, bad, key }) => ({
          id,
          version: 1,
          lineItems: [{ productId: products[good % products.length] }, ...(bad === null ? [] : [{ productId: bad }])],
          store: { typeId: 'store', key: key ?? stores[0] },
        })),
      })
      const results = await verify(repository)
      const wrong = unique.filter(({ bad }) => bad !== null && !known.has(bad)).length
      const wrongKeys = unique.filter(({ key }) => key !== null).length
      const found = (subject: string) =>
        results.flatMap(({ findings }) => findings).filter((one) => one.subject === subject)[0]?.records ?? 0
      expect(found('order lineItems[].productId -> product')).toBe(wrong)
      expect(found('order store -> store')).toBe(wrongKeys)
      expect(results.reduce((sum, { counts }) => sum + counts.dangling!, 0)).toBe(wrong + wrongKeys)
    }),
    { numRuns: 20 },
  )
})

test('a type that the snapshot does not hold whole makes it unsure, and says so', async () => {
  const { repository } = await snapshotOf({
    review: [
      { id: 'r', version: 1, target: { typeId: 'product', id: 'p' }, customer: { typeId: 'customer', id: 'c' } },
    ],
    customer: [],
  })
  const [{ findings }] = (await verify(repository)) as [LevelResult]
  expect(findings.map(({ subject, problem }) => [subject, problem])).toEqual([
    ['review target -> product', 'may point to nothing: the snapshot does not hold the type whole'],
    ['review customer -> customer', 'points to nothing in the snapshot'],
  ])
})

test('what can not be read is damage, and the rest is looked at', async () => {
  const { repository, store } = await snapshotOf({
    category: [{ id: 'a', version: 1, parent: { typeId: 'category', id: 'gone' } }],
    customer: [{ id: 'c', version: 1, customerGroup: { typeId: 'customer-group', id: 'x' } }],
  })
  const { content } = await repository.resolveSnapshot('shop-eu@latest')
  const [chunk] = content.layers[0]!.shards.find(({ type }) => type === 'category')!.chunks
  store.objects.set(chunk!.object, Buffer.from('broken'))
  expect(told(await verify(repository))).toEqual([
    `damage ${chunk!.object} 0 `,
    'note customer customerGroup -> customer-group 1 c -> x',
  ])
})

test('slices of the ids together find what one look finds', async () => {
  const ids = fc.sample(fc.uuid(), { numRuns: 60, seed: 3 })
  const { repository } = await snapshotOf({ product: ids.slice(0, 30).map((id) => ({ id, version: 1 })), customer: [] })
  const snapshot = await repository.resolveSnapshot('shop-eu@latest')
  const slices = await Promise.all(
    [0, 1, 2].map((part) => loadTargets(repository, snapshot, { part, of: 3 }, () => {})),
  )
  for (const [at, id] of ids.entries()) {
    const verdicts = slices.map((targets) => targets.look({ type: 'product', id }))
    expect(verdicts.filter((verdict) => verdict !== 'another')).toEqual([at < 30 ? 'there' : 'missing'])
  }
  expect(slices[0]!.look({ type: 'direct-discount', id: 'x' })).toBe('unchecked')
})
