import { mapConcurrent } from '../concurrent.ts'
import type { Context } from '../context.ts'
import { parseObjectName } from '../names.ts'
import { readOutcome, readPlan } from '../runs.ts'
import type { Outcome, RunPlan } from '../schema.ts'
import type { LogState } from './log-state.ts'

export interface ProjectRuns {
  /** Not decided yet. */
  open: RunPlan[]
  decided: Outcome[]
}

/** The runs of a project. Reads the plans of open runs, and the outcomes of all. */
export async function runsOf(ctx: Context, project: string, log: LogState): Promise<ProjectRuns> {
  const plans = new Set<string>()
  const outcomes = new Set<string>()
  for await (const { key } of ctx.store.list('runs/')) {
    const name = parseObjectName(key)
    if (name?.kind === 'plan') plans.add(name.run)
    if (name?.kind === 'outcome') outcomes.add(name.run)
  }
  const undecided = [...plans].filter((run) => !outcomes.has(run))
  const open = await mapConcurrent(undecided, 8, (run) => readPlan(ctx, run))
  const decided = await mapConcurrent([...outcomes], 16, async (run) => {
    const outcome = await readOutcome(ctx, run)
    if (!outcome) return []
    const known = projectOf(outcome, log) ?? (plans.has(run) ? (await readPlan(ctx, run))?.project : undefined)
    return known === project ? [outcome] : []
  })
  return {
    open: open.filter((plan) => plan !== undefined && plan.project === project) as RunPlan[],
    decided: decided.flat(),
  }
}

function projectOf(outcome: Outcome, { abandoned }: LogState): string | undefined {
  if ('sealed' in outcome) return outcome.sealed.manifest.split('/')[1]
  const project = abandoned.get(outcome.run)
  return project === 'unknown' ? undefined : project
}
