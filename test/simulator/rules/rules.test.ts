import { afterAll, beforeAll, expect, test } from 'vitest'
import { RULES, type RuleName } from '../../../src/simulator/rules/table.ts'
import { openShop, type Shop } from '../support.ts'
import { apiOf } from './api.ts'
import { CASES } from './cases.ts'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const names = Object.keys(RULES) as RuleName[]

test.each(names.map((name) => ({ name, says: RULES[name].says })))('$says ($name)', async ({ name }) => {
  const { code, act } = CASES[name]
  shop.simulator.project('shop').reset()
  const refused = await act(apiOf(shop))
  expect({ status: refused.status, code: refused.body.errors?.[0].code }).toEqual({
    status: code === 'ConcurrentModification' ? 409 : 400,
    code,
  })
  shop.simulator.project('shop').reset()
  shop.simulator.world.project('shop')!.rules.switchOff(name)
  const accepted = await act(apiOf(shop))
  expect(accepted.body.errors).toBeUndefined()
  expect(accepted.status).toBeLessThan(300)
})
