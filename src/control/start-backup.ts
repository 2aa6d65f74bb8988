import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client'
import type { BackupInput, backup } from '../../workflows/backup.ts'
import { runName, writerMemo, writerSearchAttributes, writerWorkflowId } from '../../workflows/writer.ts'
import type { Config } from '../config/schema.ts'
import { type NoticeEvent, noticeEvents } from '../runbooks/notice.ts'
import type { TemporalClient } from './connect.ts'

export type Started = { run: string; alreadyRunning: false } | { run: string; alreadyRunning: true }

/** Starts a backup, unless a writer of the project is at work: then that one's run is answered. */
export async function startBackup(
  temporal: TemporalClient,
  config: Config,
  project: string,
  { full = false }: { full?: boolean } = {},
): Promise<Started> {
  const run = runName('backup', new Date(), randomUUID())
  const workflowId = writerWorkflowId(project)
  const requestedBy = requester()
  const input: BackupInput = { run, requestedBy, ...backupInput(config, project, full) }
  try {
    await temporal.client.workflow.start<typeof backup>('backup', {
      workflowId,
      taskQueue: config.temporal.writeQueue,
      args: [input],
      workflowIdConflictPolicy: 'FAIL',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      typedSearchAttributes: writerSearchAttributes('backup', run, project),
      memo: writerMemo(run, requestedBy),
      staticSummary: `Back up ${project}`,
      staticDetails: `Run \`${run}\`, asked for by ${requestedBy}. Steer it with \`lifeboat pause|resume|abort ${project}\`.`,
    })
    return { run, alreadyRunning: false }
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error
    const { memo } = await temporal.client.workflow.getHandle(workflowId).describe()
    return { run: String(memo?.run ?? workflowId), alreadyRunning: true }
  }
}

/**
 * What of the config a run carries along, so that a changed config does not change a run under way. The same for runs that
 * a person starts and for those of a schedule.
 */
export function backupInput(config: Config, project: string, full: boolean): Omit<BackupInput, 'run' | 'requestedBy'> {
  const { temporal, backup, repository } = config
  const notices = listenedTo(config)
  const copies = repository.copies.map(({ name }) => name)
  return {
    project,
    heartbeatTimeoutMs: temporal.heartbeatTimeout,
    waitForPersonMs: backup.waitForPerson,
    ...(full ? { full } : {}),
    ...(copies.length === 0 ? {} : { copies, copyForMs: backup.copyFor }),
    ...(notices.length === 0 ? {} : { notices }),
  }
}

/** The events that anybody listens to. */
export function listenedTo({ notify }: Pick<Config, 'notify'>): NoticeEvent[] {
  return noticeEvents.filter((event) => notify.some(({ on }) => on.includes(event)))
}

/** Who sits at this machine, for the record: self-declared. */
export function requester(): string {
  return process.env.LIFEBOAT_USER ?? userInfo().username
}
