/**
 * Places between a durable effect and the moment anybody hears of it. A process that dies there must leave a valid
 * repository, and the next attempt must end in the same snapshot. docs/failpoints.md is made from this list.
 */
export const FAILPOINTS = {
  'plan-put': 'The plan of a run is stored; the workflow does not know its shards yet.',
  'chunk-put':
    'A chunk is stored; no progress record names it. The next attempt stores the same records under another name.',
  'progress-put': 'A progress record is stored; the activity has not gone on. The next attempt begins after it.',
  'index-put': 'The index of a shard is stored; no shard record names it.',
  'shard-put': 'A shard is committed; the workflow has not heard so.',
  'key-put': 'The public key of the signer is stored; nothing is signed with it yet.',
  'manifest-signature-put': 'The signature of a manifest is stored; the manifest is not.',
  'manifest-put': 'A manifest is stored; no outcome names it, so the snapshot does not exist.',
  'outcome-put': 'The run is decided, sealed or abandoned; the log does not say so yet.',
  'log-signature-put': 'The signature of a log entry is stored; the entry is not.',
  'log-put': 'The log says it; the workflow has not heard so.',
} as const

export type Failpoint = keyof typeof FAILPOINTS
