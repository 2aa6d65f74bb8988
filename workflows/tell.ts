import { CancellationScope, log, ParentClosePolicy, startChild, uuid4, workflowInfo } from '@temporalio/workflow'
import type { Notice } from '../src/runbooks/notice.ts'
import { tellPeople } from './tell-people.ts'

/**
 * Has those told who listen to the event; returns as soon as Temporal has taken it over, and never throws: whatever
 * becomes of a notice is no matter of the run that it is about. The delivery is a workflow of its own, which outlives a
 * run that ends, so that a receiver that is down for an hour holds up nobody.
 */
export async function tell(notice: Notice): Promise<void> {
  const id = uuid4()
  try {
    await CancellationScope.nonCancellable(() =>
      startChild(tellPeople, {
        workflowId: `lifeboat/${notice.project}/tell/${id}`,
        args: [{ ...notice, id, at: new Date().toISOString() }],
        parentClosePolicy: ParentClosePolicy.ABANDON,
        staticSummary: `Tell of ${notice.event}: ${notice.project}`,
      }),
    )
  } catch (error) {
    log.warn('a notice could not be sent on its way', { event: notice.event, run: workflowInfo().workflowId, error })
  }
}
