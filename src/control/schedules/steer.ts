import { setTimeout as sleep } from 'node:timers/promises'
import type { TemporalClient } from '../connect.ts'
import { findSchedule } from './find.ts'

/** By whom and why is kept as the schedule's note. */
export async function pauseSchedule(temporal: TemporalClient, name: string, note: string): Promise<void> {
  const { handle } = await findSchedule(temporal, name)
  await handle.pause(note)
}

export async function resumeSchedule(temporal: TemporalClient, name: string, note: string): Promise<void> {
  const { handle } = await findSchedule(temporal, name)
  await handle.unpause(note)
}

export async function deleteSchedule(temporal: TemporalClient, name: string): Promise<void> {
  const { handle } = await findSchedule(temporal, name)
  await handle.delete()
}

/** How long Temporal usually takes to start what was triggered, with room. */
const startsWithinMs = 10_000

/**
 * Has the schedule start now. Answers the workflow that it started; `undefined` when none came: its overlap policy skipped
 * or put off the start, since the one before still runs.
 */
export async function triggerSchedule(
  temporal: TemporalClient,
  name: string,
): Promise<{ workflowId: string | undefined }> {
  const { handle, description } = await findSchedule(temporal, name)
  const { numActionsTaken, numActionsSkippedOverlap } = description.info
  // Without a policy the SDK takes one under which Temporal does not follow what it starts.
  await handle.trigger(description.policies.overlap)
  const deadline = Date.now() + startsWithinMs
  while (Date.now() < deadline) {
    const { info } = await handle.describe()
    if (info.numActionsTaken > numActionsTaken)
      return { workflowId: info.recentActions.at(-1)?.action.workflow.workflowId }
    if (info.numActionsSkippedOverlap > numActionsSkippedOverlap) break
    await sleep(200)
  }
  return { workflowId: undefined }
}
