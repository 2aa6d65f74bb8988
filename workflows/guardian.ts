import { proxyActivities, workflowInfo } from '@temporalio/workflow'
import type { GuardActivities } from '../activities/guard-types.ts'
import { type GuardState, judge } from '../src/runbooks/guard.ts'
import { tell } from './tell.ts'

/** Nothing of the config: what was promised, and who listens, is known to the worker. */
interface GuardianInput {
  requestedBy: string
}

export interface GuardianResult {
  at: string
  /** What the schedule's next guardian goes on from. */
  state: GuardState
  /** Notices that were sent on their way. */
  told: number
  /** Which promises are broken; `null` when none is. */
  reason: string | null
}

/**
 * Looks after all projects once; a schedule starts it every few minutes. So lateness is noticed even when nothing else
 * runs. What was told before is known from the result of the schedule's last guardian.
 */
export async function guardian(_input: GuardianInput): Promise<GuardianResult> {
  const { lookAfterProjects } = proxyActivities<GuardActivities>({
    summary: 'look after the projects',
    startToCloseTimeout: '10m',
    retry: { initialInterval: '1s', maximumInterval: '30s', maximumAttempts: 5 },
  })
  const before = workflowInfo().lastResult as Partial<GuardianResult> | undefined
  const look = await lookAfterProjects()
  const { state, notices, broken } = judge(before?.state ?? {}, look)
  for (const notice of notices) await tell(notice)
  return { at: look.at, state, told: notices.length, reason: broken.length === 0 ? null : `late: ${broken.join(', ')}` }
}
