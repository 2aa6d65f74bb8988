import type { RunPlan } from '../src/repository/types.ts'
import type { PlannedUnit } from './units.ts'

/** What the plan keeps for the exporter itself. */
export interface ExporterPlan {
  units: PlannedUnit[]
  /** By shard number: what there is to do. This and the times, in incremental runs only. */
  deltas?: Record<string, DeltaWork>
  /** The API's clock before and after the look at what has changed. */
  lookedFrom?: string
  lookedAt?: string
  fullBecause?: string
}

/** What there is to do in a range that differs, or may differ, from the base. */
export interface DeltaWork {
  /** Records known to be new or changed. */
  news: number
  /** Which, where these are all and not too many. */
  rows?: NewsRow[]
  /** As of when the base knows the range's deletions. */
  deletionsProvenAsOf: string | null
  /** Scan all ids of the range: the last scan is too old. */
  scan: boolean
  /** Count pieces of the range, and scan those whose count is not what it should be. */
  count: boolean
}

/** A record that is new or changed: the version that was listed, and that of the base, `null` for a new one. */
export type NewsRow = [id: string, version: number | null, before: number | null]

/** What an incremental run has to do in a shard with `since`. */
export function workOf({ exporter }: RunPlan, shard: number): DeltaWork {
  return (exporter as unknown as ExporterPlan).deltas![shard]!
}
