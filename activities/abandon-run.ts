import type { RunRef } from './backup-types.ts'
import type { ActivityDeps } from './deps.ts'

type Input = RunRef & { by: string; reason: string }

/** Marks the run as one that will never be a snapshot, unless it has become one. */
export async function abandonRun(deps: ActivityDeps, { run, by, reason }: Input): Promise<'abandoned' | 'sealed'> {
  const repository = await deps.repository()
  const { outcome } = await repository.abandon(run, { at: deps.now().toISOString(), by, reason })
  return 'sealed' in outcome ? 'sealed' : 'abandoned'
}
