import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { cachedTool } from './cache-folder.ts'
import { type GoTool, goInstall } from './go-tool.ts'
import { installedNpmTool, type NpmTool, npmInstall } from './npm-tool.ts'

/** A program that is used if the machine has it, and else put into the cache once. */
export type Tool = GoTool | NpmTool

/** The path of the program, or `undefined`: the variable, then the PATH, then the cache. */
export function findTool(tool: Tool, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env[tool.variable]
  if (named) return named
  const places = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...places.map((place) => join(place, tool.name)), inCache(tool, env)].find(isExecutable)
}

/** Finds the program, or builds or installs it into the cache. `say` hears what takes long. */
export async function ensureTool(tool: Tool, say: (line: string) => void): Promise<string> {
  const found = findTool(tool)
  if (found) return found
  await ('module' in tool ? goInstall(tool, say) : npmInstall(tool, say))
  return inCache(tool, process.env)
}

function inCache(tool: Tool, env: NodeJS.ProcessEnv): string {
  return 'module' in tool ? cachedTool(tool.name, env) : installedNpmTool(tool, env)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
