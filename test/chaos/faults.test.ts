import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadHardCases } from '../../src/simulator/data/hard-cases/load-hard-cases.ts'
import type { FaultRule } from '../../src/simulator/http/faults.ts'
import { contentOf, differences, truthOf } from '../support/oracle.ts'
import { plantedSecret, type Rig, startRig, until } from '../support/rig.ts'
import { tries } from '../support/soak.ts'

const share = 0.02
/** About a tenth of all requests, in every way that the simulator knows. */
const weather: FaultRule[] = [
  { kind: '429', share, retryAfter: 1, seed: 'a' },
  { kind: '503', share, seed: 'b' },
  { kind: 'reset', share, seed: 'c' },
  { kind: 'stall', share, seed: 'd', times: 3 },
  { kind: 'truncate', share, seed: 'e' },
  { kind: 'truncate', share: share / 2, silently: true, seed: 'f' },
  { kind: '502', share: share / 2, seed: 'g' },
  { kind: '500', share: share / 4, seed: 'h' },
  { kind: '504', share: share / 4, seed: 'i' },
  { kind: 'garbage', share: share / 4, seed: 'j' },
  { kind: 'query-timeout', share: share / 4, seed: 'k' },
  { kind: 'lost-answer', share: share / 4, seed: 'l' },
].map((rule) => ({ ...rule, route: '/shop-eu' }) as FaultRule)

let rig: Rig
beforeAll(async () => {
  rig = await startRig({
    maxConcurrency: 8,
    config: 'backup: { shardRecords: 1000, chunkBytes: 200000 }\nworker: { answerTimeout: 3s }',
  })
  const auth = { clientId: 'client-shop-eu', clientSecret: plantedSecret }
  await loadHardCases({ url: rig.simulator.url, projectKey: 'shop-eu', auth, sets: tries(5, 50) })
  rig.simulator.project('shop-eu').generate({ records: tries(8_000, 60_000), bytesPerRecord: 400, seed: 13 })
  await rig.worker()
}, 120_000)
afterAll(async () => rig?.close())

test('a tenth of all requests failing in every way changes nothing in what is captured', async () => {
  rig.simulator.setFaults([...weather, { kind: 'latency', route: '/shop-eu', ms: 30 }])
  const { code, stdout, stderr } = await rig.run(['backup', 'shop-eu', '--json'])
  rig.simulator.setFaults([])
  expect(code, stderr).toBe(0)
  const { content } = await contentOf(rig, JSON.parse(stdout).snapshot)
  expect(differences(content, truthOf(rig, 'shop-eu'))).toEqual([])
}, 600_000)

test('the concurrency falls while the API is overloaded, and recovers afterwards', async () => {
  const limits: number[] = []
  // Enough work that some is left when the limit has fallen.
  rig.simulator.project('shop-eu').generate({ records: 10_000, bytesPerRecord: 400, seed: 14 })
  rig.simulator.setFaults([{ kind: 'latency', route: '/shop-eu', ms: 300 }])
  const backup = rig.run(['backup', 'shop-eu', '--full', '--json'])
  let closed = false
  void backup.then(() => (closed = true))
  const limit = async () => {
    const { inHand } = JSON.parse((await rig.run(['status', 'shop-eu', '--json'])).stdout || '{"inHand":[]}')
    const found = inHand.map(({ heartbeat }: { heartbeat: { limit?: number } | null }) => heartbeat?.limit ?? 0)
    return Math.max(0, ...found)
  }
  await until(async () => (await limit()) >= 4)
  const overload: FaultRule = { kind: '429', route: '/shop-eu', share: 0.7, seed: 'h' }
  rig.simulator.setFaults([overload, { kind: 'latency', route: '/shop-eu', ms: 300 }])
  await until(async () => {
    limits.push(await limit())
    return Math.min(...limits.filter((one) => one > 0)) <= 2 || closed
  })
  const fallen = limits.at(-1)!
  rig.simulator.setFaults([{ kind: 'latency', route: '/shop-eu', ms: 300 }])
  await until(async () => {
    limits.push(await limit())
    return limits.at(-1)! > fallen + 1 || closed
  })
  rig.simulator.setFaults([])
  expect((await backup).code).toBe(0)
  expect(fallen).toBeLessThanOrEqual(2)
  expect(Math.max(...limits.slice(limits.indexOf(fallen)))).toBeGreaterThan(fallen + 1)
}, 300_000)
