import { expect } from 'vitest'
import { loadSampleData } from '../../../src/simulator/data/load-sample-data.ts'
import { RULES, type RuleName } from '../../../src/simulator/rules/table.ts'
import { openShop, type Shop } from '../support.ts'
import { type Drafting, draftings } from './full-draft-values.ts'

/** A shop in which drafts with a value in every field are accepted. */
export interface FullShop {
  shop: Shop
  all: Record<string, Drafting>
  /** One of each type, to refer to. */
  record: (typeId: string) => { id: string; key: string }
}

export async function openFullShop(): Promise<FullShop> {
  const shop = await openShop()
  await loadSampleData({ url: shop.simulator.url, projectKey: 'shop', dataset: 'fashion' })
  const project = shop.simulator.world.project('shop')!
  // This is about fields: what rules have to say about their values is tested elsewhere.
  for (const rule of Object.keys(RULES)) project.rules.switchOff(rule as RuleName)
  const records = new Map<string, { id: string; key: string }>()
  for (const { typeId } of project.collections()) {
    const [first] = project.collection(typeId).idOrder.slice(0, 1)
    if (first !== undefined) records.set(typeId, { id: first.id, key: first.key ?? '' })
  }
  const record = (typeId: string) => records.get(typeId) ?? expect.fail(`no ${typeId}`)
  return { shop, all: await draftings(shop), record }
}
