import type { Notice } from '../src/runbooks/notice.ts'

export interface NotifyActivities {
  /** Tells everybody who listens to the event; throws `notice-undelivered` when one of them could not be told. */
  tell(notice: Notice): Promise<void>
}
