import { expect, test } from 'vitest'
import type { Project } from '../../../src/simulator/store/project.ts'
import { openShop } from '../support.ts'

test('an order that is refused leaves its cart as it was', async () => {
  const shop = await openShop()
  const lineItem = {
    name: { en: 'gift wrap' },
    slug: 'wrap',
    quantity: 1,
    money: { centAmount: 100, currencyCode: 'EUR' },
    taxCategory: { typeId: 'tax-category', key: 'standard' },
  }
  await shop.post('/tax-categories', { key: 'standard', name: 'standard', rates: [] })
  const ids: string[] = []
  for (let i = 0; i < 2; i++) {
    const { body } = await shop.post('/carts', { currency: 'EUR', customLineItems: [lineItem] })
    ids.push(body.id)
  }
  const order = (id: string) => ({ cart: { typeId: 'cart', id }, version: 1, orderNumber: 'same' })
  expect((await shop.post('/orders', order(ids[0]!))).status).toBe(201)
  const before = shop.simulator.project('shop').log()
  expect((await shop.post('/orders', order(ids[1]!))).status).toBe(400)
  expect((await shop.get(`/carts/${ids[1]}`)).body).toMatchObject({ version: 1, cartState: 'Active' })
  expect(shop.simulator.project('shop').log()).toEqual(before)
  await shop.close()
})

test('whatever was done before a failure is undone, in the records, the lists, the log and the sequences', async () => {
  const shop = await openShop()
  await shop.post('/channels', { key: 'kept' })
  await shop.post('/product-selections', { key: 'picks', name: { en: 'Picks' } })
  await shop.post('/channels', { key: 'doomed' })
  const project = shop.simulator.world.project('shop')!
  const definition = { typeId: 'channel', path: 'channels', view: [], manage: [], required: [] }
  const collection = project.collection('channel')
  const selectionId = project.collection('product-selection').getByKey('picks')!.id
  const everything = (of: Project) => ({
    state: shop.simulator.project('shop').state(),
    log: [...of.log.entries()],
    settings: of.settings,
    ids: collection.idOrder.slice(0, 9).map(({ id }) => id),
    modified: collection.modifiedOrder.slice(0, 9).map(({ id }) => id),
    keys: ['kept', 'renamed', 'doomed', 'new'].map((key) => collection.getByKey(key)?.version),
    sequences: [...of.sequences()],
    secrets: [...of.secrets],
  })
  project.next('numbers')
  project.assignments.set(selectionId, 'p1', '{"product":1}')
  const before = everything(project)
  const seen: string[] = []
  project.changes.follow(({ kind }) => seen.push(kind))
  const act = (fails: boolean): void =>
    project.changes.allOrNothing(() => {
      const kept = collection.getByKey('kept')!
      const fields = { ...collection.parsed(kept) }
      project.replace(definition, kept, fields, { ...fields, key: 'renamed' }, { versions: 2, clientId: 'x' })
      const doomed = collection.getByKey('doomed')!
      project.remove(definition, doomed, { ...collection.parsed(doomed) })
      project.insert(definition, { key: 'new' }, 'x')
      project.changeSettings({ ...project.settings, version: 9 })
      project.next('numbers')
      project.keepSecret('a', { b: 1 })
      project.assignments.set(selectionId, 'p1', '{"product":2}')
      project.assignments.set(selectionId, 'p2', '{}')
      project.assignments.delete(selectionId, 'p1')
      if (fails) throw new Error('no')
    })
  expect(() => act(true)).toThrow('no')
  expect(everything(project)).toEqual(before)
  expect(seen).toEqual([])
  act(false)
  expect(everything(project).keys).toEqual([undefined, 3, undefined, 1])
  expect(seen).toEqual([
    ...['record', 'record', 'record', 'settings', 'sequence', 'secret'],
    ...['assignment', 'assignment', 'assignment'],
  ])
  await shop.close()
})
