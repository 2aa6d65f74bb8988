import { Context } from '@temporalio/activity'
import type { CopyProblem, CopyProgress, CopyReport } from '../src/repository/copy/types.ts'
import type { CopyHeartbeat, CopyInput, CopySlice } from './copy-types.ts'
import type { ActivityDeps } from './deps.ts'
import { cancellation, noteBeat } from './heartbeat.ts'

/** Copies what the copy lacks, this run's snapshot and what earlier runs could not; a repeated call goes on. */
export async function copySnapshots(deps: ActivityDeps, { copy, forMs }: CopyInput): Promise<CopySlice> {
  const repository = await deps.repository()
  const slice = AbortSignal.timeout(forMs)
  let done: CopyProgress | undefined
  try {
    const report = await repository.copyTo(copy, {
      signal: AbortSignal.any([slice, cancellation()]),
      onProgress: (progress) => {
        done = progress
        noteBeat(heartbeat(copy, progress))
      },
    })
    for (const problem of report.problems) deps.logger.warn({ copy, ...problem }, 'an object was not copied')
    return sliceOf(report)
  } catch (error) {
    if (!slice.aborted || Context.current().cancellationSignal.aborted) throw error
    return { snapshots: done?.snapshots ?? 0, bytes: done?.bytes ?? 0, more: true, upToDate: false, reason: null }
  }
}

function sliceOf({ snapshots, bytes, lacks, problems }: CopyReport): CopySlice {
  const upToDate = lacks.snapshots === 0 && lacks.entries === 0
  const missing = upToDate
    ? []
    : [`it lacks ${lacks.snapshots} of the snapshots and ${lacks.entries} of the log's entries`]
  const reasons = [...missing, ...problemText(problems)]
  const reason = reasons.length === 0 ? null : reasons.join('; ')
  return { snapshots: snapshots.length, bytes, more: false, upToDate, reason }
}

function problemText([first, ...others]: readonly CopyProblem[]): string[] {
  if (!first) return []
  const where = first.where === 'copy' ? 'in the copy' : 'in the repository'
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  return [`damaged ${where}: ${first.object}: ${first.problem}${more}`]
}

function heartbeat(copy: string, { snapshots, snapshotsTotal, objects, bytes }: CopyProgress): CopyHeartbeat {
  return { copy, snapshots, snapshotsTotal, objects, bytes }
}
