import type { PlanCounts, PlanUnit, Policies, Selection } from '../src/recovery/plan/types.ts'

/** What every activity of a plan is told. */
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

/** On the queue `lifeboat-read`: all of them decrypt. Every one may be called again after any interruption. */
export interface PlanActivities {
  prepareRestore(wish: RestoreWish): Promise<PreparedRestore>
  /** Finds out which records of the target are those of the snapshot. */
  matchType(input: TypeRef): Promise<{ matched: number; extra: number }>
  /** Compares, once all types are matched. */
  planType(input: TypeRef): Promise<{ units: PlanUnit[] }>
  sealPlan(input: RestoreRef & { selection: Selection; policies: Policies }): Promise<SealedPlan>
  /** Reads an earlier plan, and whether the target is still as it was. */
  openPlan(input: RestoreRef): Promise<SealedPlan>
}
