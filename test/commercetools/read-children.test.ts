import { describe, expect, test } from 'vitest'
import { json, page } from './support/fake-api.ts'
import { openClient } from './support/open-client.ts'
import { approvalRule, assignment, product, uuid } from './support/types.ts'

describe('readChildren', () => {
  test('pages through the assignments of a selection, which have no id of their own', async () => {
    const all = Array.from({ length: 700 }, (_, index) => ({
      product: { typeId: 'product', id: uuid(index) },
      createdAt: 'x',
    }))
    const { api, client } = await openClient(({ query }, response) => {
      const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))]
      json(response, page(all.slice(offset, offset + limit), { offset, limit }))
    })
    const parent = Buffer.from(`{"id":"${uuid(77)}"}`)
    const first = await client.readChildren(assignment, parent)
    expect(first).toMatchObject({ next: '500', last: false })
    const second = await client.readChildren(assignment, parent, { after: first.next! })
    expect(second).toMatchObject({ next: undefined, last: true })
    const found = [...first.records, ...second.records]
    expect(found.map(({ id, version }) => [id, version])).toEqual(all.map(({ product }) => [product.id, null]))
    expect(found[3]!.bytes.toString()).toBe(JSON.stringify(all[3]))
    expect(api.seen[0]!.path).toBe(`/shop/product-selections/${uuid(77)}/products`)
  })

  test('reads the approval rules of a business unit in the name of an associate', async () => {
    const rule = { id: uuid(5), version: 2, key: 'rule' }
    const { api, client } = await openClient((_, response) => json(response, page([rule])))
    const unit = Buffer.from(JSON.stringify({ key: 'a b', associates: [{ customer: { id: uuid(9) } }] }))
    const read = await client.readChildren(approvalRule, unit, { after: uuid(4) })
    expect(read.records.map(({ id, version }) => [id, version])).toEqual([[uuid(5), 2]])
    expect(api.seen[0]!.path).toBe(`/shop/as-associate/${uuid(9)}/in-business-unit/key=a%20b/approval-rules`)
    expect(api.seen[0]!.query.get('where')).toBe(`id > "${uuid(4)}"`)
  })

  test('says why the children of a parent can not be listed, and asks nothing', async () => {
    const { api, client } = await openClient(() => {})
    const read = await client.readChildren(approvalRule, Buffer.from('{"key":"empty","associates":[]}'))
    expect(read).toMatchObject({ records: [], last: true, skipped: expect.stringContaining('associate') })
    expect(api.seen).toEqual([])
  })

  test('is for nested types only', async () => {
    const { client } = await openClient(() => {})
    await expect(client.readChildren(product, Buffer.from('{}'))).rejects.toThrow('no nested type')
    await expect(client.readPage(assignment)).rejects.toThrow('read with readChildren')
  })
})
