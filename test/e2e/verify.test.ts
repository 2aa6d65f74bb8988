import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SealedReport } from '../../activities/backup-types.ts'
import type { RunStatus } from '../../src/control/runs.ts'
import { loadSampleData } from '../../src/simulator/data/load-sample-data.ts'
import type { VerifyResult } from '../../workflows/verify-input.ts'
import { damageIn } from '../support/oracle.ts'
import { plantedSecret, type Rig, startRig, until, type WorkerProcess } from '../support/rig.ts'
import { ShopEditor } from '../support/shop-editor.ts'

// Verification on real processes: every level, what each finds, and that it is steered like a backup.

describe('a verification', () => {
  let rig: Rig
  let worker: WorkerProcess
  let editor: ShopEditor
  let first: SealedReport & { run: string }
  beforeAll(async () => {
    rig = await startRig({
      projects: ['shop-eu', 'sample'],
      maxConcurrency: 2,
      config: 'backup: { shardRecords: 500, chunkBytes: 40000, overlap: 1s, queryLag: 0s }',
    })
    rig.simulator.project('shop-eu').generate({ records: 3_000, bytesPerRecord: 400, seed: 3 })
    const auth = { clientId: 'client-sample', clientSecret: plantedSecret }
    await loadSampleData({ url: rig.simulator.url, projectKey: 'sample', dataset: 'b2c-lifestyle', auth })
    worker = await rig.worker()
    editor = await ShopEditor.open(rig.simulator.url, 'shop-eu', { id: 'client-shop-eu', secret: plantedSecret })
    first = await rig.json(['backup', 'shop-eu'])
    await rig.json(['backup', 'sample'])
  }, 180_000)
  afterAll(async () => rig?.close())

  async function verify(code: number, ...args: string[]): Promise<VerifyResult> {
    const result = await rig.run(['verify', ...args, '--json'])
    expect(result.code, result.stderr + result.stdout).toBe(code)
    return JSON.parse(result.stdout)
  }
  const levelsOf = ({ levels }: VerifyResult) => levels.map(({ level, outcome }) => `${level} ${outcome}`)

  test('of all levels finds a snapshot of the sample shop good, every reference in place', async () => {
    const result = await verify(0, 'sample@latest', '--level', 'all')
    expect(result).toMatchObject({ notDone: [], findings: [], moreFindings: 0 })
    expect(levelsOf(result)).toEqual(['structure good', 'data good', 'references good', 'live good'])
    const [, data, references, live] = result.levels
    const records = data!.counts.records!
    expect(references!.counts).toMatchObject({ dangling: 0 })
    expect(references!.counts.references).toBeGreaterThan(1_000)
    expect(live!.counts).toMatchObject({ compared: records, created: 0, changed: 0, deleted: 0 })
  }, 60_000)

  test('stores a signed report that a check knows, and that says when and how', async () => {
    const { report, run, snapshot } = await verify(0, 'shop-eu@latest')
    expect(report).toBe(`reports/shop-eu/${snapshot.split('@')[1]}/${run}.json`)
    const stored = JSON.parse(readFileSync(join(rig.folder, 'backups', report!), 'utf8'))
    expect(stored).toMatchObject({ kind: 'verify', run, snapshot, levels: [{ level: 'structure' }, { level: 'data' }] })
    expect(await damageIn(rig)).toEqual([])
  }, 60_000)

  test('notes references that point to nothing, with ids, and calls it no damage', async () => {
    const { findings } = await verify(0, 'shop-eu@latest', '--level', 'references')
    // Generated products name product types that do not exist.
    const [most] = findings
    expect(most).toMatchObject({ severity: 'note', subject: 'product productType -> product-type' })
    expect(most!.records).toBe(rig.simulator.project('shop-eu').counts().product)
    expect(most!.examples[0]).toMatch(/^[0-9a-f-]{36} -> [0-9a-f-]{36}$/)
  }, 60_000)

  test('of parts of the data by turns reads all of it, each object once', async () => {
    const whole = await verify(0, 'shop-eu@latest', '--level', 'data')
    const parts: VerifyResult[] = []
    for (let turn = 0; turn < 2; turn++)
      parts.push(await verify(0, 'shop-eu@latest', '--level', 'data', '--sample', 'rotate/2'))
    expect(parts.map(({ levels }) => levels[0]!.sample)).toEqual([1, 2].map((part) => ({ part, of: 2 })))
    const sum = (pick: string) => parts.reduce((total, { levels }) => total + levels[0]!.counts[pick]!, 0)
    expect(sum('records')).toBe(whole.levels[0]!.counts.records)
    const counted = await verify(0, 'shop-eu@latest', '--level', 'data', '--no-parse')
    expect(counted.levels[0]!.counts).toEqual(whole.levels[0]!.counts)
  }, 120_000)

  test('is paused hard and resumed by its own name, beside a backup of the same project', async () => {
    rig.simulator.setFaults([{ kind: 'latency', route: '/shop-eu/', ms: 400 }])
    const { run } = await rig.json<{ run: string }>([
      'verify',
      'shop-eu@latest',
      '--level',
      'structure,live',
      '--detach',
    ])
    await until(async () => (await status(run)).inHand.some(({ activity }) => activity === 'verifyLiveUnit'))
    const paused = await rig.run(['pause', run, '--reason', 'sale', '--hard'])
    expect(paused).toMatchObject({ code: 0, stdout: expect.stringContaining(`Next: lifeboat status ${run}`) })
    await until(async () => (await status(run)).inHand.length === 0)
    const { stdout } = await rig.run(['status', run])
    expect(stdout).toContain(`Next: lifeboat resume ${run}`)
    rig.simulator.setFaults([])
    // The project's name still means its writer.
    const backup = await rig.json<SealedReport>(['backup', 'shop-eu'])
    expect((await status(run)).progress!.paused).toMatchObject({ reason: 'sale', hard: true })
    await rig.json(['resume', run, '--reason', 'sale is over'])
    await until(async () => (await status(run)).summary.state === 'done')
    expect((await status(run)).summary).toMatchObject({ runbook: 'verify', snapshot: first.snapshot })
    expect(backup.snapshot).not.toBe(first.snapshot)
  }, 120_000)

  test('of a shop that has changed tells the drift by type, with examples, and ends with 3', async () => {
    await editor.changeCustomers(4)
    await editor.createCategories(3)
    await editor.removeReviews(2)
    const result = await verify(3, 'shop-eu@latest', '--level', 'live')
    expect(levelsOf(result)).toEqual(['live drift'])
    expect(result.levels[0]!.counts).toMatchObject({ created: 3, changed: 4, deleted: 2 })
    const told = result.findings.map(({ severity, subject, problem, records, examples }) => {
      return [severity, subject, problem, records, examples.length]
    })
    expect(told.sort()).toEqual([
      ['drift', 'category', 'created since', 3, 3],
      ['drift', 'customer', 'changed since', 4, 4],
      ['drift', 'review', 'deleted since', 2, 2],
    ])
  }, 60_000)

  test('whose worker dies before its report is acknowledged ends with one report', async () => {
    await worker.kill()
    const doomed = await rig.worker({ LIFEBOAT_FAILPOINT: 'report-put' })
    const running = rig.run(['verify', 'shop-eu@latest', '--json'])
    expect(await doomed.exited).toBe('SIGKILL')
    worker = await rig.worker()
    const { code, stdout } = await running
    expect(code, stdout).toBe(0)
    const { run } = JSON.parse(stdout) as VerifyResult
    expect(reports().filter((name) => name === `${run}.json`)).toHaveLength(1)
    expect(await damageIn(rig)).toEqual([])
  }, 120_000)

  test('names what a damaged chunk held, and which other snapshot holds it; ends with 3', async () => {
    const full = await rig.json<SealedReport & { run: string }>(['backup', 'shop-eu', '--full'])
    const shown = JSON.parse((await rig.run(['show', first.snapshot, '--json'])).stdout)
    const shard = shown.layers[0].shards.find(({ type }: { type: string }) => type === 'product')
    const file = join(rig.folder, 'backups', shard.chunks[0].object)
    const bytes = readFileSync(file)
    bytes[500]! ^= 1
    writeFileSync(file, bytes)
    const result = await verify(3, first.snapshot, '--level', 'structure,data,references')
    expect(levelsOf(result)).toEqual(['structure good', 'data damage', 'references damage'])
    const [damage] = result.findings
    expect(damage).toMatchObject({
      severity: 'damage',
      subject: shard.chunks[0].object,
      records: shard.chunks[0].records,
      problem: 'its hash is not the one that was recorded',
      snapshots: expect.arrayContaining([first.snapshot]),
      remedies: [
        `${full.snapshot} holds ${shard.chunks[0].records} of its ${shard.chunks[0].records} records at the same versions`,
      ],
    })
    const ids = (await rig.run(['extract', full.snapshot, '--type', 'product'])).stdout
    for (const id of damage!.examples) expect(ids).toContain(`"id":"${id}"`)
    const { stdout } = await rig.run(['verify', first.snapshot])
    expect(stdout).toContain(`${full.snapshot} holds`)
    expect((await verify(0, full.snapshot)).findings).toEqual([])
  }, 120_000)

  test('without a worker that holds the identity names the levels that are not done, and does the others', async () => {
    await worker.stop()
    const config = await readFile(rig.configFile, 'utf8')
    await writeFile(rig.configFile, config.replace(/ *identityFile:.*\n/, ''))
    await rename(join(rig.folder, 'keys', 'operations.identity'), join(rig.folder, 'safe'))
    worker = await rig.worker()
    // Temporal remembers pollers for some minutes; a client that still sees one finds out from the run.
    const text = (await readFile(rig.configFile, 'utf8')).replace('temporal: {', 'temporal: { readQueue: nobody-here,')
    await writeFile(rig.configFile, text)
    const result = await verify(0, 'shop-eu@latest', '--level', 'structure,data,references')
    expect(levelsOf(result)).toEqual(['structure good'])
    const reason = 'no worker that holds the identity polls nobody-here'
    expect(result.notDone).toEqual(['data', 'references'].map((level) => ({ level, reason })))
    const nothing = await rig.run(['verify', 'shop-eu@latest', '--level', 'data'])
    expect(nothing).toMatchObject({ code: 1, stderr: expect.stringContaining('no worker polls nobody-here') })
    const missing = await rig.run(['verify', 'shop-eu@1999-01-01T00-00-00Z', '--level', 'structure'])
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no snapshot') })
  }, 120_000)

  async function status(run: string): Promise<RunStatus> {
    return JSON.parse((await rig.run(['status', run, '--json'])).stdout)
  }

  function reports(): string[] {
    const names = readdirSync(join(rig.folder, 'backups', 'reports', 'shop-eu'), { recursive: true, encoding: 'utf8' })
    return names.filter((name) => name.endsWith('.json')).map((name) => name.split('/').at(-1)!)
  }
})

describe('a verification with a copy', () => {
  let rig: Rig
  let copy: string
  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'lifeboat-copy-'))
    rig = await startRig({ copies: [{ name: 'eu-2', uri: `file:${copy}` }] })
    rig.simulator.project('shop-eu').generate({ records: 300, bytesPerRecord: 400, seed: 5 })
    await rig.worker()
  }, 120_000)
  afterAll(async () => {
    await rig?.close()
    rmSync(copy, { recursive: true, force: true })
  })

  test('names the copy that holds a good one, takes it from there with --repair, and all is good again', async () => {
    const { snapshot } = await rig.json<SealedReport>(['backup', 'shop-eu'])
    const shown = JSON.parse((await rig.run(['show', snapshot, '--json'])).stdout)
    const shard = shown.layers[0].shards.find(({ type }: { type: string }) => type === 'customer')
    const file = join(rig.folder, 'backups', shard.chunks[0].object)
    writeFileSync(file, readFileSync(file).subarray(1))

    const repair = `copy eu-2 holds a good one: lifeboat verify ${snapshot} --repair`
    const found = await rig.run(['verify', snapshot])
    expect(found).toMatchObject({ code: 3, stdout: expect.stringContaining(repair) })
    const checked = await rig.run(['check', '--data'])
    expect(checked.stdout).toContain(`loses ${shard.chunks[0].records} records of customer: `)
    expect(checked.stdout).toContain('copy eu-2 holds a good one: lifeboat check --data --repair')

    const repaired = await rig.run(['verify', snapshot, '--repair', '--json'])
    expect(repaired.code, repaired.stdout).toBe(0)
    const { findings } = JSON.parse(repaired.stdout) as VerifyResult
    expect(findings.length).toBeGreaterThan(0)
    for (const one of findings)
      expect(one).toMatchObject({ severity: 'warning', problem: expect.stringMatching(/repaired from a copy$/) })
    expect(JSON.parse((await rig.run(['verify', snapshot, '--json'])).stdout).findings).toEqual([])
    expect(await damageIn(rig)).toEqual([])
  }, 60_000)
})
