import type { PlannedShard } from '../src/repository/types.ts'
import type { ActivityDeps } from './deps.ts'
import type { OpenUnit } from './open-unit.ts'

/** What closing one shard of a unit needs. */
export interface CloseJob extends Omit<OpenUnit, 'shards'> {
  deps: ActivityDeps
  shard: PlannedShard
  /** Number of the unit. */
  unit: number
}
