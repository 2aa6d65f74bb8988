import { randomUUID } from 'node:crypto'
import { WorkflowUpdateFailedError } from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import {
  abortUpdate,
  approveUpdate,
  pauseUpdate,
  rejectUpdate,
  resumeUpdate,
  retryStepUpdate,
  skipStepUpdate,
} from '../../workflows/control.ts'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { TemporalClient } from './connect.ts'
import { findRun } from './runs.ts'

const updates = {
  pause: pauseUpdate,
  resume: resumeUpdate,
  abort: abortUpdate,
  approve: approveUpdate,
  reject: rejectUpdate,
  retry: retryStepUpdate,
  skip: skipStepUpdate,
} as const

export type Verb = keyof typeof updates

export interface SteerCommand {
  by: string
  reason: string
  step?: string
  /** Of a pause: also interrupt the work in flight. */
  hard?: boolean
  /** A repeated command with the same id is one command. */
  commandId?: string
}

export interface Steered {
  run: string
  answer: string
}

/** Gives a command to an open run. Throws `run-closed`, `command-refused` (with the run's reason), `no-worker`. */
export async function steer(
  temporal: TemporalClient,
  reference: string,
  verb: Verb,
  { commandId = randomUUID(), ...command }: SteerCommand,
): Promise<Steered> {
  const summary = await findRun(temporal, reference)
  const { run, workflowId, workflowRunId, state } = summary
  if (state !== 'running') {
    throw new LifeboatError(`run ${run} is ${state} already`, {
      kind: 'usage',
      code: 'run-closed',
      hint: `lifeboat status ${run}`,
    })
  }
  const handle = temporal.client.workflow.getHandle(workflowId, workflowRunId)
  try {
    const deadline = Date.now() + 30_000
    const answer = await temporal.client.connection.withDeadline(deadline, () =>
      handle.executeUpdate(updates[verb], { args: [command], updateId: commandId }),
    )
    return { run, answer }
  } catch (error) {
    throw explained(error, verb, run)
  }
}

function explained(error: unknown, verb: Verb, run: string): unknown {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    return new LifeboatError(`run ${run} refuses ${verb}: ${error.cause.message}`, {
      kind: 'usage',
      code: 'command-refused',
      hint: `lifeboat status ${run}`,
    })
  }
  if (/deadline|timed? ?out|cancelled/i.test(String((error as Error).message))) {
    return new LifeboatError(`no worker took the ${verb} for run ${run} within 30 s; it may still take effect`, {
      kind: 'transient',
      code: 'no-worker',
      hint: 'lifeboat worker  # starts one; then lifeboat status',
      cause: error,
    })
  }
  return error
}
