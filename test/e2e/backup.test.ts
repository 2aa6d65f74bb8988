import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { resourceTypes } from '../../src/catalogue/resources.ts'
import { loadHardCases } from '../../src/simulator/data/hard-cases/load-hard-cases.ts'
import { DATASETS, loadSampleData } from '../../src/simulator/data/load-sample-data.ts'
import { contentOf, differences, truthOf } from '../support/oracle.ts'
import { type Rig, startRig } from '../support/rig.ts'
import { stockTools } from '../support/stock-tools.ts'

interface BackupResult {
  run: string
  snapshot: string
  kind: string
  from: string
  to: string
  records: number
  bytes: number
  seconds: number
  types: Record<string, { expected: number; captured: number; skipped: number; reasons: string[] }>
}

const samples = [...DATASETS]

describe('a full backup', () => {
  let rig: Rig
  beforeAll(async () => {
    rig = await startRig({
      projects: [...samples, 'hard', 'generated'],
      config: 'backup: { shardRecords: 5000, chunkBytes: 2000000 }',
    })
    const clients = { clientSecret: 'planted-secret-5d1f0c' }
    for (const dataset of samples) {
      const auth = { clientId: `client-${dataset}`, ...clients }
      await loadSampleData({ url: rig.simulator.url, projectKey: dataset, dataset, auth })
    }
    await loadHardCases({
      url: rig.simulator.url,
      projectKey: 'hard',
      auth: { clientId: 'client-hard', ...clients },
      sets: 20,
    })
    rig.simulator.project('generated').generate({ records: 50_000, bytesPerRecord: 800, seed: 7 })
    await rig.worker()
    await rig.worker()
  }, 180_000)
  afterAll(async () => rig?.close())

  test.each([...samples, 'hard', 'generated'])(
    'of %s holds every record of every type, byte for byte',
    async (project) => {
      const result = await rig.json<BackupResult>(['backup', project])
      const truth = truthOf(rig, project)
      const { content, snapshot } = await contentOf(rig, result.snapshot)
      expect(differences(content, truth)).toEqual([])
      expect(content.size).toBe(truth.size)
      expect(result).toMatchObject({ kind: 'full', records: truth.size, snapshot: snapshot.id })

      const ledger = Object.values(result.types)
      expect(Object.keys(result.types).sort()).toEqual(resourceTypes.map(({ name }) => name).sort())
      expect(ledger.reduce((sum, { captured }) => sum + captured, 0)).toBe(truth.size)
      for (const { expected, captured, skipped } of ledger) expect(captured + skipped).toBe(expected)
      // Two workers share one ceiling.
      expect(rig.simulator.stats().maxInFlightByProject[project]).toBeLessThanOrEqual(8)
    },
    300_000,
  )

  test('of a sample project has records of every type there is', () => {
    const types = new Set([...truthOf(rig, samples[0]!).keys()].map((key) => key.split(' ')[0]))
    expect(resourceTypes.map(({ name }) => name).filter((name) => !types.has(name))).toEqual([])
  })

  test('is listed, shown and extracted without Temporal', async () => {
    const env = { TEMPORAL_ADDRESS: '127.0.0.1:1' }
    const listed = JSON.parse((await rig.run(['snapshots', 'generated', '--json'], env)).stdout)
    expect(listed).toHaveLength(1)
    expect(listed[0]).toMatchObject({ kind: 'full', layers: 1, records: truthOf(rig, 'generated').size })
    const shown = JSON.parse((await rig.run(['show', 'generated@latest', '--json'], env)).stdout)
    expect(shown).toMatchObject({ snapshot: listed[0].id, signature: 'trusted' })
    const extracted = await rig.run(['extract', 'generated@latest', '--type', 'category'], env)
    expect(extracted.stdout.trim().split('\n')).toHaveLength(rig.simulator.project('generated').counts().category!)
    for (const line of extracted.stdout.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('slug')
  })

  test('passes a check of every byte', async () => {
    const { code, stdout } = await rig.run(['check', '--data', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], decrypted: true })
    expect(code).toBe(0)
  })

  test('is verified by a worker that holds the identity', async () => {
    expect(await rig.json(['verify', 'generated@latest'])).toMatchObject({
      levels: [
        { level: 'structure', outcome: 'good' },
        { level: 'data', outcome: 'good' },
      ],
      notDone: [],
    })
  })

  test('is read by stock age, zstd and jq', async (context) => {
    const env = stockTools(context, ['age', 'zstd', 'jq'])
    const shown = JSON.parse((await rig.run(['show', 'generated@latest', '--json'])).stdout)
    const shard = shown.layers[0].shards.find(({ type }: { type: string }) => type === 'product')
    const [{ object, records }] = shard.chunks
    const identity = join(rig.folder, 'keys', 'operations.identity')
    const pipeline = `age -d -i ${identity} ${join(rig.folder, 'backups', object)} | zstd -dc | jq -r .id`
    const ids = execFileSync('bash', ['-o', 'pipefail', '-c', pipeline], { env, encoding: 'utf8' }).trim().split('\n')
    expect(ids).toHaveLength(records)
    const truth = truthOf(rig, 'generated')
    expect(ids.filter((id) => !truth.has(`product ${id}`))).toEqual([])
  })
})
