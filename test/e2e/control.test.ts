import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import { connectTemporal } from '../../src/control/connect.ts'
import { type RunStatus, runStatus } from '../../src/control/runs.ts'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import { contentOf, differences, truthOf } from '../support/oracle.ts'
import { type CommandResult, type Rig, startRig, until, type WorkerProcess } from '../support/rig.ts'
import { temporalPath } from '../support/temporal.ts'

describe('a backup under way', () => {
  let rig: Rig
  let worker: WorkerProcess
  beforeAll(async () => {
    rig = await startRig({ maxConcurrency: 3, config: 'backup: { shardRecords: 500, chunkBytes: 100000 }' })
    rig.simulator.project('shop-eu').generate({ records: 5_000, bytesPerRecord: 400, seed: 3 })
    worker = await rig.worker()
  }, 120_000)
  beforeEach(() => slow(rig))
  afterAll(async () => rig?.close())

  test('is paused, waits, and goes on; a second start beside it is skipped and says so', async () => {
    const backup = rig.run(['backup', 'shop-eu', '--full', '--json'])
    await exporting(rig)
    const second = await rig.run(['backup', 'shop-eu', '--json'])
    expect(JSON.parse(second.stdout)).toMatchObject({
      skipped: true,
      reason: expect.stringContaining('already at work'),
    })
    expect(second.code).toBe(0)

    await rig.json(['pause', 'shop-eu', '--reason', 'sale'])
    await until(async () => (await status(rig)).inHand.length === 0)
    const paused = await status(rig)
    await new Promise((done) => setTimeout(done, 1_500))
    const still = await status(rig)
    expect(still.progress).toMatchObject({ paused: { by: 'ann', reason: 'sale' }, records: paused.progress!.records })
    expect(still.summary.phase).toBe('paused')
    await rig.json(['resume', 'shop-eu', '--reason', 'sale is over'])
    await expectWhole(rig, await backup)
  })

  test('is paused hard, loses its worker, and goes on with another from where it was', async () => {
    const backup = rig.run(['backup', 'shop-eu', '--full', '--json'])
    await exporting(rig)
    await rig.json(['pause', 'shop-eu', '--reason', 'network work', '--hard'])
    await until(async () => (await status(rig)).inHand.length === 0)
    await worker.kill()
    worker = await rig.worker()
    const before = rig.simulator.stats().requests
    await rig.json(['resume', 'shop-eu', '--reason', 'done'])
    await expectWhole(rig, await backup)
    expect(rig.simulator.stats().requests).toBeGreaterThan(before)
  })

  test('is aborted: nothing half-sealed is listed, and the next run works', async () => {
    const listed = (await rig.json<object[]>(['snapshots'])).length
    const backup = rig.run(['backup', 'shop-eu', '--full', '--json'])
    await exporting(rig)
    await rig.json(['abort', 'shop-eu', '--reason', 'wrong day'])
    const { code, stdout } = await backup
    expect(code).toBe(5)
    expect(JSON.parse(stdout)).toMatchObject({ aborted: true, reason: 'aborted by ann: wrong day' })
    expect(await rig.json<object[]>(['snapshots'])).toHaveLength(listed)
    expect((await rig.run(['check'])).code).toBe(0)
    rig.simulator.setFaults([])
    await expectWhole(rig, await rig.run(['backup', 'shop-eu', '--json']))
  })

  test("is steered by the temporal command line too, as it is by Temporal's UI", async () => {
    const backup = rig.run(['backup', 'shop-eu', '--full', '--json'])
    await exporting(rig)
    const update = (name: string) =>
      execFileSync(
        temporalPath(),
        [
          ...[
            'workflow',
            'update',
            'execute',
            '--address',
            rig.temporal.address,
            '--workflow-id',
            'lifeboat/shop-eu/writer',
          ],
          ...['--name', name, '--input', '{"by":"ops","reason":"from the terminal"}'],
        ],
        { encoding: 'utf8' },
      )
    expect(update('pause')).toContain('paused')
    expect((await status(rig)).progress?.paused).toMatchObject({ by: 'ops' })
    expect(update('resume')).toContain('resumed')
    await expectWhole(rig, await backup)
  })

  test('refuses what makes no sense, in one line with a hint', async () => {
    const { code, stderr } = await rig.run(['pause', 'shop-eu', '--reason', 'too late'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: run backup-\S+ is done already\nHINT: lifeboat status backup-\S+\n$/)
  })

  test('is found again by runs and status after its end', async () => {
    const runs = await rig.json<{ run: string; state: string; snapshot: string | null }[]>(['runs', 'shop-eu'])
    expect(runs.map(({ state }) => state).sort()).toEqual(['done', 'done', 'done', 'done', 'failed'])
    const last = runs.find(({ state }) => state === 'done')!
    const found = JSON.parse((await rig.run(['status', last.run, '--json'])).stdout)
    expect(found.summary).toMatchObject({ run: last.run, snapshot: last.snapshot })
  })
})

function slow(rig: Rig): void {
  rig.simulator.setFaults([
    { kind: 'latency', route: '/shop-eu/', ms: 60 },
    // Of the export, so that there is time to do something about it.
    { kind: 'latency', route: '/shop-eu/', matching: 'limit=500', ms: 400 },
  ])
}

async function status(rig: Rig): Promise<RunStatus> {
  return JSON.parse((await rig.run(['status', 'shop-eu', '--json'])).stdout)
}

/** Asked in this process: a command takes a second to start, in which a small backup may be over. */
async function exporting(rig: Rig): Promise<void> {
  const { config } = await loadConfig(rig.configFile)
  const temporal = await connectTemporal(config)
  try {
    await until(async () => {
      const { summary, progress } = await runStatus(temporal, 'shop-eu').catch(notYetStarted)
      return summary?.state === 'running' && progress?.phase === 'exporting' && progress.records.captured > 0
    })
  } finally {
    await temporal.close()
  }
}

function notYetStarted(error: unknown): Partial<RunStatus> {
  if (error instanceof LifeboatError && error.code === 'run-not-found') return {}
  throw error
}

async function expectWhole(rig: Rig, { code, stdout, stderr }: CommandResult): Promise<void> {
  expect(stderr + stdout).toContain('snapshot')
  expect(code).toBe(0)
  rig.simulator.setFaults([])
  const { content } = await contentOf(rig, JSON.parse(stdout).snapshot)
  expect(differences(content, truthOf(rig, 'shop-eu'))).toEqual([])
}
