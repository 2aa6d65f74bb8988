import type { Change, LedgerRow, OmittedType, RangeState, ShardRecord } from './schema.ts'

/** One row a type, in the order of their names. Pure. */
export function buildLedger(
  shards: readonly ShardRecord[],
  unchanged: readonly RangeState[],
  omitted: readonly OmittedType[],
): Record<string, LedgerRow> {
  const rows = new Map<string, LedgerRow>()
  for (const { type, records } of unchanged) {
    rows.set(type, sum(rows.get(type), { ...nothing, expected: records, captured: records }))
  }
  for (const shard of shards) rows.set(shard.type, sum(rows.get(shard.type), rowOf(shard)))
  for (const { type, reason } of omitted) {
    rows.set(type, { ...(rows.get(type) ?? { ...nothing, expected: null }), omitted: reason })
  }
  return Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const nothing: LedgerRow = { expected: 0, captured: 0, skipped: 0, reasons: [], inMotion: 0 }

/** Of a difference, with what the layers below it hold. */
function rowOf({ expected, captured, delta, skipped, inMotion, change }: ShardRecord): LedgerRow {
  return {
    expected,
    captured: delta ? delta.records : captured,
    skipped: skipped.reduce((total, { count }) => total + count, 0),
    reasons: mergeReasons([], skipped),
    inMotion,
    ...(change ? { change } : {}),
  }
}

function sum(row: LedgerRow | undefined, more: LedgerRow): LedgerRow {
  if (!row) return more
  const change = addChange(row.change, more.change)
  return {
    // One shard that nobody could count makes the sum unknown.
    expected: row.expected === null || more.expected === null ? null : row.expected + more.expected,
    captured: row.captured + more.captured,
    skipped: row.skipped + more.skipped,
    reasons: mergeReasons(row.reasons, more.reasons),
    inMotion: row.inMotion + more.inMotion,
    ...(change ? { change } : {}),
  }
}

export function addChange(one: Change | undefined, other: Change | undefined): Change | undefined {
  if (!one || !other) return one ?? other
  return {
    created: one.created + other.created,
    changed: one.changed + other.changed,
    deleted: one.deleted + other.deleted,
  }
}

function mergeReasons(known: LedgerRow['reasons'], more: LedgerRow['reasons']): LedgerRow['reasons'] {
  const counts = new Map(known.map(({ reason, count }) => [reason, count]))
  for (const { reason, count } of more) counts.set(reason, (counts.get(reason) ?? 0) + count)
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => (a.reason < b.reason ? -1 : 1))
}
