import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runSimulator } from '../../../src/simulator/run-simulator.ts'
import { createSimulator } from '../../../src/simulator/simulator.ts'
import { askForToken, openShop } from '../support.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulator-file-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const newFile = (): string => join(folder, `${randomUUID()}.simulator`)

test('records, log, settings, selections, clients, sequences, ids and the clock outlive the process; tokens do not', async () => {
  const file = newFile()
  const first = await openShop({ file })
  const frozenAt = new Date(Date.now() + 3_600_000).toISOString()
  await first.control('POST', 'clock', { freeze: frozenAt })
  await first.control('POST', 'clients', { id: 'reader', secret: 's', scopes: ['view_products:shop'] })
  const number = '{"container":"c","key":"k","value":[1.0,-0,12345678901234567890]}'
  const kept = await first.postText('/custom-objects', number)
  await first.post('', { version: 1, actions: [{ action: 'changeName', name: 'kept' }] })
  const type = (await first.post('/product-types', { key: 't', name: 't', description: 't' })).body
  const product = { productType: { typeId: 'product-type', id: type.id }, name: { en: 'p' }, slug: { en: 'p-1' } }
  const { id } = (await first.post('/products', product)).body
  const selection = (await first.post('/product-selections', { key: 's', name: { en: 's' } })).body
  const added = await first.post(`/product-selections/${selection.id}`, {
    version: 1,
    actions: [{ action: 'addProduct', product: { typeId: 'product', id } }],
  })
  expect(added).toMatchObject({ status: 200, body: { productCount: 1 } })
  const doomed = (await first.post('/channels', { key: 'doomed' })).body
  await first.delete(`/channels/${doomed.id}?version=1`)
  first.simulator.project('shop').generate({ records: 50 })
  const project = first.simulator.world.project('shop')!
  const before = {
    log: first.simulator.project('shop').log(),
    state: first.simulator.project('shop').state(),
    settings: project.settings,
    sequences: [...project.sequences()],
    clients: first.simulator.world.auth.clients(),
    assignments: [...project.assignments.entries()],
  }
  await first.close()
  expect(existsSync(`${file}-wal`)).toBe(false)

  const second = await openShop({ file })
  const again = second.simulator.world.project('shop')!
  expect({
    log: second.simulator.project('shop').log(),
    state: second.simulator.project('shop').state(),
    settings: again.settings,
    sequences: [...again.sequences()],
    clients: second.simulator.world.auth.clients(),
    assignments: [...again.assignments.entries()],
  }).toEqual(before)
  expect(second.simulator.kept).toEqual(['shop'])
  expect((await second.get('/custom-objects/c/k')).text).toBe(kept.text)
  expect((await second.control('GET', 'clock')).body).toEqual({ now: frozenAt, frozen: true })
  expect((await askForToken(second.simulator, 'reader', 's')).status).toBe(200)
  expect(second.simulator.world.auth.everyToken()).toHaveLength(2)
  const ids = second.simulator
    .project('shop')
    .state()
    .map((entry) => entry.id)
  const made = (await second.post('/channels', { key: 'later' })).body
  expect(ids).not.toContain(made.id)
  expect((await second.post('/channels', { key: 'later' })).body.errors[0].code).toBe('DuplicateField')
  expect((await second.post('/products', product)).body.errors[0].code).toBe('DuplicateField')
  await second.close()
})

test('what is emptied or dropped stays so', async () => {
  const file = newFile()
  const first = await createSimulator({ file, projects: ['emptied', 'dropped'] })
  for (const key of ['emptied', 'dropped']) first.project(key).generate({ records: 20 })
  await fetch(`${first.url}/_simulator/projects/emptied`, { method: 'POST' })
  await fetch(`${first.url}/_simulator/projects/dropped`, { method: 'DELETE' })
  const log = first.project('emptied').log()
  await first.close()
  const second = await createSimulator({ file })
  expect(second.kept).toEqual(['emptied'])
  expect(second.project('emptied').log()).toEqual(log)
  expect(second.project('emptied').counts()).toEqual({ project: 1, state: 1 })
  await second.close()
})

test('data is filled in once; a project whose filling was cut short is filled anew', async () => {
  const options = { file: newFile(), data: ['shop=generated:30', 'half=generated:30'] }
  const first = await runSimulator(options)
  first.world.setFilling('half', true)
  await first.close()
  const lines: string[] = []
  const second = await runSimulator({ ...options, onProgress: (line) => lines.push(line) })
  expect(second.kept).toEqual(['shop'])
  expect(lines).toEqual([
    'shop is as the file has it',
    'generating 30 records in half',
    expect.stringMatching(/^half holds 32 records/),
  ])
  await second.close()
})

test('a file is one simulator’s at a time, and no other kind of file is touched', async () => {
  const file = newFile()
  const owner = await createSimulator({ file })
  await expect(createSimulator({ file })).rejects.toMatchObject({ kind: 'usage', code: 'simulator-file-in-use' })
  await owner.close()
  await (await createSimulator({ file })).close()
  expect(statSync(file).mode & 0o777).toBe(0o600)

  const text = newFile()
  writeFileSync(text, 'a letter, and no database')
  await expect(createSimulator({ file: text })).rejects.toMatchObject({ kind: 'usage', code: 'simulator-file' })
  const other = newFile()
  const database = new DatabaseSync(other)
  database.exec('CREATE TABLE notes (text TEXT)')
  database.close()
  const refused = await createSimulator({ file: other }).catch((error: Error) => error)
  expect(refused).toMatchObject({ code: 'simulator-file', message: `${other} is no file of the simulator` })
  const newer = new DatabaseSync(file)
  newer.exec('PRAGMA user_version = 99')
  newer.close()
  await expect(createSimulator({ file })).rejects.toThrow('another version')
  await expect(createSimulator({ file: join(folder, 'no', 'such', 'folder') })).rejects.toMatchObject({ kind: 'usage' })
})
