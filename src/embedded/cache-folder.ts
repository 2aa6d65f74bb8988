import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where built tools are kept between runs: `LIFEBOAT_CACHE`, else the user's cache folder. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env.LIFEBOAT_CACHE ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'lifeboat')
}

/** Built executables within the cache. */
export function cachedTool(name: string, env: NodeJS.ProcessEnv = process.env): string {
  return join(cacheFolder(env), 'bin', name)
}
