import { beforeEach, expect, test } from 'vitest'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import { openRepository } from '../../src/repository/repository.ts'
import type { Repository } from '../../src/repository/types.ts'
import { collect } from '../support/collect.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { backUp, makeKeys, openForTest, type TestBackup } from '../support/small-backup.ts'

const keys = await makeKeys()
const product = (id: string, version: number) => ({ id, version })
const backups: TestBackup[] = [
  {
    run: 'run-1',
    to: '2026-11-22T15:00:00Z',
    shards: [
      { type: 'product', chunks: [[product('a', 1), product('b', 2)], [product('c', 1)]] },
      { type: 'message', chunks: [[{ id: 'm', version: null }]] },
    ],
  },
  // Later, b has changed and d has come.
  {
    run: 'run-2',
    to: '2026-11-22T16:00:00Z',
    shards: [{ type: 'product', chunks: [[product('a', 1), product('b', 3), product('c', 1), product('d', 1)]] }],
  },
  { run: 'run-3', to: '2026-11-22T17:00:00Z', shards: [{ type: 'product', chunks: [[product('b', 2)]] }] },
]
const [first, second, third] = backups.map(({ to }) => `shop-eu@${to.replaceAll(':', '-')}`)

let store: MemoryStore
let repository: Repository
beforeEach(async () => {
  store = new MemoryStore()
  repository = await openForTest(store, keys, { identity: false })
  for (const backup of backups) await backUp(repository, backup)
})

async function shardOf(snapshot: string, type = 'product') {
  const { content } = await repository.resolveSnapshot(snapshot)
  return content.layers[0]!.shards.find((shard) => shard.type === type)!
}

test('names the records of a damaged chunk, and the snapshots that hold them at the same versions', async () => {
  const { chunks } = await shardOf(first!)
  const [damage] = await repository.explainDamage([chunks[0]!.object])
  expect(damage).toEqual({
    object: chunks[0]!.object,
    snapshots: [first],
    lost: { type: 'product', records: 2, ids: ['a', 'b'] },
    copies: [],
    elsewhere: [
      { snapshot: third, records: 1 },
      { snapshot: second, records: 1 },
    ],
  })
})

test('does not promise what is damaged as well, or gone', async () => {
  const { chunks } = await shardOf(first!)
  const others = [(await shardOf(second!)).chunks[0]!.object, (await shardOf(third!)).chunks[0]!.object]
  const [damage] = await repository.explainDamage([chunks[0]!.object, others[0]!])
  expect(damage!.elsewhere).toEqual([{ snapshot: third, records: 1 }])
  store.objects.delete(others[1]!)
  expect((await repository.explainDamage([chunks[0]!.object, others[0]!]))[0]!.elsewhere).toEqual([])
})

test('knows how many records a damaged index names, though not which', async () => {
  const { index } = await shardOf(first!)
  store.objects.set(index.object, Buffer.from('broken'))
  const [damage] = await repository.explainDamage([index.object])
  expect(damage).toMatchObject({ snapshots: [first], lost: { type: 'product', records: 3, ids: [] }, elsewhere: [] })
})

test('records without versions are not looked for elsewhere: nobody could tell that they are the same', async () => {
  const { chunks } = await shardOf(first!, 'message')
  const [damage] = await repository.explainDamage([chunks[0]!.object])
  expect(damage).toMatchObject({ lost: { type: 'message', ids: ['m'] }, elsewhere: [] })
})

test('names the copies that hold a good one, and not those that are damaged there, lack it or are not to be reached', async () => {
  const { chunks } = await shardOf(first!)
  const object = chunks[0]!.object
  const good = store.copy()
  const bad = store.copy()
  bad.objects.set(object, Buffer.from('broken too'))
  const place = (name: string, open: () => Promise<MemoryStore>) => ({ name, uri: `memory:${name}`, open })
  const places = [
    place('empty', async () => new MemoryStore()),
    place('good', async () => good),
    place('bad', async () => bad),
    place('away', async () => {
      throw new LifeboatError('no route', { kind: 'transient', code: 'store-unreachable' })
    }),
  ]
  const open = await openRepository({ store, places })
  const [damage] = await open.explainDamage([object])
  expect(damage!.copies).toEqual(['good'])
})

test('of what is no record nothing is lost but the object', async () => {
  expect(await repository.explainDamage(['runs/run-1/plan'])).toEqual([
    { object: 'runs/run-1/plan', snapshots: [], copies: [], elsewhere: [] },
  ])
})

test('a range is read past what is damaged, and each damaged object is told once', async () => {
  const open = await openForTest(store, keys)
  const snapshot = await open.resolveSnapshot(first!)
  const { chunks } = await shardOf(first!)
  store.objects.set(chunks[0]!.object, Buffer.from('broken'))
  const told: string[] = []
  const range = { after: null, upTo: null }
  const options = { budget: 1 << 20, onDamage: (object: string) => told.push(object) }
  const ids = (await collect(open.readRange(snapshot, 'product', range, options))).map(({ id }) => id)
  expect(ids).toEqual(['c'])
  expect(told).toEqual([chunks[0]!.object])
  const within = { after: 'c', upTo: null }
  expect(await collect(open.readRange(snapshot, 'product', within, options))).toEqual([])
})

test('each part of the chunks by itself finds what is damaged in it, and all parts together everything', async () => {
  const open = await openForTest(store, keys)
  const { content } = await open.resolveSnapshot(first!)
  const shards = content.layers.flatMap(({ run, shards }) => shards.map((shard) => ({ run, shard })))
  const harmed = shards.flatMap(({ shard }) => shard.chunks.map(({ object }) => object))
  for (const object of harmed) store.objects.get(object)![40]! ^= 1
  const found: string[] = []
  for (const object of harmed) {
    const takes = (chunk: { object: string }) => chunk.object === object
    const report = await open.checkShards({ id: first! }, shards, { takes, parse: false })
    found.push(...report.findings.map((finding) => finding.object))
  }
  expect(found.sort()).toEqual(harmed.sort())
})
