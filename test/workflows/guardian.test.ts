import { randomUUID } from 'node:crypto'
import { ScheduleOverlapPolicy } from '@temporalio/client'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GuardActivities } from '../../activities/guard-types.ts'
import type { NotifyActivities } from '../../activities/notify-types.ts'
import type { Look } from '../../src/runbooks/guard.ts'
import type { SentNotice } from '../../src/runbooks/notice.ts'
import type { GuardianResult } from '../../workflows/guardian.ts'
import { until } from '../support/rig.ts'
import { permanent } from '../support/scripted-activities.ts'
import { localTemporal, workflowBundle } from '../support/temporal.ts'

let env: TestWorkflowEnvironment
beforeAll(async () => {
  env = await localTemporal()
})
afterAll(async () => env?.teardown())

test('a guardian on a schedule remembers what it told, also over one that failed', async () => {
  let now = Date.parse('2026-11-26T00:00:00Z')
  let newest = now
  let broken = false
  const told: string[] = []
  let announced = 0
  const activities: GuardActivities & NotifyActivities = {
    async lookAfterProjects(): Promise<Look> {
      if (broken) throw permanent('the config is wrong', 'config-invalid')
      const standing = { rpoMs: 3_600_000, passed: [], snapshots: 1, copies: [], problem: null }
      const iso = new Date(newest).toISOString()
      return {
        at: new Date(now).toISOString(),
        projects: [{ project: 'shop', newest: { id: 'shop@x', to: iso }, ...standing }],
      }
    },
    async noticeReceivers() {
      return ['ops']
    },
    async tell({ notice }: { notice: SentNotice }) {
      told.push(`${notice.event}${notice.resolved ? ' over' : ''} at ${new Date(now).toISOString().slice(5, 16)}`)
    },
  }
  const taskQueue = randomUUID()
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    activities,
    workflowBundle: await workflowBundle(),
  })
  await worker.runUntil(async () => {
    const schedule = await env.client.schedule.create({
      scheduleId: 'lifeboat/watch',
      spec: { intervals: [{ every: '30d' }] },
      action: { type: 'startWorkflow', workflowType: 'guardian', taskQueue, args: [{ requestedBy: 'test' }] },
    })
    /** One more look, this much later. */
    const lookAfter = async (minutes: number): Promise<GuardianResult | undefined> => {
      now += minutes * 60_000
      const { info } = await schedule.describe()
      await schedule.trigger(ScheduleOverlapPolicy.SKIP)
      await until(async () => (await schedule.describe()).info.numActionsTaken > info.numActionsTaken)
      const { workflow } = (await schedule.describe()).info.recentActions.at(-1)!.action
      const handle = env.client.workflow.getHandle(workflow.workflowId)
      const result = await (handle.result() as Promise<GuardianResult>).catch(() => undefined)
      // Only when the schedule knows of the end does it hand the result on.
      await until(async () => (await schedule.describe()).info.runningActions.length === 0)
      announced += result?.told ?? 0
      await until(() => told.length === announced)
      return result
    }
    expect(await lookAfter(30)).toMatchObject({ told: 0, reason: null })
    expect(await lookAfter(60)).toMatchObject({ told: 1, reason: 'late: shop' })
    expect(await lookAfter(60)).toMatchObject({ told: 0, reason: 'late: shop' })
    broken = true
    expect(await lookAfter(1)).toBeUndefined()
    broken = false
    expect(await lookAfter(60)).toMatchObject({ told: 0 })
    expect(await lookAfter(24 * 60)).toMatchObject({ told: 1 })
    newest = now
    expect(await lookAfter(1)).toMatchObject({ told: 1, reason: null })
    expect(await lookAfter(1)).toMatchObject({ told: 0 })
  })
  expect(told).toEqual(['late at 11-26T01:30', 'late at 11-27T03:31', 'late over at 11-27T03:32'])
})
