import { scriptedActivities } from '../support/scripted-activities.ts'
import { scriptedVerify } from '../support/scripted-verify.ts'
import { Recorder } from './recorder.ts'
import { scenarios } from './scenarios.ts'
import { verifyScenarios } from './verify-scenarios.ts'

// `npm run histories [-- <version> [<beginning of names>]]`: records the histories of this version's workflows.

const [version, only = ''] = process.argv.slice(2)
const recorder = await Recorder.open(version)
const common = { project: 'shop-eu', requestedBy: 'ann', heartbeatTimeoutMs: 5_000, waitForPersonMs: 60_000 }

for (const [scenario, { units, prepare, steer }] of Object.entries(scenarios)) {
  const name = `backup-${scenario}`
  if (!name.startsWith(only)) continue
  const script = scriptedActivities(units, 2)
  prepare?.(script)
  await recorder.record({
    name,
    workflow: 'backup',
    workflowId: `lifeboat/recorded-${scenario}/writer`,
    input: { run: name, ...common },
    activities: { [name]: script.activities },
    ...(steer ? { steer: (run) => steer(run, script) } : {}),
  })
}
for (const [scenario, { units, input, prepare, steer }] of Object.entries(verifyScenarios)) {
  const name = `verify-${scenario}`
  if (!name.startsWith(only)) continue
  const script = scriptedVerify(units)
  prepare?.(script)
  const readQueue = `${name}-read`
  await recorder.record({
    name,
    workflow: 'verify',
    workflowId: `lifeboat/recorded/${name}`,
    input: { run: name, ...common, readQueue, ...input },
    activities: { [name]: script.activities, [readQueue]: script.readActivities },
    ...(steer ? { steer: (run) => steer(run, script) } : {}),
  })
}
await recorder.close()
