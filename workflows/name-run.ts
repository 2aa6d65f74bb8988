import { upsertMemo, upsertSearchAttributes, uuid4, workflowInfo } from '@temporalio/workflow'
import { runName, writerMemo, writerSearchAttributes } from './writer.ts'

/** The run's name: the one that it was started with, or a new one, since a schedule knows none beforehand. */
export function nameRun(kind: string, project: string, requestedBy: string): string {
  const { memo, startTime } = workflowInfo()
  if (typeof memo?.run === 'string') return memo.run
  const run = runName(kind, startTime, uuid4())
  upsertSearchAttributes(writerSearchAttributes(kind, run, project))
  upsertMemo(writerMemo(run, requestedBy))
  return run
}
