import { type ChildProcess, spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Connection } from '@temporalio/client'
import { searchAttributes } from '../../workflows/search-attributes.ts'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import { freePort } from './free-port.ts'

export interface TemporalServerOptions {
  /** The `temporal` program. */
  binary: string
  /** Where its database and log are kept. */
  folder: string
  /** Chosen freely when not given; the same ones again after a restart keep clients connected. */
  ports?: TemporalPorts
  namespace?: string
}

interface TemporalPorts {
  grpc: number
  ui: number
  http: number
  metrics: number
}

export interface TemporalServer {
  address: string
  uiUrl: string
  ports: TemporalPorts
  pid: number
  /** Ends it in good order; the database stays. */
  stop(): Promise<void>
  /** Ends it as a power failure would. */
  kill(): Promise<void>
}

const startTimeoutMs = 30_000

/** Starts a real Temporal development server with its UI on 127.0.0.1, its database in a file that outlives it. */
export async function startTemporalServer(options: TemporalServerOptions): Promise<TemporalServer> {
  await mkdir(options.folder, { recursive: true })
  const ports = options.ports ?? (await freePorts())
  const child = spawnServer(options, ports)
  const address = `127.0.0.1:${ports.grpc}`
  try {
    await untilServing(address, child)
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
  return {
    address,
    uiUrl: `http://127.0.0.1:${ports.ui}`,
    ports,
    pid: child.pid ?? 0,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  }
}

function spawnServer({ binary, folder, namespace = 'default' }: TemporalServerOptions, ports: TemporalPorts) {
  const log = openSync(join(folder, 'temporal.log'), 'a')
  const attributes = Object.values(searchAttributes).map(({ name, type }) => `${name}=${titleCase(type)}`)
  const args = [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--log-level', 'error', '--namespace', namespace],
    ...['--port', ports.grpc, '--ui-port', ports.ui, '--http-port', ports.http, '--metrics-port', ports.metrics],
    ...['--db-filename', join(folder, 'temporal.db')],
    ...attributes.flatMap((attribute) => ['--search-attribute', attribute]),
  ].map(String)
  return spawn(binary, args, { stdio: ['ignore', log, log] })
}

async function untilServing(address: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + startTimeoutMs
  let failure: unknown
  child.once('error', (error) => {
    failure = error
  })
  while (Date.now() < deadline && child.exitCode === null && failure === undefined) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: 1_000 })
      await connection.workflowService.getSystemInfo({})
      await connection.close()
      return
    } catch (error) {
      await sleep(100)
      if (Date.now() >= deadline) failure = error
    }
  }
  throw new LifeboatError(`the Temporal development server did not start at ${address}`, {
    kind: 'permanent',
    code: 'temporal-start-failed',
    hint: 'read temporal.log in the folder of lifeboat up; LIFEBOAT_TEMPORAL names another binary',
    cause: failure,
  })
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill(signal)
  await gone
}

async function freePorts(): Promise<TemporalPorts> {
  const [grpc, ui, http, metrics] = await Promise.all([freePort(), freePort(), freePort(), freePort()])
  return { grpc, ui, http, metrics } as TemporalPorts
}

function titleCase(type: string): string {
  return type[0] + type.slice(1).toLowerCase()
}
