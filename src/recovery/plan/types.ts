import type { UpdateAction } from '../types.ts'

/** What of a snapshot is restored; all of it where nothing is said. */
export interface Selection {
  types?: readonly string[]
  keys?: readonly string[]
  /** A predicate on the record, in the API's own language. */
  where?: string
  /** Only what has another version than in this snapshot of the same project, or was not in it. */
  changedSince?: string
  /** Also what the chosen records point to, and what that points to. */
  withReferences?: boolean
}

export interface Policies {
  /** What becomes of a record that the target has in another state. */
  onConflict: 'update' | 'skip' | 'fail'
  /** What becomes of a record that points to something which is neither in the target nor restored. */
  onMissingReference: 'fail' | 'omit' | 'skip-record'
  /** Delete what the target has and the snapshot doesn't. */
  deleteExtra: boolean
}

/**
 * One record of a plan, a line of its objects. `id` is the source's, `target` the target's. The content of what is created
 * is not repeated: it is what the snapshot holds.
 */
export type PlanItem =
  | { op: 'create'; type: string; id: string }
  | {
      op: 'update'
      type: string
      id: string
      target: string
      /** The target's, which was compared. */
      version: number
      /** In the target's ids, as far as they are known: what this plan creates is still named by its source's id. */
      actions: UpdateAction[]
      /** Fields that differ and that nothing can change. */
      left: string[]
    }
  | { op: 'unchanged'; type: string; id: string; target: string; version: number | null }
  | { op: 'delete'; type: string; target: string; version: number | null }
  | { op: 'skip'; type: string; id: string; target?: string; reason: SkipReason; detail?: string }

export type SkipReason =
  /** The platform alone writes such records, or no draft makes one. */
  | 'not-restorable'
  /** The target's record differs, and the policy says to leave or to refuse it. */
  | 'conflict'
  /** Two records of the snapshot are one in the target, or the other way round. */
  | 'ambiguous'
  | 'missing-reference'
  | 'erased'

/** Counts of a plan's items, by type. */
export type PlanCounts = Record<string, Record<PlanItem['op'], number>>

/** Some hundred items of one type, in one object. */
export interface PlanUnit {
  /** From 0, over all units of a plan in the order in which they are carried out. */
  number: number
  type: string
  wave: number
  items: number
  counts: Record<PlanItem['op'], number>
}
