import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { Worker } from '@temporalio/worker'
import type { backup } from '../../workflows/backup.ts'
import { scriptedActivities } from '../support/scripted-activities.ts'
import { localTemporal, workflowBundle } from '../support/temporal.ts'
import { scenarios } from './scenarios.ts'

// `npm run histories`: records the histories of this version's workflows. A recorded one is never overwritten.

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const folder = new URL(`./histories/${version}/`, import.meta.url)
mkdirSync(folder, { recursive: true })

const env = await localTemporal()
for (const [name, { units, prepare, steer }] of Object.entries(scenarios)) {
  const file = new URL(`backup-${name}.json`, folder)
  if (existsSync(file)) continue
  const script = scriptedActivities(units, 2)
  prepare?.(script)
  const taskQueue = `record-${name}`
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    activities: script.activities,
    workflowBundle: await workflowBundle(),
    maxHeartbeatThrottleInterval: '100ms',
  })
  await worker.runUntil(async () => {
    const input = {
      run: `backup-${name}`,
      project: 'shop-eu',
      requestedBy: 'ann',
      heartbeatTimeoutMs: 5_000,
      waitForPersonMs: 60_000,
    }
    const workflowId = `lifeboat/recorded-${name}/writer`
    const run = await env.client.workflow.start<typeof backup>('backup', { workflowId, taskQueue, args: [input] })
    await steer?.(run, script)
    await run.result().catch(() => {})
    writeFileSync(file, anonymous(historyToJSON(await run.fetchHistory())))
  })
  process.stderr.write(`recorded ${file.pathname}\n`)
}
await env.teardown()

/** Without the paths and the name of the machine that recorded it: replay does not look at them. */
function anonymous(json: string): string {
  const text = json.replaceAll(process.cwd(), '').replaceAll(hostname(), 'recorder')
  return JSON.stringify(JSON.parse(text), null, 1)
}
