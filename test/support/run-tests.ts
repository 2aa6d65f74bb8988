import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureTool } from '../../src/embedded/tool.ts'
import { testTools } from '../../src/embedded/tools.ts'

// `npm test`: builds what the tests need and this machine lacks, then runs them all. Arguments go to vitest.

const say = (line: string) => process.stderr.write(`set-up: ${line}\n`)

for (const tool of testTools) process.env[tool.variable] = await ensureTool(tool, say)

say('building what the tests run')
const build = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
if (build.status !== 0) process.exit(build.status ?? 1)
process.env.LIFEBOAT_CLI = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))

const { status } = spawnSync('vitest', ['run', ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
