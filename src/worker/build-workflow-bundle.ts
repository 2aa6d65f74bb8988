import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode } from '@temporalio/worker'

// Part of `npm run build`: bundles the compiled workflows once, so that a worker in production starts without webpack.

const workflowsPath = fileURLToPath(new URL('../../workflows/index.js', import.meta.url))
const target = fileURLToPath(new URL('../../workflow-bundle.js', import.meta.url))

const { code } = await bundleWorkflowCode({ workflowsPath })
writeFileSync(target, code)
process.stderr.write(`bundled the workflows: ${(code.length / 1e6).toFixed(1)} MB\n`)
