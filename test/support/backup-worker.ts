import { randomUUID } from 'node:crypto'
import type { WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import type { BackupInput, backup } from '../../workflows/backup.ts'
import { writerWorkflowId } from '../../workflows/writer.ts'
import type { Script } from './scripted-activities.ts'
import { workflowBundle } from './temporal.ts'

type Start = (options?: Partial<BackupInput>) => Promise<WorkflowHandleWithFirstExecutionRunId<typeof backup>>

/** Runs the body beside a worker that knows the backup workflow and the script's activities. */
export async function inWorker<T>(
  env: TestWorkflowEnvironment,
  { activities }: Script,
  body: (start: Start, taskQueue: string, project: string) => Promise<T>,
): Promise<T> {
  const taskQueue = randomUUID()
  const project = `p-${randomUUID()}`
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    activities,
    workflowBundle: await workflowBundle(),
    maxHeartbeatThrottleInterval: '100ms',
  })
  const start: Start = (options) =>
    env.client.workflow.start<typeof backup>('backup', {
      workflowId: writerWorkflowId(project),
      taskQueue,
      args: [
        { run: 'run', project, requestedBy: 'test', heartbeatTimeoutMs: 5_000, waitForPersonMs: 60_000, ...options },
      ],
    })
  return worker.runUntil(() => body(start, taskQueue, project))
}

/** Waits for what a worker brings about; fails after 20 s. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('it never came true')
    await new Promise((done) => setTimeout(done, 50))
  }
}
