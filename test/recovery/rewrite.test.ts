import { expect, test } from 'vitest'
import { resourceType } from '../../src/catalogue/resources.ts'
import { rewrite } from '../../src/recovery/rewrite.ts'

const a = 'aaaaaaaa-0000-4000-8000-000000000000'
const b = 'bbbbbbbb-0000-4000-8000-000000000000'
const c = 'cccccccc-0000-4000-8000-000000000000'
const resolve = (_: string, id: string) => (id === a ? b : undefined)

test('references get the id of the target, and lose what they brought along', () => {
  const category = { name: { en: 'x' }, parent: { typeId: 'category', id: a, obj: { id: a } } }
  expect(rewrite(resourceType('category'), category, resolve)).toEqual({
    record: { name: { en: 'x' }, parent: { typeId: 'category', id: b } },
    unresolved: [],
  })
})

test('what can not be resolved is left out and told, with whether it can be set later', () => {
  const product = {
    productType: { typeId: 'product-type', id: c },
    masterData: {
      staged: {
        categories: [
          { typeId: 'category', id: a },
          { typeId: 'category', id: c },
        ],
        masterVariant: { attributes: [{ name: 'twin', value: { typeId: 'product', id: c } }] },
      },
    },
  }
  const { record, unresolved } = rewrite(resourceType('product'), product, resolve)
  expect(record).toEqual({
    masterData: {
      staged: { categories: [{ typeId: 'category', id: b }], masterVariant: { attributes: [{ name: 'twin' }] } },
    },
  })
  expect(unresolved).toEqual([
    { path: 'productType', type: 'product-type', id: c, later: false },
    { path: 'masterData.staged.categories[]', type: 'category', id: c, later: false },
    { path: 'masterData.staged.masterVariant.attributes[].value.**', type: 'product', id: c, later: true },
  ])
})

test('ids inside predicates and in what the shop shapes are replaced where they are known', () => {
  const discount = {
    predicate: `product.id = "${a}" or product.id = "${c}"`,
    description: { en: `see ${a}` },
    custom: { type: { typeId: 'type', id: a }, fields: { json: `{"id":"${a}"}` } },
  }
  expect(rewrite(resourceType('product-discount'), discount, resolve).record).toEqual({
    predicate: `product.id = "${b}" or product.id = "${c}"`,
    description: { en: `see ${a}` },
    custom: { type: { typeId: 'type', id: b }, fields: { json: `{"id":"${b}"}` } },
  })
})

test('plain ids and ids as names of fields are references where the catalogue says so', () => {
  const list = { lineItems: [{ productId: a, name: { en: a } }], key: a }
  expect(rewrite(resourceType('shopping-list'), list, resolve).record).toEqual({
    lineItems: [{ productId: b, name: { en: a } }],
    key: a,
  })
  const hints = { masterData: { current: { categoryOrderHints: { [a]: '0.1', [c]: '0.2' } } } }
  const { record, unresolved } = rewrite(resourceType('product'), hints, resolve)
  expect(record).toEqual({ masterData: { current: { categoryOrderHints: { [b]: '0.1' } } } })
  expect(unresolved).toMatchObject([{ type: 'category', id: c }])
})

test('references by key stay, and who wrote the record is left out', () => {
  const store = { store: { typeId: 'store', key: 'k' }, createdBy: { customer: { typeId: 'customer', id: c } } }
  expect(rewrite(resourceType('shopping-list'), store, resolve)).toEqual({
    record: { store: { typeId: 'store', key: 'k' } },
    unresolved: [],
  })
})
