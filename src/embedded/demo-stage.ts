import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { importWrongFile } from './bad-import.ts'
import { freePort } from './free-port.ts'
import { startTemporalServer, type TemporalServer } from './temporal-server.ts'

interface Options {
  folder: string
  /** The temporal program. */
  temporal: string
  say: (line: string) => void
}

interface Keys {
  recipients: { recipient: string; file: string }[]
  signingKeyFile: string
}

const cli = fileURLToPath(new URL(`../cli/main.${import.meta.url.split('.').at(-1)}`, import.meta.url))
const secret = 'simulator-secret'
const project = 'shop-eu'

/** The parts that the demo plays with: real processes on 127.0.0.1, everything of theirs in one folder. */
export class Demo {
  private readonly folder: string
  private readonly binary: string
  private readonly say: (line: string) => void
  private readonly children: ChildProcess[] = []
  private server: TemporalServer | undefined
  private shopUrl = ''
  private keys: Keys | undefined

  constructor({ folder, temporal, say }: Options) {
    this.folder = folder
    this.binary = temporal
    this.say = say
  }

  async openShop({ dataset, volume }: { dataset: string; volume: number }): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    const port = await freePort()
    this.shopUrl = `http://127.0.0.1:${port}`
    const args = ['simulate', '--port', String(port), '--data', `${project}=${dataset}`]
    const shop = this.spawn(args, 'simulator.log')
    this.say(`$ lifeboat ${args.join(' ')}`)
    await this.untilSays(shop.stdout!, shop, 'simulated commercetools at')
    await this.control(`projects/${project}/generate`, { records: volume, seed: 1 })
    const counts = await this.counts()
    const records = Object.values(counts).reduce((sum, count) => sum + count, 0)
    this.say(
      `a shop with ${records.toLocaleString('en-US')} records of ${Object.keys(counts).length} types at ${this.shopUrl}`,
    )
  }

  async startTemporal(): Promise<void> {
    this.server = await startTemporalServer({ binary: this.binary, folder: join(this.folder, 'temporal') })
    this.say(`Temporal at ${this.server.address}, its UI at ${this.server.uiUrl}`)
  }

  async makeKeysAndConfig(): Promise<void> {
    const folder = join(this.folder, 'keys')
    this.keys = JSON.parse(await this.output(['keys', folder, '--json'])) as Keys
    this.say(`keys in ${folder}: two recipients, one key to sign with, one to prune with`)
    await writeFile(this.config, this.configText(this.keys))
    this.say(`config in ${this.config}`)
  }

  async startWorker(): Promise<ChildProcess> {
    const worker = this.spawn(['worker', '--config', this.config], `worker-${this.children.length}.log`)
    await this.untilSays(worker.stderr!, worker, ' polls ')
    this.say(`worker ${worker.pid} is ready`)
    return worker
  }

  async kill(worker: ChildProcess): Promise<void> {
    worker.removeAllListeners('exit')
    const gone = new Promise((done) => worker.once('exit', done))
    worker.kill('SIGKILL')
    await gone
    process.stderr.write(`\nkilled worker ${worker.pid} with SIGKILL\n`)
  }

  /** Runs a command as a user would, its output on this terminal. Throws when it fails. */
  async lifeboat(args: readonly string[]): Promise<void> {
    this.say(`$ lifeboat ${args.join(' ')}`)
    const child = spawn(process.execPath, [cli, ...args, '--config', this.config], { stdio: 'inherit', env: this.env })
    const code = await exitOf(child)
    if (code !== 0) throw new Error(`lifeboat ${args.join(' ')} ended with ${code}`)
  }

  /** Makes every answer of the shop's API take so long. */
  async slowDown(ms: number): Promise<void> {
    await this.control('faults', ms === 0 ? [] : [{ kind: 'latency', route: `/${project}/`, ms }], 'PUT')
  }

  /** Waits until the running backup has captured this share of the records. */
  async untilCaptured(share: number): Promise<void> {
    for (;;) {
      const status = JSON.parse((await this.output(['status', project, '--json', '--config', this.config])) || '{}')
      const { expected = 0, captured = 0 } = status.progress?.records ?? {}
      const inHand = (status.inHand ?? []).reduce(
        (sum: number, work: { heartbeat?: { records?: number } }) => sum + (work.heartbeat?.records ?? 0),
        0,
      )
      if (expected > 0 && captured + inHand >= share * expected) return
      if (status.summary?.state !== undefined && status.summary.state !== 'running') return
      await sleep(200)
    }
  }

  /** Holds what the snapshot gives back against what the shop says it holds: the number and the bytes of each type. */
  async compareWithShop(): Promise<void> {
    const state = await (await fetch(`${this.shopUrl}/_simulator/projects/${project}/state`)).text()
    const products = state
      .split('\n')
      .filter((line) => line.includes('"type":"product"'))
      .map((line) => JSON.parse(line))
    const extracted = await this.output(['extract', `${project}@latest`, '--type', 'product', '--config', this.config])
    const hashes = new Set(extracted.split('\n').map((line) => createHash('sha256').update(line).digest('hex')))
    const same = products.filter(({ sha256 }) => hashes.has(sha256)).length
    this.say(`$ lifeboat extract ${project}@latest --type product`)
    this.say(`${same} of ${products.length} products are byte for byte what the shop holds`)
    if (same !== products.length) throw new Error('the snapshot differs from the shop')
  }

  /** Somebody imports the wrong file. */
  async spoilTheShop(): Promise<void> {
    const auth = { clientId: `simulator-${project}`, clientSecret: secret }
    const { emptied, deleted, created } = await importWrongFile({ url: this.shopUrl, projectKey: project, auth })
    this.say(
      `an import of the wrong file: ${emptied} stock levels set to 0, ${deleted} reviews deleted, ${created} categories made`,
    )
  }

  /** Name of the newest snapshot. */
  async newestSnapshot(): Promise<string> {
    const listed = JSON.parse(await this.output(['snapshots', project, '--json', '--config', this.config]))
    return listed.at(-1).id
  }

  async readWithStockTools(age: string): Promise<void> {
    const shown = JSON.parse(await this.output(['show', `${project}@latest`, '--json', '--config', this.config]))
    const shard = shown.layers
      .flatMap((layer: { shards: object[] }) => layer.shards)
      .find((one: { type: string }) => one.type === 'category')
    const chunk = join(this.folder, 'backups', shard.chunks[0].object)
    const pipeline = `${age} -d -i ${this.keys?.recipients[0]?.file} ${chunk} | zstd -dc | head -1 | jq '{id, version, key, name}'`
    this.say(`$ ${pipeline}`)
    const there = await exitOf(spawn('sh', ['-c', 'command -v zstd && command -v jq'], { stdio: 'ignore' }))
    if (there !== 0) return this.say('install zstd and jq to see it: they are not on this machine')
    const code = await exitOf(spawn('sh', ['-c', pipeline], { stdio: ['ignore', 'inherit', 'inherit'] }))
    if (code !== 0) throw new Error('the stock tools could not read the chunk')
  }

  sayWhereToLook(): void {
    this.say(`Temporal UI   ${this.server?.uiUrl}/namespaces/default/workflows`)
    this.say(`repository    ${join(this.folder, 'backups')}  (src/repository/FORMAT.md describes it)`)
    this.say(`the shop      ${this.shopUrl}/_simulator/`)
    this.say(
      `config        export LIFEBOAT_CONFIG=${this.config} CT_EU_SECRET=${secret}; npm run lifeboat -- status ${project}`,
    )
  }

  async untilInterrupted(): Promise<void> {
    this.say('\neverything stays up; Ctrl-C ends it')
    await new Promise<void>((done) => {
      process.once('SIGINT', done)
      process.once('SIGTERM', done)
    })
  }

  async close(): Promise<void> {
    for (const child of this.children) child.removeAllListeners('exit')
    await Promise.all(this.children.map((child) => end(child)))
    await this.server?.stop()
  }

  private get config(): string {
    return join(this.folder, 'lifeboat.yaml')
  }

  private get env(): NodeJS.ProcessEnv {
    return { ...process.env, CT_EU_SECRET: secret }
  }

  private spawn(args: readonly string[], log: string): ChildProcess {
    const child = spawn(process.execPath, [cli, ...args], { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] })
    const file = createWriteStream(join(this.folder, log))
    child.stdout.pipe(file)
    child.stderr.pipe(file)
    this.children.push(child)
    return child
  }

  private async output(args: readonly string[]): Promise<string> {
    const child = spawn(process.execPath, [cli, ...args], { env: this.env, stdio: ['ignore', 'pipe', 'ignore'] })
    const parts: Buffer[] = []
    child.stdout.on('data', (part) => parts.push(part))
    await exitOf(child)
    return Buffer.concat(parts).toString()
  }

  /** Waits for a line of a process; throws when it ends instead. */
  private async untilSays(stream: Readable, child: ChildProcess, words: string): Promise<void> {
    await new Promise<void>((done, fail) => {
      createInterface({ input: stream }).on('line', (line) => line.includes(words) && done())
      child.once('exit', (code) => fail(new Error(`a process ended with ${code}: see the logs in ${this.folder}`)))
    })
  }

  private async control(path: string, body: unknown, method = 'POST'): Promise<void> {
    const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const answer = await fetch(`${this.shopUrl}/_simulator/${path}`, init)
    if (!answer.ok) throw new Error(`the simulator answers ${answer.status} to ${path}: ${await answer.text()}`)
  }

  private async counts(): Promise<Record<string, number>> {
    const answer = await fetch(`${this.shopUrl}/_simulator/projects/${project}`)
    return ((await answer.json()) as { counts: Record<string, number> }).counts
  }

  private configText({ recipients, signingKeyFile }: Keys): string {
    return `repository:
  uri: "file:./backups"
  encryption:
    recipients: [${recipients.map(({ recipient }) => recipient).join(', ')}]
    identityFile: ${recipients[0]?.file}
  signingKeyFile: ${signingKeyFile}
temporal: { address: "${this.server?.address}", heartbeatTimeout: 5s }
backup: { shardRecords: 2500, chunkBytes: 1000000 }
projects:
  ${project}:
    projectKey: ${project}
    apiUrl: ${this.shopUrl}
    authUrl: ${this.shopUrl}
    clientId: simulator-${project}
    clientSecret: \${CT_EU_SECRET}
    maxConcurrency: 4
`
  }
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => done(code ?? 1))
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await gone
  clearTimeout(timer)
}
