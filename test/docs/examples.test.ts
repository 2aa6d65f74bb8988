import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, Connection } from '@temporalio/client'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { freePort } from '../../src/embedded/free-port.ts'
import { findTool } from '../../src/embedded/tool.ts'
import { ageBinary } from '../../src/embedded/tools.ts'
import { loadSampleData } from '../../src/simulator/data/load-sample-data.ts'
import { outputPattern } from '../support/docs/expected-output.ts'
import { errorShape, jsonShapes, mismatches } from '../support/docs/json-shapes.ts'
import { type Block, blocks, readDocument } from '../support/docs/markdown.ts'
import { type CommandResult, plantedSecret, type Rig, startRig, until } from '../support/rig.ts'
import { stockTools } from '../support/stock-tools.ts'
import { temporalPath } from '../support/temporal.ts'

// Types what the docs tell people to type, and compares what comes with what the docs show.

const cli = process.env.LIFEBOAT_CLI ?? fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
/** Slow enough that a command reaches the backup that it is meant for. */
const latencyMs = 60

describe('the examples', () => {
  let rig: Rig
  let temporal: Client
  let folder: string
  let up: ChildProcess | undefined
  let recipients: string[] = []

  beforeAll(async () => {
    rig = await startRig()
    temporal = new Client({ connection: await Connection.connect({ address: rig.temporal.address }) })
    const auth = { clientId: 'client-shop-eu', clientSecret: plantedSecret }
    await loadSampleData({ url: rig.simulator.url, projectKey: 'shop-eu', dataset: 'b2c-lifestyle', auth })
    folder = await mkdtemp(join(tmpdir(), 'lifeboat-docs-'))
    await mkdir(join(folder, 'bin'))
    await writeFile(join(folder, 'bin', 'lifeboat'), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`)
    await chmod(join(folder, 'bin', 'lifeboat'), 0o755)
    await symlink(temporalPath(), join(folder, 'bin', 'temporal'))
    const age = findTool(ageBinary)
    if (age) await symlink(age, join(folder, 'bin', 'age'))
  }, 180_000)
  afterAll(async () => {
    const gone = new Promise((done) => up?.once('exit', done))
    if (up?.kill('SIGTERM')) await gone
    await temporal?.connection.close()
    await rig?.close()
    if (folder) await rm(folder, { recursive: true, force: true })
  })
  beforeEach((context) => {
    stockTools(context, ['zstd', 'jq', 'bash'])
  })

  test('of docs/getting-started.md', () => play('docs/getting-started.md'), 240_000)
  test('of docs/runbooks.md', () => slowly(() => play('docs/runbooks.md')), 240_000)
  test('of docs/schedules.md', () => play('docs/schedules.md'), 120_000)
  test('of docs/temporal-ui.md', () => play('docs/temporal-ui.md'), 120_000)

  test('of the README that needs no Lifeboat', async () => {
    const block = blocks(readDocument('README.md')).find(({ mark }) => mark === 'runs in the repository')
    const repository = join(folder, 'backups')
    await copyFile(join(folder, 'keys', 'operations.identity'), join(repository, 'operations.identity'))
    const { code, stdout, stderr } = await shell(block!.lines.join('\n'), repository)
    await rm(join(repository, 'operations.identity'))
    expect(code, stderr).toBe(0)
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id)
    expect(new Set(ids).size).toBe(rig.simulator.project('shop-eu').counts().product)
  }, 60_000)

  test('of --json have the shapes that docs/commands.md tells', async () => {
    const [whole, skipped, detached, aborted] = jsonShapes.backup!.map(({ shape }) => shape)
    await slowly(async () => {
      const backup = printed('backup shop-eu --full', 5)
      await until(async () => (await openRuns()) === 1)
      // Paused first of all: a run that stands still waits for the rest.
      expectFit(await printed('pause shop-eu --reason docs', 0), shapeOf('pause'))
      expectFit(await printed('backup shop-eu', 0), skipped)
      expectFit(await printed('status shop-eu', 0), shapeOf('status'))
      expectFit(await printed('retry shop-eu --reason docs', 2), errorShape)
      expectFit(await printed('abort shop-eu --reason docs', 0), shapeOf('abort'))
      expectFit(await backup, aborted)
      expectFit(await printed('backup shop-eu --full --detach', 0), detached)
      await printed('pause shop-eu --reason docs', 0)
      expectFit(await printed('resume shop-eu --reason docs', 0), shapeOf('resume'))
    })
    await idle()
    expectFit(await printed('backup shop-eu', 0), whole)
    for (const command of [
      'doctor',
      'snapshots',
      'show shop-eu@latest',
      'check --data',
      'runs',
      'verify shop-eu@latest',
    ]) {
      expectFit(await printed(command, 0), shapeOf(command.split(' ')[0]!))
    }
    expectFit(await printed('keys other', 0), shapeOf('keys'))
    expectFit(await printed('show shop-eu@1999', 2), errorShape)
  }, 240_000)

  /** Runs the marked blocks of a page in their order. */
  async function play(file: string): Promise<void> {
    for (const block of blocks(readDocument(file))) {
      if (block.mark === 'file lifeboat.yaml') await begin(block)
      if (block.mark === 'added to lifeboat.yaml') await addToConfig(block)
      if (block.mark === 'runs') await run(file, block)
    }
  }

  /** The documented config, with the keys, addresses and folders of this rig; then `lifeboat up`. */
  async function begin({ lines }: Block): Promise<void> {
    const config = parseDocument(lines.join('\n')).toJS()
    config.repository.uri = 'file:./backups'
    config.repository.encryption.recipients = recipients
    Object.assign(config.projects['shop-eu'], { apiUrl: rig.simulator.url, authUrl: rig.simulator.url })
    config.temporal = { address: rig.temporal.address }
    await writeFile(join(folder, 'lifeboat.yaml'), JSON.stringify(config))
    const args = [cli, 'up', '--ui-port', String(await freePort())]
    up = spawn(process.execPath, args, { cwd: folder, env: environment(), stdio: ['ignore', 'ignore', 'pipe'] })
    let output = ''
    up.stderr?.on('data', (data) => (output += data))
    await until(() => output.includes(' polls '))
  }

  /** For commands; the worker goes on with what it read. */
  async function addToConfig({ lines }: Block): Promise<void> {
    const file = join(folder, 'lifeboat.yaml')
    const config = JSON.parse(await readFile(file, 'utf8'))
    await writeFile(file, JSON.stringify({ ...config, ...parseDocument(lines.join('\n')).toJS() }))
  }

  async function run(file: string, { lines, line }: Block): Promise<void> {
    await idle()
    const commands = lines.join('\n').split(/^\$ /m).slice(1)
    for (const command of commands) {
      const [typed = '', ...shown] = command.trimEnd().split('\n')
      const { code, stdout, stderr } = await shell(typed)
      const where = `${file}, block at line ${line}: ${typed}`
      expect(code, `${where}\n${stdout}${stderr}`).toBe(0)
      expect(stdout, where).toMatch(outputPattern(shown))
      if (typed === 'lifeboat keys') recipients = stdout.match(/age1[a-z0-9]+/g) ?? []
    }
  }

  async function slowly(work: () => Promise<void>): Promise<void> {
    rig.simulator.setFaults([{ kind: 'latency', route: '/shop-eu/', ms: latencyMs }])
    await work()
    rig.simulator.setFaults([])
  }

  /** Waits until nothing runs, so that each block begins anew. */
  async function idle(): Promise<void> {
    await until(async () => (await openRuns()) === 0)
  }

  async function openRuns(): Promise<number> {
    const query = "WorkflowId = 'lifeboat/shop-eu/writer' AND ExecutionStatus = 'Running'"
    return (await temporal.workflow.count(query)).count
  }

  async function printed(command: string, code: number): Promise<unknown> {
    const result = await shell(`lifeboat ${command} --json`)
    expect(result.code, `${command}: ${result.stdout}${result.stderr}`).toBe(code)
    return JSON.parse(result.stdout)
  }

  function environment(): NodeJS.ProcessEnv {
    const path = [join(folder, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter)
    const project = { CT_EU_ID: 'client-shop-eu', CT_EU_SECRET: plantedSecret }
    return { ...rig.env, ...project, PATH: path, TEMPORAL_ADDRESS: rig.temporal.address }
  }

  async function shell(command: string, cwd = folder): Promise<CommandResult> {
    const child = spawn('bash', ['-o', 'pipefail', '-c', command], { cwd, env: environment() })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (data) => (stdout += data))
    child.stderr.on('data', (data) => (stderr += data))
    const code = await new Promise<number>((done) => child.once('close', (status) => done(status ?? 128)))
    return { code, stdout, stderr }
  }
})

describe('an expected output', () => {
  test.each([
    [
      'shop-eu@2026-11-22T18-14-37Z  395 records, 200 KB',
      'shop-eu@2027-01-02T03-04-05Z 20,395 records, 8.1 MB\n',
      true,
    ],
    ['started backup-2026-11-22T18-19-02Z-642fff', 'started backup-2026-11-23T08-19-02Z-0a1b2c\n', true],
    ['no damage in 1 snapshots', '2 findings in 1 snapshots\n', false],
    ['one\n…\nfour', 'one\ntwo\nthree\nfour\n', true],
    ['one\n…\nfour', 'one\ntwo\n', false],
    ['one', 'one\ntwo\n', false],
    ['wrote …/keys/a', 'wrote /tmp/x/keys/a\n', true],
  ])('%j is held against %j but for numbers and gaps', (shown, real, fits) => {
    expect(outputPattern(shown.split('\n')).test(real)).toBe(fits)
  })

  test('of JSON fits only with the same members', () => {
    expect(mismatches({ a: 1, b: [{ c: 2 }] }, '{a, b: [{c, d?}]}')).toEqual([])
    expect(mismatches({ a: 1, x: 2 }, '{a, b}')).toEqual(['.b is missing', '.x is not documented'])
    expect(mismatches({ product: { n: 1 }, cart: {} }, '{<type>: {n}}')).toEqual(['.cart.n is missing'])
  })
})

function shapeOf(command: string): string {
  return jsonShapes[command]![0]!.shape
}

function expectFit(value: unknown, shape: string | undefined): void {
  expect(mismatches(value, shape ?? ''), JSON.stringify(value).slice(0, 500)).toEqual([])
}
