import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShop, type Shop } from '../support.ts'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

test.each([
  ['/products', 'colour = "red"', 'colour'],
  ['/products', 'name(en = "x")', 'name'],
  ['/products', 'masterData(current(colour = "red"))', 'colour'],
  ['/products', 'masterData(current(variants(prices(value(cents = 1)))))', 'cents'],
  ['/products', 'productType(obj(key = "x"))', 'obj'],
  ['/products', 'version(of = 1)', 'of'],
  ['/products', 'id = "x" and (version > 1 or not (colour is defined))', 'colour'],
  ['/products', 'colour in ("red")', 'colour'],
  ['/products', 'colour is empty', 'colour'],
  ['/products', 'colour contains any ("red")', 'colour'],
  ['/channels', 'place within circle(1, 2, 3)', 'place'],
  ['/categories', 'parent(slug(en = "new"))', 'slug'],
  ['/api-clients', 'lastModifiedAt > "2026-01-01T00:00:00Z"', 'lastModifiedAt'],
  ['/product-selections/key=s/products', 'productId = "x"', 'productId'],
])('%s where %s names a field that is not there', async (path, where, field) => {
  await shop.post('/product-selections', { key: 's', name: { en: 's' } })
  const { status, body } = await shop.get(path, { where })
  const message = `Malformed parameter: where: The field '${field}' does not exist.`
  expect({ status, ...body }).toMatchObject({ status: 400, message, errors: [{ code: 'InvalidInput', message }] })
})

test.each([
  ['/products', 'masterData(current(name(en = "x") and slug(de-DE = "y")))'],
  ['/products', 'masterData(staged(masterVariant(attributes(name = "a" and value(key = "b")))))'],
  ['/products', 'masterData(current(variants(prices(value(centAmount > 1)))))'],
  ['/products', 'masterData(current(categoryOrderHints(x = "0.1")))'],
  ['/customers', 'custom(fields(anything(at(all = 1))))'],
  ['/custom-objects', 'value(anything(at = "all"))'],
  ['/business-units', 'parentUnit(key = "x") and unitType = "Division"'],
  ['/messages', 'type = "OrderCreated" and resource(typeId = "order")'],
  ['/orders', 'shippingInfo(deliveries(parcels(trackingData(carrier = "x"))))'],
  ['/channels', 'geoLocation within circle(1, 2, 3)'],
  ['/api-clients', 'createdAt > "2026-01-01T00:00:00Z"'],
])('%s where %s is fine', async (path, where) => {
  expect((await shop.get(path, { where })).text).toContain('"results":[]')
})

test('the same holds for sorting, HEAD and GraphQL', async () => {
  const sorted = await shop.get('/products', { sort: 'masterData.current.colour' })
  expect(sorted.body.message).toBe("Malformed parameter: sort: The field 'colour' does not exist.")
  expect((await shop.get('/products', { sort: 'masterData.current.name.en desc' })).status).toBe(200)
  expect((await shop.head('/products', { where: 'colour = 1' })).status).toBe(400)
  const query = (args: string) => shop.post('/graphql', { query: `{ products(${args}) { results { id } } }` })
  expect((await query('where: "colour = 1"')).body.errors).toMatchObject([
    { message: "Malformed parameter: where: The field 'colour' does not exist.", extensions: { code: 'InvalidInput' } },
  ])
  expect((await query('sort: "colour"')).body.errors).toHaveLength(1)
  expect((await query('sort: "key asc", where: "key is defined"')).body.errors).toBeUndefined()
})
