import { readdirSync, readFileSync } from 'node:fs'
import { Worker } from '@temporalio/worker'
import { DeterminismViolationError } from '@temporalio/workflow'
import { expect, test } from 'vitest'
import { workflowBundle } from '../support/temporal.ts'

const folder = new URL('./histories/', import.meta.url)
const recorded = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'))

function read(file: string) {
  const history = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  const { workflowId } = history.events[0].workflowExecutionStartedEventAttributes
  return { history, workflowId }
}

test.each(recorded)("today's workflows replay the recorded run %s", async (file) => {
  const { history, workflowId } = read(file)
  await Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, history, workflowId)
})

test('a workflow that would now do something else is caught', async () => {
  const { history, workflowId } = read(recorded.find((file) => file.endsWith('backup-undisturbed.json'))!)
  const scheduled = history.events.find(
    (event: { activityTaskScheduledEventAttributes?: object }) => event.activityTaskScheduledEventAttributes,
  )
  scheduled.activityTaskScheduledEventAttributes.activityType.name = 'somethingElse'
  const replay = Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, history, workflowId)
  await expect(replay).rejects.toThrow(DeterminismViolationError)
})

test('histories of more than one path are kept', () => {
  expect(recorded.length).toBeGreaterThanOrEqual(5)
})
