import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadExtras } from '../../../src/simulator/data/extras.ts'
import { ProjectClient } from '../../../src/simulator/data/http-client.ts'
import { DATASETS, loadSampleData } from '../../../src/simulator/data/load-sample-data.ts'
import { DEFINITIONS } from '../../../src/simulator/resources/table.ts'
import { openShop, type Shop } from '../support.ts'

/** The vendor's own counts, as published in the packages' folders of presets. */
const VENDORS = {
  b2b: { products: 72, categories: 42, inventory: 576, 'standalone-prices': 1536, customers: 15, 'business-units': 6 },
  'b2c-lifestyle': { products: 117, categories: 29, inventory: 134, customers: 6, channels: 2 },
  fashion: { products: 13, categories: 13, customers: 3, 'product-types': 5, stores: 3, 'cart-discounts': 7 },
} as const

describe.each(DATASETS)('the sample shop %s', (dataset) => {
  let shop: Shop

  beforeAll(async () => {
    shop = await openShop()
    const { url } = shop.simulator
    const vendors = await loadSampleData({ url, projectKey: 'shop', dataset, extras: false })
    expect(vendors).toMatchObject(VENDORS[dataset])
    const auth = { clientId: 'simulator-shop', clientSecret: 'simulator-secret' }
    await loadExtras(await ProjectClient.connect({ url, projectKey: 'shop', auth }), 1)
  })
  afterAll(() => shop.close())

  test('has records of every type', () => {
    const counts = shop.simulator.project('shop').counts()
    const types = [...DEFINITIONS.map(({ typeId }) => typeId), 'project', 'product-selection-assignment']
    expect(types.filter((type) => counts[type] === undefined)).toEqual([])
  })

  test('serves every record as the bytes that the state tells, where the API lists them', async () => {
    const served = new Set<string>()
    for (const { path, typeId } of DEFINITIONS) {
      if (path.startsWith('as-associate')) continue
      for (const text of await everything(shop, `/${path}`)) served.add(`${typeId} ${sha256(text)}`)
    }
    const { results: units } = (await shop.get('/business-units', { limit: 500 })).body
    for (const { key, associates } of units) {
      const [associate] = associates
      if (associate === undefined) continue
      const base = `/as-associate/${associate.customer.id}/in-business-unit/key=${key}`
      for (const text of await everything(shop, `${base}/approval-rules`)) served.add(`approval-rule ${sha256(text)}`)
      for (const text of await everything(shop, `${base}/approval-flows`)) served.add(`approval-flow ${sha256(text)}`)
    }
    for (const { id } of (await shop.get('/product-selections', { limit: 500 })).body.results) {
      for (const text of await everything(shop, `/product-selections/${id}/products`)) {
        served.add(`product-selection-assignment ${sha256(text)}`)
      }
    }
    served.add(`project ${sha256((await shop.get('')).text)}`)
    const state = shop.simulator.project('shop').state()
    expect(state.filter(({ type, sha256: hash }) => !served.has(`${type} ${hash}`))).toEqual([])
  })
})

/** The text of each record of a list, cut out of the pages by a parser that keeps literals. */
async function everything(shop: Shop, path: string): Promise<string[]> {
  const texts: string[] = []
  for (let offset = 0; ; offset += 500) {
    const { text } = await shop.get(path, { limit: 500, offset, sort: 'id asc' })
    const page = elements(text.slice(text.indexOf('"results":[') + 10, -1))
    texts.push(...page)
    if (page.length < 500) return texts
  }
}

function elements(array: string): string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  let inString = false
  for (let i = 0; i < array.length; i++) {
    const char = array[i]
    if (inString && char === '\\') i++
    else if (char === '"') inString = !inString
    else if (!inString && char === '{' && depth++ === 0) from = i
    else if (!inString && char === '}' && --depth === 0) found.push(array.slice(from, i + 1))
  }
  return found
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
