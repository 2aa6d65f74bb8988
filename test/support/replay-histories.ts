import { readFileSync } from 'node:fs'
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js'
import { Worker } from '@temporalio/worker'
import { workflowBundle } from './temporal.ts'

// Replays histories, one a file, as `temporal workflow show --output json` writes them: they must be one story each,
// whichever workers had a part in it. A process of its own: replaying hooks into every promise of its process.

for (const file of process.argv.slice(2)) {
  const history = historyFromJSON(JSON.parse(readFileSync(file, 'utf8')))
  const workflowId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowId
  if (!workflowId) throw new Error(`${file} is no whole history`)
  await Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, history, workflowId)
  process.stdout.write(`replayed ${file}\n`)
}
