import { ensureTool } from './tool.ts'
import { testTools } from './tools.ts'

// Builds whatever program a checkout needs and this machine lacks: `npm run setup`.

const say = (line: string) => process.stderr.write(`set-up: ${line}\n`)

for (const tool of testTools) say(`${tool.name}: ${await ensureTool(tool, say)}`)
