import { request } from 'node:http'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadSampleData } from '../../../src/simulator/data/load-sample-data.ts'
import { DEFINITIONS } from '../../../src/simulator/resources/table.ts'
import { actionsModel, draftModel } from '../../../src/simulator/schemas/roots.ts'
import { seededRandom, tries } from '../../support/soak.ts'
import { openShop, type Shop, tokenOf } from '../support.ts'
import { FullDrafts } from './full-draft.ts'
import { type Drafting, draftings } from './full-draft-values.ts'
import { type Hostile, hostile, type Valid } from './hostile.ts'

let shop: Shop
let token: string
let valid: Valid[]

beforeAll(async () => {
  shop = await openShop()
  await loadSampleData({ url: shop.simulator.url, projectKey: 'shop', dataset: 'fashion' })
  token = await tokenOf(shop.simulator, 'simulator-shop', 'simulator-secret')
  valid = await validRequests()
})
afterAll(() => shop.close())

test('whatever is sent, the answer is one of the API, and the simulator lives on', { timeout: 3_600_000 }, async () => {
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  const random = seededRandom('hostile requests')
  const paths = DEFINITIONS.map(({ path }) => `/${path}`)
  const bad: string[] = []
  statuses.clear()
  for (let i = 0; i < tries(1500, 10_000); i++) {
    const sent = hostile(random, valid, paths)
    const problem = await problemOf(sent)
    if (problem === undefined) continue
    bad.push(`${i} ${sent.method} ${sent.path.slice(0, 200)}: ${problem}\n${sent.body?.slice(0, 500)}`)
    if (bad.length === 5) break
  }
  vi.restoreAllMocks()
  expect(bad, said.join('').slice(0, 3000)).toEqual([])
  expect((await shop.get('/products', { limit: 1 })).status).toBe(200)
  // Most go far enough to be judged, and some are just good enough.
  expect(statuses.get(400)).toBeGreaterThan(tries(300, 2000))
  expect((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0)).toBeGreaterThan(tries(50, 300))
})

const statuses = new Map<number, number>()

/** What is wrong with the answer, if anything is. */
async function problemOf(sent: Hostile): Promise<string | undefined> {
  const { status, text } = await answerTo(sent).catch((error: Error) => ({ status: 0, text: error.message }))
  statuses.set(status, (statuses.get(status) ?? 0) + 1)
  if (status === 0) return `no answer: ${text}`
  if (status >= 500) return `${status} ${text.slice(0, 300)}`
  if (sent.method === 'HEAD' || status < 300) return undefined
  const { statusCode, message, errors } = parsed(text)
  const told = Array.isArray(errors) && errors.length > 0 && errors.every((error) => typeof error.message === 'string')
  if (sent.path.startsWith('/graphql') && told) return undefined
  return told && statusCode === status && typeof message === 'string' && errors[0]?.code
    ? undefined
    : `${status} that is none of the API: ${text.slice(0, 300)}`
}

/** By `node:http`, which sends paths as they are. */
function answerTo({ method, path, headers, body }: Hostile): Promise<{ status: number; text: string }> {
  const { port } = shop.simulator
  return new Promise((resolve, reject) => {
    const all = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers }
    const sent = request({ port, host: '127.0.0.1', method, path: `/shop${path}`, headers: all, timeout: 20_000 })
    sent.on('timeout', () => sent.destroy(new Error('it took more than 20 s')))
    sent.on('error', reject)
    sent.on('response', (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
      answer.on('error', reject)
    })
    sent.end(body)
  })
}

function parsed(
  text: string,
):
  | { statusCode?: unknown; message?: unknown; errors?: { code?: string; message?: unknown }[] }
  | Record<string, never> {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

/** A full draft for every type, and an update for every type with some of its actions. */
async function validRequests(): Promise<Valid[]> {
  const project = shop.simulator.world.project('shop')!
  const first = (typeId: string) => project.collection(typeId).idOrder.slice(0, 1)[0]
  const record = (typeId: string): { id: string; key: string } => {
    const found = first(typeId)
    return { id: found?.id ?? '', key: found?.key ?? '' }
  }
  const all: Record<string, Drafting> = await draftings(shop)
  const requests: Valid[] = []
  for (const definition of DEFINITIONS) {
    const { typeId, path, writes } = definition
    const model = draftModel(definition)
    const { values = {}, path: at = '', prepare } = all[typeId] ?? {}
    const drafts = new FullDrafts({ record, values })
    if (model !== undefined) requests.push({ path: at, body: { ...drafts.of(model), ...(await prepare?.()) } })
    const stored = first(typeId)
    if (writes?.update === false || stored === undefined) continue
    for (let member = 0; member < 12; member++) {
      const action = drafts.of(actionsModel(definition)!, member)
      requests.push({ path: `/${path}/${stored.id}`, body: { version: stored.version, actions: [action] } })
    }
  }
  return requests
}
