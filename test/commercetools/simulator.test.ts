import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { resourceType, resourceTypes } from '../../src/catalogue/resources.ts'
import type { ResourceType } from '../../src/catalogue/types.ts'
import { createAdaptiveLimiter } from '../../src/commercetools/adaptive-limiter.ts'
import { createByteBudget } from '../../src/commercetools/byte-budget.ts'
import { createProjectClient, type Page, type ProjectClient } from '../../src/commercetools/project-client.ts'
import { createTransport } from '../../src/commercetools/transport.ts'
import type { FaultRule } from '../../src/simulator/http/faults.ts'
import { runSimulator } from '../../src/simulator/run-simulator.ts'
import type { Simulator } from '../../src/simulator/simulator.ts'
import { createLogger } from '../../src/telemetry/logger.ts'

/** A tenth of all requests, tokens among them. */
const weather: FaultRule[] = (
  [
    { kind: '429', retryAfter: 0.05 },
    { kind: '500' },
    { kind: '502' },
    { kind: '503' },
    { kind: 'reset' },
    { kind: 'stall', times: 5 },
    { kind: 'truncate' },
    { kind: 'truncate', silently: true },
    { kind: 'garbage' },
    { kind: 'lost-answer' },
  ] satisfies FaultRule[]
).map((rule, seed) => ({ ...rule, share: 0.01, seed }))

let simulator: Simulator
beforeAll(async () => {
  simulator = await runSimulator({ data: ['shop=fashion', 'shop=generated:4000'], seed: 1 })
})
afterAll(() => simulator?.close())

describe.each([
  ['in good weather', [] as FaultRule[]],
  ['with a tenth of all requests failing', weather],
])('a simulated project %s', (_, faults) => {
  test('is read whole, each record once and as it was sent', async () => {
    const client = open(faults)
    const found = (await Promise.all(resourceTypes.map((type) => recordsOf(client, type)))).flat()
    expect(found.sort()).toEqual(truth(() => true))
    if (faults.length > 0) expect(Object.keys(client.stats().retries).length).toBeGreaterThan(2)
  })

  test('shows its ids and versions to a scan', async () => {
    const client = open(faults)
    const types: ResourceType[] = resourceTypes.filter(({ reading }: ResourceType) => reading.kind !== 'nested')
    const found: string[] = []
    for (const type of types) {
      let after: string | undefined
      do {
        const page = await client.scanIds(type, { limit: 100, ...(after ? { after } : {}) })
        found.push(...page.rows.map(({ id, version }) => `${type.name} ${id} ${version}`))
        after = page.next
      } while (after !== undefined)
    }
    const names = new Set(types.map(({ name }) => name))
    const expected = truth(({ type }) => names.has(type)).map((line) => line.split(' ').slice(0, 3).join(' '))
    expect(found.sort()).toEqual(expected)
  })

  test('counts what a range holds', async () => {
    const client = open(faults)
    const ids = simulator
      .project('shop')
      .state()
      .filter(({ type }) => type === 'product')
      .map(({ id }) => id)
      .sort()
    const range = { after: ids[9]!, upTo: ids[500]! }
    expect(await client.count(resourceType('product'), range)).toEqual({ total: 491, capped: false })
    expect((await client.count(resourceType('product'))).total).toBe(ids.length)
    expect(await client.inspect()).toMatchObject({
      projectKey: 'shop',
      scopes: ['manage_project', 'manage_api_clients'],
    })
  })
})

function open(faults: readonly FaultRule[]): ProjectClient {
  simulator.setFaults(faults)
  const transport = createTransport({ headersTimeoutMs: 400, stallTimeoutMs: 400 })
  onTestFinished(() => transport.close())
  return createProjectClient(
    {
      name: 'shop',
      projectKey: 'shop',
      apiUrl: simulator.url,
      authUrl: simulator.url,
      clientId: 'simulator-shop',
      clientSecret: 'simulator-secret',
    },
    {
      limiter: createAdaptiveLimiter({ ceiling: 8 }),
      budget: createByteBudget(),
      transport,
      logger: createLogger({ level: 'silent' }),
      retry: { baseDelayMs: 5, maxDelayMs: 50 },
    },
  )
}

async function recordsOf(client: ProjectClient, type: ResourceType): Promise<string[]> {
  if (type.reading.kind !== 'nested') {
    const read = (after: string | undefined) => client.readPage(type, { limit: 50, ...(after ? { after } : {}) })
    return (await walk(read)).map((record) => line(type.name, record))
  }
  const parents = await walk((after) => client.readPage(resourceType(parentOf(type)), after ? { after } : {}))
  const children = parents.map(async (parent) => {
    const read = (after: string | undefined) => client.readChildren(type, parent.bytes, after ? { after } : {})
    return (await walk(read)).map((record) => line(type.name, record))
  })
  return (await Promise.all(children)).flat()
}

async function walk(read: (after: string | undefined) => Promise<Pick<Page, 'records' | 'next'>>) {
  const all: Page['records'] = []
  let after: string | undefined
  do {
    const page = await read(after)
    all.push(...page.records)
    after = page.next
  } while (after !== undefined)
  return all
}

function parentOf({ reading }: ResourceType): string {
  if (reading.kind !== 'nested') throw new Error('no nested type')
  return reading.parent
}

function line(type: string, { id, version, bytes }: Page['records'][number]): string {
  return `${type} ${id} ${version} ${createHash('sha256').update(bytes).digest('hex')}`
}

/** What the simulator itself says that it holds. */
function truth(of: (entry: { type: string }) => boolean): string[] {
  const entries = simulator.project('shop').state().filter(of)
  return entries.map(({ type, id, version, sha256 }) => `${type} ${id} ${version} ${sha256}`).sort()
}
