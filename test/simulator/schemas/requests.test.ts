import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openShop, type Shop } from '../support.ts'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
  await shop.post('/zones', { key: 'eu', name: 'Europe' })
  await shop.post('/product-types', { key: 'pt', name: 'pt', description: '' })
})
afterAll(() => shop.close())

const text = 'Request body does not contain valid JSON.'

describe('drafts', () => {
  const cases: [string, string, unknown, object][] = [
    ['an unknown field', '/zones', { name: 'x', colour: 'red' }, invalid('colour: Unexpected field')],
    [
      'an unknown field deep inside',
      '/zones',
      { name: 'x', locations: [{ country: 'DE' }, { country: 'DE', town: 'K' }] },
      invalid('locations -> town: Unexpected field'),
    ],
    [
      'a missing field',
      '/zones',
      { key: 'x' },
      {
        code: 'RequiredField',
        message: "A value is required for field 'name'.",
        field: 'name',
        detailedErrorMessage: 'name: Missing required value',
      },
    ],
    ['null for a required field', '/zones', { name: null }, { code: 'RequiredField', field: 'name' }],
    [
      'a missing field deep inside',
      '/zones',
      { name: 'x', locations: [{ state: 'x' }] },
      { code: 'RequiredField', field: 'country', detailedErrorMessage: 'locations -> country: Missing required value' },
    ],
    ['a number for a string', '/zones', { name: 1 }, invalid('name: 1 is not a string')],
    ['a string for a list', '/zones', { name: 'x', locations: 'DE' }, invalid('locations: "DE" is not a list')],
    ['a list for an object', '/zones', { name: 'x', locations: [[]] }, invalid('locations: [] is not an object')],
    ['null in a list', '/zones', { name: 'x', locations: [null] }, invalid('locations: null is not an object')],
    [
      'text for a number',
      '/standalone-prices',
      price({ currencyCode: 'EUR', centAmount: '1' }),
      invalid('value -> centAmount: "1" is not a whole number'),
    ],
    [
      'half a cent',
      '/standalone-prices',
      price({ currencyCode: 'EUR', centAmount: 0.5 }),
      invalid('value -> centAmount: 0.5 is not a whole number'),
    ],
    [
      'text for true',
      '/states',
      { key: 'x', type: 'LineItemState', initial: 'true' },
      invalid('initial: "true" is not true or false'),
    ],
    [
      'an unknown value of an enum',
      '/states',
      { key: 'x', type: 'Wrong' },
      {
        code: 'InvalidField',
        field: 'type',
        invalidValue: 'Wrong',
        allowedValues: expect.arrayContaining(['OrderState', 'LineItemState']),
      },
    ],
    [
      'an unknown value in a list of an enum',
      '/channels',
      { key: 'x', roles: ['Primary', 'Wrong'] },
      { code: 'InvalidField', field: 'roles', invalidValue: 'Wrong' },
    ],
    [
      'a choice of objects that says nothing',
      '/recurrence-policies',
      { key: 'x', schedule: { value: 1 } },
      { code: 'RequiredField', detailedErrorMessage: 'schedule -> type: Missing required value' },
    ],
    [
      'a choice of objects that says something else',
      '/recurrence-policies',
      { key: 'x', schedule: { type: 'never' } },
      invalid("schedule -> type: 'never' is none of the values allowed"),
    ],
    [
      'a field of another choice',
      '/recurrence-policies',
      { key: 'x', schedule: { type: 'dayOfMonth', day: 1, value: 1 } },
      invalid('schedule -> value: Unexpected field'),
    ],
    [
      'a reference to another type',
      '/stores',
      { key: 'x', supplyChannels: [{ typeId: 'product', key: 'c' }] },
      { code: 'InvalidField', field: 'typeId' },
    ],
    [
      'custom fields without a type',
      '/channels',
      { key: 'x', custom: { fields: {} } },
      { code: 'RequiredField', field: 'type' },
    ],
    ['a field of the record itself', '/channels', { key: 'x', id: 'mine' }, invalid('id: Unexpected field')],
    [
      'a company that has a parent',
      '/business-units',
      { key: 'x', name: 'x', unitType: 'Company', parentUnit: { typeId: 'business-unit', key: 'y' } },
      invalid('parentUnit: Unexpected field'),
    ],
    [
      'an order imported without its total',
      '/orders/import',
      { orderNumber: '1' },
      { code: 'RequiredField', field: 'totalPrice' },
    ],
    [
      'a custom object without a value',
      '/custom-objects',
      { container: 'c', key: 'k' },
      { code: 'RequiredField', field: 'value' },
    ],
    ['a prototype', '/zones', JSON.parse('{"name": "x", "__proto__": {}}'), invalid('__proto__: Unexpected field')],
    ['a list', '/zones', [], invalid('[] is not an object')],
  ]

  test.each(cases)('%s is refused', async (_, path, draft, error) => {
    const { status, body } = await shop.post(path, draft)
    expect({ status, ...body }).toMatchObject({ status: 400, statusCode: 400, errors: [error] })
    expect(body.message).toBe(body.errors[0].message)
  })

  test('null stands for nothing where a field may be missing, and in values of any JSON, too', async () => {
    expect((await shop.post('/zones', { key: null, name: 'x', locations: null })).status).toBe(201)
    const value = { a: [null, { b: null }], typeId: 'product' }
    const { body } = await shop.post('/custom-objects', { container: 'c', key: 'k', value })
    expect(body.value).toEqual({ a: [null, {}], typeId: 'product' })
    expect((await shop.post('/custom-objects', { container: 'c', key: 'n', value: null })).status).toBe(201)
  })

  test('money may be given with or without its type, in cents or finer', async () => {
    for (const [i, value] of [
      { currencyCode: 'EUR', centAmount: 1 },
      { type: 'centPrecision', currencyCode: 'EUR', centAmount: 1 },
      { type: 'centPrecision', currencyCode: 'EUR', centAmount: 1, fractionDigits: 2 },
      { type: 'highPrecision', currencyCode: 'EUR', preciseAmount: 123, fractionDigits: 4 },
      { type: 'highPrecision', currencyCode: 'EUR', preciseAmount: 123, centAmount: 1, fractionDigits: 4 },
    ].entries()) {
      expect((await shop.post('/standalone-prices', { sku: `sku-${i}`, value })).status, JSON.stringify(value)).toBe(
        201,
      )
    }
  })
})

describe('updates', () => {
  const cases: [string, object, object][] = [
    ['an unknown action', { action: 'paint' }, invalid("actions -> action: 'paint' is none of the values allowed")],
    [
      'an action of another type',
      { action: 'publish' },
      invalid("actions -> action: 'publish' is none of the values allowed"),
    ],
    ['an action without a name', { name: 'x' }, { code: 'RequiredField', field: 'action' }],
    [
      'an unknown field',
      { action: 'changeName', name: 'x', colour: 'red' },
      invalid('actions -> colour: Unexpected field'),
    ],
    [
      'a missing field',
      { action: 'changeName' },
      { code: 'RequiredField', field: 'name', detailedErrorMessage: 'actions -> name: Missing required value' },
    ],
    ['a wrong type', { action: 'changeName', name: {} }, invalid('actions -> name: {} is not a string')],
    [
      'a wrong type deep inside',
      { action: 'addLocation', location: { country: 1 } },
      invalid('actions -> location -> country: 1 is not a string'),
    ],
  ]

  test.each(cases)('%s is refused', async (_, action, error) => {
    const { status, body } = await shop.post('/zones/key=eu', {
      version: 1,
      actions: [{ action: 'setKey', key: 'no' }, action],
    })
    expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [error] })
    expect((await shop.get('/zones/key=eu')).body.version).toBe(1)
  })

  test('so are those of the project, and fields beside version and actions', async () => {
    const { body: project } = await shop.get('')
    const actions = [{ action: 'changeName', name: 'x', colour: 'red' }]
    const { body } = await shop.post('', { version: project.version, actions })
    expect(body.errors).toMatchObject([invalid('actions -> colour: Unexpected field')])
    const { body: other } = await shop.post('/zones/key=eu', { version: 1, actions: [], force: true })
    expect(other.errors).toMatchObject([invalid('force: Unexpected field')])
  })

  test('there are 500 at most', async () => {
    const actions = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ action: 'changeName', name: `n${i}` }))
    expect((await shop.post('/zones/key=eu', { version: 1, actions: actions(501) })).status).toBe(400)
    expect((await shop.post('/zones/key=eu', { version: 1, actions: actions(500) })).status).toBe(200)
  })
})

describe('sizes', () => {
  test('a body of more than 16 MB is refused, with an answer', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(16 * 1024 * 1024) })
    const answer = await shop.postText('/zones', body)
    expect({ status: answer.status, code: answer.body.errors[0].code }).toEqual({
      status: 413,
      code: 'ContentTooLarge',
    })
  })

  test('JSON, queries and predicates can be nested and be long, within limits', async () => {
    const nested = (levels: number) =>
      shop.postText(
        '/custom-objects',
        `{"container":"nested","key":"nested","value":${'['.repeat(levels)}${']'.repeat(levels)}}`,
      )
    expect((await nested(400)).status).toBe(201)
    expect((await nested(100_000)).body.errors).toMatchObject([{ code: 'InvalidJsonInput' }])
    const query = `${'{a'.repeat(50_000)}${'}'.repeat(50_000)}`
    expect((await shop.post('/graphql', { query })).status).toBe(400)
    const many = (count: number) => Array.from({ length: count }, () => 'id="x"').join(' or ')
    expect((await shop.get('/zones', { where: many(900) })).status).toBe(200)
    expect((await shop.get('/zones', { where: many(1100) })).body.errors).toMatchObject([{ code: 'InvalidInput' }])
    const tooLong = await shop.get('/zones', { where: many(20_000) })
    expect(tooLong).toMatchObject({ status: 431, body: { statusCode: 431, errors: [{ code: 'InvalidInput' }] } })
  })

  test('a product has 100 variants at most', async () => {
    const draft = (variants: number) => ({
      key: `with-${variants}`,
      productType: { typeId: 'product-type', key: 'pt' },
      name: { en: 'x' },
      slug: { en: `with-${variants}` },
      variants: Array.from({ length: variants - 1 }, (_, i) => ({ sku: `with-${variants}-${i}` })),
    })
    const { status, body } = await shop.post('/products', draft(101))
    expect({ status, code: body.errors?.[0].code }).toEqual({ status: 400, code: 'InvalidOperation' })
    const { body: full, text: said } = await shop.post('/products', draft(100))
    expect(full.version, said.slice(0, 300)).toBe(1)
    const one = { action: 'addVariant', sku: 'one-more' }
    const tooMany = await shop.post(`/products/${full.id}`, { version: 1, actions: [one] })
    expect({ status: tooMany.status, message: tooMany.body.message }).toMatchObject({
      status: 400,
      message: 'A product can have 100 variants at most.',
    })
    const actions = [
      { action: 'removeVariant', id: 2, staged: false },
      { ...one, staged: false },
    ]
    const exchanged = await shop.post(`/products/${full.id}`, { version: 1, actions })
    expect(exchanged.status, exchanged.text.slice(0, 300)).toBe(200)
  })
})

function invalid(detailedErrorMessage: string): object {
  return { code: 'InvalidJsonInput', message: text, detailedErrorMessage }
}

function price(value: unknown): unknown {
  return { sku: 'x', value }
}
