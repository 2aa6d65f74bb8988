import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common'
import { ChildWorkflowFailure, executeChild, ParentClosePolicy, uuid4, workflowInfo } from '@temporalio/workflow'
import type { SealedReport } from '../activities/backup-types.ts'
import { type BackupInput, backup } from './backup.ts'
import { runName, writerMemo, writerSearchAttributes, writerWorkflowId } from './writer.ts'

export type ScheduledBackupInput = Omit<BackupInput, 'run' | 'carried'>

export type ScheduledBackupResult = { skipped: true; reason: string } | ({ skipped: false; run: string } & SealedReport)

/**
 * What a schedule starts. A schedule appends a time to the ids of its workflows, so these exclude nobody; the writer
 * child does, by its fixed id: when one is already at work, this run is skipped and says so.
 */
export async function scheduledBackup(input: ScheduledBackupInput): Promise<ScheduledBackupResult> {
  const run = runName('backup', workflowInfo().startTime, uuid4())
  try {
    const sealed = await executeChild(backup, {
      workflowId: writerWorkflowId(input.project),
      args: [{ ...input, run }],
      // A terminated parent is no reason to lose hours of export.
      parentClosePolicy: ParentClosePolicy.ABANDON,
      staticSummary: `Back up ${input.project}`,
      typedSearchAttributes: writerSearchAttributes('backup', run, input.project),
      memo: writerMemo(run, input.requestedBy),
    })
    return { skipped: false, run, ...sealed }
  } catch (error) {
    const started = error instanceof ChildWorkflowFailure ? error.cause : error
    if (!(started instanceof WorkflowExecutionAlreadyStartedError)) throw error
    return { skipped: true, reason: `a writer of ${input.project} is already at work` }
  }
}
