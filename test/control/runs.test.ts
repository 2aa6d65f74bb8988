import { QueryNotRegisteredError } from '@temporalio/client'
import { expect, test } from 'vitest'
import type { TemporalClient } from '../../src/control/connect.ts'
import { runStatus } from '../../src/control/runs.ts'

const description = {
  workflowId: 'lifeboat/shop-eu/writer',
  runId: 'r',
  type: 'backup',
  status: { name: 'RUNNING' },
  startTime: new Date('2026-11-22T15:00:00Z'),
  memo: {},
  typedSearchAttributes: { get: () => undefined },
  raw: { pendingActivities: [] },
}

function temporalThatAnswers(query: () => Promise<unknown>): TemporalClient {
  const client = {
    connection: { withDeadline: (_: number, act: () => Promise<unknown>) => act() },
    workflow: { getHandle: () => ({ describe: async () => description, query }) },
  }
  return { client, address: 'nowhere', namespace: 'default', close: async () => {} } as unknown as TemporalClient
}

test('a run that a worker can not answer for is still looked at, and the reason told', async () => {
  const failing = temporalThatAnswers(async () => {
    throw new QueryNotRegisteredError('[TMPRL1100] Nondeterminism error', 3)
  })
  const { progress, unanswered, summary } = await runStatus(failing, 'shop-eu')
  expect({ progress, unanswered }).toEqual({ progress: null, unanswered: '[TMPRL1100] Nondeterminism error' })
  expect(summary.state).toBe('running')
})

test('what is no matter of one answer is thrown', async () => {
  const broken = temporalThatAnswers(async () => {
    throw new TypeError('a mistake of ours')
  })
  await expect(runStatus(broken, 'shop-eu')).rejects.toThrow('a mistake of ours')
})
