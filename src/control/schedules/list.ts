import { WorkflowFailedError, WorkflowNotFoundError } from '@temporalio/client'
import type { Config } from '../../config/schema.ts'
import type { TemporalClient } from '../connect.ts'
import { definitions } from './definition.ts'
import { difference } from './difference.ts'
import { type FoundSchedule, findSchedules } from './find.ts'

export interface ListedSchedule {
  name: string
  workflow: string
  when: string
  timezone: string
  paused: boolean
  /** Who paused or resumed it last, and why; empty when nobody did. */
  note: string
  /** ISO times, soonest first. */
  next: string[]
  /** Newest first. */
  last: ScheduledRun[]
  /** How it stands to the config. */
  config: 'same' | 'different' | 'not in the config' | 'not applied'
}

export interface ScheduledRun {
  at: string
  workflowId: string
  state: 'running' | 'done' | 'skipped' | 'failed' | 'cancelled' | 'terminated' | 'timed out' | 'forgotten'
  /** Name of the run, where it says. */
  run: string | null
  snapshot: string | null
  /** Why it failed or was skipped. */
  reason: string | null
}

/** How many of a schedule's last starts are looked up. */
const lastStarts = 3

export async function listSchedules(temporal: TemporalClient, config: Config): Promise<ListedSchedule[]> {
  const wanted = definitions(config)
  const found = await findSchedules(temporal, config)
  const changes = difference(wanted, new Map([...found].map(([name, { definition }]) => [name, definition])))
  return Promise.all(
    changes.map(async ({ name, does }): Promise<ListedSchedule> => {
      const schedule = found.get(name)
      if (schedule) return { ...(await look(temporal, schedule)), config: standings[does] }
      const { workflow, when, times } = wanted.get(name)!
      const nothing = { paused: false, note: '', next: [], last: [] }
      return { name, workflow, when, timezone: times.timezone || 'UTC', ...nothing, config: standings[does] }
    }),
  )
}

const standings = { nothing: 'same', change: 'different', delete: 'not in the config', create: 'not applied' } as const

async function look(
  temporal: TemporalClient,
  { name, definition, description }: FoundSchedule,
): Promise<Omit<ListedSchedule, 'config'>> {
  const { state, info } = description
  const starts = info.recentActions.slice(-lastStarts).reverse()
  return {
    name,
    workflow: definition.workflow,
    when: definition.when,
    timezone: definition.times.timezone || 'UTC',
    paused: state.paused,
    note: state.note ?? '',
    next: state.paused ? [] : info.nextActionTimes.slice(0, 3).map((time) => time.toISOString()),
    last: await Promise.all(
      starts.map(async ({ takenAt, action: { workflow } }) => ({
        at: takenAt.toISOString(),
        workflowId: workflow.workflowId,
        ...(await outcome(temporal, workflow.workflowId, workflow.firstExecutionRunId)),
      })),
    ),
  }
}

/** As much of a result as is looked at: of a backup, a verification, a prune or a guardian. */
type Result = Partial<{ run: string; snapshot: string; skipped: boolean }> & Told
type Told = Partial<{
  reason: string | null
  findings: unknown[]
  moreFindings: number
  shrunk: unknown[]
  prunedInAll: number
}>

type Outcome = Omit<ScheduledRun, 'at' | 'workflowId'>

const nothingKnown = { run: null, snapshot: null, reason: null }
const states = {
  RUNNING: 'running',
  CONTINUED_AS_NEW: 'running',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
  TERMINATED: 'terminated',
  TIMED_OUT: 'timed out',
} as const

/** What became of a start. Temporal forgets closed workflows after its retention time. */
async function outcome({ client }: TemporalClient, workflowId: string, runId: string): Promise<Outcome> {
  const handle = client.workflow.getHandle(workflowId, runId)
  try {
    const { status } = await handle.describe()
    const state = states[status.name as keyof typeof states]
    if (state === 'running') return { ...nothingKnown, state }
    const { run = null, snapshot = null, skipped, ...told } = ((await handle.result()) ?? {}) as Result
    return { state: skipped === true ? 'skipped' : 'done', run, snapshot, reason: reasonOf(told) }
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { ...nothingKnown, state: 'forgotten' }
    if (!(error instanceof WorkflowFailedError)) throw error
    const reason = rootOf(error).message
    return { ...nothingKnown, state: await endOf(handle), reason }
  }
}

/** What a person should know of a start that is done. */
function reasonOf({ reason, findings = [], moreFindings = 0, shrunk = [], prunedInAll = 0 }: Told): string | null {
  if (findings.length > 0) return `${findings.length + moreFindings} findings`
  if (shrunk.length > 0) return 'nothing was pruned: the newest snapshot has shrunk'
  if (prunedInAll > 0) return `${prunedInAll} snapshots pruned`
  return reason ?? null
}

async function endOf(handle: { describe(): Promise<{ status: { name: string } }> }): Promise<Outcome['state']> {
  const { status } = await handle.describe()
  return states[status.name as keyof typeof states] ?? 'failed'
}

function rootOf(error: Error): Error {
  return error.cause instanceof Error ? rootOf(error.cause) : error
}
