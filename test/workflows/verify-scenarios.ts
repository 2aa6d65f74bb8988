import type { WorkflowHandle } from '@temporalio/client'
import { pauseUpdate, resumeUpdate, skipStepUpdate, statusQuery } from '../../workflows/control.ts'
import type { VerifyRunInput } from '../../workflows/verify-input.ts'
import { hold, permanent } from '../support/scripted-activities.ts'
import { finding, type VerifyScript } from '../support/scripted-verify.ts'

/** Verifications whose histories are kept, as `scenarios.ts` does for backups. */
export interface VerifyScenario {
  units: number
  input: Partial<VerifyRunInput>
  prepare?: (script: VerifyScript) => void
  steer?: (run: WorkflowHandle, script: VerifyScript) => Promise<void>
}

const by = { by: 'ann', reason: 'a scenario' }
const all = ['structure', 'data', 'references', 'live'] as const

export const verifyScenarios: Record<string, VerifyScenario> = {
  undisturbed: { units: 3, input: { levels: all, sample: { part: 'rotate', of: 7 } } },
  paused: {
    units: 4,
    input: { levels: ['structure', 'data'], width: 2 },
    prepare(script) {
      script.before = (call) => (call.startsWith('data') ? hold(() => false) : undefined)
    },
    async steer(run, script) {
      while (!script.calls.some((call) => call.startsWith('data'))) await new Promise((done) => setTimeout(done, 50))
      await run.executeUpdate(pauseUpdate, { args: [{ ...by, hard: true }] })
      script.before = () => {}
      await run.executeUpdate(resumeUpdate, { args: [by] })
    },
  },
  'damage-repaired': {
    units: 2,
    input: { levels: ['structure', 'data'], repair: true },
    prepare(script) {
      script.finds = { 'data 1': [finding({ level: 'data', severity: 'damage', subject: 'chunks/run/0' })] }
    },
  },
  'drift-told': {
    units: 1,
    input: { levels: ['live'], notices: ['drift'] },
    prepare(script) {
      script.finds = { 'live 0': [finding({ level: 'live', severity: 'drift', subject: 'product', records: 3 })] }
    },
  },
  'without-reader': { units: 2, input: { levels: all, readQueue: 'nobody-reads', waitForReaderMs: 1_000 } },
  'step-skipped': {
    units: 2,
    input: { levels: ['references'] },
    prepare(script) {
      script.before = (call) => {
        if (call === 'references 1') throw permanent('the store denies reading', 'store-denied')
      }
    },
    async steer(run) {
      while ((await run.query(statusQuery)).awaiting === null) await new Promise((done) => setTimeout(done, 100))
      await run.executeUpdate(skipStepUpdate, { args: [by] })
    },
  },
}
