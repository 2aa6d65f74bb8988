import { isCancellation, proxyActivities } from '@temporalio/workflow'
import type { CopyActivities, CopyOutcome } from '../activities/copy-types.ts'
import type { StepProgress } from '../src/runbooks/progress.ts'
import { AbortRequested, type RunControl, saysOfBackup } from './control.ts'
import { runPool } from './pool.ts'
import { reasonOf } from './reason-of.ts'

export interface CopyStepOptions {
  /** Names of the copies. */
  copies: readonly string[]
  /** How long a copy that can't be written to is tried. */
  giveUpAfterMs: number
  heartbeatTimeoutMs: number
  control: RunControl
  step: StepProgress
  /** Called after each change of the step. */
  changed: () => void
}

/** The unit of work that a copy is given at a time, so that a long one is not mistaken for one that fails. */
const longestSliceMs = 10 * 60_000

/**
 * Brings all copies up to date, side by side. The snapshot is sealed by now, and nothing here can unmake it: a copy that
 * fails, and an abort, only leave copies behind, which the next run catches up. Never throws for either.
 */
export async function copyToAll(options: CopyStepOptions): Promise<CopyOutcome[]> {
  const { copies, control, step, changed } = options
  const outcomes = new Map<string, CopyOutcome>()
  step.unitsTotal = copies.length
  let stopped = ''
  try {
    const { failed } = await runPool({
      units: copies,
      width: copies.length,
      control,
      shouldStop: () => false,
      work: async (copy) => {
        outcomes.set(copy, await copyTo(copy, options))
        step.unitsDone++
        changed()
      },
    })
    for (const { unit, error } of failed) outcomes.set(unit, behind(unit, reasonOf(error).message))
  } catch (error) {
    if (!(error instanceof AbortRequested) && !isCancellation(error)) throw error
    stopped = reasonOf(error).message
  }
  return copies.map((copy) => outcomes.get(copy) ?? behind(copy, stopped))
}

/** One line for the step, when not all went well. */
export function noteOn(outcomes: readonly CopyOutcome[]): string | null {
  const notes = outcomes.flatMap(({ name, state, reason }) => {
    if (state === 'behind') return [`copy ${name} is behind: ${reason}`]
    return reason === undefined ? [] : [`copy ${name}: ${reason}`]
  })
  return notes.length === 0 ? null : notes.join('; ')
}

/** What an abort means from here on. */
export function saysOnceSealed(snapshot: string) {
  return { ...saysOfBackup, abort: `stopping: ${snapshot} is sealed and stays; what is not copied yet is left` }
}

async function copyTo(copy: string, { giveUpAfterMs, heartbeatTimeoutMs }: CopyStepOptions): Promise<CopyOutcome> {
  const { copySnapshots } = proxyActivities<CopyActivities>({
    summary: `copy to ${copy}`,
    scheduleToCloseTimeout: giveUpAfterMs,
    heartbeatTimeout: heartbeatTimeoutMs,
    retry: { initialInterval: '1s', maximumInterval: '60s' },
  })
  const done = { name: copy, snapshots: 0, bytes: 0 }
  for (;;) {
    const slice = await copySnapshots({ copy, forMs: Math.min(longestSliceMs, Math.ceil(giveUpAfterMs / 3)) })
    done.snapshots += slice.snapshots
    done.bytes += slice.bytes
    if (slice.more) continue
    const why = slice.reason === null ? {} : { reason: slice.reason }
    return { ...done, state: slice.upToDate ? 'up-to-date' : 'behind', ...why }
  }
}

function behind(name: string, reason: string): CopyOutcome {
  return { name, state: 'behind', snapshots: 0, bytes: 0, reason }
}
