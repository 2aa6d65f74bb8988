import type { Look } from '../src/runbooks/guard.ts'

export interface GuardActivities {
  /** How every project of the worker's config stands. What can't be looked at is told, and never thrown. */
  lookAfterProjects(): Promise<Look>
}
