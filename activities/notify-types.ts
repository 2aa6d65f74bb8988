import type { NoticeEvent, SentNotice } from '../src/runbooks/notice.ts'

export interface NotifyActivities {
  /** Names of those who listen to the event, as the config of the worker says now. */
  noticeReceivers(input: { event: NoticeEvent }): Promise<string[]>
  /** Tells one receiver. Throws `notice-undelivered`, or `receiver-invalid` when there is no use in trying again. */
  tell(input: { receiver: string; notice: SentNotice }): Promise<void>
}
