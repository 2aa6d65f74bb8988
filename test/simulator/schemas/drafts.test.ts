import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { objectModels } from '../../../src/api-models/model-text.ts'
import { DEFINITIONS } from '../../../src/simulator/resources/table.ts'
import { checkOf } from '../../../src/simulator/schemas/checker.ts'
import { draftModel, resourceModel } from '../../../src/simulator/schemas/roots.ts'
import { FullDrafts } from './full-draft.ts'
import { DROPPED } from './full-draft-values.ts'
import { type FullShop, openFullShop } from './full-shop.ts'

/**
 * What a draft has comes back from a read, field by field: for every type, and for every member of the choices in its
 * draft, a draft in which every field has a value.
 */
let full: FullShop

beforeAll(async () => {
  full = await openFullShop()
})
afterAll(() => full.shop.close())

const TYPES = DEFINITIONS.flatMap((definition) => {
  const draft = draftModel(definition)
  return draft === undefined ? [] : [{ type: definition.typeId, draft, resource: resourceModel(definition.typeId) }]
})

describe.each([...TYPES, { type: 'order import', draft: 'OrderImportDraft', resource: 'Order' }])('$type', (each) => {
  test('every field of a draft comes back, and every field of the answer is known', async () => {
    const { shop, all, record } = full
    const { values, path, prepare, seen = (whole) => whole, readAt = ({ id }) => `${path}/${id}` } = all[each.type]!
    const drafts = new FullDrafts({ record, values })
    const members = Math.max(objectModels(each.draft).length, MEMBERS)
    const missing = new Set<string>()
    for (let member = 0; member < members; member++) {
      const draft = { ...drafts.of(each.draft, member), ...(await prepare?.()) }
      const created = await shop.post(path, draft)
      expect(created.status, `${created.text}\n${JSON.stringify(draft)}`).toBe(201)
      const { body: read } = await shop.get(readAt(created.body))
      expect(checkOf(each.resource)(read), JSON.stringify(read)).toBeUndefined()
      for (const field of notBack(draft, seen(read))) missing.add(field)
    }
    const reasons = Object.keys(DROPPED[each.type] ?? {})
    expect([...missing].sort()).toEqual(reasons.sort())
  })
})

/** Choices in drafts have up to so many members. */
const MEMBERS = 12

/** Paths of what the draft has and the record lacks; a list stands for its elements. */
function notBack(draft: unknown, read: unknown, path = ''): string[] {
  if (Array.isArray(draft))
    return draft.flatMap((value, i) => notBack(value, (read as unknown[] | undefined)?.[i], path))
  if (typeof draft !== 'object' || draft === null) return draft === read ? [] : [path]
  return Object.entries(draft).flatMap(([name, value]) =>
    notBack(value, (read as Record<string, unknown> | undefined)?.[name], path === '' ? name : `${path}.${name}`),
  )
}
