import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startTemporalServer, type TemporalServer } from '../../src/embedded/temporal-server.ts'
import { createSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/simulator.ts'
import { temporalPath } from './temporal.ts'

/** A secret that no output, history or log may ever hold: tests search for it. */
export const plantedSecret = 'planted-secret-5d1f0c'

/** `npm test` builds first and runs what is published; without it, the source runs, slower to start. */
const cli = process.env.LIFEBOAT_CLI ?? fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

export interface RigOptions {
  simulator?: SimulatorOptions
  /** Names of projects, which are their keys too. */
  projects?: readonly string[]
  /** Lines of the config below the projects, such as `backup: { chunkBytes: 65536 }`. */
  config?: string
  maxConcurrency?: number
  /** A line of each project's config, such as `keep: { last: 3 }`. */
  projectConfig?: string
  /** Of the repository; a folder of the rig unless told. */
  repositoryUri?: string
  /** How long what is stored is locked, such as 2d. */
  lock?: string
  /** Of the repository. */
  copies?: readonly { name: string; uri: string }[]
}

export interface CommandResult {
  code: number
  stdout: string
  stderr: string
}

export interface WorkerProcess {
  pid: number
  /** Everything it wrote so far. */
  output(): string
  exited: Promise<number | NodeJS.Signals>
  kill(): Promise<void>
  stop(): Promise<void>
}

/**
 * Lifeboat as its users run it, on real parts: a Temporal server, a simulated commercetools, and the command line and
 * the workers as processes of their own that can be killed.
 */
export interface Rig {
  folder: string
  configFile: string
  simulator: Simulator
  temporal: TemporalServer
  env: NodeJS.ProcessEnv
  run(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<CommandResult>
  /** Runs with `--json`, expects success, and answers the object. */
  json<T>(args: readonly string[]): Promise<T>
  worker(env?: NodeJS.ProcessEnv): Promise<WorkerProcess>
  /** `lifeboat up` as a process of its own. */
  up(args: readonly string[], temporalAddress: string): Promise<WorkerProcess>
  /** Ends Temporal as a power failure would, and starts it again on its database and ports. */
  restartTemporal(): Promise<void>
  /** All that any of its processes ever wrote. */
  output(): string
  close(): Promise<void>
}

export async function startRig(options: RigOptions = {}): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'lifeboat-'))
  const projects = options.projects ?? ['shop-eu']
  const simulator = await createSimulator({ clients: projects.map(clientOf), ...options.simulator })
  for (const project of projects) simulator.world.project(project) ?? simulator.world.reset(project)
  let temporal = await startTemporalServer({ binary: temporalPath(), folder: join(folder, 'temporal') })
  const env: NodeJS.ProcessEnv = { ...process.env, CT_SECRET: plantedSecret, LIFEBOAT_USER: 'ann', NO_COLOR: '1' }
  delete env.LIFEBOAT_FAILPOINT
  const configFile = join(folder, 'lifeboat.yaml')
  const outputs: (() => string)[] = []
  const workers: WorkerProcess[] = []

  const start = (args: readonly string[], more: NodeJS.ProcessEnv = {}) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env: { ...env, ...more } })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (data) => (stdout += data))
    child.stderr.on('data', (data) => (stderr += data))
    outputs.push(() => stdout + stderr)
    return { child, stdout: () => stdout, stderr: () => stderr }
  }

  const run: Rig['run'] = async (args, more) => {
    const { child, stdout, stderr } = start([...args, '--config', configFile], more)
    const code = await exitOf(child)
    return { code: typeof code === 'number' ? code : 128, stdout: stdout(), stderr: stderr() }
  }

  /** Starts what runs until it is ended, and waits until it polls. */
  const serve = async (args: readonly string[], more?: NodeJS.ProcessEnv): Promise<WorkerProcess> => {
    const { child, stdout, stderr } = start([...args, '--config', configFile], more)
    const exited = exitOf(child)
    const worker: WorkerProcess = {
      pid: child.pid ?? 0,
      output: () => stdout() + stderr(),
      exited,
      kill: () => end(child, 'SIGKILL', exited),
      stop: () => end(child, 'SIGTERM', exited),
    }
    workers.push(worker)
    await Promise.race([until(() => worker.output().includes(' polls ')), exited])
    if (child.exitCode !== null) throw new Error(`it ended at once: ${worker.output()}`)
    return worker
  }

  const rig: Rig = {
    folder,
    configFile,
    simulator,
    get temporal() {
      return temporal
    },
    env,
    run,
    async json(args) {
      const { code, stdout, stderr } = await run([...args, '--json'])
      if (code !== 0) throw new Error(`lifeboat ${args.join(' ')} ended with ${code}: ${stdout}${stderr}`)
      return JSON.parse(stdout)
    },
    worker: (more) => serve(['worker'], more),
    async up(args, address) {
      const text = (await readFile(configFile, 'utf8')).replace(/address: "[^"]*"/, `address: "${address}"`)
      await writeFile(configFile, text)
      return serve(['up', ...args])
    },
    async restartTemporal() {
      await temporal.kill()
      temporal = await startTemporalServer({
        binary: temporalPath(),
        folder: join(folder, 'temporal'),
        ports: temporal.ports,
      })
    },
    output: () => outputs.map((output) => output()).join('\n'),
    async close() {
      await Promise.all(workers.map((worker) => worker.kill()))
      await temporal.kill()
      await simulator.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  await mkdir(join(folder, 'backups'))
  const keys = await runKeys(start, folder)
  await writeFile(configFile, configText(rig, keys, projects, options))
  return rig
}

function clientOf(project: string) {
  return {
    id: `client-${project}`,
    secret: plantedSecret,
    scopes: [`manage_project:${project}`, `manage_api_clients:${project}`],
  }
}

interface Keys {
  recipients: { recipient: string; file: string }[]
  signingKeyFile: string
  pruneKeyFile: string
}

async function runKeys(
  start: (args: readonly string[]) => { child: ChildProcess; stdout: () => string; stderr: () => string },
  folder: string,
): Promise<Keys> {
  const { child, stdout, stderr } = start(['keys', join(folder, 'keys'), '--json'])
  if ((await exitOf(child)) !== 0) throw new Error(`lifeboat keys: ${stderr()}`)
  return JSON.parse(stdout())
}

function configText(
  { folder, simulator, temporal }: Rig,
  keys: Keys,
  projects: readonly string[],
  options: RigOptions,
) {
  const {
    maxConcurrency = 8,
    config = '',
    lock,
    projectConfig = '',
    copies = [],
    repositoryUri = `file:${join(folder, 'backups')}`,
  } = options
  const project = (name: string) => `
  ${name}:
    projectKey: ${name}
    apiUrl: ${simulator.url}
    authUrl: ${simulator.url}
    clientId: client-${name}
    clientSecret: \${CT_SECRET}
    maxConcurrency: ${maxConcurrency}${projectConfig === '' ? '' : `\n    ${projectConfig}`}`
  return `repository:
  uri: "${repositoryUri}"
  copies: ${JSON.stringify(copies)}${lock === undefined ? '' : `\n  lock: { for: ${lock} }`}
  encryption:
    recipients: [${keys.recipients.map(({ recipient }) => recipient).join(', ')}]
    identityFile: ${keys.recipients[0]?.file}
  signingKeyFile: ${keys.signingKeyFile}
  pruneKeyFile: ${keys.pruneKeyFile}
temporal: { address: "${temporal.address}", heartbeatTimeout: 3s }
projects:${projects.map(project).join('')}
${config}
`
}

function exitOf(child: ChildProcess): Promise<number | NodeJS.Signals> {
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code, signal) => done(code ?? signal ?? 1))
  })
}

async function end(child: ChildProcess, signal: NodeJS.Signals, exited: Promise<unknown>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal)
  await exited
}

/** Waits for a condition that other processes bring about; fails after `timeoutMs`. */
export async function until(condition: () => boolean | Promise<boolean>, timeoutMs = 60_000): Promise<void> {
  const deadline = Date.now() + timeoutMs
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('it never came true')
    await new Promise((done) => setTimeout(done, 50))
  }
}
