import { spawnSync } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import type { TestContext } from 'vitest'
import { findTool } from '../../src/embedded/tool.ts'
import { ageBinary } from '../../src/embedded/tools.ts'

/** The environment to run stock tools in; skips the test, or fails it in CI, when one of them is not there. */
export function stockTools(context: TestContext, names: readonly string[]): NodeJS.ProcessEnv {
  const age = findTool(ageBinary)
  const env = { ...process.env, PATH: [process.env.PATH, ...(age ? [dirname(age)] : [])].join(delimiter) }
  const missing = names.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`], { env }).status !== 0)
  if (missing.length === 0) return env
  const note = `install ${missing.join(', ')}: apt-get install age zstd jq openssl`
  if (process.env.CI === 'true') throw new Error(note)
  context.skip(note)
  throw new Error('not reached: skip throws')
}
