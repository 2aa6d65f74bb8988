import { expect, test } from 'vitest'
import { DATASETS, loadSampleData } from '../../../src/simulator/data/load-sample-data.ts'
import { DEFINITIONS } from '../../../src/simulator/resources/table.ts'
import { checkOf } from '../../../src/simulator/schemas/checker.ts'
import { resourceModel } from '../../../src/simulator/schemas/roots.ts'
import { createSimulator, type Simulator } from '../../../src/simulator/simulator.ts'
import { fieldsIn } from '../../../src/simulator/store/collection.ts'

test.each(DATASETS)('every record of the sample shop %s is as the SDK says, messages included', async (dataset) => {
  const simulator = await createSimulator({ projects: ['shop'], seed: 1 })
  await loadSampleData({ url: simulator.url, projectKey: 'shop', dataset })
  expect(Object.keys(simulator.project('shop').counts()).length).toBeGreaterThan(DEFINITIONS.length)
  expect(wrong(simulator)).toEqual([])
  await simulator.close()
})

test('so is every generated record, of every type that can be generated', async () => {
  const simulator = await createSimulator({ projects: ['shop'], seed: 1 })
  const types = `product-type tax-category channel category customer product inventory-entry standalone-price review
    payment order key-value-document`.split(/\s+/)
  simulator.project('shop').generate({ records: 600, types })
  expect(wrong(simulator)).toEqual([])
  await simulator.close()
})

/** One line for each kind of slip. */
function wrong({ world }: Simulator): string[] {
  const project = world.project('shop')!
  const slips = new Set<string>()
  const check = (model: string, name: string, record: unknown): void => {
    const problem = checkOf(model)(record)
    if (problem === undefined) return
    const place = problem.path.filter((step) => typeof step === 'string').join('.')
    slips.add(`${name} ${place}: ${problem.message}`)
  }
  check('Project', 'project', project.settings)
  for (const { typeId } of DEFINITIONS) {
    for (const stored of project.collection(typeId).idOrder.ascending()) {
      const record = fieldsIn(stored)
      check(resourceModel(typeId), typeId === 'message' ? `message ${record.type}` : typeId, record)
    }
  }
  return [...slips]
}
