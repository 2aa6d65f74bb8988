import type { WorkflowHandle } from '@temporalio/client'
import type { backup } from '../../workflows/backup.ts'
import { abortUpdate, pauseUpdate, resumeUpdate, skipStepUpdate, statusQuery } from '../../workflows/control.ts'
import { hold, permanent, type Script } from '../support/scripted-activities.ts'

/**
 * Runs whose histories are kept: each takes another path through the workflow. `npm run histories` records them anew,
 * under the version in package.json; recorded ones are never changed, so that a new worker can take over an old run.
 */
export interface Scenario {
  units: number
  prepare?: (script: Script) => void
  steer?: (run: WorkflowHandle<typeof backup>, script: Script) => Promise<void>
}

const by = { by: 'ann', reason: 'a scenario' }

export const scenarios: Record<string, Scenario> = {
  undisturbed: { units: 3 },
  paused: {
    units: 4,
    prepare: holdExports,
    async steer(run, script) {
      await exportsBegun(script)
      await run.executeUpdate(pauseUpdate, { args: [{ ...by, hard: true }] })
      script.before = () => {}
      await run.executeUpdate(resumeUpdate, { args: [by] })
    },
  },
  aborted: {
    units: 4,
    prepare: holdExports,
    async steer(run, script) {
      await exportsBegun(script)
      await run.executeUpdate(abortUpdate, { args: [by] })
    },
  },
  'step-skipped': {
    units: 3,
    prepare(script) {
      script.before = (call) => {
        if (call === 'close 1') throw permanent('the type is broken')
      }
    },
    async steer(run) {
      while ((await run.query(statusQuery)).awaiting === null) await new Promise((done) => setTimeout(done, 100))
      await run.executeUpdate(skipStepUpdate, { args: [by] })
    },
  },
  'refused-at-once': {
    units: 1,
    prepare(script) {
      script.before = (call) => {
        if (call === 'prepare') throw permanent('the API refuses the credentials', 'credentials-refused')
      }
    },
  },
}

function holdExports(script: Script): void {
  script.before = (call) => (call.startsWith('export') ? hold(() => false) : undefined)
}

async function exportsBegun({ calls }: Script): Promise<void> {
  while (!calls.some((call) => call.startsWith('export'))) await new Promise((done) => setTimeout(done, 50))
}
