import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import { runInstaller } from './run-installer.ts'

/** A program from npm that is no dependency: its packages are many, and only some tests need it. */
export interface NpmTool {
  /** Of the command. */
  name: string
  /** Environment variable that names another one to use instead. */
  variable: string
  /** Of the package, and of its folder in the cache. */
  npmPackage: string
  version: string
  /** Told to whoever waits. */
  buildTime: string
}

/** Into a folder of its own in the cache. Throws `tool-missing`. */
export async function npmInstall(tool: NpmTool, say: (line: string) => void): Promise<void> {
  const folder = toolFolder(tool, process.env)
  say(`installing ${tool.npmPackage}@${tool.version} into ${folder} (once, ${tool.buildTime})`)
  // Where it is found when it is whole only: an interrupted installation must not be taken for one.
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const quiet = ['--no-fund', '--no-audit', '--loglevel=error']
  await runInstaller('npm', ['install', ...quiet, '--prefix', unfinished, `${tool.npmPackage}@${tool.version}`], {
    env: process.env,
    builds: tool.name,
    hint: `read what npm says, or put ${tool.name} on the PATH, or name it in ${tool.variable}`,
  })
  rmSync(folder, { recursive: true, force: true })
  renameSync(unfinished, folder)
}

/** Where `npmInstall` puts the command. */
export function installedNpmTool(tool: NpmTool, env: NodeJS.ProcessEnv): string {
  return join(toolFolder(tool, env), 'node_modules', '.bin', tool.name)
}

function toolFolder({ npmPackage, version }: NpmTool, env: NodeJS.ProcessEnv): string {
  return join(cacheFolder(env), `${npmPackage}-${version}`)
}
