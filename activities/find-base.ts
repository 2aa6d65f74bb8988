import type { BaseRef, LayerShard, Snapshot } from '../src/repository/types.ts'
import type { RunRef } from './backup-types.ts'
import type { ActivityDeps } from './deps.ts'

/** What an incremental run builds on. */
export interface Base {
  snapshot: Snapshot
  ref: BaseRef
  /** Shards of it that are not all there any more. */
  incomplete: ReadonlySet<LayerShard>
}

/** The snapshot to build on; or why there is none, so that everything is read. */
export async function findBase(
  deps: ActivityDeps,
  { project, full }: RunRef & { full?: boolean },
): Promise<Base | { reason: string }> {
  if (full) return { reason: 'a full backup was asked for' }
  const repository = await deps.repository()
  const { projectKey, apiHost } = deps.project(project)
  const found = await repository.usableBase(project)
  if ('reason' in found) return found
  const { base: snapshot, ref } = found
  const { content } = snapshot
  if (content.projectKey !== projectKey || content.apiHost !== apiHost) {
    return { reason: `${snapshot.id} is of ${content.projectKey} at ${content.apiHost}` }
  }
  return { snapshot, ref, incomplete: await repository.incompleteShards(snapshot) }
}
