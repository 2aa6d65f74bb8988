import { isCancellation, proxyActivities, upsertSearchAttributes } from '@temporalio/workflow'
import type { PruneActivities, PruneProjectInput, PruneSummary } from '../activities/prune-types.ts'
import type { NoticeEvent } from '../src/runbooks/notice.ts'
import { nameRun } from './name-run.ts'
import { reasonOf } from './reason-of.ts'
import { tellOfFailure } from './run-notices.ts'
import { searchAttributes } from './search-attributes.ts'
import { tell } from './tell.ts'

export interface PruneInput extends PruneProjectInput {
  /** Queue of the workers that hold the prune key. */
  pruneQueue: string
  heartbeatTimeoutMs: number
  /** Events that somebody listens to. */
  notices?: readonly NoticeEvent[]
}

/** Has a worker that holds the prune key apply a project's policy. Any number may run at once; a schedule starts it too. */
export async function prune({
  pruneQueue,
  heartbeatTimeoutMs,
  notices = [],
  ...input
}: PruneInput): Promise<PruneSummary> {
  const { pruneProject } = proxyActivities<PruneActivities>({
    taskQueue: pruneQueue,
    summary: `prune ${input.project}`,
    startToCloseTimeout: '24h',
    heartbeatTimeout: heartbeatTimeoutMs,
    retry: { maximumInterval: '30s', maximumAttempts: 20 },
  })
  const run = nameRun('prune', input.project, input.by)
  show('pruning', 0)
  const summary = await pruneProject(input).catch(async (error: unknown) => {
    if (!isCancellation(error)) await tellOfFailure({ run, project: input.project, notices }, reasonOf(error))
    throw error
  })
  if (summary.shrunk.length > 0 && notices.includes('shrink')) await tellOfShrink(summary)
  show('done', 100)
  return summary
}

function tellOfShrink({ project, shrunk, newest }: PruneSummary): Promise<void> {
  const lost = shrunk.map(({ type, before, now }) => `${type} from ${before} to ${now}`).join(', ')
  return tell({
    event: 'shrink',
    project,
    ...(newest === null ? {} : { snapshot: newest }),
    summary: `nothing was pruned: the newest snapshot of ${project} holds far fewer records than before: ${lost}`,
    next: `lifeboat diff ${shrunk[0]!.since} ${newest}`,
    counts: Object.fromEntries(shrunk.map(({ type, before, now }) => [type, before - now])),
  })
}

function show(phase: string, progress: number): void {
  upsertSearchAttributes([
    { key: searchAttributes.phase, value: phase },
    { key: searchAttributes.progress, value: progress },
  ])
}
