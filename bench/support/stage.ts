import { mkdtempSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, Connection } from '@temporalio/client'
import { startTemporalServer } from '../../src/embedded/temporal-server.ts'
import { findTool } from '../../src/embedded/tool.ts'
import { temporalBinary } from '../../src/embedded/tools.ts'
import { writerWorkflowId } from '../../workflows/writer.ts'
import type { CollectionSettings } from '../yardstick/settings.ts'
import { type Process, start } from './processes.ts'
import { startYardstick, type Yardstick } from './yardstick.ts'

/** What users run; `npm run bench` has built it. */
const cli = process.env.LIFEBOAT_CLI ?? fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))

/** For the worker's Node, such as `--cpu-prof --cpu-prof-dir=profiles`, to see where its time goes. */
const workerNodeOptions = (process.env.LIFEBOAT_BENCH_WORKER_OPTIONS ?? '').split(' ').filter(Boolean)

/** How the image handles memory: see the Dockerfile. */
const asInTheImage = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '2000000',
  NODE_OPTIONS: '--max-semi-space-size=8',
}

/** Of the operations' identity, below the stage's folder. */
export const identityFile = 'keys/operations.identity'

/** Name and key of the project that is backed up. */
export const project = 'bench'

export interface StageOptions extends LifeboatOptions {
  collections: CollectionSettings[]
  latencyMs?: number
}

export interface LifeboatOptions {
  maxConcurrency: number
  /** YAML below the projects, such as `backup: { shardRecords: 1000 }`. */
  config?: string
  heartbeatTimeout?: string
  /** Workers hold the identity too, and so read what they have written. */
  reads?: boolean
}

/** What `lifeboat backup --json` prints, as far as it is looked at. */
interface BackupResult {
  run: string
  kind: 'full' | 'incremental'
  records: number
  bytes: number
  /** Of an incremental one: what it added. */
  added?: number
  /** From start to end of the workflow. */
  seconds: number
}

/** Lifeboat as its users run it, in processes of their own: Temporal, a worker, the command line, the yardstick. */
export interface Stage extends Lifeboat {
  yardstick: Yardstick
}

/** The same without the API that it reads. */
export interface Lifeboat {
  folder: string
  worker(): Promise<Process>
  /** Starts `lifeboat backup --json`, a full one unless told. Throws unless it captures every record that there should be. */
  backup(options?: { incremental?: boolean }): Promise<BackupResult>
  /** Runs the command line with `--json`, and answers what it prints. */
  json<T>(args: readonly string[]): Promise<T>
  /** Events in the history of the last backup's workflow. */
  events(): Promise<number>
  close(): Promise<void>
}

export async function startStage(options: StageOptions): Promise<Stage> {
  const { collections, latencyMs = 0 } = options
  const yardstick = await startYardstick({ projectKey: project, collections, latencyMs })
  // The project's own settings are a record too.
  const records = () => 1 + collections.reduce((sum, one) => sum + one.records, 0)
  const lifeboat = await startLifeboat(options, { url: yardstick.url, clientId: 'bench', secret: 'bench', records })
  const close = async () => {
    await lifeboat.close()
    await yardstick.close()
  }
  return { ...lifeboat, yardstick, close }
}

/** What is backed up: any server of the API, and how many records it holds now. */
export interface Api {
  url: string
  clientId: string
  secret: string
  records: () => number
}

export async function startLifeboat(options: LifeboatOptions, api: Api): Promise<Lifeboat> {
  const folder = mkdtempSync(join(process.env.LIFEBOAT_BENCH_FOLDER ?? tmpdir(), 'lifeboat-bench-'))
  const temporal = await startTemporalServer({ binary: requireTemporal(), folder: join(folder, 'temporal') })
  const configFile = join(folder, 'lifeboat.yaml')
  const env = { ...process.env, LIFEBOAT_USER: 'bench', NO_COLOR: '1', ...asInTheImage }
  const workers: Process[] = []
  const run = (args: readonly string[], nodeOptions: readonly string[] = []) =>
    start([...nodeOptions, cli, ...args], { cwd: folder, env })

  await mkdir(join(folder, 'backups'))
  const keys = JSON.parse(await run(['keys', join(folder, 'keys'), '--json']).result())
  await writeFile(configFile, configText({ folder, api, address: temporal.address, keys }, options))

  return {
    folder,
    async worker() {
      const worker = run(['worker', '--config', configFile], workerNodeOptions)
      workers.push(worker)
      await worker.line('stderr', / polls /)
      return worker
    },
    async backup({ incremental = false } = {}) {
      const args = ['backup', project, '--json', '--config', configFile, ...(incremental ? [] : ['--full'])]
      const result: BackupResult = JSON.parse(await run(args).result())
      const expected = api.records()
      if (result.records !== expected) throw new Error(`${result.records} records captured instead of ${expected}`)
      return result
    },
    async json(args) {
      return JSON.parse(await run([...args, '--json', '--config', configFile]).result())
    },
    async events() {
      const connection = await Connection.connect({ address: temporal.address })
      try {
        const handle = new Client({ connection }).workflow.getHandle(writerWorkflowId(project))
        return (await handle.describe()).historyLength
      } finally {
        await connection.close()
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.end('SIGTERM')))
      await temporal.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function requireTemporal(): string {
  const binary = findTool(temporalBinary)
  if (!binary) throw new Error('no temporal binary: npm run setup')
  return binary
}

interface Places {
  folder: string
  api: Api
  address: string
  keys: { recipients: { recipient: string }[]; signingKeyFile: string }
}

/** As in production: encrypted to two recipients, whose identities the worker does not hold. */
function configText({ folder, api, address, keys }: Places, options: LifeboatOptions): string {
  const { maxConcurrency, config = '', heartbeatTimeout = '30s', reads = false } = options
  const identity = reads ? `, identityFile: ${join(folder, identityFile)}` : ''
  return `repository:
  uri: "file:${join(folder, 'backups')}"
  encryption: { recipients: [${keys.recipients.map(({ recipient }) => recipient).join(', ')}]${identity} }
  signingKeyFile: ${keys.signingKeyFile}
temporal: { address: "${address}", heartbeatTimeout: ${heartbeatTimeout} }
projects:
  ${project}:
    projectKey: ${project}
    apiUrl: ${api.url}
    authUrl: ${api.url}
    clientId: ${api.clientId}
    clientSecret: ${api.secret}
    maxConcurrency: ${maxConcurrency}
${config}
`
}
