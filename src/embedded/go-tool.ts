import { spawn } from 'node:child_process'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import { cachedTool } from './cache-folder.ts'

/** A program that is used if the machine has it, and else built once from its Go module. */
export interface GoTool {
  name: string
  /** Environment variable that names a binary to use instead. */
  variable: string
  /** What `go install` is given, version pinned. */
  module: string
  /** Extra environment of the build. */
  buildEnv?: Record<string, string>
  /** Told to whoever waits. */
  buildTime: string
}

/** The path of the program, or `undefined`: the variable, then the PATH, then the cache. */
export function findTool(tool: GoTool, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env[tool.variable]
  if (named) return named
  const places = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...places.map((place) => join(place, tool.name)), cachedTool(tool.name, env)].find(isExecutable)
}

/** Finds the program or builds it into the cache. `say` hears what takes long. */
export async function ensureTool(tool: GoTool, say: (line: string) => void): Promise<string> {
  const found = findTool(tool)
  if (found) return found
  const target = cachedTool(tool.name)
  say(`building ${tool.module} into ${dirname(target)} (once, ${tool.buildTime})`)
  await goInstall(tool, dirname(target))
  return target
}

async function goInstall(tool: GoTool, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const env = { ...process.env, ...tool.buildEnv, GOBIN: folder, GOFLAGS: '-trimpath' }
  const child = spawn('go', ['install', '-ldflags=-s -w', tool.module], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise<number | string | null>((done) => {
    child.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message))
    child.on('close', done)
  })
  if (code === 0) return
  throw new LifeboatError(`could not build ${tool.name}: go install ended with ${code}`, {
    kind: 'permanent',
    code: 'tool-missing',
    hint: `install Go, or put ${tool.name} on the PATH, or name it in ${tool.variable}`,
  })
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
