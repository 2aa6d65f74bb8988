import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common'

/** How runs are found in Temporal. Registered, or named with the command that adds them, when a worker starts. */
export const searchAttributes = {
  run: defineSearchAttributeKey('LifeboatRun', SearchAttributeType.KEYWORD),
  runbook: defineSearchAttributeKey('LifeboatRunbook', SearchAttributeType.KEYWORD),
  project: defineSearchAttributeKey('LifeboatProject', SearchAttributeType.KEYWORD),
  phase: defineSearchAttributeKey('LifeboatPhase', SearchAttributeType.KEYWORD),
  /** What a person is awaited for: `retry`, later `approve`; empty when nobody is. */
  awaiting: defineSearchAttributeKey('LifeboatAwaiting', SearchAttributeType.KEYWORD),
  /** Percent. */
  progress: defineSearchAttributeKey('LifeboatProgress', SearchAttributeType.INT),
} as const
