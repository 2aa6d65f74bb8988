/**
 * Places between a durable effect and the moment anybody hears of it. A process that dies there must leave a valid
 * repository, and the next attempt must end in the same snapshot. docs/failpoints.md is made from these lists.
 */
export const BACKUP_FAILPOINTS = {
  'plan-put': 'The plan of a run is stored; the workflow does not know its shards yet.',
  'chunk-put':
    'A chunk is stored; no progress record names it. The next attempt stores the same records under another name.',
  'progress-put': 'A progress record is stored; the activity has not gone on. The next attempt begins after it.',
  'index-put': 'The index of a shard is stored; no shard record names it.',
  'shard-put': 'A shard is committed; the workflow has not heard so.',
  'key-put': 'The public key of the signer is stored; nothing is signed with it yet.',
  'manifest-signature-put': 'The signature of a manifest is stored; the manifest is not.',
  'manifest-put': 'A manifest is stored; no outcome names it, so the snapshot does not exist.',
  'locks-extended':
    'The older objects that a manifest needs are locked for as long as it is, where there are locks. No outcome names it.',
  'outcome-put': 'The run is decided, sealed or abandoned; the log does not say so yet.',
  'log-signature-put': 'The signature of a log entry is stored; the entry is not.',
  'log-put': 'The log says it; the workflow has not heard so.',
} as const

/** Of copying: the snapshot itself is stored by then, and the next attempt goes on with what the copy lacks. */
export const COPY_FAILPOINTS = {
  'copy-root-put': 'The copy has `repository.json` or a public key; nothing else of it yet.',
  'copy-early-put': 'The copy has a later entry of the log, which says that a snapshot it never held has been pruned.',
  'copy-content-put': 'A chunk or an index is in the copy; no manifest there names it.',
  'copy-signature-put': 'The signature of a manifest or of a log entry is in the copy; what it signs is not.',
  'copy-manifest-put': 'A manifest is in the copy; no outcome there names it, so the copy does not hold the snapshot.',
  'copy-outcome-put': "The copy holds the snapshot; the run's plan, shard records and progress are not there yet.",
  'copy-record-put':
    'A plan, a shard record, a progress record or a report is in the copy; the step after it has not begun.',
  'copy-log-put': 'The log of the copy says it; the next entry is not there.',
} as const

/** Of verifying: nothing depends on a report. */
const REPORT_FAILPOINTS = {
  'report-signature-put': 'The signature of a report is stored; the report is not.',
  'report-put': 'A report is stored; the workflow has not heard so.',
} as const

/** Of pruning: what the log says has gone may still be there. */
export const PRUNE_FAILPOINTS = {
  'prune-mark-put': 'The log says that a snapshot was pruned, and its mark hides it; its objects are all there.',
  'prune-manifest-deleted': "A pruned snapshot's manifest is gone; its signature, indexes and chunks are there.",
  'prune-index-deleted': 'An index that nothing needs any more is gone; chunks are there.',
  'prune-chunk-deleted': 'A chunk that nothing needs any more is gone; others, and the plan of its run, are there.',
} as const

/** Of planning and restoring: what is set down before and after each effect on the project. */
const RECOVERY_FAILPOINTS = {
  'recovery-lines-put':
    'Matches, items of a plan, a pre-image, intents, results or a journal are stored; nobody has heard so.',
  'recovery-signature-put': 'The signature of a plan or of a result is stored; the document is not.',
  'recovery-document-put': 'A plan or a result is stored; the workflow has not heard so.',
  'id-map-put': 'Which ids the project gave to what was created is stored; the activity has not gone on.',
} as const

export const FAILPOINTS = {
  ...BACKUP_FAILPOINTS,
  ...COPY_FAILPOINTS,
  ...REPORT_FAILPOINTS,
  ...PRUNE_FAILPOINTS,
  ...RECOVERY_FAILPOINTS,
} as const

export type Failpoint = keyof typeof FAILPOINTS
