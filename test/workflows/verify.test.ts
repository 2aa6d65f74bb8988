import { randomUUID } from 'node:crypto'
import { WorkflowFailedError, type WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NotifyActivities } from '../../activities/notify-types.ts'
import type { SentNotice } from '../../src/runbooks/notice.ts'
import {
  abortUpdate,
  pauseUpdate,
  resumeUpdate,
  retryStepUpdate,
  skipStepUpdate,
  statusQuery,
} from '../../workflows/control.ts'
import { searchAttributes } from '../../workflows/search-attributes.ts'
import type { verify } from '../../workflows/verify.ts'
import type { VerifyResult, VerifyRunInput } from '../../workflows/verify-input.ts'
import { hold, permanent } from '../support/scripted-activities.ts'
import { finding, scriptedVerify, type VerifyScript, verifiedSnapshot } from '../support/scripted-verify.ts'
import { localTemporal, workflowBundle } from '../support/temporal.ts'

const by = { by: 'ann', reason: 'a test' }
const all = ['structure', 'data', 'references', 'live'] as const

describe('the verify workflow', () => {
  let env: TestWorkflowEnvironment
  beforeAll(async () => {
    env = await localTemporal()
  })
  afterAll(async () => env?.teardown())

  test('does the levels that are asked for, in their order, and stores a report of them', async () => {
    const script = scriptedVerify(3)
    const result = await inWorker(env, script, async (start) => (await start({ levels: all })).result())
    const order = script.calls.map((call) => call.split(' ')[0]!)
    expect([...new Set(order)]).toEqual(['prepare', 'structure', 'open', 'data', 'references', 'live', 'report'])
    expect(result).toMatchObject({
      run: 'verify-run',
      snapshot: verifiedSnapshot,
      notDone: [],
      findings: [],
      report: 'reports/p/2026-01-01T00-00-20Z/verify-run.json',
    })
    expect(levelsOf(result)).toEqual(['structure good 10', 'data good 30', 'references good 30', 'live good 30'])
    expect(script.stored).toMatchObject([{ run: 'verify-run', manifest: '0'.repeat(64), levels: [{}, {}, {}, {}] }])
  })

  test('passes the sample and the wish not to parse on, and says which part it was', async () => {
    const script = scriptedVerify(1)
    const input = { levels: ['data'], sample: { part: 'rotate', of: 7 }, parse: false } as const
    const result = await inWorker(env, script, async (start) => (await start(input)).result())
    expect(script.calls).toContain('data 0 unparsed')
    expect(result.levels).toMatchObject([{ level: 'data', sample: { part: 3, of: 7 } }])
  })

  test('puts together what units find of the same, and the worst makes the outcome', async () => {
    const script = scriptedVerify(3)
    const row = (examples: string[], records: number) =>
      finding({ level: 'references', severity: 'note', subject: 'order a -> b', problem: 'p', examples, records })
    script.finds = {
      'references 0': [row(['1', '2'], 2)],
      'references 2': [row(['3'], 40)],
      'live 1': [finding({ level: 'live', severity: 'drift', subject: 'product', records: 3 })],
    }
    const result = await inWorker(env, script, async (start) => (await start({ levels: all })).result())
    expect(levelsOf(result)).toEqual(['structure good 10', 'data good 30', 'references note 30', 'live drift 30'])
    expect(result.findings).toMatchObject([
      { severity: 'drift', subject: 'product' },
      { severity: 'note', records: 42 },
    ])
    // Units end in any order.
    expect([...result.findings[1]!.examples].sort()).toEqual(['1', '2', '3'])
  })

  test('keeps a hundred findings, the worst, and counts the others', async () => {
    const script = scriptedVerify(2)
    const many = (unit: number, severity: 'note' | 'damage', count: number) =>
      Array.from({ length: count }, (_, at) =>
        finding({ level: 'data', severity, subject: `${severity}-${unit}-${at}` }),
      )
    script.finds = { 'data 0': many(0, 'note', 95), 'data 1': many(1, 'damage', 20) }
    const result = await inWorker(env, script, async (start) => (await start({ levels: ['data'] })).result())
    expect(result.findings).toHaveLength(100)
    expect(result.findings.filter(({ severity }) => severity === 'damage')).toHaveLength(20)
    expect(result.moreFindings).toBe(15)
  })

  test('explains damage, and with repair takes it from a copy and looks again', async () => {
    const script = scriptedVerify(1)
    script.finds = { 'data 0': [finding({ level: 'data', severity: 'damage', subject: 'chunks/a' })] }
    const plain = await inWorker(env, script, async (start) => (await start({})).result())
    expect(script.calls.slice(-2)).toEqual(['explain chunks/a', 'report'])
    expect(plain.findings).toMatchObject([{ severity: 'damage', records: 7, remedies: ['copy eu-2 holds a good one'] }])

    const repairing = scriptedVerify(1)
    repairing.finds = script.finds
    const repaired = await inWorker(env, repairing, async (start) => (await start({ repair: true })).result())
    expect(repairing.calls.slice(-3)).toEqual(['repair chunks/a', 'structure', 'report'])
    expect(levelsOf(repaired)).toEqual(['structure good 10', 'data warning 10'])
    expect(repaired.findings).toMatchObject([
      { severity: 'warning', problem: 'it is missing; it was repaired from a copy' },
    ])
  })

  test('names levels that nobody can do, when no worker with the identity comes, and does the others', async () => {
    const script = scriptedVerify(2)
    const result = await inWorker(env, script, async (start) => {
      const run = await start({ levels: all, readQueue: 'nobody', waitForReaderMs: 1_000 })
      return run.result()
    })
    expect(levelsOf(result)).toEqual(['structure good 10', 'live good 20'])
    const reason = 'no worker that holds the identity polls nobody'
    expect(result.notDone).toEqual(['data', 'references'].map((level) => ({ level, reason })))
    expect(script.stored).toMatchObject([{ notDone: result.notDone }])
  })

  test('believes what was known when it was started, and what its first look says', async () => {
    const script = scriptedVerify(1)
    script.prepared = { notDone: [{ level: 'live', reason: 'the credentials are refused' }] }
    const notDone = [{ level: 'data', reason: 'nobody is there' }]
    const result = await inWorker(env, script, async (start) =>
      (await start({ levels: ['structure', 'data', 'live'], notDone })).result(),
    )
    expect(script.calls.map((call) => call.split(' ')[0])).toEqual(['prepare', 'structure', 'report'])
    expect(result.notDone).toEqual([...notDone, ...script.prepared.notDone!])
  })

  test('a soft pause finishes what is in flight, hands out nothing more, and goes on when resumed', async () => {
    const script = scriptedVerify(6)
    let release = false
    script.before = (call) => (call.startsWith('data') ? hold(() => release) : undefined)
    await inWorker(env, script, async (start) => {
      const run = await start({ width: 2 })
      await until(() => dataOf(script).length === 2)
      await run.executeUpdate(pauseUpdate, { args: [by] })
      release = true
      await until(async () => (await run.query(statusQuery)).records.captured === 20)
      await new Promise((done) => setTimeout(done, 300))
      expect(dataOf(script)).toHaveLength(2)
      await run.executeUpdate(resumeUpdate, { args: [by] })
      await run.result()
      expect(dataOf(script)).toHaveLength(6)
    })
  })

  test('a hard pause interrupts what is in flight and hands it out again when resumed', async () => {
    const script = scriptedVerify(4)
    let release = false
    script.before = (call) => (call.startsWith('data') ? hold(() => release) : undefined)
    await inWorker(env, script, async (start) => {
      const run = await start({ width: 2 })
      await until(() => dataOf(script).length === 2)
      await run.executeUpdate(pauseUpdate, { args: [{ ...by, hard: true }] })
      await until(async () => (await run.describe()).raw.pendingActivities?.length === 0)
      release = true
      await run.executeUpdate(resumeUpdate, { args: [by] })
      const result = await run.result()
      expect(dataOf(script)).toHaveLength(6)
      expect(levelsOf(result as VerifyResult)).toEqual(['structure good 10', 'data good 40'])
    })
  })

  test('is steered by its own name, as its progress says', async () => {
    const script = scriptedVerify(1)
    let release = false
    script.before = (call) => (call.startsWith('data') ? hold(() => release) : undefined)
    await inWorker(env, script, async (start) => {
      const run = await start({})
      await until(() => dataOf(script).length === 1)
      expect(await run.query(statusQuery)).toMatchObject({
        runbook: 'verify',
        phase: 'verifying',
        steerBy: 'verify-run',
        again: 'lifeboat verify p@latest',
      })
      release = true
      await run.result()
    })
  })

  test('an abort ends it without a report', async () => {
    const script = scriptedVerify(2)
    script.before = (call) => (call.startsWith('data') ? hold(() => false) : undefined)
    await inWorker(env, script, async (start) => {
      const run = await start({})
      await until(() => dataOf(script).length > 0)
      expect(await run.executeUpdate(abortUpdate, { args: [by] })).toBe(
        'aborting: no report of this run will be stored',
      )
      const error = await run.result().catch((error) => error)
      expect(error).toBeInstanceOf(WorkflowFailedError)
      expect(error.cause).toMatchObject({ type: 'RunAborted' })
      expect(script.stored).toEqual([])
    })
  })

  test('units that fail for good wait for a person; what is skipped is told as not done', async () => {
    const script = scriptedVerify(3)
    script.before = (call) => {
      if (call === 'data 1') throw permanent('the store denies reading', 'store-denied')
    }
    await inWorker(env, script, async (start) => {
      const run = await start({})
      await until(async () => (await run.query(statusQuery)).awaiting !== null)
      await run.executeUpdate(retryStepUpdate, { args: [{ ...by, step: 'data' }] })
      await until(() => dataOf(script).filter((call) => call === 'data 1').length === 2)
      await until(async () => (await run.query(statusQuery)).awaiting !== null)
      await run.executeUpdate(skipStepUpdate, { args: [by] })
      const result = (await run.result()) as VerifyResult
      expect(levelsOf(result)).toEqual(['structure good 10', 'data good 20'])
      expect(result.notDone).toEqual([{ level: 'data', reason: '1 of 3 units: the store denies reading' }])
    })
  })

  test('a report that can not be stored may be skipped: the result is told all the same', async () => {
    const script = scriptedVerify(1)
    script.before = (call) => {
      if (call === 'report') throw permanent('no signing key', 'signing-key-missing')
    }
    await inWorker(env, script, async (start) => {
      const run = await start({})
      await until(async () => (await run.query(statusQuery)).awaiting !== null)
      await run.executeUpdate(skipStepUpdate, { args: [by] })
      expect(await run.result()).toMatchObject({ report: null, levels: [{ level: 'structure' }, { level: 'data' }] })
    })
  })

  test('a snapshot that there is not ends it at once, with its own error', async () => {
    const script = scriptedVerify(1)
    script.before = (call) => {
      if (call.startsWith('prepare')) throw permanent('there is no snapshot', 'snapshot-not-found')
    }
    await inWorker(env, script, async (start) => {
      const error = await (await start({})).result().catch((error) => error)
      expect(error.cause).toMatchObject({ type: 'snapshot-not-found', message: 'there is no snapshot' })
      expect(script.calls).toEqual([`prepare p@latest`])
    })
  })

  test('started as a schedule does, it names itself and can be found by that name', async () => {
    const script = scriptedVerify(1)
    await inWorker(env, script, async (_start, { taskQueue, readQueue }) => {
      const input: VerifyRunInput = {
        project: 'p',
        levels: ['structure', 'data'],
        sample: { part: 'rotate', of: 7 },
        requestedBy: 'schedule',
        readQueue,
        heartbeatTimeoutMs: 5_000,
        waitForPersonMs: 60_000,
      }
      const workflowId = `lifeboat/p/verify-daily-${randomUUID()}`
      const result = (await env.client.workflow.execute<typeof verify>('verify', {
        workflowId,
        taskQueue,
        args: [JSON.parse(JSON.stringify(input))],
      })) as VerifyResult
      expect(result.run).toMatch(/^verify-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-[0-9a-f]{6}$/)
      expect(script.calls[0]).toBe('prepare p@latest')
      const { typedSearchAttributes, memo } = await env.client.workflow.getHandle(workflowId).describe()
      expect(typedSearchAttributes.get(searchAttributes.run)).toBe(result.run)
      expect(typedSearchAttributes.get(searchAttributes.runbook)).toBe('verify')
      expect(memo).toMatchObject({ run: result.run, requestedBy: 'schedule', snapshot: verifiedSnapshot })
    })
  })

  test('tells those who listen of damage and of drift, with counts and no ids of records', async () => {
    const script = scriptedVerify(1)
    script.finds = {
      structure: [finding({ level: 'structure', severity: 'damage', subject: 'chunks/a' })],
      'live 0': [finding({ level: 'live', severity: 'drift', subject: 'product', records: 3, examples: ['id-9'] })],
    }
    await inWorker(env, script, async (start, { told }) => {
      await (await start({ levels: ['structure', 'live'], notices: ['damage', 'drift'] })).result()
      await until(() => told.length === 2)
      expect(told.map(({ event, counts }) => [event, counts]).sort()).toEqual([
        ['damage', { damaged: 1 }],
        ['drift', { drifted: 3 }],
      ])
      expect(JSON.stringify(told)).not.toContain('id-9')
      await (await start({ levels: ['structure', 'live'] })).result()
      expect(told).toHaveLength(2)
    })
  })

  test('a run that version 0.1 began ends as it would have', async () => {
    const script = scriptedVerify(1)
    const report = { snapshot: verifiedSnapshot, level: 'data' as const, damage: 0 }
    await inWorker(
      env,
      script,
      async (_start, { taskQueue, readQueue }) => {
        const args = [{ snapshot: 'p@latest', level: 'data' as const, readQueue, heartbeatTimeoutMs: 5_000 }] as [never]
        const result = await env.client.workflow.execute('verify', { workflowId: randomUUID(), taskQueue, args })
        expect(result).toEqual(report)
      },
      { verifySnapshot: async () => report },
    )
  })
})

describe('a verification with a long history', () => {
  let env: TestWorkflowEnvironment
  beforeAll(async () => {
    env = await localTemporal({ 'limit.historyCount.suggestContinueAsNew': 40 })
  })
  afterAll(async () => env?.teardown())

  test('continues as new between units: none is lost, none is done twice, and findings are kept', async () => {
    const script = scriptedVerify(20)
    script.finds = { 'data 0': [finding({ level: 'data', severity: 'warning', subject: 'chunks/early' })] }
    await inWorker(env, script, async (start) => {
      const run = await start({ levels: all, width: 2 })
      const result = (await run.result()) as VerifyResult
      const { runId } = await env.client.workflow.getHandle(run.workflowId).describe()
      expect(runId).not.toBe(run.firstExecutionRunId)
      for (const level of ['data', 'references', 'live']) {
        const calls = script.calls.filter((call) => call.startsWith(level))
        expect(calls).toHaveLength(20)
        expect(new Set(calls).size).toBe(20)
      }
      expect(script.calls.filter((call) => /^(prepare|structure|open|report)/.test(call))).toHaveLength(4)
      expect(levelsOf(result)).toEqual([
        'structure good 10',
        'data warning 200',
        'references good 200',
        'live good 200',
      ])
      expect(result.findings).toMatchObject([{ subject: 'chunks/early' }])
    })
  })
})

type Start = (
  more: Partial<VerifyRunInput>,
) => Promise<Omit<WorkflowHandleWithFirstExecutionRunId<typeof verify>, 'result'> & { result(): Promise<VerifyResult> }>

interface Place {
  taskQueue: string
  readQueue: string
  told: SentNotice[]
}

async function inWorker<T>(
  env: TestWorkflowEnvironment,
  { activities, readActivities }: VerifyScript,
  body: (start: Start, place: Place) => Promise<T>,
  more: object = {},
): Promise<T> {
  const taskQueue = randomUUID()
  const readQueue = `${taskQueue}-read`
  const told: SentNotice[] = []
  const notify: NotifyActivities = {
    noticeReceivers: async () => ['somebody'],
    tell: async ({ notice }) => {
      told.push(notice)
    },
  }
  const common = { connection: env.nativeConnection, maxHeartbeatThrottleInterval: '100ms' } as const
  const writer = await Worker.create({
    ...common,
    taskQueue,
    activities: { ...activities, ...notify },
    workflowBundle: await workflowBundle(),
  })
  const reader = await Worker.create({ ...common, taskQueue: readQueue, activities: { ...readActivities, ...more } })
  const start: Start = async (input) =>
    (await env.client.workflow.start<typeof verify>('verify', {
      workflowId: `lifeboat/p/${randomUUID()}`,
      taskQueue,
      args: [
        {
          run: 'verify-run',
          project: 'p',
          levels: ['structure', 'data'],
          requestedBy: 'test',
          readQueue,
          heartbeatTimeoutMs: 5_000,
          waitForPersonMs: 60_000,
          ...input,
        },
      ],
    })) as never
  return reader.runUntil(writer.runUntil(() => body(start, { taskQueue, readQueue, told })))
}

function levelsOf({ levels }: VerifyResult): string[] {
  return levels.map(({ level, outcome, counts }) => `${level} ${outcome} ${counts.records}`)
}

function dataOf({ calls }: VerifyScript): string[] {
  return calls.filter((call) => call.startsWith('data'))
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('it never came true')
    await new Promise((done) => setTimeout(done, 50))
  }
}
