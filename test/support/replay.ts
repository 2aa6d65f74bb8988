import { Client, Connection } from '@temporalio/client'
import { Worker } from '@temporalio/worker'
import { writerWorkflowId } from '../../workflows/writer.ts'
import type { Rig } from './rig.ts'
import { workflowBundle } from './temporal.ts'

/** Replays the history of a project's last writer: whichever workers had a part in it, it must be one story. */
export async function replayLastRun(rig: Rig, project: string): Promise<void> {
  const connection = await Connection.connect({ address: rig.temporal.address })
  try {
    const workflowId = writerWorkflowId(project)
    const history = await new Client({ connection }).workflow.getHandle(workflowId).fetchHistory()
    await Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, history, workflowId)
  } finally {
    await connection.close()
  }
}
