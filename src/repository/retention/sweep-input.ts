import type { LogState } from './log-state.ts'

export interface SweepInput {
  project: string
  log: LogState
  now: Date
  /** How long what nothing needs any more is left, ms. */
  grace: number
  dryRun: boolean
  /** Objects that are left beside those that are needed here: in a copy, what the primary's snapshots need. */
  protect?: ReadonlySet<string>
  /** Ends the sweep before the next object. */
  signal?: AbortSignal | undefined
}

export function isOver({ now, grace }: Pick<SweepInput, 'now' | 'grace'>, since: string): boolean {
  return Date.parse(since) + grace <= now.getTime()
}
