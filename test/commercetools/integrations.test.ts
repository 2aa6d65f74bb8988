import { expect, onTestFinished, test } from 'vitest'
import { listIntegrations, reinstate, silence } from '../../src/commercetools/integrations.ts'
import { openService } from '../simulator/service.ts'
import { openWriter } from './support/open-writer.ts'

const queue = {
  type: 'SQS',
  queueUrl: 'https://sqs.example/1',
  region: 'eu-central-1',
  accessKey: 'AKIA',
  accessSecret: 'very-hidden',
}

async function openListening() {
  const opened = await openWriter()
  const service = await openService(() => [200])
  onTestFinished(() => service.close())
  const { shop } = opened
  const extension = {
    destination: { type: 'HTTP', url: service.url },
    triggers: [
      { resourceTypeId: 'customer', actions: ['Create', 'Update'], condition: 'email is defined' },
      { resourceTypeId: 'cart', actions: ['Create'] },
    ],
  }
  const subscription = { destination: queue, messages: [{ resourceTypeId: 'order', types: ['OrderCreated'] }] }
  const changes = { destination: queue, changes: [{ resourceTypeId: 'channel' }, { resourceTypeId: 'customer' }] }
  const paths = [
    `/extensions/${(await shop.post('/extensions', extension)).body.id}`,
    `/subscriptions/${(await shop.post('/subscriptions', subscription)).body.id}`,
    `/subscriptions/${(await shop.post('/subscriptions', changes)).body.id}`,
  ]
  const switches = async () =>
    Promise.all(
      paths.map(async (path) => {
        const { triggers, messages, changes, events, destination } = (await shop.get(path)).body
        return { triggers, messages, changes, events, destination }
      }),
    )
  const deliveries = async () => (await shop.control('GET', 'projects/shop/deliveries')).text.trim().split('\n').length
  let people = 0
  const signUp = () =>
    shop.post('/customers', { email: `p${++people}@example.com`, authenticationMode: 'ExternalAuth' })
  return { ...opened, service, paths, switches, deliveries, signUp }
}

test('silenced integrations hear of nothing, and what is reinstated hears again as before', async () => {
  const { client, writer, service, switches, deliveries, signUp } = await openListening()
  await signUp()
  expect(service.told).toHaveLength(1)
  const before = await switches()
  const { speaking, silent } = await listIntegrations(client)
  expect({ speaking: speaking.length, silent }).toEqual({ speaking: 3, silent: [] })

  for (const integration of speaking) expect(await silence(writer, integration)).toBe('done')
  const told = await deliveries()
  expect((await signUp()).status).toBe(201)
  expect(service.told).toHaveLength(1)
  expect(await deliveries()).toBe(told)
  expect((await switches()).map(({ destination }) => destination)).toEqual(before.map((one) => one.destination))

  for (const integration of speaking) expect(await reinstate(writer, integration)).toBe('done')
  expect(await switches()).toEqual(before)
  await signUp()
  expect(service.told).toHaveLength(2)
  expect(await deliveries()).toBe(told + 1)
})

test('an attempt that is made again does not take silence for the original', async () => {
  const { client, writer, switches } = await openListening()
  const before = await switches()
  const { speaking } = await listIntegrations(client)
  const [first, ...others] = speaking
  await silence(writer, first!)
  const again = await listIntegrations(client)
  expect(again).toEqual({ speaking: others, silent: [{ type: first!.type, id: first!.id }] })
  for (const integration of speaking) expect(await silence(writer, integration)).toBe('done')
  for (const integration of [...speaking, ...speaking]) expect(await reinstate(writer, integration)).toBe('done')
  expect(await switches()).toEqual(before)
})

test('what somebody else has changed meanwhile stays as it is', async () => {
  const { shop, client, writer, paths } = await openListening()
  const { speaking } = await listIntegrations(client)
  const [extension, subscription] = speaking as [(typeof speaking)[0], (typeof speaking)[0]]
  const triggers = [{ resourceTypeId: 'order', actions: ['Create'] }]
  const change = async (version: number) =>
    await shop.post(paths[0]!, { version, actions: [{ action: 'changeTriggers', triggers }] })
  expect((await change(1)).status).toBe(200)
  expect(await silence(writer, extension)).toBe('changed')
  expect(await reinstate(writer, extension)).toBe('changed')
  expect((await shop.get(paths[0]!)).body).toMatchObject({ version: 2, triggers })
  const path = `/subscriptions/${subscription.id}`
  await shop.delete(`${path}?version=1`)
  expect(await silence(writer, subscription)).toBe('gone')
  expect(await reinstate(writer, subscription)).toBe('gone')
})

test.each(['lost-answer', '503', '429', 'reset'] as const)(
  'a %s in between leaves nothing half switched',
  async (kind) => {
    const { shop, client, writer, switches } = await openListening()
    const before = await switches()
    const { speaking } = await listIntegrations(client)
    const badWeather = () => shop.simulator.setFaults([{ kind, method: 'POST', route: '/shop/', times: 2 }])
    badWeather()
    for (const integration of speaking) expect(await silence(writer, integration)).toBe('done')
    expect((await listIntegrations(client)).silent).toHaveLength(3)
    badWeather()
    for (const integration of speaking) expect(await reinstate(writer, integration)).toBe('done')
    expect(await switches()).toEqual(before)
  },
)
