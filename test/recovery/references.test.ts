import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resourceType, resourceTypes } from '../../src/catalogue/resources.ts'
import type { Reference } from '../../src/catalogue/types.ts'
import { compileReferences, type Target } from '../../src/recovery/references.ts'

function found(type: string, record: unknown): string[] {
  const targets: string[] = []
  compileReferences(resourceType(type).references)(record, ({ path }, target) => {
    targets.push(`${path} ${target.type} ${target.id ?? `key=${target.key}`}`)
  })
  return targets.sort()
}

test('finds references by id, by key, bare ids and ids that are property names', () => {
  const order = {
    id: 'o',
    customerId: 'c',
    customerGroup: { typeId: 'customer-group', id: 'g' },
    store: { typeId: 'store', key: 'berlin' },
    paymentInfo: {
      payments: [
        { typeId: 'payment', id: 'p1' },
        { typeId: 'payment', id: 'p2' },
      ],
    },
    lineItems: [
      { productId: 'x', variant: { availability: { channels: { ch1: {}, ch2: {} } } } },
      {
        productId: 'y',
        custom: { type: { typeId: 'type', id: 't' }, fields: { deep: [{ a: { typeId: 'cart', id: 'z' } }] } },
      },
    ],
    // Not in the catalogue: whatever is written there is the shop's own business.
    somethingNew: { typeId: 'product', id: 'not seen' },
    createdBy: { customer: { typeId: 'customer', id: 'not seen' } },
  }
  expect(found('order', order)).toEqual([
    'customerGroup customer-group g',
    'customerId customer c',
    'lineItems[].custom.fields.** cart z',
    'lineItems[].custom.type type t',
    'lineItems[].productId product x',
    'lineItems[].productId product y',
    'lineItems[].variant.availability.channels channel ch1',
    'lineItems[].variant.availability.channels channel ch2',
    'paymentInfo.payments[] payment p1',
    'paymentInfo.payments[] payment p2',
    'store store key=berlin',
  ])
})

test('finds what is anywhere in a message, but for who made it', () => {
  const message = {
    id: 'm',
    createdBy: { customer: { typeId: 'customer', id: 'audit' } },
    resource: { typeId: 'order', id: 'o' },
    order: {
      customerGroup: { typeId: 'customer-group', id: 'g' },
      lineItems: [{ productType: { typeId: 'product-type', id: 't' } }],
    },
  }
  expect(found('message', message)).toEqual(['** customer-group g', '** order o', '** product-type t'])
})

test('an attribute that is a reference, a set of them, or nested is found once', () => {
  const reference = (id: string) => ({ typeId: 'product', id })
  const attributes = [
    { name: 'one', value: reference('a') },
    { name: 'set', value: [reference('b'), reference('c')] },
    { name: 'nested', value: [{ name: 'inner', value: reference('d') }] },
    { name: 'expanded', value: { ...reference('e'), obj: { productType: { typeId: 'product-type', id: 'copy' } } } },
    { name: 'text', value: 'product' },
  ]
  const product = { masterData: { current: { masterVariant: { attributes } } } }
  const path = 'masterData.current.masterVariant.attributes[].value.**'
  expect(found('product', product)).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => `${path} product ${id}`))
})

test.each(['null', '[]', '"text"', '{}', '{"lineItems":{"productId":"x"}}', '{"lineItems":[null,3],"store":"berlin"}'])(
  'a record of another shape (%s) has none, and is no trouble',
  (json) => expect(found('order', JSON.parse(json))).toEqual([]),
)

/** Builds a record that holds exactly one reference, at the place. */
function planted({ path, to, by }: Reference, id: string): unknown {
  const [type = ''] = to[0] === '*' ? ['product'] : to
  const leaf = () => {
    if (by === 'plainId') return id
    if (by === 'mapKey') return { [id]: {} }
    return by === 'key' ? { typeId: type, key: id } : { typeId: type, id }
  }
  return path.split('.').reduceRight<unknown>((value, part) => {
    if (part === '**') return { anything: [value] }
    const [name = ''] = part.split('[]', 1)
    return { [name]: (part.match(/\[\]/g) ?? []).reduce((inner) => [inner], value) }
  }, leaf())
}

test('a reference at any place of the catalogue is found there, and nowhere else', () => {
  for (const type of resourceTypes) {
    const visit = compileReferences(type.references)
    for (const reference of type.references) {
      const hits: [string, Target][] = []
      visit(planted(reference, 'planted'), ({ path }, target) => hits.push([path, target]))
      const named = hits.map(([path, { id, key }]) => [path, id ?? key])
      expect(named, `${type.name} ${reference.path}`).toContainEqual([reference.path, 'planted'])
      // A place within `**` of another is that one's as well.
      for (const [path] of named) expect(path === reference.path || path!.endsWith('**')).toBe(true)
    }
  }
})

test('what is planted into any JSON is found, and nothing is invented', () => {
  const references: Reference[] = [{ path: 'a.**', to: ['*'] }]
  fc.assert(
    fc.property(fc.jsonValue(), fc.array(fc.uuid(), { maxLength: 5 }), (json, ids) => {
      const clean = JSON.parse(JSON.stringify(json).replaceAll('"typeId"', '"typeid"'))
      const record = {
        a: [clean, ...ids.map((id) => ({ x: { typeId: 'product', id } }))],
        b: { typeId: 'cart', id: 'no' },
      }
      const hits: string[] = []
      compileReferences(references)(record, (_, { id }) => hits.push(id!))
      expect(hits).toEqual(ids)
    }),
  )
})
