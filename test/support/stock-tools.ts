import { spawnSync } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import type { TestContext } from 'vitest'
import { findTool, type GoTool } from '../../src/embedded/go-tool.ts'

const age = (name: string): GoTool => ({
  name,
  variable: `LIFEBOAT_${name.toUpperCase().replace('-', '_')}`,
  module: `filippo.io/age/cmd/${name}@v1.2.1`,
  buildEnv: { CGO_ENABLED: '0' },
  buildTime: 'about 20 s',
})

/** The reference implementation, which the repository's files must be readable with. */
export const AGE = age('age')
export const AGE_KEYGEN = age('age-keygen')

/** The environment to run stock tools in; skips the test, or fails it in CI, when one of them is not there. */
export function stockTools(context: TestContext, names: readonly string[]): NodeJS.ProcessEnv {
  const folders = [AGE, AGE_KEYGEN].map((tool) => findTool(tool)).flatMap((path) => (path ? [dirname(path)] : []))
  const env = { ...process.env, PATH: [...folders, process.env.PATH].join(delimiter) }
  const missing = names.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`], { env }).status !== 0)
  if (missing.length === 0) return env
  const note = `install ${missing.join(', ')}: apt-get install age zstd jq openssl`
  if (process.env.CI === 'true') throw new Error(note)
  context.skip(note)
  throw new Error('not reached: skip throws')
}
