import { type ChildProcess, spawn } from 'node:child_process'
import { connect } from 'node:net'
import { findTool, type Tool } from '../../src/embedded/tool.ts'

export interface ServerProcess {
  stop(): Promise<void>
}

/** The program, or an error that says how to get it: a test that can't run must not look as if it had. */
export function requireTool(tool: Tool, test: string): string {
  const found = findTool(tool)
  if (found) return found
  throw new Error(`there is no ${tool.name} for ${test}. HINT: npm run setup, or name one in ${tool.variable}`)
}

/** Starts a program that listens on a port of 127.0.0.1, and waits until it does. */
export async function startServer(
  binary: string,
  args: readonly string[],
  port: number,
  env: Record<string, string> = {},
): Promise<ServerProcess> {
  const child = spawn(binary, args, { stdio: 'ignore', env: { ...process.env, ...env } })
  await untilListening(port, child, binary)
  return { stop: () => stopped(child) }
}

async function untilListening(port: number, child: ChildProcess, binary: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error(`${binary} ended with ${child.exitCode}`)
    if (await accepts(port)) return
    await new Promise((wake) => setTimeout(wake, 50))
  }
  throw new Error(`${binary} did not begin to listen within 30 s`)
}

function accepts(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => done(true)).once('error', () => done(false))
    socket.once('connect', () => socket.destroy())
  })
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  const hurry = setTimeout(() => child.kill('SIGKILL'), 3_000)
  await ended
  clearTimeout(hurry)
}
