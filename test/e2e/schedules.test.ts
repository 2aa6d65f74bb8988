import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import { connectTemporal } from '../../src/control/connect.ts'
import { findRun } from '../../src/control/runs.ts'
import type { ListedSchedule } from '../../src/control/schedules/list.ts'
import { freePort } from '../../src/embedded/free-port.ts'
import { METRICS } from '../../src/telemetry/metrics.ts'
import { jsonShapes, mismatches } from '../support/docs/json-shapes.ts'
import { startReceiver, type TestReceiver } from '../support/receiver.ts'
import { type Rig, startRig, until } from '../support/rig.ts'
import { everythingInTemporal } from '../support/temporal-contents.ts'

const secret = 'planted-webhook-secret-77ab'

describe('what is done by itself', () => {
  let rig: Rig
  let ops: TestReceiver
  let metricsUrl: string
  beforeAll(async () => {
    ops = await startReceiver(secret)
    const port = await freePort()
    metricsUrl = `http://127.0.0.1:${port}/metrics`
    rig = await startRig({
      config: `worker: { metrics: "127.0.0.1:${port}" }
notify: [{ name: ops, url: "\${HOOK_URL}", secret: "\${HOOK_SECRET}" }]
schedules:
  watch: { guard: all, every: 1s }
  daily: { backup: shop-eu, every: 1d }
  proof: { verify: shop-eu, parts: 3, every: 1d }
  tidy: { prune: shop-eu, every: 1d }`,
    })
    rig.simulator.project('shop-eu').generate({ records: 2_000, bytesPerRecord: 300, seed: 4 })
    const text = await readFile(rig.configFile, 'utf8')
    await writeFile(rig.configFile, text.replace('maxConcurrency: 8', 'maxConcurrency: 8\n    objectives: { rpo: 2m }'))
    await rig.worker({ HOOK_URL: ops.url, HOOK_SECRET: secret })
  }, 120_000)
  afterAll(async () => {
    await rig?.close()
    await ops?.close()
  })

  test('is shown before it is applied, and only applied when somebody says yes', async () => {
    const asked = await rig.run(['schedule', 'apply'])
    expect(asked).toMatchObject({
      code: 4,
      stdout:
        '+ daily: new, every 1d\n+ proof: new, every 1d\n+ tidy: new, every 1d\n+ watch: new, every 1s\nnothing was changed\n',
      stderr: 'HINT: lifeboat schedule apply --yes\n',
    })
    expect(await rig.json(['schedule', 'apply', '--dry-run'])).toMatchObject({ applied: false })
    expect(await rig.json<ListedSchedule[]>(['schedule', 'list'])).toMatchObject([
      { config: 'not applied' },
      { config: 'not applied' },
      { config: 'not applied' },
      { config: 'not applied' },
    ])
    expect(await rig.json(['schedule', 'apply', '--yes'])).toMatchObject({ applied: true })
    expect((await rig.run(['schedule', 'apply'])).stdout).toContain('nothing to change')
  })

  test('notices that there is no snapshot, and tells it once, signed; then that there is one', async () => {
    await until(() => ops.deliveries.length > 0)
    const looked = async () => (await list(rig)).find(({ name }) => name === 'watch')?.last[0]?.at
    const first = await looked()
    await until(async () => (await looked()) !== first)
    expect(ops.deliveries).toMatchObject([
      {
        event: 'late',
        genuine: true,
        body: { project: 'shop-eu', resolved: false, summary: 'there is no good snapshot; the objective is 2 min' },
      },
    ])
    // Some of its requests fail: the metrics tell of it.
    rig.simulator.setFaults([{ kind: '503', route: '/shop-eu/', share: 0.2 }])
    const { snapshot } = await rig.json<{ snapshot: string }>(['backup', 'shop-eu'])
    rig.simulator.setFaults([])
    await until(() => ops.deliveries.length > 1)
    expect(ops.deliveries[1]).toMatchObject({ event: 'late', genuine: true, body: { resolved: true, snapshot } })
  })

  test('is measured, beside what Temporal itself measures, at one address', async () => {
    const [newest] = await rig.json<{ to: string; records: number }[]>(['snapshots', 'shop-eu'])
    const metrics = await scrape(metricsUrl)
    expect(metrics.sum('lifeboat_records_read_total', { project: 'shop-eu' })).toBeGreaterThanOrEqual(newest!.records)
    expect(metrics.sum('lifeboat_last_good_snapshot_timestamp_seconds', { project: 'shop-eu' })).toBe(
      Date.parse(newest!.to) / 1000,
    )
    expect(metrics.sum('lifeboat_repository_snapshots', { project: 'shop-eu' })).toBe(1)
    expect(metrics.sum('lifeboat_rpo_objective_seconds', { project: 'shop-eu' })).toBe(120)
    expect(metrics.sum('lifeboat_requests_retried_total', { reason: 'server-error' })).toBeGreaterThan(0)
    expect(metrics.sum('lifeboat_requests_total', {})).toBeGreaterThan(metrics.sum('lifeboat_pages_read_total', {}))
    expect(metrics.sum('lifeboat_notices_total', { event: 'late', outcome: 'told' })).toBe(2)
    expect(Date.now() / 1000 - metrics.sum('lifeboat_guard_timestamp_seconds', {})).toBeLessThan(30)
    // Nothing was verified yet; all others are there, with the labels that the docs tell.
    const missing = Object.keys(METRICS).filter((name) => !metrics.names.has(name))
    expect(missing).toEqual(['lifeboat_last_verify_timestamp_seconds'])
    for (const [name, { labels }] of Object.entries(METRICS)) {
      for (const found of metrics.labelsOf(name)) expect([name, found]).toEqual([name, [...labels].sort()])
    }
    expect(metrics.names).toContain('temporal_num_pollers')
  })

  test('never writes beside a run that a person started, and the list says that it was skipped', async () => {
    rig.simulator.setFaults([{ kind: 'latency', route: '/shop-eu/', ms: 250 }])
    const { run } = await rig.json<{ run: string }>(['backup', 'shop-eu', '--detach'])
    await rig.json(['pause', 'shop-eu', '--reason', 'to have time'])
    await rig.json(['schedule', 'trigger', 'daily'])
    await until(async () => (await daily(rig))?.last[0]?.state === 'skipped')
    expect((await daily(rig))?.last[0]?.reason).toBe('a writer of shop-eu is already at work')
    expect((await rig.run(['schedule', 'list'])).stdout).toContain('skipped: a writer of shop-eu is already at work')
    rig.simulator.setFaults([])
    await rig.json(['resume', 'shop-eu', '--reason', 'enough'])
    await until(async () =>
      (await rig.json<{ run: string; state: string }[]>(['runs'])).some(
        (one) => one.run === run && one.state === 'done',
      ),
    )
  })

  test('verifies another part of the data each time, and prunes, under names of their own', async () => {
    for (const name of ['proof', 'proof', 'tidy']) {
      const before = (await schedule(rig, name))?.last.length ?? 0
      await rig.json(['schedule', 'trigger', name])
      await until(async () => {
        const last = (await schedule(rig, name))?.last ?? []
        return last.length > before && last[0]?.state !== 'running'
      })
      expect((await schedule(rig, name))?.last[0]).toMatchObject({ state: 'done' })
    }
    const runs = await rig.json<{ run: string; runbook: string; state: string }[]>(['runs'])
    const done = runs.filter(({ state }) => state === 'done').map(({ runbook }) => runbook)
    expect(done.filter((runbook) => runbook !== 'backup').sort()).toEqual(['prune', 'verify', 'verify'])
    const parts = await Promise.all(
      runs
        .filter(({ runbook }) => runbook === 'verify')
        .map(({ run }) => resultOf<{ levels: { sample?: { part: number } }[] }>(rig, run)),
    )
    expect(parts.map(({ levels }) => levels.find(({ sample }) => sample)?.sample?.part).sort()).toEqual([1, 2])
    const verified = async () =>
      (await scrape(metricsUrl)).sum('lifeboat_last_verify_timestamp_seconds', { project: 'shop-eu' })
    await until(async () => Date.now() / 1000 - (await verified()) < 120)
  })

  test('is paused and resumed by somebody for a reason', async () => {
    await rig.json(['schedule', 'pause', 'daily', '--reason', 'the sale'])
    const paused = await rig.run(['schedule', 'list'])
    expect(paused.stdout).toContain('daily is paused: paused by ann: the sale')
    await rig.json(['schedule', 'resume', 'daily', '--reason', 'it is over'])
    expect(await daily(rig)).toMatchObject({ paused: false, note: 'resumed by ann: it is over' })
    expect(await rig.run(['schedule', 'pause', 'nothing', '--reason', 'x'])).toMatchObject({ code: 2 })
  })

  test('prints with --json what docs/commands.md tells', async () => {
    const commands = {
      'schedule list': [],
      'schedule apply': ['--dry-run'],
      'schedule trigger': ['daily'],
      'schedule pause': ['daily', '--reason', 'docs'],
      'schedule resume': ['daily', '--reason', 'docs'],
      'schedule delete': ['daily', '--yes'],
    }
    for (const [command, more] of Object.entries(commands)) {
      const printed = await rig.json([...command.split(' '), ...more])
      expect([command, mismatches(printed, jsonShapes[command]![0]!.shape)]).toEqual([command, []])
    }
  })

  test('leaves no secret and no address of a receiver in any output or history', async () => {
    const everything = `${rig.output()}${await everythingInTemporal(rig.temporal.address)}`
    expect(everything).toContain('there is no good snapshot')
    for (const hidden of [secret, ops.url]) expect(everything.includes(hidden)).toBe(false)
  })
})

function list(rig: Rig): Promise<ListedSchedule[]> {
  return rig.json(['schedule', 'list'])
}

function daily(rig: Rig): Promise<ListedSchedule | undefined> {
  return schedule(rig, 'daily')
}

async function schedule(rig: Rig, name: string): Promise<ListedSchedule | undefined> {
  return (await list(rig)).find((one) => one.name === name)
}

async function resultOf<T>(rig: Rig, run: string): Promise<T> {
  const { config } = await loadConfig(rig.configFile)
  const temporal = await connectTemporal(config)
  try {
    const { workflowId } = await findRun(temporal, run)
    return (await temporal.client.workflow.getHandle(workflowId).result()) as T
  } finally {
    await temporal.close()
  }
}

/** Prometheus' text, taken apart. */
async function scrape(url: string) {
  const text = await (await fetch(url)).text()
  const samples = text.split('\n').flatMap((line) => {
    const [, name, labels = '', value] = /^([a-z_]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
    if (name === undefined) return []
    const pairs = [...labels.matchAll(/([a-z_]+)="([^"]*)"/g)].map(([, key, text]) => [key!, text!] as const)
    return [{ name, labels: Object.fromEntries(pairs) as Record<string, string>, value: Number(value) }]
  })
  return {
    names: new Set(samples.map(({ name }) => name)),
    labelsOf: (name: string) => samples.filter((one) => one.name === name).map((one) => Object.keys(one.labels).sort()),
    sum: (name: string, wanted: Record<string, string>) =>
      samples
        .filter((one) => one.name === name && Object.entries(wanted).every(([key, text]) => one.labels[key] === text))
        .reduce((sum, { value }) => sum + value, 0),
  }
}
