import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import { countsOf, type StateEntry, stateOf } from './control/state.ts'
import { type GenerateOptions, type GenerateResult, generate } from './data/generate.ts'
import { type ClientSettings, clientFor } from './http/auth.ts'
import type { FaultRule } from './http/faults.ts'
import { serve } from './http/listener.ts'
import type { StatsReport } from './http/stats.ts'
import { LARGEST_HEADER, refuseUnreadable } from './http/unreadable.ts'
import type { Outbound } from './outbound.ts'
import { RehearsalFile } from './persistence/rehearsal-file.ts'
import { expireMessages } from './resources/messages.ts'
import type { LagSettings } from './store/lag-lane.ts'
import type { Project } from './store/project.ts'
import type { WriteLogEntry } from './store/write-log.ts'
import { World } from './world.ts'

export interface SimulatorOptions {
  /** Default 0: any free port. */
  port?: number
  /** Default 127.0.0.1. */
  host?: string
  /** Keys of the projects that exist from the start; default none. */
  projects?: readonly string[]
  /** API clients; default: one for each project, see `clientFor`. */
  clients?: readonly ClientSettings[]
  /** Makes the generated ids the same in every run; default: random ones. */
  seed?: number | string
  faults?: readonly FaultRule[]
  /** Lifetime of tokens in seconds; default 172,800. */
  tokenSeconds?: number
  gzip?: boolean
  pretty?: boolean
  /** Whom extensions and subscriptions may call; default: only what is on this machine. */
  outbound?: Outbound
  /** Lets queries lag behind writes: as the API may, or so far; default: they don't. */
  lag?: boolean | LagSettings
  /** Keeps the world in this file, and goes on with what is in it; default: the world ends with the process. */
  file?: string
}

/** A project seen from the process that the simulator runs in: what the control API offers, without HTTP. */
interface SimulatedProject {
  readonly key: string
  /** Empties it. */
  reset(): void
  counts(): Record<string, number>
  /** Every effect since the project began, in order. */
  log(afterSeq?: number): WriteLogEntry[]
  state(): StateEntry[]
  generate(options?: GenerateOptions): GenerateResult
}

export interface Simulator {
  /** Of the API and of the auth service alike, such as `http://127.0.0.1:43127`. */
  readonly url: string
  readonly port: number
  readonly world: World
  /** The project of that key, created when there is none. */
  project(key: string): SimulatedProject
  /** Keys of the projects that were in the file. */
  readonly kept: readonly string[]
  setFaults(rules: readonly FaultRule[]): void
  stats(): StatsReport
  /** Cuts all connections and frees the port. */
  close(): Promise<void>
}

/** Starts a simulated commercetools. Throws LifeboatError when the port can't be had. */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const file = options.file === undefined ? undefined : await RehearsalFile.open(options.file)
  const world = new World(options.seed, file)
  const kept = [...world.projects()].map(({ key }) => key)
  prepare(world, options)
  const host = options.host ?? '127.0.0.1'
  let url = ''
  const server = createServer({ keepAliveTimeout: 60_000, maxHeaderSize: LARGEST_HEADER }, (request, response) => {
    const exchange = { world, request, response, url: request.url ?? '/', method: request.method ?? 'GET' }
    void serve({ ...exchange, baseUrl: url })
  })
  server.on('clientError', refuseUnreadable)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(cannotListen(host, options.port, cause)))
    server.listen(options.port ?? 0, host, resolve)
  }).catch((error: unknown) => {
    world.close()
    throw error
  })
  const { port } = server.address() as AddressInfo
  url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  return {
    url,
    port,
    world,
    kept,
    project: (key) => simulatedProject(world, key),
    setFaults: (rules) => world.faults.set(rules),
    stats: () => world.stats.report(world.auth.issued),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          world.close()
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** Makes of a world what the options ask for; projects that it holds already stay as they are. */
function prepare(world: World, options: SimulatorOptions): void {
  const { projects = [], clients, faults = [], tokenSeconds, gzip, pretty, outbound, lag } = options
  const created = projects.filter((key) => world.project(key) === undefined)
  for (const key of created) world.reset(key)
  for (const client of clients ?? created.map(clientFor)) world.auth.setClient(client)
  world.commit()
  world.faults.set(faults)
  if (tokenSeconds !== undefined) world.auth.tokenSeconds = tokenSeconds
  world.lag = lag === true ? {} : lag || undefined
  world.outbound = outbound ?? 'this-machine'
  world.style.gzip = gzip ?? true
  world.style.pretty = pretty ?? false
}

function simulatedProject(world: World, key: string): SimulatedProject {
  const current = (): Project => {
    const project = world.project(key) ?? created(world, key)
    expireMessages(project)
    return project
  }
  current()
  return {
    key,
    reset: () => {
      world.reset(key)
      world.commit()
    },
    counts: () => countsOf(current()),
    log: (afterSeq = 0) => [...current().log.entries(afterSeq)],
    state: () => [...stateOf(current())],
    generate: (options = {}) => {
      const result = generate(current(), options)
      world.commit()
      return result
    },
  }
}

function created(world: World, key: string) {
  world.auth.setClient(clientFor(key))
  const project = world.reset(key)
  world.commit()
  return project
}

function cannotListen(host: string, port: number | undefined, cause: Error): LifeboatError {
  return new LifeboatError(`the simulator can't listen on ${host}:${port ?? 0}: ${cause.message}`, {
    kind: 'usage',
    code: 'simulator-port',
    hint: 'give another port with --port, or none for any free one',
    cause,
  })
}
