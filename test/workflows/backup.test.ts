import { randomUUID } from 'node:crypto'
import { WorkflowFailedError, WorkflowUpdateFailedError } from '@temporalio/client'
import type { ApplicationFailure } from '@temporalio/common'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  abortUpdate,
  pauseUpdate,
  resumeUpdate,
  retryStepUpdate,
  skipStepUpdate,
  statusQuery,
} from '../../workflows/control.ts'
import type { scheduledBackup } from '../../workflows/scheduled-backup.ts'
import { inWorker, until } from '../support/backup-worker.ts'
import { hold, permanent, type Script, scriptedActivities } from '../support/scripted-activities.ts'
import { localTemporal } from '../support/temporal.ts'

const by = { by: 'ann', reason: 'a test' }

describe('the backup workflow', () => {
  let env: TestWorkflowEnvironment
  beforeAll(async () => {
    env = await localTemporal()
  })
  afterAll(async () => env?.teardown())

  test('checks, plans, exports, sweeps, closes and seals, in that order', async () => {
    const script = scriptedActivities(3)
    const result = await inWorker(env, script, async (start) => (await start()).result())
    expect(result.snapshot).toBe('p@2026-01-01T00-00-20Z')
    const order = script.calls.map((call) => call.split(' ')[0])
    expect([...new Set(order)]).toEqual(['prepare', 'plan', 'export', 'sweep', 'close', 'seal'])
    expect(order).toEqual([...order].sort((one, other) => phases.indexOf(one!) - phases.indexOf(other!)))
    expect(script.calls.at(-1)).toBe('seal 2026-01-01T00:00:22.000Z')
  })

  test('never has more units in flight than the project allows', async () => {
    const script = scriptedActivities(12, 3)
    let flying = 0
    let most = 0
    script.before = async (call) => {
      if (!call.startsWith('export')) return
      most = Math.max(most, ++flying)
      await new Promise((done) => setTimeout(done, 50))
      flying--
    }
    await inWorker(env, script, async (start) => (await start()).result())
    expect(most).toBe(3)
  })

  test('a soft pause finishes what is in flight, hands out nothing more, and goes on when resumed', async () => {
    const script = scriptedActivities(6, 2)
    let release = false
    script.before = (call) => (call.startsWith('export') ? hold(() => release) : undefined)
    await inWorker(env, script, async (start) => {
      const run = await start()
      await until(() => exportsOf(script).length === 2)
      await run.executeUpdate(pauseUpdate, { args: [by] })
      release = true
      await new Promise((done) => setTimeout(done, 700))
      expect(exportsOf(script)).toHaveLength(2)
      expect(await run.query(statusQuery)).toMatchObject({
        paused: { by: 'ann', hard: false },
        records: { captured: 20 },
      })
      await run.executeUpdate(resumeUpdate, { args: [by] })
      await run.result()
      expect(exportsOf(script)).toHaveLength(6)
    })
  })

  test('a hard pause interrupts what is in flight and hands it out again when resumed', async () => {
    const script = scriptedActivities(4, 2)
    let release = false
    script.before = (call) => (call.startsWith('export') ? hold(() => release) : undefined)
    await inWorker(env, script, async (start) => {
      const run = await start()
      await until(() => exportsOf(script).length === 2)
      await run.executeUpdate(pauseUpdate, { args: [{ ...by, hard: true }] })
      await until(async () => (await run.describe()).raw.pendingActivities?.length === 0)
      expect((await run.query(statusQuery)).records.captured).toBe(0)
      release = true
      await run.executeUpdate(resumeUpdate, { args: [by] })
      await run.result()
      expect(new Set(exportsOf(script)).size).toBe(4)
      expect(exportsOf(script)).toHaveLength(6)
    })
  })

  test('an abort cancels what is in flight, abandons the run and ends as aborted', async () => {
    const script = scriptedActivities(4, 2)
    script.before = (call) => (call.startsWith('export') ? hold(() => false) : undefined)
    await inWorker(env, script, async (start) => {
      const run = await start()
      await until(() => exportsOf(script).length === 2)
      await run.executeUpdate(abortUpdate, { args: [by] })
      const failure = await failureOf(run.result())
      expect(failure).toMatchObject({ type: 'RunAborted', message: 'aborted by ann: a test' })
      expect(script.calls.at(-1)).toBe('abandon by ann: aborted by ann: a test')
      expect(script.calls.some((call) => call.startsWith('seal'))).toBe(false)
    })
  })

  test('cancelling the workflow, as the Temporal UI can, means abort', async () => {
    const script = scriptedActivities(4, 2)
    script.before = (call) => (call.startsWith('export') ? hold(() => false) : undefined)
    await inWorker(env, script, async (start) => {
      const run = await start()
      await until(() => exportsOf(script).length === 2)
      await run.cancel()
      await expect(run.result()).rejects.toThrow(WorkflowFailedError)
      expect((await run.describe()).status.name).toBe('CANCELLED')
      expect(script.calls.at(-1)).toBe('abandon by workflow cancel: the workflow was cancelled')
    })
  })

  test('a step that fails for good waits for a person, and is tried again on their word', async () => {
    const script = scriptedActivities(3)
    let full = true
    script.before = (call) => {
      if (call === 'export 1' && full) throw permanent('the store is full')
    }
    await inWorker(env, script, async (start) => {
      const run = await start()
      await until(async () => (await run.query(statusQuery)).awaiting !== null)
      expect((await run.query(statusQuery)).awaiting).toMatchObject({
        decision: 'retry',
        step: 'export',
        message: 'the store is full',
        hint: 'free some space',
      })
      expect(exportsOf(script).sort()).toEqual(['export 0', 'export 1', 'export 2'])
      full = false
      await run.executeUpdate(retryStepUpdate, { args: [{ ...by, step: 'export' }] })
      await run.result()
      expect(exportsOf(script).filter((call) => call === 'export 1')).toHaveLength(2)
    })
  })

  test('a skipped step is left out with its reason, and the rest is sealed', async () => {
    const script = scriptedActivities(3)
    script.before = (call) => {
      if (call === 'export 1') throw permanent('the type is broken')
    }
    await inWorker(env, script, async (start) => {
      const run = await start()
      await until(async () => (await run.query(statusQuery)).awaiting !== null)
      await run.executeUpdate(skipStepUpdate, { args: [by] })
      await run.result()
      expect(script.calls).toContain('skip 1: the type is broken')
    })
  })

  test('a run that nobody decides on in time is given up with its own error', async () => {
    const script = scriptedActivities(2)
    script.before = (call) => {
      if (call === 'export 1') throw permanent('the store is full')
    }
    await inWorker(env, script, async (start) => {
      const failure = await failureOf((await start({ waitForPersonMs: 1_000 })).result())
      expect(failure).toMatchObject({ type: 'store-full', message: 'the store is full' })
      expect(script.calls.at(-1)).toMatch(/^abandon/)
    })
  })

  test('wrong credentials end the run at once: nothing is there yet that a person could save', async () => {
    const script = scriptedActivities(2)
    script.before = (call) => {
      if (call === 'prepare') throw permanent('the API refuses the credentials', 'credentials-refused')
    }
    await inWorker(env, script, async (start) => {
      expect(await failureOf((await start()).result())).toMatchObject({ type: 'credentials-refused' })
      expect(script.calls).toEqual(['prepare'])
    })
  })

  test.each([
    ['a resume of what is not paused', resumeUpdate, by, 'it is not paused'],
    ['a retry when nothing failed', retryStepUpdate, by, 'no step of it has failed and waits'],
    ['a command without a reason', pauseUpdate, { by: 'ann' }, '"reason" must say who or why, as text'],
    ['a command without a name', abortUpdate, { reason: 'x' }, '"by" must say who or why, as text'],
  ])('refuses %s', async (_, update, command, message) => {
    const script = scriptedActivities(1)
    let release = false
    script.before = (call) => (call.startsWith('export') ? hold(() => release) : undefined)
    await inWorker(env, script, async (start) => {
      const run = await start()
      await until(() => exportsOf(script).length === 1)
      const refusal = await run
        .executeUpdate(update as typeof pauseUpdate, { args: [command as never] })
        .catch((e) => e)
      expect(refusal).toBeInstanceOf(WorkflowUpdateFailedError)
      expect(refusal.cause).toMatchObject({ type: 'CommandRefused', message })
      release = true
      await run.result()
    })
  })

  test('a scheduled start beside a running writer is skipped and says so', async () => {
    const script = scriptedActivities(2)
    let release = false
    script.before = (call) => (call.startsWith('export') ? hold(() => release) : undefined)
    await inWorker(env, script, async (start, taskQueue, project) => {
      const run = await start()
      await until(() => exportsOf(script).length > 0)
      const scheduled = await env.client.workflow.execute<typeof scheduledBackup>('scheduledBackup', {
        workflowId: `scheduled-${randomUUID()}`,
        taskQueue,
        args: [{ project, requestedBy: 'schedule', heartbeatTimeoutMs: 5_000, waitForPersonMs: 60_000 }],
      })
      expect(scheduled).toEqual({ skipped: true, reason: `a writer of ${project} is already at work` })
      release = true
      await run.result()
      expect(script.calls.filter((call) => call === 'prepare')).toHaveLength(1)
    })
  })
})

describe('a backup with a long history', () => {
  let env: TestWorkflowEnvironment
  beforeAll(async () => {
    env = await localTemporal({ 'limit.historyCount.suggestContinueAsNew': 40 })
  })
  afterAll(async () => env?.teardown())

  test('continues as new between units: none is lost, none is done twice', async () => {
    const script = scriptedActivities(40, 2)
    await inWorker(env, script, async (start) => {
      const run = await start()
      await run.result()
      const description = await env.client.workflow.getHandle(run.workflowId).describe()
      expect(description.runId).not.toBe(run.firstExecutionRunId)
      for (const phase of ['export', 'sweep', 'close']) {
        const calls = script.calls.filter((call) => call.startsWith(phase))
        expect(calls).toHaveLength(40)
        expect(new Set(calls).size).toBe(40)
      }
      expect(script.calls.at(-1)).toBe('seal 2026-01-01T00:00:59.000Z')
    })
  })
})

const phases = ['prepare', 'plan', 'export', 'sweep', 'close', 'seal']

function exportsOf({ calls }: Script): string[] {
  return calls.filter((call) => call.startsWith('export'))
}

async function failureOf(result: Promise<unknown>): Promise<ApplicationFailure> {
  const error = await result.then(
    () => undefined,
    (error) => error,
  )
  expect(error).toBeInstanceOf(WorkflowFailedError)
  return error.cause
}
