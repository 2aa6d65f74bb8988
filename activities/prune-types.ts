/** What passes between the prune workflow and its activity: names, counts, reasons. */
export interface PruneProjectInput {
  project: string
  /** As configured when it was asked for; `within` in ms. Without it, no snapshot goes. */
  keep?: { [rule in 'last' | 'within' | 'hourly' | 'daily' | 'weekly' | 'monthly' | 'yearly']?: number }
  graceMs: number
  openRunsMs: number
  shrink: { share: number; records: number }
  by: string
}

export interface PruneSummary {
  project: string
  policy: string
  kept: number
  /** Snapshots that went, oldest first: at most a hundred. */
  pruned: string[]
  prunedInAll: number
  /** Types of which the newest snapshot has lost so much that nothing was done. */
  shrunk: { type: string; before: number; now: number; since: string }[]
  newest: string | null
  abandoned: string[]
  objects: number
  bytes: number
  locked: number
  /** What goes once its grace is over. */
  waiting: { objects: number; bytes: number }
  copies: { name: string; objects: number; bytes: number; reason: string | null }[]
}

export interface PruneActivities {
  pruneProject(input: PruneProjectInput): Promise<PruneSummary>
}
