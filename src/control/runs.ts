import { setTimeout as sleep } from 'node:timers/promises'
import {
  isGrpcServiceError,
  QueryNotRegisteredError,
  type WorkflowExecutionDescription,
  type WorkflowExecutionInfo,
  WorkflowNotFoundError,
} from '@temporalio/client'
import { defaultPayloadConverter } from '@temporalio/common'
import { statusQuery } from '../../workflows/control.ts'
import { searchAttributes } from '../../workflows/search-attributes.ts'
import { runWorkflowId, writerWorkflowId } from '../../workflows/writer.ts'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { RunProgress } from '../runbooks/progress.ts'
import type { TemporalClient } from './connect.ts'

/** What Temporal knows of a run without asking a worker. */
export interface RunSummary {
  run: string
  runbook: string
  project: string
  state: RunState
  phase: string
  /** What a person is awaited for; empty when nobody is. */
  awaiting: string
  percent: number
  startedAt: string
  endedAt: string | null
  snapshot: string | null
  workflowId: string
  workflowRunId: string
}

type RunState = 'running' | 'done' | 'failed' | 'cancelled' | 'terminated' | 'timed out'

/** Work that a worker has in hand, or that waits to be tried again. */
interface WorkInHand {
  activity: string
  attempt: number
  /** The worker's last sign of life; see `activities/heartbeat.ts`. */
  heartbeat: unknown
  /** Why the attempt before failed. */
  lastFailure: string | null
  worker: string
}

export interface RunStatus {
  summary: RunSummary
  /** `null` when no worker answered in time, or none could. */
  progress: RunProgress | null
  /** Why there is no progress, when a worker said so. */
  unanswered: string | null
  inHand: WorkInHand[]
}

const answerTimeoutMs = 5_000

/** Temporal's lists lag behind what was just started. */
const listLagMs = 2_000

/**
 * Finds a run by its name or, for the one that writes now or wrote last, by its project's. With the project known as
 * well, a run is found the moment it is started. Throws `run-not-found`.
 */
export async function findRun(temporal: TemporalClient, reference: string, project = reference): Promise<RunSummary> {
  const writer = await writerOf(temporal, project)
  if (writer && (project === reference || writer.run === reference)) return writer
  const own = project === reference ? undefined : await describe(temporal, runWorkflowId(project, reference))
  if (own) return own
  const deadline = Date.now() + listLagMs
  do {
    const listed = await listedRun(temporal, reference)
    if (listed) return listed
    await sleep(400)
  } while (Date.now() < deadline)
  throw new LifeboatError(
    `Temporal knows no run "${reference}" at ${temporal.address}, namespace ${temporal.namespace}`,
    {
      kind: 'usage',
      code: 'run-not-found',
      hint: 'lifeboat runs  # lists those it knows; lifeboat snapshots lists what the repository holds',
    },
  )
}

/** What writes for the project now, or did last. */
function writerOf(temporal: TemporalClient, project: string): Promise<RunSummary | undefined> {
  return describe(temporal, writerWorkflowId(project))
}

async function describe({ client }: TemporalClient, workflowId: string): Promise<RunSummary | undefined> {
  try {
    return summarize(await client.workflow.getHandle(workflowId).describe())
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined
    throw error
  }
}

async function listedRun({ client }: TemporalClient, run: string): Promise<RunSummary | undefined> {
  const query = `${searchAttributes.run.name} = '${run.replaceAll("'", '')}'`
  for await (const info of client.workflow.list({ query })) {
    if (info.status.name !== 'CONTINUED_AS_NEW') return summarize(info)
  }
  return undefined
}

/** Newest first. */
export async function* listRuns(temporal: TemporalClient, project?: string): AsyncIterable<RunSummary> {
  const own = `${searchAttributes.run.name} IS NOT NULL`
  const query = project === undefined ? own : `${own} AND ${searchAttributes.project.name} = '${project}'`
  for await (const info of temporal.client.workflow.list({ query })) {
    if (info.status.name !== 'CONTINUED_AS_NEW') yield summarize(info)
  }
}

/** Everything there is to know of a run: Temporal's own view, the worker's answer, and the work in hand. */
export async function runStatus(temporal: TemporalClient, reference: string, project?: string): Promise<RunStatus> {
  const { workflowId, workflowRunId } = await findRun(temporal, reference, project)
  const handle = temporal.client.workflow.getHandle(workflowId, workflowRunId)
  const [description, answer] = await Promise.all([handle.describe(), askWorker(temporal, handle)])
  return { summary: summarize(description), ...answer, inHand: workInHand(description) }
}

/** A worker asks again at least every minute; Temporal remembers the dead for five. */
const pollerRecencyMs = 70_000

/** Whether any worker polls a task queue, or did within the last minute. */
export async function hasWorker(temporal: TemporalClient, queue: string): Promise<boolean> {
  const { workflowService } = temporal.client
  const { pollers } = await workflowService.describeTaskQueue({
    namespace: temporal.namespace,
    taskQueue: { name: queue },
    taskQueueType: 2,
  })
  const seconds = (pollers ?? []).map(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0))
  return seconds.some((last) => Date.now() - last * 1000 < pollerRecencyMs)
}

/**
 * A worker that takes a run over replays its history before it answers, and was seen to fail at that while the run went
 * on: whoever looks at a run must not give up because of one answer.
 */
async function askWorker(
  { client }: TemporalClient,
  handle: ReturnType<TemporalClient['client']['workflow']['getHandle']>,
): Promise<Pick<RunStatus, 'progress' | 'unanswered'>> {
  try {
    const progress = await client.connection.withDeadline(Date.now() + answerTimeoutMs, () => handle.query(statusQuery))
    return { progress, unanswered: null }
  } catch (error) {
    if (error instanceof QueryNotRegisteredError) return { progress: null, unanswered: error.message }
    if (isGrpcServiceError(error) || isGrpcServiceError((error as Error).cause))
      return { progress: null, unanswered: null }
    throw error
  }
}

function summarize(info: WorkflowExecutionInfo | WorkflowExecutionDescription): RunSummary {
  const get = (key: keyof typeof searchAttributes) =>
    info.typedSearchAttributes.get<never>(searchAttributes[key] as never)
  return {
    run: String(get('run') ?? info.memo?.run ?? info.workflowId),
    runbook: String(get('runbook') ?? info.type),
    project: String(get('project') ?? ''),
    state: states[info.status.name] ?? 'running',
    phase: String(get('phase') ?? ''),
    awaiting: String(get('awaiting') ?? ''),
    percent: Number(get('progress') ?? 0),
    startedAt: info.startTime.toISOString(),
    endedAt: info.closeTime?.toISOString() ?? null,
    snapshot: info.memo?.snapshot === undefined ? null : String(info.memo.snapshot),
    workflowId: info.workflowId,
    workflowRunId: info.runId,
  }
}

const states: Partial<Record<string, RunState>> = {
  RUNNING: 'running',
  COMPLETED: 'done',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
  TERMINATED: 'terminated',
  TIMED_OUT: 'timed out',
}

function workInHand({ raw }: WorkflowExecutionDescription): WorkInHand[] {
  return (raw.pendingActivities ?? []).map((activity) => {
    const [details] = activity.heartbeatDetails?.payloads ?? []
    return {
      activity: activity.activityType?.name ?? '',
      attempt: activity.attempt ?? 1,
      heartbeat: details ? defaultPayloadConverter.fromPayload(details) : null,
      lastFailure: activity.lastFailure?.message ?? null,
      worker: activity.lastWorkerIdentity ?? '',
    }
  })
}
