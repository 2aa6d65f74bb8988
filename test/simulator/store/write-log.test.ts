import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openShop, type Shop } from '../support.ts'

type Step = { kind: 'create' | 'update' | 'delete' | 'stale' | 'duplicate' | 'assign' | 'withdraw'; pick: number }

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('create', 'create', 'update', 'update', 'delete', 'stale', 'duplicate', 'assign', 'withdraw'),
  pick: fc.nat(),
})

test('whatever requests were made, the log replayed is the state, and the state is what is served', async () => {
  const shop = await openShop()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), async (steps) => {
      const project = shop.simulator.project('shop')
      project.reset()
      for (const [i, one] of steps.entries()) await take(shop, one, i)
      const replayed = new Map<string, string>()
      let seq = 0
      for (const { op, type, id, version, sha256, parent, seq: next } of project.log()) {
        expect(next).toBe(++seq)
        const name = `${type} ${parent ?? ''} ${id}`
        expect(replayed.has(name)).toBe(op !== 'create')
        if (op === 'delete') replayed.delete(name)
        else replayed.set(name, `${version} ${sha256}`)
      }
      const state = project
        .state()
        .map(({ type, id, version, sha256, parent }): [string, string] => [
          `${type} ${parent ?? ''} ${id}`,
          `${version} ${sha256}`,
        ])
      expect(new Map(state)).toEqual(replayed)
      for (const { type, id, version, sha256 } of project.state()) {
        if (type !== 'channel') continue
        const { text, body } = await shop.get(`/channels/${id}`)
        expect({ version: body.version, hash: hashOf(text) }).toEqual({ version, hash: sha256 })
      }
    }),
    { numRuns: 12 },
  )
  await shop.close()
})

async function take(shop: Shop, { kind, pick }: Step, i: number): Promise<void> {
  const { results: channels } = (await shop.get('/channels', { limit: 500 })).body
  const channel = channels[pick % Math.max(1, channels.length)]
  if (kind === 'create') await shop.post('/channels', { key: `c${i}`, name: { en: `${pick}` } })
  else if (kind === 'duplicate' && channel) {
    expect((await shop.post('/channels', { key: channel.key })).status).toBe(400)
  } else if (kind === 'update' && channel) {
    const name = { en: `new ${pick % 3}` }
    const actions = [{ action: 'changeName', name }]
    const { status } = await shop.post(`/channels/${channel.id}`, { version: channel.version, actions })
    expect(status).toBe(channel.name?.en === name.en ? 400 : 200)
  } else if (kind === 'stale' && channel) {
    expect((await shop.delete(`/channels/${channel.id}?version=99`)).status).toBe(409)
  } else if (kind === 'delete' && channel) {
    expect((await shop.delete(`/channels/${channel.id}?version=${channel.version}`)).status).toBe(200)
  } else if (kind === 'assign' || kind === 'withdraw') await assign(shop, kind)
}

async function assign(shop: Shop, kind: 'assign' | 'withdraw'): Promise<void> {
  await shop.post('/product-types', { key: 'pt', name: 'pt', description: '' })
  await shop.post('/products', {
    key: 'p',
    productType: { typeId: 'product-type', key: 'pt' },
    name: {},
    slug: { en: 'a-p' },
  })
  await shop.post('/product-selections', { key: 's', name: { en: 's' } })
  const { body: selection } = await shop.get('/product-selections/key=s')
  const action = kind === 'assign' ? 'addProduct' : 'removeProduct'
  const actions = [{ action, product: { typeId: 'product', key: 'p' } }]
  await shop.post('/product-selections/key=s', { version: selection.version, actions })
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
