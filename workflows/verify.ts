import { proxyActivities, upsertSearchAttributes } from '@temporalio/workflow'
import type { ReadActivities, VerifyInput, VerifyReport } from '../activities/verify-types.ts'
import { searchAttributes } from './search-attributes.ts'

export interface VerifyRunInput extends VerifyInput {
  /** Queue of the workers that hold the identity. */
  readQueue: string
  heartbeatTimeoutMs: number
}

/** Has a snapshot read by a worker that holds the identity. It writes nothing, so any number may run at once. */
export async function verify({ readQueue, heartbeatTimeoutMs, ...input }: VerifyRunInput): Promise<VerifyReport> {
  const { verifySnapshot } = proxyActivities<ReadActivities>({
    taskQueue: readQueue,
    summary: `read ${input.snapshot}, level ${input.level}`,
    startToCloseTimeout: '24h',
    heartbeatTimeout: heartbeatTimeoutMs,
    retry: { maximumInterval: '30s', maximumAttempts: 10 },
  })
  show('verifying', 0)
  const report = await verifySnapshot(input)
  show('done', 100)
  return report
}

function show(phase: string, progress: number): void {
  upsertSearchAttributes([
    { key: searchAttributes.phase, value: phase },
    { key: searchAttributes.progress, value: progress },
  ])
}
