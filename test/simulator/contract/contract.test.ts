import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ApiUnderTest, mockUnderTest, simulatorUnderTest } from './api-under-test.ts'
import { CASES, type Shop } from './cases.ts'
import { MOCK_GAPS, MOCK_HANGS } from './mock-gaps.ts'

type Reasons = Readonly<Record<string, string>>

/** `gaps`: cases that this implementation is known to fail, each with what it does instead; `hangs`: not even tried. */
function describeApi(name: string, open: () => Promise<ApiUnderTest>, gaps: Reasons = {}, hangs: Reasons = {}): void {
  describe(name, () => {
    let api: ApiUnderTest
    let shop: Shop

    beforeAll(async () => {
      api = await open()
      shop = shopOf(api)
    })
    afterAll(() => api?.close())

    for (const { name, run } of CASES) {
      const gap = gaps[name]
      // It would never end, nor would this process: the reason stands in its title and in the list.
      if (hangs[name] !== undefined) test.skip(`${name}: ${hangs[name]}`)
      else if (gap === undefined) test(name, () => run(api, shop))
      else test(`does not hold that ${name}: ${gap}`, () => expect(run(api, shop)).rejects.toThrow())
    }

    test('every gap is one of a case', () => {
      const names = CASES.map(({ name }) => name)
      expect(Object.keys({ ...gaps, ...hangs }).filter((gap) => !names.includes(gap))).toEqual([])
    })
  })
}

function shopOf(api: ApiUnderTest): Shop {
  let serial = 0
  const made: Shop['made'] = async (path, draft) => {
    const { status, body } = await api.send('POST', path, draft)
    if (status !== 200 && status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
    return body
  }
  return {
    made,
    updated: (path, { id, version }, ...actions) => made(`${path}/${id}`, { version, actions }),
    key: () => `case-${++serial}`,
  }
}

describeApi('the simulator', simulatorUnderTest)
describeApi('@labdigital/commercetools-mock', mockUnderTest, MOCK_GAPS, MOCK_HANGS)
