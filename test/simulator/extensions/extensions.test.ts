import { afterEach, beforeEach, expect, test } from 'vitest'
import { Consultation, ExtensionsToAsk } from '../../../src/simulator/extensions/consultation.ts'
import { openService } from '../service.ts'
import { openShop, type Shop } from '../support.ts'

let shop: Shop
let service: Awaited<ReturnType<typeof openService>>
let answer: Parameters<typeof openService>[0]

beforeEach(async () => {
  shop = await openShop()
  answer = () => [200]
  service = await openService((told) => answer!(told))
})
afterEach(async () => {
  await shop.close()
  await service.close()
})

const person = (name: string, more: object = {}) => ({
  email: `${name}@example.com`,
  authenticationMode: 'ExternalAuth',
  ...more,
})

/** The answer to a creation holds the customer among other things. */
const signUp = async (draft: object) => {
  const answered = await shop.post('/customers', draft)
  return { ...answered, body: answered.body.customer }
}

const onCustomers = (more: object = {}) => ({
  destination: { type: 'HTTP', url: service.url },
  triggers: [{ resourceTypeId: 'customer', actions: ['Create', 'Update'] }],
  ...more,
})

const calls = async () =>
  (await shop.control('GET', 'projects/shop/calls')).text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

async function extend(more: object = {}) {
  const made = await shop.post('/extensions', onCustomers(more))
  expect(made.status).toBe(201)
  return made.body
}

test('an extension is told what is about to be stored, and its silence changes nothing', async () => {
  const extension = await extend({ key: 'checks' })
  const created = await signUp(person('a', { addresses: [{ country: 'DE' }] }))
  expect(created).toMatchObject({ status: 201, body: { version: 1 } })
  expect(service.told[0]!.body).toMatchObject({
    action: 'Create',
    resource: {
      typeId: 'customer',
      id: created.body.id,
      obj: { ...created.body, createdAt: expect.any(String), lastModifiedAt: expect.any(String) },
    },
  })
  const actions = [{ action: 'setFirstName', firstName: 'Ada' }]
  const updated = await shop.post(`/customers/${created.body.id}`, { version: 1, actions })
  expect(updated).toMatchObject({ status: 200, body: { version: 2, firstName: 'Ada' } })
  expect(service.told[1]!.body).toMatchObject({ action: 'Update', resource: { obj: { firstName: 'Ada' } } })
  expect(service.told[1]!.body.oldResource).toBeUndefined()
  await shop.get(`/customers/${created.body.id}`)
  await shop.delete(`/customers/${created.body.id}?version=2`)
  expect(service.told).toHaveLength(2)
  expect(await calls()).toMatchObject([
    {
      seq: 1,
      extension: { id: extension.id, key: 'checks' },
      action: 'Create',
      outcome: 'answered',
      status: 200,
      actions: 0,
    },
    { seq: 2, action: 'Update', resource: { typeId: 'customer', id: created.body.id } },
  ])
})

test('only the named types and actions trigger it, and what they change along the way does not', async () => {
  await extend({ triggers: [{ resourceTypeId: 'cart', actions: ['Update'] }] })
  await shop.post('/customers', person('a'))
  await shop.post('/tax-categories', { key: 'standard', name: 'standard', rates: [] })
  const lineItem = {
    name: { en: 'wrap' },
    slug: 'wrap',
    quantity: 1,
    money: { centAmount: 100, currencyCode: 'EUR' },
    taxCategory: { typeId: 'tax-category', key: 'standard' },
  }
  const cart = (await shop.post('/carts', { currency: 'EUR', customLineItems: [lineItem] })).body
  const order = await shop.post('/orders', { cart: { typeId: 'cart', id: cart.id }, version: 1 })
  expect(order.status).toBe(201)
  expect((await shop.get(`/carts/${cart.id}`)).body).toMatchObject({ cartState: 'Ordered' })
  expect(service.told).toEqual([])
})

test('the update actions that it answers are part of the same write', async () => {
  await extend({ additionalContext: { includeOldResource: true } })
  answer = ({ body }) => [200, { actions: [{ action: 'setLastName', lastName: `by ${body.action}` }] }]
  const created = await signUp(person('a'))
  expect(created).toMatchObject({ status: 201, body: { lastName: 'by Create', version: 1 } })
  const actions = [{ action: 'setFirstName', firstName: 'Ada' }]
  const updated = await shop.post(`/customers/${created.body.id}`, { version: 1, actions })
  expect(updated.body).toMatchObject({ firstName: 'Ada', lastName: 'by Update', version: 3 })
  expect(service.told[1]!.body.oldResource).toMatchObject({ typeId: 'customer', obj: { lastName: 'by Create' } })
  const log = shop.simulator
    .project('shop')
    .log()
    .filter(({ type }) => type === 'customer')
  expect(log.map(({ op, version }) => [op, version])).toEqual([
    ['create', 1],
    ['update', 3],
  ])
})

test('ids told to an extension are those that are stored, though the request is tried twice', async () => {
  await extend()
  answer = ({ body }) => {
    const { id } = body.resource.obj.addresses[0]
    return [200, { actions: [{ action: 'changeAddress', addressId: id, address: { country: 'AT' } }] }]
  }
  const { body } = await signUp(person('a', { addresses: [{ country: 'DE' }] }))
  expect(body.addresses).toEqual([{ id: service.told[0]!.body.resource.obj.addresses[0].id, country: 'AT' }])
})

test('what it refuses is not stored, and the client is told its reasons', async () => {
  const { id } = await extend({ key: 'checks' })
  const error = {
    code: 'InvalidInput',
    message: 'We know you.',
    localizedMessage: { en: 'No' },
    extensionExtraInfo: { why: 7 },
  }
  answer = () => [400, { errors: [error, { code: 'InvalidOperation', message: 'Never.' }] }]
  const refused = await shop.post('/customers', person('a'))
  const errorByExtension = { id, key: 'checks' }
  expect(refused).toMatchObject({
    status: 400,
    body: {
      statusCode: 400,
      message: 'We know you.',
      errors: [
        { ...error, errorByExtension },
        { code: 'InvalidOperation', errorByExtension },
      ],
    },
  })
  expect(shop.simulator.project('shop').counts().customer).toBeUndefined()
  expect(await calls()).toMatchObject([{ outcome: 'refused', status: 400 }])
})

test.each([
  ['an error of its own', [500, { message: 'oops' }]],
  ['no JSON', [200, '<html>']],
  ['actions without names', [200, { actions: [{ do: 'it' }] }]],
  ['more than 100 actions', [200, { actions: Array.from({ length: 101 }, () => ({ action: 'setKey' })) }]],
  ['a refusal without reasons', [400, {}]],
  ['a redirect', [302]],
] as const)('%s is a bad response', async (_, reply) => {
  const { id } = await extend({ key: 'broken' })
  answer = () => reply as never
  const failed = await shop.post('/customers', person('a'))
  expect(failed).toMatchObject({
    status: 502,
    body: {
      errors: [
        {
          code: 'ExtensionBadResponse',
          extensionId: id,
          extensionKey: 'broken',
          extensionStatusCode: reply[0],
          extensionErrors: [{ extensionId: id }],
        },
      ],
    },
  })
  expect(shop.simulator.project('shop').counts().customer).toBeUndefined()
  expect(await calls()).toMatchObject([{ outcome: 'bad-response' }])
})

test('it has so long to answer; then, as when nobody listens, there is no response', async () => {
  const { id } = await extend({ timeoutInMs: 150 })
  answer = () => 'silence'
  const failed = await shop.post('/customers', person('a'))
  expect(failed).toMatchObject({
    status: 504,
    body: { errors: [{ code: 'ExtensionNoResponse', message: 'Extension did not respond in time.', extensionId: id }] },
  })
  await service.close()
  expect((await shop.post('/customers', person('a'))).status).toBe(504)
  expect(await calls()).toMatchObject([{ outcome: 'no-response' }, { outcome: 'no-response' }])
  expect((await shop.post('/extensions', onCustomers({ timeoutInMs: 10_001 }))).status).toBe(400)
})

test('update actions that can’t be applied fail the request', async () => {
  const { id } = await extend()
  answer = () => [
    200,
    { actions: [{ action: 'setCustomerGroup', customerGroup: { typeId: 'customer-group', id: 'none' } }] },
  ]
  const failed = await shop.post('/customers', person('a'))
  expect(failed).toMatchObject({
    status: 400,
    body: {
      errors: [
        {
          code: 'ExtensionUpdateActionsFailed',
          extensionErrors: [{ code: 'ReferencedResourceNotFound', extensionId: id }],
        },
      ],
    },
  })
  expect(shop.simulator.project('shop').counts().customer).toBeUndefined()
})

test('a condition decides whether it is called; a field that is compared must be there', async () => {
  const { id } = await extend({
    triggers: [
      { resourceTypeId: 'customer', actions: ['Create'], condition: 'firstName = "Ada" and addresses(country = "DE")' },
    ],
  })
  const ada = { firstName: 'Ada', addresses: [{ country: 'DE' }] }
  expect((await shop.post('/customers', person('a', ada))).status).toBe(201)
  expect(service.told).toHaveLength(1)
  expect((await shop.post('/customers', person('b', { firstName: 'Bob' }))).status).toBe(201)
  expect(service.told).toHaveLength(1)
  const failed = await shop.post('/customers', person('c'))
  expect(failed).toMatchObject({
    status: 400,
    body: {
      errors: [
        {
          code: 'ExtensionPredicateEvaluationFailed',
          message: 'The compared field firstName is not present.',
          errorByExtension: { id },
        },
      ],
    },
  })
  await shop.delete(`/extensions/${id}?version=1`)
  await extend({
    triggers: [
      { resourceTypeId: 'customer', actions: ['Create'], condition: 'firstName is defined and firstName = "Ada"' },
    ],
  })
  expect((await shop.post('/customers', person('c'))).status).toBe(201)
  expect(
    (
      await shop.post(
        '/extensions',
        onCustomers({ triggers: [{ resourceTypeId: 'customer', actions: ['Create'], condition: 'a = ' }] }),
      )
    ).status,
  ).toBe(400)
})

test('a resource that was changed while an extension was asked is a conflict', async () => {
  const created = (await signUp(person('a'))).body
  await extend()
  const update = (firstName: string) =>
    shop.post(`/customers/${created.id}`, { version: 1, actions: [{ action: 'setFirstName', firstName }] })
  let release = (): void => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  let first = true
  answer = async () => {
    if (first) {
      first = false
      await held
    }
    return [200]
  }
  const slow = update('slow')
  await expect.poll(() => service.told.length).toBe(1)
  expect(await update('fast')).toMatchObject({ status: 200, body: { firstName: 'fast', version: 2 } })
  release()
  expect(await slow).toMatchObject({
    status: 409,
    body: { errors: [{ code: 'ConcurrentModification', currentVersion: 2 }] },
  })
  expect((await shop.get(`/customers/${created.id}`)).body).toMatchObject({ firstName: 'fast', version: 2 })
})

test('a project that was emptied while an extension was asked gets nothing of it', async () => {
  await extend()
  answer = async () => {
    await shop.control('POST', 'projects/shop')
    return [200]
  }
  expect((await shop.post('/customers', person('a'))).status).toBe(404)
  expect(shop.simulator.project('shop').counts()).toEqual({ project: 1, state: 1 })
})

test('secrets are sent, hidden when read, and kept until they change', async () => {
  const destination = (authentication: object) => ({ type: 'HTTP', url: service.url, authentication })
  const made = await extend({
    destination: destination({ type: 'AuthorizationHeader', headerValue: 'Bearer s3cr3t-word' }),
  })
  expect(made.destination.authentication.headerValue).toBe('****word')
  await shop.post('/customers', person('a'))
  expect(service.told[0]!.headers.authorization).toBe('Bearer s3cr3t-word')
  const change = {
    action: 'changeDestination',
    destination: destination({ type: 'AzureFunctions', key: 'azure-key-1' }),
  }
  const bad = { action: 'setTimeoutInMs', timeoutInMs: 99_999 }
  expect((await shop.post(`/extensions/${made.id}`, { version: 1, actions: [change, bad] })).status).toBe(400)
  await shop.post('/customers', person('b'))
  expect(service.told[1]!.headers.authorization).toBe('Bearer s3cr3t-word')
  const changed = (await shop.post(`/extensions/${made.id}`, { version: 1, actions: [change] })).body
  expect(changed.destination.authentication.key).toBe('****ey-1')
  await shop.post('/customers', person('c'))
  expect(service.told[2]!.headers).toMatchObject({ 'x-functions-key': 'azure-key-1' })
  expect(service.told[2]!.headers.authorization).toBeUndefined()
  expect((await shop.control('GET', 'projects/shop/calls')).text).not.toContain('s3cr3t')
})

test('dependencies are asked first, and what they changed is what the next one sees', async () => {
  const first = await extend({ key: 'first' })
  const other = await extend({ key: 'other' })
  const dependencies = [
    { typeId: 'extension', key: 'first' },
    { typeId: 'extension', key: 'other' },
  ]
  const last = await extend({ key: 'last', dependencies, destination: { type: 'HTTP', url: `${service.url}/last` } })
  answer = () => [200, { actions: [{ action: 'setFirstName', firstName: `call ${service.told.length}` }] }]
  const { body } = await signUp(person('a'))
  expect(service.told.map(({ body: told }) => told.resource.obj.firstName)).toEqual([
    undefined,
    undefined,
    expect.stringMatching(/^call [12]$/),
  ])
  expect(body.firstName).toBe('call 3')
  expect((await calls()).map((call) => call.extension.key).sort()).toEqual(['first', 'last', 'other'])
  const circular = { action: 'setDependencies', dependencies: [{ typeId: 'extension', id: last.id }] }
  expect((await shop.post(`/extensions/${first.id}`, { version: 1, actions: [circular] })).body.errors[0].code).toBe(
    'CircularDependency',
  )
  expect((await shop.delete(`/extensions/${other.id}?version=1`)).status).toBe(400)
  expect((await shop.get(`/extensions/${other.id}`)).status).toBe(200)
})

test('nobody is called who is no HTTP service, or on another machine; it is noted, and the request goes on', async () => {
  await extend({
    key: 'lambda',
    destination: { type: 'AWSLambda', arn: 'arn:aws:lambda:x', accessKey: 'AKIA1234', accessSecret: 'hush-hush' },
  })
  await extend({ key: 'google', destination: { type: 'GoogleCloudFunction', url: service.url } })
  await extend({ key: 'real', destination: { type: 'HTTP', url: 'https://extensions.shop.example/check' } })
  const made = await shop.post('/customers', person('a'))
  expect(made.status).toBe(201)
  const noted = await calls()
  expect(
    Object.fromEntries(noted.map(({ extension, outcome, reason }) => [extension.key, `${outcome}: ${reason}`])),
  ).toEqual({
    lambda: "not-called: the simulator can't call AWSLambda",
    google: "not-called: the simulator can't call GoogleCloudFunction",
    real: 'not-called: it is on another machine, and the simulator was not told to call out',
  })
  expect(service.told).toEqual([])
})

test.each([
  [{ triggers: [{ resourceTypeId: 'product', actions: ['Create'] }] }, 'InvalidField'],
  [{ triggers: [] }, 'RequiredField'],
])('an extension %j is refused', async (draft, code) => {
  const refused = await shop.post('/extensions', onCustomers(draft))
  expect(refused.status).toBe(400)
  expect(['InvalidInput', 'InvalidJsonInput', code]).toContain(refused.body.errors[0].code)
})

test('a project has 25 extensions at most', async () => {
  for (let i = 0; i < 25; i++) await extend()
  expect((await shop.post('/extensions', onCustomers())).body.errors[0].code).toBe('MaxResourceLimitExceeded')
})

test('of several resources of the type that a request writes, the first is the one that extensions are asked about', async () => {
  const extension = await extend()
  const project = shop.simulator.world.project('shop')!
  const context = {
    project,
    clientId: 'x',
    baseUrl: '',
    registerClient: () => {},
    removeClient: () => {},
    pending: new Map(),
  }
  const definition = { typeId: 'customer', path: 'customers', view: [], manage: [], required: [] }
  const consultation = new Consultation('customer', context, 'this-machine')
  const attempt = () =>
    consultation.attempt(() =>
      project.changes.allOrNothing(() => ['a', 'b'].map((key) => project.insert(definition, { key }, 'x').key)),
    )
  answer = () => [200, { actions: [{ action: 'setKey', key: 'asked' }] }]
  try {
    attempt()
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(ExtensionsToAsk)
    await consultation.ask(error as ExtensionsToAsk)
  }
  expect(attempt()).toEqual(['asked', 'b'])
  expect(await calls()).toMatchObject([{ extension: { id: extension.id } }])
})
