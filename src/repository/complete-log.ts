import type { Context } from './context.ts'
import { readOutcome } from './runs.ts'
import { logSealed } from './seal.ts'
import { newestSnapshot } from './snapshots.ts'

/** Appends what is missing of the log at its end; see `Repository.completeLog`. Reads no more of it than that. */
export async function completeLog(ctx: Context, project: string, at: string): Promise<string | undefined> {
  const { snapshot } = await newestSnapshot(ctx, project)
  const outcome = snapshot?.signature === 'trusted' ? await readOutcome(ctx, snapshot.run) : undefined
  if (!snapshot || !outcome || !('sealed' in outcome)) return undefined
  const { created } = await logSealed(ctx, outcome, project, snapshot.id, at)
  return created ? snapshot.id : undefined
}
