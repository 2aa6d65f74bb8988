import { LifeboatError } from '../src/errors/lifeboat-error.ts'
import type { PlannedShard, Repository } from '../src/repository/types.ts'
import { Overtaken } from './shard-writer.ts'
import { commitSkipped } from './skip-unit.ts'

/**
 * Works on one shard as every phase does: not at all when it is committed; again from what is stored when another attempt
 * was faster; and when the API refuses to show the type, the shard is committed as it is, with a line in the ledger.
 * Answers `undefined` when there was nothing to do or to be had.
 */
export async function workOnShard<T>(
  { repository, run }: { repository: Repository; run: string },
  shard: PlannedShard,
  work: () => Promise<T>,
): Promise<T | undefined> {
  if (await repository.readShardRecord(run, shard.number)) return undefined
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Overtaken) continue
      if (!isUnreadable(error)) throw error
      await commitSkipped(repository, run, shard, error.message)
      return undefined
    }
  }
}

/** Whether the API refuses to show a type to this API client: a row in the ledger, no reason to stop. */
function isUnreadable(error: unknown): error is LifeboatError {
  return error instanceof LifeboatError && error.code === 'scope-missing'
}
