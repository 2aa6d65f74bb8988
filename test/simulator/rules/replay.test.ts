import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFINITIONS } from '../../../src/simulator/resources/table.ts'
import { seed, tries } from '../../support/soak.ts'
import { openShop, type Shop } from '../support.ts'
import { type Any, EUR, en, keyOf } from './api.ts'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

/** What can be created, from a number, and an action that changes it; references name what there may be by then. */
const KINDS: Record<string, { draft: (n: number) => Any; change: (n: number) => Any }> = {
  categories: {
    draft: (n) => ({
      key: `c${n}`,
      name: en(`c${n}`),
      slug: en(`slug-${n}`),
      parent: maybe(n, keyOf('category', 'c1')),
    }),
    change: (n) => ({ action: 'changeParent', parent: keyOf('category', `c${n % 5}`) }),
  },
  channels: {
    draft: (n) => ({ key: `channel${n}`, roles: ['InventorySupply', 'ProductDistribution'] }),
    change: (n) => ({ action: 'changeName', name: en(`name ${n}`) }),
  },
  'customer-groups': {
    draft: (n) => ({ key: `g${n}`, groupName: `group ${n}` }),
    change: (n) => ({ action: 'changeName', name: `group ${n % 4}` }),
  },
  customers: {
    draft: (n) => ({
      email: `a${n}@example.com`,
      password: 'p',
      customerGroup: maybe(n, keyOf('customer-group', `g${n % 3}`)),
    }),
    change: (n) => ({ action: 'setFirstName', firstName: `name ${n % 2}` }),
  },
  inventory: {
    draft: (n) => ({
      sku: `s${n % 4}`,
      quantityOnStock: n,
      supplyChannel: maybe(n, keyOf('channel', `channel${n % 3}`)),
    }),
    change: (n) => ({ action: 'changeQuantity', quantity: n }),
  },
  'product-types': {
    draft: (n) => ({ key: `pt${n}`, name: 'pt', description: '', attributes: [attribute('colour')] }),
    change: (n) => ({ action: 'addAttributeDefinition', attribute: attribute(`a${n}`) }),
  },
  products: {
    draft: (n) => ({
      productType: keyOf('product-type', `pt${n % 3}`),
      name: en('p'),
      slug: en(`product-${n}`),
      masterVariant: { sku: `s${n}`, prices: [{ value: EUR(n) }] },
      categories: n % 2 === 0 ? [keyOf('category', `c${n % 4}`)] : [],
      publish: n % 3 === 0,
    }),
    change: (n) => ({ action: n % 2 === 0 ? 'publish' : 'unpublish' }),
  },
  'product-selections': {
    draft: (n) => ({ key: `sel${n}`, name: en('s') }),
    change: (n) => ({ action: 'changeName', name: en(`s${n}`) }),
  },
  'standalone-prices': {
    draft: (n) => ({ sku: `s${n % 3}`, value: EUR(n), channel: maybe(n, keyOf('channel', `channel${n % 2}`)) }),
    change: (n) => ({ action: 'changeValue', value: EUR(n) }),
  },
  zones: {
    draft: (n) => ({ key: `z${n}`, name: 'z' }),
    change: (n) => ({ action: 'addLocation', location: { country: n % 2 === 0 ? 'DE' : 'GB' } }),
  },
}

const step = fc.record({
  path: fc.constantFrom(...Object.keys(KINDS)),
  kind: fc.constantFrom('create', 'create', 'change', 'delete'),
  n: fc.nat({ max: 6 }),
})

test('after any requests, taken or refused, what is served is what the log says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), async (steps) => {
      const project = shop.simulator.project('shop')
      project.reset()
      for (const { path, kind, n } of steps) await take(path, kind, n)
      const expected = new Map<string, string>()
      for (const { op, type, id, version, sha256 } of project.log()) {
        if (op === 'delete') expected.delete(`${type} ${id}`)
        else expected.set(`${type} ${id}`, `${version} ${sha256}`)
      }
      expected.delete('project shop')
      const served = new Map<string, string>()
      for (const { typeId, path } of DEFINITIONS.filter((definition) => !definition.path.includes('as-associate'))) {
        for (const record of (await shop.get(`/${path}`, { limit: 500 })).body.results) {
          const { text, body } = await shop.get(`/${path}/${record.id}`)
          served.set(`${typeId} ${record.id}`, `${body.version} ${createHash('sha256').update(text).digest('hex')}`)
        }
      }
      expect(served).toEqual(expected)
    }),
    { numRuns: tries(6, 100), seed: seed() },
  )
})

async function take(path: string, kind: string, n: number): Promise<void> {
  const { draft, change } = KINDS[path]!
  const before = shop.simulator.project('shop').log().length
  const { status } = await request(path, kind, n, draft, change)
  expect(status).toBeLessThan(500)
  if (status >= 300) expect(shop.simulator.project('shop').log().length).toBe(before)
}

async function request(path: string, kind: string, n: number, draft: (n: number) => Any, change: (n: number) => Any) {
  if (kind === 'create') return shop.post(`/${path}`, draft(n))
  const { results } = (await shop.get(`/${path}`, { limit: 500 })).body
  const record = results[n % Math.max(1, results.length)]
  if (record === undefined) return { status: 404 }
  if (kind === 'delete') return shop.delete(`/${path}/${record.id}?version=${record.version}`)
  return shop.post(`/${path}/${record.id}`, { version: record.version, actions: [change(n)] })
}

function maybe(n: number, value: Any): Any {
  return n % 2 === 0 ? undefined : value
}

function attribute(name: string): Any {
  return { name, type: { name: 'text' }, label: en(name), isRequired: false }
}
