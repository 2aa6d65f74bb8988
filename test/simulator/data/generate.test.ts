import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createSimulator } from '../../../src/simulator/simulator.ts'
import { textOf } from '../../../src/simulator/store/collection.ts'

async function generated(
  options: Parameters<ReturnType<Awaited<ReturnType<typeof createSimulator>>['project']>['generate']>[0],
) {
  const simulator = await createSimulator({ projects: ['shop'], seed: 1 })
  simulator.world.clock.freeze(Date.UTC(2026, 5, 1))
  const project = simulator.project('shop')
  project.reset()
  const result = project.generate(options)
  await simulator.close()
  return { result, project, store: simulator.world.project('shop')! }
}

test('the same seed gives the same project, another seed another one', async () => {
  const [a, b, c] = await Promise.all([1, 1, 2].map((seed) => generated({ records: 300, seed })))
  expect(a!.project.state()).toEqual(b!.project.state())
  expect(a!.project.state()).not.toEqual(c!.project.state())
})

test('as many records as asked for, about as large, and as compressible as real ones', async () => {
  for (const bytesPerRecord of [1200, 2000, 10_000]) {
    const { result, project, store } = await generated({ records: 1000, bytesPerRecord })
    const made = Object.values(result.records).reduce((sum, count) => sum + count, 0)
    expect(made).toBe(1000)
    expect(project.counts()).toMatchObject(result.records)
    expect(result.bytes / made).toBeGreaterThan(bytesPerRecord * 0.75)
    expect(result.bytes / made).toBeLessThan(bytesPerRecord * 1.5)
    const texts = [...store.collections()].flatMap((collection) => [...collection.idOrder.ascending()].map(textOf))
    const ratio = texts.join('').length / gzipSync(texts.join('\n')).length
    expect(ratio).toBeGreaterThan(2)
    expect(ratio).toBeLessThan(12)
  }
})

test('references point to records that exist, where there are any', async () => {
  const { store } = await generated({ records: 500, types: ['category', 'product'] })
  const products = store.collection('product')
  for (const record of products.idOrder.ascending()) {
    const { masterData } = products.parsed(record) as { masterData: { current: { categories: { id: string }[] } } }
    expect(store.collection('category').get(masterData.current.categories[0]!.id)).toBeDefined()
  }
})

test('shares and lists of types, and times within the days asked for', async () => {
  const { result, store } = await generated({ records: 100, types: { review: 3, order: 1 }, days: 2 })
  expect(result.records).toEqual({ review: 75, order: 25 })
  const times = [...store.collection('review').modifiedOrder.ascending()].map(({ modified }) => modified)
  expect(times[0]).toBeGreaterThan(Date.UTC(2026, 4, 30))
  expect(times.at(-1)).toBeLessThanOrEqual(Date.UTC(2026, 5, 1))
  await expect(generated({ types: ['gadget'] })).rejects.toThrow("can't generate records of type 'gadget'")
})
