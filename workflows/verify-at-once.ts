import { proxyActivities, upsertSearchAttributes } from '@temporalio/workflow'
import type { ReadActivities, VerifyAtOnceInput, VerifyAtOnceReport } from '../activities/verify-types.ts'
import { searchAttributes } from './search-attributes.ts'

export interface VerifyAtOnceRunInput extends VerifyAtOnceInput {
  /** Queue of the workers that hold the identity. */
  readQueue: string
  heartbeatTimeoutMs: number
}

/** How version 0.1 verified: one activity, no steering. Runs that were begun so end so. */
export async function verifyAtOnce({
  readQueue,
  heartbeatTimeoutMs,
  ...input
}: VerifyAtOnceRunInput): Promise<VerifyAtOnceReport> {
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
