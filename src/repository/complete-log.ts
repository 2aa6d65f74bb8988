import type { Context } from './context.ts'
import { readLog } from './log.ts'
import { readOutcome } from './runs.ts'
import { logSealed } from './seal.ts'
import { listSnapshots } from './snapshots.ts'

/** Appends the log entry of each sealed run that was interrupted before its own. Answers the snapshots it added. */
export async function completeLog(ctx: Context, at: string): Promise<string[]> {
  const { snapshots } = await listSnapshots(ctx)
  const logged = new Set<string>()
  for await (const { entry } of readLog(ctx)) if (entry?.event === 'sealed') logged.add(entry.run)
  const added: string[] = []
  for (const { id, run, project, signature } of snapshots) {
    const outcome = logged.has(run) || signature !== 'trusted' ? undefined : await readOutcome(ctx, run)
    if (!outcome || !('sealed' in outcome)) continue
    await logSealed(ctx, outcome, project, id, at)
    added.push(id)
  }
  return added
}
