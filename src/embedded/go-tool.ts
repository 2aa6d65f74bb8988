import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { cachedTool } from './cache-folder.ts'
import { runInstaller } from './run-installer.ts'

/** A program that is built from its Go module. */
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

/** Into the cache. Throws `tool-missing`. */
export async function goInstall(tool: GoTool, say: (line: string) => void): Promise<void> {
  const folder = dirname(cachedTool(tool.name))
  say(`building ${tool.module} into ${folder} (once, ${tool.buildTime})`)
  mkdirSync(folder, { recursive: true })
  await runInstaller('go', ['install', '-ldflags=-s -w', tool.module], {
    env: { ...process.env, ...tool.buildEnv, GOBIN: folder, GOFLAGS: '-trimpath' },
    builds: tool.name,
    hint: `install Go, or put ${tool.name} on the PATH, or name it in ${tool.variable}`,
  })
}
