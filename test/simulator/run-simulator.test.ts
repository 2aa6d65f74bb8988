import { expect, test } from 'vitest'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import { runSimulator } from '../../src/simulator/run-simulator.ts'
import { createSimulator } from '../../src/simulator/simulator.ts'
import { tokenOf } from './support.ts'

test('projects are filled before faults begin', async () => {
  const lines: string[] = []
  const simulator = await runSimulator({
    projects: ['empty'],
    data: ['shop=fashion', 'large=generated:200'],
    faults: ['503:0.5', '{"kind":"latency","ms":1}'],
    onProgress: (line) => lines.push(line),
  })
  expect(simulator.project('shop').counts()).toMatchObject({ product: 15, 'approval-flow': 1 })
  expect(Object.values(simulator.project('large').counts()).reduce((a, b) => a + b)).toBe(202)
  expect(simulator.project('empty').counts()).toEqual({ project: 1, state: 1 })
  expect(simulator.world.faults.rules).toMatchObject([
    { kind: '503', share: 0.5 },
    { kind: 'latency', ms: 1 },
  ])
  expect(lines).toHaveLength(4)
  await simulator.close()
})

test.each([
  [{ data: ['shop=everything'] }, 'simulator-data'],
  [{ data: ['shop'] }, 'simulator-data'],
  [{ faults: ['fire'] }, 'fault-kind'],
  [{ faults: ['{'] }, 'simulator-fault'],
])('%j is refused with a hint', async (options, code) => {
  const error = await runSimulator(options).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(LifeboatError)
  expect(error).toMatchObject({ kind: 'usage', code, hint: expect.any(String) })
})

test('a port that is taken is an error with a hint', async () => {
  const first = await createSimulator()
  await expect(runSimulator({ port: first.port })).rejects.toMatchObject({ code: 'simulator-port' })
  await first.close()
})

test('seeded ids are the same in every run', async () => {
  const ids = async (): Promise<string[]> => {
    const simulator = await createSimulator({ projects: ['shop'], seed: 'same' })
    const authorization = `Bearer ${await tokenOf(simulator, 'simulator-shop', 'simulator-secret')}`
    for (const key of ['a', 'b']) {
      const body = JSON.stringify({ key })
      await fetch(`${simulator.url}/shop/channels`, { method: 'POST', headers: { authorization }, body })
    }
    const state = simulator.project('shop').state()
    await simulator.close()
    return state.map(({ id }) => id)
  }
  expect(await ids()).toEqual(await ids())
})
