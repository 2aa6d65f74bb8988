import type { PlanCounts, PlanUnit, Policies, Selection } from '../src/recovery/plan/types.ts'

/** What every activity of a restore is told. */
export interface RestoreRef {
  run: string
  /** The project that is written, by its name in the config. */
  project: string
  /** Id of the snapshot that is restored. */
  snapshot: string
  /** The run that made the plan; this one's name where it makes its own. */
  planRun: string
}

export interface RestoreWish {
  run: string
  project: string
  /** `shop-eu@latest`, or an id. */
  snapshot: string
  selection: Selection
  policies: Policies
  /** An earlier plan to carry out: the name of its run. */
  planRun?: string
}

export interface PreparedRestore {
  snapshot: string
  sameProject: boolean
  /** In the order of their waves; those that the selection leaves out are not among them. */
  types: { type: string; wave: number; records: number }[]
  maxConcurrency: number
}

/** A plan that is stored and signed. */
export interface SealedPlan {
  object: string
  /** Of its stored bytes: what an approval is bound to. */
  sha256: string
  counts: PlanCounts
  units: PlanUnit[]
  /** Why it must be approved, one line each; empty where it need not be. */
  gate: string[]
}

export interface TypeRef extends RestoreRef {
  type: string
  selection: Selection
  policies: Policies
}

export interface UnitRef extends RestoreRef {
  unit: number
  policies: Policies
}

export interface UnitResult {
  counts: Partial<Record<RestoreOutcome, number>>
  /** Types, ids and what is to be done of the first that failed: no values of fields. */
  failures: { type: string; id: string; problem: string }[]
  bytes: number
}

/** How a record ended. */
export type RestoreOutcome = 'created' | 'adopted' | 'updated' | 'unchanged' | 'deleted' | 'skipped' | 'failed'

/** On the queue `lifeboat-read`: all of them decrypt. Every one may be called again after any interruption. */
export interface RestoreActivities {
  prepareRestore(wish: RestoreWish): Promise<PreparedRestore>
  /** Finds out which records of the target are those of the snapshot. */
  matchType(input: TypeRef): Promise<{ matched: number; extra: number }>
  /** Compares, once all types are matched. */
  planType(input: TypeRef): Promise<{ units: PlanUnit[] }>
  sealPlan(input: RestoreRef & { selection: Selection; policies: Policies }): Promise<SealedPlan>
  /** Reads an earlier plan, and whether the target is still as it was. */
  openPlan(input: RestoreRef): Promise<SealedPlan>
  /** Stores what the unit is about to change or delete. */
  takePreImage(input: UnitRef): Promise<{ records: number; bytes: number }>
  createUnit(input: UnitRef): Promise<UnitResult>
  updateUnit(input: UnitRef): Promise<UnitResult>
  /** Reads back what was created or updated, brings what a draft could not say, and compares. */
  completeUnit(input: UnitRef): Promise<UnitResult>
  deleteUnit(input: UnitRef): Promise<UnitResult>
  storeRestoreReport(
    input: RestoreRef & { plan: string; startedAt: string; endedAt: string; outcome: UnitResult['counts'] },
  ): Promise<{ object: string }>
}
