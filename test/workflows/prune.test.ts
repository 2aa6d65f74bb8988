import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PruneSummary } from '../../activities/prune-types.ts'
import type { SentNotice } from '../../src/runbooks/notice.ts'
import type { PruneInput, prune } from '../../workflows/prune.ts'
import { until } from '../support/rig.ts'
import { permanent } from '../support/scripted-activities.ts'
import { localTemporal, workflowBundle } from '../support/temporal.ts'

const nothing: PruneSummary = {
  project: 'shop-eu',
  policy: 'last 1',
  kept: 1,
  pruned: [],
  prunedInAll: 0,
  shrunk: [],
  newest: 'shop-eu@2026-11-26T20-18-21Z',
  abandoned: [],
  objects: 0,
  bytes: 0,
  locked: 0,
  waiting: { objects: 0, bytes: 0 },
  copies: [],
}

const input: PruneInput = {
  project: 'shop-eu',
  keep: { last: 1 },
  graceMs: 1_000,
  openRunsMs: 1_000,
  shrink: { share: 0.2, records: 50 },
  by: 'ann',
  pruneQueue: 'prune-test-deleting',
  heartbeatTimeoutMs: 5_000,
}

describe('the prune workflow', () => {
  let env: TestWorkflowEnvironment
  beforeAll(async () => {
    env = await localTemporal()
  })
  afterAll(async () => env?.teardown())

  /** Runs it with workers for both queues; answers what came of it, what the activity was given, and what was told. */
  async function run(answer: () => PruneSummary, more: Partial<PruneInput>, told = 0) {
    const given: unknown[] = []
    const notices: SentNotice[] = []
    const taskQueue = 'prune-test'
    const pruner = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: input.pruneQueue,
      activities: { pruneProject: async (asked: unknown) => given.push(asked) && answer() },
    })
    const writer = await Worker.create({
      connection: env.nativeConnection,
      taskQueue,
      workflowBundle: await workflowBundle(),
      activities: {
        noticeReceivers: async () => ['ops'],
        tell: async ({ notice }: { notice: SentNotice }) => void notices.push(notice),
      },
    })
    const outcome = await pruner.runUntil(() =>
      writer.runUntil(async () => {
        const args: [PruneInput] = [{ ...input, ...more }]
        const workflowId = `lifeboat/shop-eu/prune-${Math.random()}`
        const ended = await env.client.workflow
          .execute<typeof prune>('prune', { workflowId, taskQueue, args })
          .catch((error: Error) => error)
        await until(() => notices.length === told, 10_000)
        return ended
      }),
    )
    return { outcome, given, notices }
  }

  test('hands the policy of its input to the queue of those who may delete', async () => {
    const { outcome, given, notices } = await run(() => nothing, { notices: ['shrink', 'failed'] })
    expect(outcome).toEqual(nothing)
    const { pruneQueue: _, heartbeatTimeoutMs: __, ...asked } = input
    expect(given).toEqual([asked])
    expect(notices).toEqual([])
  })

  test('tells of shrinking whoever listens to that, with counts and the command to look with', async () => {
    const shrunk = [{ type: 'product', before: 240, now: 40, since: 'shop-eu@2026-11-26T20-18-15Z' }]
    const { notices } = await run(() => ({ ...nothing, shrunk }), { notices: ['shrink'] }, 1)
    expect(notices[0]).toMatchObject({
      event: 'shrink',
      project: 'shop-eu',
      snapshot: nothing.newest,
      next: `lifeboat diff ${shrunk[0]!.since} ${nothing.newest}`,
      counts: { product: 200 },
    })
    expect((await run(() => ({ ...nothing, shrunk }), { notices: ['failed'] })).notices).toEqual([])
  })

  test('fails with the reason of its activity, and tells whoever listens to failures', async () => {
    const broken = () => {
      throw permanent('nothing is pruned while manifests/shop-eu/x.json can not be read', 'prune-unsound')
    }
    const { outcome, given, notices } = await run(broken, { notices: ['failed'] }, 1)
    expect(outcome).toBeInstanceOf(Error)
    expect(given).toHaveLength(1)
    expect(notices[0]).toMatchObject({ event: 'failed', summary: expect.stringContaining('nothing is pruned while') })
  })
})
