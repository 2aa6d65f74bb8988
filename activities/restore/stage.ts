import { resourceType, resourceTypes } from '../../src/catalogue/resources.ts'
import type { ResourceType } from '../../src/catalogue/types.ts'
import type { RecoveryRun } from '../../src/repository/recovery/run.ts'
import type { Repository, Snapshot } from '../../src/repository/types.ts'
import type { ActivityDeps, OpenProject } from '../deps.ts'
import type { RestoreRef } from '../restore-types.ts'

/** What the activities of a plan work on. */
export interface Stage {
  repository: Repository
  snapshot: Snapshot
  /** What the run of the plan keeps. */
  kept: RecoveryRun
  /** The project that is written, by its name in the config. */
  name: string
  project: OpenProject
  planRun: string
  /** Whether the snapshot is of the very project that is written, so that ids may be the same. */
  sameProject: boolean
}

export async function openStage(
  deps: ActivityDeps,
  { project: name, snapshot: reference, planRun }: Omit<RestoreRef, 'run'>,
): Promise<Stage> {
  const repository = await deps.readableRepository()
  const snapshot = await repository.resolveSnapshot(reference)
  const project = deps.project(name)
  const { projectKey, apiHost } = snapshot.content
  const sameProject = projectKey === project.projectKey && apiHost === project.apiHost
  return { repository, snapshot, kept: repository.recovery(planRun), name, project, planRun, sameProject }
}

/** Messages and approval flows are the platform's own: nobody can write one. */
export function isRestorable({ notRestorable }: ResourceType): boolean {
  return !notRestorable.some(({ field }) => field === '*')
}

/** Number of a type: where its lines are stored. */
export function numberOf(type: string): number {
  return resourceTypes.findIndex(({ name }) => name === resourceType(type).name)
}
