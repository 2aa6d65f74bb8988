import { ApplicationFailure, proxyActivities } from '@temporalio/workflow'
import type { NotifyActivities } from '../activities/notify-types.ts'
import type { SentNotice } from '../src/runbooks/notice.ts'

/** How long a receiver that can't be reached is tried. */
const patience = '1h'

/**
 * Delivers one notice: each receiver by an activity of its own, so that one that is down neither keeps the others from
 * being told nor has them told twice. Answers who was told; fails, for people to see, when somebody could not be.
 */
export async function tellPeople(notice: SentNotice): Promise<{ told: string[] }> {
  const { noticeReceivers } = proxyActivities<NotifyActivities>({
    summary: `who listens to ${notice.event}`,
    scheduleToCloseTimeout: patience,
    startToCloseTimeout: '30s',
  })
  const receivers = await noticeReceivers({ event: notice.event })
  const answers = await Promise.allSettled(receivers.map((receiver) => toldBy(receiver, notice)))
  const missed = receivers.filter((_, at) => answers[at]?.status === 'rejected')
  if (missed.length === 0) return { told: receivers }
  const message = `${notice.event} of ${notice.project} could not be told to ${missed.join(', ')}`
  throw ApplicationFailure.create({ type: 'notice-undelivered', message, nonRetryable: true })
}

async function toldBy(receiver: string, notice: SentNotice): Promise<void> {
  const { tell } = proxyActivities<NotifyActivities>({
    summary: `tell ${receiver}`,
    scheduleToCloseTimeout: patience,
    startToCloseTimeout: '30s',
    retry: { initialInterval: '1s', maximumInterval: '5m' },
  })
  await tell({ receiver, notice })
}
