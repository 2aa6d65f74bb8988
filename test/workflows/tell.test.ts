import { randomUUID } from 'node:crypto'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ActivityDeps } from '../../activities/deps.ts'
import { inTemporalTerms } from '../../activities/errors.ts'
import { noticeReceivers, tell } from '../../activities/tell.ts'
import type { NoticeEvent } from '../../src/runbooks/notice.ts'
import type { BackupInput, backup } from '../../workflows/backup.ts'
import { abortUpdate, retryStepUpdate } from '../../workflows/control.ts'
import type { scheduledBackup } from '../../workflows/scheduled-backup.ts'
import { writerWorkflowId } from '../../workflows/writer.ts'
import { startReceiver, type TestReceiver } from '../support/receiver.ts'
import { until } from '../support/rig.ts'
import { permanent, type Script, scriptedActivities } from '../support/scripted-activities.ts'
import { localTemporal, workflowBundle } from '../support/temporal.ts'

const by = { by: 'ann', reason: 'a test' }
const secret = 'planted-webhook-secret'

describe('a run that somebody wants to hear of', () => {
  let env: TestWorkflowEnvironment
  let ops: TestReceiver
  let office: TestReceiver
  beforeAll(async () => {
    env = await localTemporal()
  })
  afterAll(async () => env?.teardown())
  beforeEach(async () => {
    ops = await startReceiver(secret)
    office = await startReceiver(secret)
  })
  afterEach(async () => {
    await Promise.all([ops.close(), office.close()])
  })

  test('tells that it waits for a person, each time, and then goes on as before', async () => {
    const script = scriptedActivities(2)
    let failures = 2
    script.before = (call) => {
      if (call === 'export 1' && failures-- > 0) throw permanent('the store is full')
    }
    await inWorker(script, async (start) => {
      const run = await start(['awaiting', 'failed'])
      for (const times of [1, 2]) {
        await until(() => ops.deliveries.length === times)
        await run.executeUpdate(retryStepUpdate, { args: [by] })
      }
      await run.result()
    })
    expect(ops.deliveries.every(({ genuine }) => genuine)).toBe(true)
    expect(new Set(ops.deliveries.map(({ id }) => id)).size).toBe(2)
    expect(ops.deliveries[0]?.body).toMatchObject({
      event: 'awaiting',
      run: 'run',
      summary: 'the run waits for a person at export: the store is full',
    })
  })

  test('tells that it failed, and has ended before a receiver that is down is back', async () => {
    const script = scriptedActivities(2)
    script.before = (call) => {
      if (call === 'prepare') throw permanent('the API refuses the credentials', 'credentials-refused')
    }
    office.answers.push(503, 503)
    await inWorker(script, async (start) => {
      const run = await start(['failed'])
      await expect(run.result()).rejects.toThrow()
      await until(() => office.deliveries.length === 3)
      // The one that was told at once is not told again for the sake of the other.
      expect(ops.deliveries).toHaveLength(1)
    })
    expect(new Set([...ops.deliveries, ...office.deliveries].map(({ id }) => id)).size).toBe(1)
    expect(ops.deliveries[0]?.body).toMatchObject({
      event: 'failed',
      project: expect.stringMatching(/^p-/),
      summary: 'the run failed: the API refuses the credentials',
    })
  })

  test('of a schedule tells the same', async () => {
    const script = scriptedActivities(1)
    script.before = (call) => {
      if (call === 'prepare') throw permanent('the API refuses the credentials', 'credentials-refused')
    }
    await inWorker(script, async (_, taskQueue, project) => {
      const input = { project, requestedBy: 'schedule', heartbeatTimeoutMs: 5_000, waitForPersonMs: 60_000 }
      const scheduled = env.client.workflow.execute<typeof scheduledBackup>('scheduledBackup', {
        workflowId: `scheduled-${randomUUID()}`,
        taskQueue,
        args: [{ ...input, notices: ['failed'] }],
      })
      await expect(scheduled).rejects.toThrow()
      await until(() => ops.deliveries.length === 1)
    })
    expect(ops.deliveries[0]?.body).toMatchObject({ event: 'failed', run: expect.stringMatching(/^backup-/) })
  })

  test('tells nothing when it was aborted, and nothing that nobody listens to', async () => {
    const script = scriptedActivities(2)
    script.before = (call) => {
      if (call === 'export 1') throw permanent('the store is full')
    }
    await inWorker(script, async (start) => {
      const run = await start(['failed'])
      await until(async () => (await run.query<{ awaiting: unknown }>('status')).awaiting !== null)
      await run.executeUpdate(abortUpdate, { args: [by] })
      await expect(run.result()).rejects.toThrow()
      const { events = [] } = await run.fetchHistory()
      expect((events ?? []).some((event) => event.startChildWorkflowExecutionInitiatedEventAttributes)).toBe(false)
    })
    expect(ops.deliveries).toEqual([])
  })

  test('leaves neither address nor secret in the history of the delivery', async () => {
    const script = scriptedActivities(1)
    script.before = () => {
      throw permanent('the API refuses the credentials', 'credentials-refused')
    }
    await inWorker(script, async (start) => {
      const run = await start(['failed'])
      await run.result().catch(() => {})
      await until(() => office.deliveries.length === 1)
      const { id } = office.deliveries[0]!
      const delivery = env.client.workflow.getHandle(`${run.workflowId.replace('writer', 'tell')}/${id}`)
      expect(await delivery.result()).toEqual({ told: ['ops', 'office'] })
      const history = JSON.stringify(await delivery.fetchHistory())
      for (const hidden of [secret, office.url, new URL(office.url).port])
        expect(history.includes(hidden) || history.includes(Buffer.from(hidden).toString('base64'))).toBe(false)
    })
  })

  type Run = Awaited<ReturnType<typeof env.client.workflow.start<typeof backup>>>

  async function inWorker(
    { activities }: Script,
    body: (start: (notices: NoticeEvent[]) => Promise<Run>, taskQueue: string, project: string) => Promise<void>,
  ): Promise<void> {
    const taskQueue = randomUUID()
    const project = `p-${randomUUID()}`
    const receivers = { ops, office }
    const deps = {
      notify: {
        listeners: () => Object.keys(receivers),
        receiver: (name: 'ops' | 'office') => ({ name, url: receivers[name].url, secret, format: 'json' }),
      },
      metrics: { add: () => {}, set: () => {} },
      now: () => new Date(),
    } as unknown as ActivityDeps
    const telling = inTemporalTerms({
      noticeReceivers: (input: { event: NoticeEvent }) => noticeReceivers(deps, input),
      tell: (input: Parameters<typeof tell>[1]) => tell(deps, input),
    })
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue,
      activities: { ...activities, ...telling },
      workflowBundle: await workflowBundle(),
    })
    const input: Omit<BackupInput, 'notices'> = {
      run: 'run',
      project,
      requestedBy: 'test',
      heartbeatTimeoutMs: 5_000,
      waitForPersonMs: 60_000,
    }
    const start = (notices: NoticeEvent[]) =>
      env.client.workflow.start<typeof backup>('backup', {
        workflowId: writerWorkflowId(project),
        taskQueue,
        args: [{ ...input, notices }],
      })
    await worker.runUntil(() => body(start, taskQueue, project))
  }
})
