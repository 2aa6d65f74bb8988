import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActivityDeps } from '../../../activities/deps.ts'
import { openPlan } from '../../../activities/restore/open-plan.ts'
import { resourceType } from '../../../src/catalogue/resources.ts'
import { createTransport, type Transport } from '../../../src/commercetools/transport.ts'
import type { PlanItem } from '../../../src/recovery/plan/types.ts'
import { loadSampleData } from '../../../src/simulator/data/load-sample-data.ts'
import { openShop, type Shop } from '../../simulator/support.ts'
import { BackupDriver, depsFor } from '../../support/backup-driver.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { act, makePlan, usualPolicies } from '../../support/plan-driver.ts'
import { makeKeys, openForTest } from '../../support/small-backup.ts'

let shop: Shop
let transport: Transport
let deps: ActivityDeps
let other: ActivityDeps
let store: MemoryStore
let snapshot: string
let captured: Record<string, number>
let runs = 0

beforeAll(async () => {
  shop = await openShop({ projects: ['shop', 'other'] })
  transport = createTransport()
  await loadSampleData({ url: shop.simulator.url, projectKey: 'shop', dataset: 'fashion' })
  store = new MemoryStore()
  const repository = await openForTest(store, await makeKeys())
  deps = depsFor(shop, repository, { transport })
  other = depsFor({ ...shop, key: 'other' }, repository, { transport })
  snapshot = (await new BackupDriver(async () => deps, 'shop').backup('backup-1')).snapshot
  const { ledger } = (await repository.resolveSnapshot(snapshot)).content
  captured = Object.fromEntries(Object.entries(ledger).map(([type, row]) => [type, row.captured]))
}, 60_000)
afterAll(async () => {
  await transport.close()
  await shop.close()
})

const plan = (more: Partial<Parameters<typeof makePlan>[1]> = {}) =>
  makePlan(deps, { run: `plan-${runs++}`, project: 'shop', snapshot, ...more })
const planElsewhere = (more: Partial<Parameters<typeof makePlan>[1]> = {}) =>
  makePlan(other, { run: `plan-${runs++}`, project: 'other', snapshot, ...more })
const changes = (items: readonly PlanItem[]) =>
  items
    .filter(({ op }) => op !== 'unchanged')
    .map((item) => `${item.op} ${item.type} ${'id' in item ? item.id : item.target}`)

const list = async (path: string) => (await shop.get(path, { limit: 500, sort: 'id asc' })).body.results

test('a project that nobody touched has nothing to restore, and is not read but for ids and versions', async () => {
  const { client } = deps.project('shop')
  const before = client.stats().requests
  const { items, counts, gate } = await plan()
  expect(changes(items)).toEqual([])
  expect(gate).toEqual([])
  for (const [type, { unchanged }] of Object.entries(counts)) expect([type, unchanged]).toEqual([type, captured[type]])
  expect(client.stats().requests - before).toBeLessThan(80)
})

const unwritten = ['cart', 'order', 'quote', 'quote-request', 'recurring-order', 'staged-quote']

test('into an empty project everything that can be written is created, what others need first', async () => {
  const { counts, units, items, gate } = await planElsewhere()
  // Every project has its settings, and the state in which products begin; some types can't be written yet.
  const missing = Object.entries(counts).filter(([type, { create }]) => create !== captured[type])
  expect(missing.map(([type]) => type).sort()).toEqual(['project', 'state', ...unwritten].sort())
  for (const type of unwritten) expect(counts[type]).toMatchObject({ create: 0, skip: captured[type] })
  // The settings of the two projects, whose keys alone make them differ.
  expect(gate).toEqual(['1 record with fields that differ and that nothing can change'])
  expect(units.map(({ number }) => number)).toEqual(units.map((_, at) => at))
  const waves = new Map(units.map(({ type, wave }) => [type, wave]))
  expect(waves.get('product-type')!).toBeLessThan(waves.get('product')!)
  expect(waves.get('zone')!).toBeLessThan(waves.get('shipping-method')!)
  // Categories and units of a company: what lies above comes before.
  const at = new Map(items.map((item, place) => ['id' in item ? item.id : '', place]))
  for (const { id, parent } of await list('/categories'))
    if (parent) expect(at.get(parent.id)!).toBeLessThan(at.get(id)!)
})

test('a plan names exactly what was changed, deleted and made since', async () => {
  const [changed] = await list('/reviews')
  const [gone] = await list('/inventory')
  await shop.post(`/reviews/${changed.id}`, {
    version: changed.version,
    actions: [{ action: 'setTitle', title: 'not what it was' }],
  })
  await shop.delete(`/inventory/${gone.id}?version=${gone.version}`)
  const made = (await shop.post('/zones', { name: 'made since', key: 'made-since' })).body
  const expected = [`create inventory-entry ${gone.id}`, `update review ${changed.id}`]
  const { items, gate } = await plan()
  expect(changes(items).sort()).toEqual(expected)
  const update = items.find(({ op }) => op === 'update') as PlanItem & { op: 'update' }
  expect(update).toMatchObject({ target: changed.id, version: changed.version + 1, left: [] })
  expect(update.actions).toEqual([
    { action: 'setTitle', ...(changed.title === undefined ? {} : { title: changed.title }) },
  ])
  expect(gate).toEqual([])
  const withDeletions = await plan({ policies: { ...usualPolicies, deleteExtra: true } })
  expect(changes(withDeletions.items).sort()).toEqual([expected[0], `delete zone ${made.id}`, expected[1]])
  expect(withDeletions.gate).toEqual(['it deletes 1 record'])
  expect(withDeletions.units.at(-1)).toMatchObject({ type: 'zone', counts: { delete: 1 } })
  const lenient = await plan({ policies: { ...usualPolicies, onConflict: 'skip' }, selection: { types: ['review'] } })
  expect(changes(lenient.items).sort()).toEqual([`skip review ${changed.id}`])
  await shop.delete(`/zones/${made.id}?version=${made.version}`)
})

test('what points to a deleted record is pointed to its successor, though nobody touched it', async () => {
  const stage = await openShop()
  try {
    const customer = (await stage.post('/customers', { email: 'ann@example.com', password: 'secret' })).body.customer
    const { id: reviewId } = (
      await stage.post('/reviews', { title: 'good', customer: { typeId: 'customer', id: customer.id } })
    ).body
    const { id: untouched } = (await stage.post('/reviews', { title: 'bad' })).body
    const repository = await openForTest(new MemoryStore(), await makeKeys())
    const here = depsFor(stage, repository, { transport })
    const { snapshot } = await new BackupDriver(async () => here, 'shop').backup('backup-1')
    const review = (await stage.get(`/reviews/${reviewId}`)).body
    await stage.delete(`/customers/${customer.id}?version=${customer.version}`)
    expect((await stage.get(`/reviews/${reviewId}`)).body.version).toBe(review.version)
    const { items } = await makePlan(here, { run: 'plan-1', project: 'shop', snapshot })
    const of = (id: string) => items.find((item) => 'id' in item && item.id === id)
    expect(of(customer.id)).toMatchObject({ op: 'create' })
    expect(of(untouched)).toMatchObject({ op: 'unchanged' })
    // The new id is not known yet: whoever writes it puts it there.
    const action = { action: 'setCustomer', customer: { typeId: 'customer', id: customer.id } }
    expect(of(reviewId)).toMatchObject({ op: 'update', actions: [action] })
  } finally {
    await stage.close()
  }
})

test('records are chosen by their type, key and content, with what they point to', async () => {
  const [{ key }] = await list('/products')
  const byKey = await planElsewhere({ selection: { types: ['product'], keys: [key] } })
  expect(byKey.items.map(({ op, type }) => `${op} ${type}`)).toEqual(['skip product'])
  expect(byKey.items[0]).toMatchObject({ reason: 'missing-reference' })
  const closed = await planElsewhere({ selection: { types: ['product'], keys: [key], withReferences: true } })
  const [product] = (await list('/products')).filter((one: { key: string }) => one.key === key)
  const created = new Set(closed.items.map((item) => ('id' in item ? item.id : '')))
  expect(closed.items.every(({ op }) => op === 'create')).toBe(true)
  expect(created).toContain(product.productType.id)
  for (const { id } of product.masterData.current.categories) expect(created).toContain(id)
  expect(closed.items.filter(({ type }) => type === 'product')).toHaveLength(1)
  const where = await planElsewhere({
    selection: { types: ['zone'], where: `key = "${(await list('/zones'))[0].key}"` },
  })
  expect(where.items).toHaveLength(1)
})

test('what the target has under the same key is recognised, compared, and not made twice', async () => {
  const zone = (await list('/zones'))[0]
  const send = async (path: string, body: unknown) => {
    const { simulator } = shop
    const form = new URLSearchParams({ grant_type: 'client_credentials' })
    const authorization = `Basic ${Buffer.from('simulator-other:simulator-secret').toString('base64')}`
    const token = await fetch(`${simulator.url}/oauth/token`, {
      method: 'POST',
      headers: { authorization },
      body: form,
    })
    const { access_token } = (await token.json()) as { access_token: string }
    const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' }
    const answer = await fetch(`${simulator.url}/other${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return (await answer.json()) as { id: string; version: number }
  }
  const { name, key, locations, description } = zone
  const twin = await send('/zones', { name, key, locations, ...(description === undefined ? {} : { description }) })
  const same = await planElsewhere({ selection: { types: ['zone'] } })
  expect(same.items.find((item) => 'id' in item && item.id === zone.id)).toEqual({
    op: 'unchanged',
    type: 'zone',
    id: zone.id,
    target: twin.id,
    version: twin.version,
  })
  await send(`/zones/${twin.id}`, { version: twin.version, actions: [{ action: 'changeName', name: 'another' }] })
  const differs = await planElsewhere({ selection: { types: ['zone'] } })
  expect(differs.items.find((item) => 'id' in item && item.id === zone.id)).toMatchObject({
    op: 'update',
    target: twin.id,
    actions: [{ action: 'changeName', name }],
    left: [],
  })
})

test('an earlier plan is opened while its records are as they were, and refused once one is not', async () => {
  const [review] = await list('/reviews')
  const text = { action: 'setText', text: 'again' }
  const edited = (await shop.post(`/reviews/${review.id}`, { version: review.version, actions: [text] })).body
  const run = `plan-${runs}`
  const made = await plan()
  const ref = { run: 'restore-1', project: 'shop', snapshot, planRun: run }
  const { items: _, ...sealed } = made
  expect(await act(() => openPlan(deps, ref))).toEqual(sealed)
  await expect(act(() => openPlan(other, { ...ref, project: 'other' }))).rejects.toMatchObject({ code: 'plan-unknown' })
  await shop.post(`/reviews/${review.id}`, { version: edited.version, actions: [{ ...text, text: 'and again' }] })
  await expect(act(() => openPlan(deps, ref))).rejects.toMatchObject({ code: 'plan-outdated' })
})

test('a plan whose items were exchanged is damage', async () => {
  const run = `plan-${runs}`
  await plan()
  const units = (await (await deps.readableRepository()).recovery(run).readPlan())!.document.units
  const ref = { run: 'restore-2', project: 'shop', snapshot, planRun: run }
  expect(units.length).toBeGreaterThan(0)
  for (const key of store.objects.keys()) {
    if (key.startsWith(`recovery/${run}/items/`) && !key.endsWith('000000')) store.objects.set(key, Buffer.from('x'))
  }
  await expect(act(() => openPlan(deps, ref))).rejects.toMatchObject({ kind: 'damage' })
})

test('every type that can be restored has a place in the order, and none that can not', async () => {
  const { counts } = await planElsewhere()
  expect(Object.keys(counts)).not.toContain('message')
  for (const type of Object.keys(counts))
    expect(resourceType(type).notRestorable.map(({ field }) => field)).not.toContain('*')
})
