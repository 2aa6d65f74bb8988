import type { CopyOutcome } from './copy-types.ts'

/**
 * What passes between the backup workflow and its activities, and so through Temporal: names, counts, times and object
 * names; never a record, never a secret.
 */
export interface RunRef {
  run: string
  /** Name of the project in the config: each worker resolves the connection from its own. */
  project: string
}

export interface Prepared {
  /** The API's own clock when the run began, ISO 8601. */
  startedAt: string
  projectKey: string
  apiHost: string
  /** Units of work in flight at once, all workers together. */
  maxConcurrency: number
  /** How far sweeps look back, ms. */
  overlapMs: number
}

/** Some shards that one activity works through in turn: big ones alone, small ones together. */
export interface Unit {
  number: number
  /** For people: `product 3/16` or `12 small types`. */
  title: string
  expected: number
  /** Whether it holds shards that are exported in bulk; others are read whole when the run closes. */
  bulk: boolean
}

export interface BackupPlan {
  units: Unit[]
  shards: number
  expected: number
  /** Absent in plans of version 0.1, which were all full. */
  kind?: 'full' | 'incremental'
  /** The API's clock when an incremental run had looked at everything: the end of its window if nothing is left to do. */
  lookedAt?: string
  /** Why a run that could be incremental is full. */
  fullBecause?: string
}

export interface UnitReport {
  records: number
  bytes: number
}

export interface SweepReport extends UnitReport {
  /** The API's clock when this unit's sweep began; the next round looks back from the earliest. */
  since: string
}

export interface CloseReport extends UnitReport {
  /** The API's clock when this unit was closed: the latest of all units' is the end of the snapshot's window. */
  closedAt: string
}

export interface SealedReport {
  snapshot: string
  manifest: string
  manifestSha256: string
  records: number
  bytes: number
  /** Head of the repository's log after the seal: an anchor outside of it. */
  logHead: { seq: number; sha256: string }
  from: string
  to: string
  kind: 'full' | 'incremental'
  /** Of an incremental snapshot: what it was made from, what has changed since, and the bytes that it added. */
  base?: string
  change?: { created: number; changed: number; deleted: number }
  added?: number
  /** Where the config names copies: how far each is now. */
  copies?: CopyOutcome[]
  /** Per resource type: what was there, what was captured, what was not and why. */
  types: Record<string, LedgerLine>
}

export interface LedgerLine {
  /** `null` when the type could not be read at all. */
  expected: number | null
  captured: number
  skipped: number
  reasons: string[]
  /** Of an incremental snapshot: against the one before. */
  change?: { created: number; changed: number; deleted: number }
}

export interface BackupActivities {
  /** Checks credentials, project and repository before anything is written. */
  prepareBackup(input: RunRef): Promise<Prepared>
  /** Sizes the shards and stores the plan; a repeated call returns the stored one. */
  planBackup(input: RunRef & { startedAt: string; full?: boolean }): Promise<BackupPlan>
  exportUnit(input: RunRef & { unit: number }): Promise<UnitReport>
  sweepUnit(input: RunRef & { unit: number; round: number; since: string }): Promise<SweepReport>
  closeUnit(input: RunRef & { unit: number }): Promise<CloseReport>
  /** Leaves out what of a unit could not be had, so that the ledger says so. */
  skipUnit(input: RunRef & { unit: number; reason: string }): Promise<void>
  sealSnapshot(input: RunRef & { closedAt: string }): Promise<SealedReport>
  /** Marks the run as one that never becomes a snapshot. `sealed` when it already is one. */
  abandonRun(input: RunRef & { by: string; reason: string }): Promise<'abandoned' | 'sealed'>
}
