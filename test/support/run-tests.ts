import { spawnSync } from 'node:child_process'
import { ensureTool } from '../../src/embedded/go-tool.ts'
import { testTools } from '../../src/embedded/tools.ts'

// `npm test`: builds what the tests need and this machine lacks, then runs them all. Arguments go to vitest.

const say = (line: string) => process.stderr.write(`set-up: ${line}\n`)

for (const tool of testTools) process.env[tool.variable] = await ensureTool(tool, say)

const { status } = spawnSync('vitest', ['run', ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
