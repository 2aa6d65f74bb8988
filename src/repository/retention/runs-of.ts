import { unlessDamaged } from '../../errors/unless-damaged.ts'
import { mapConcurrent } from '../concurrent.ts'
import type { Context } from '../context.ts'
import { parseObjectName } from '../names.ts'
import { readOutcome, readPlan } from '../runs.ts'
import type { Outcome, RunPlan } from '../schema.ts'
import type { LogState } from './log-state.ts'

export interface ProjectRuns {
  /** Not decided yet. */
  open: RunPlan[]
  /** The others; without their outcome where the plan has gone already, and with it everything that was the run's alone. */
  decided: Map<string, Outcome | null>
}

/** The undecided runs of a project. Throws `damage` where a plan can't be read: what its run builds on is not known. */
export async function openRuns(ctx: Context, project: string): Promise<RunPlan[]> {
  return openOf(ctx, project, await runNames(ctx))
}

/** All runs of a project. Reads the plans of open ones, and the outcomes of those whose plan is still there. */
export async function runsOf(ctx: Context, project: string, { projects }: LogState): Promise<ProjectRuns> {
  const names = await runNames(ctx)
  const decided = new Map<string, Outcome | null>()
  await mapConcurrent([...names.outcomes], 16, async (run) => {
    const planned = names.plans.has(run)
    const known = projects.get(run) ?? (planned ? await projectOf(ctx, run) : undefined)
    if (known !== project) return
    const outcome = planned ? await readOutcome(ctx, run).catch(unlessDamaged) : null
    // One that can't be read is left alone; `check` names it.
    if (outcome !== undefined) decided.set(run, outcome)
  })
  return { open: await openOf(ctx, project, names), decided }
}

interface RunNames {
  plans: Set<string>
  outcomes: Set<string>
}

async function runNames(ctx: Context): Promise<RunNames> {
  const names: RunNames = { plans: new Set(), outcomes: new Set() }
  for await (const { key } of ctx.store.list('runs/')) {
    const name = parseObjectName(key)
    if (name?.kind === 'plan') names.plans.add(name.run)
    if (name?.kind === 'outcome') names.outcomes.add(name.run)
  }
  return names
}

async function openOf(ctx: Context, project: string, { plans, outcomes }: RunNames): Promise<RunPlan[]> {
  const undecided = [...plans].filter((run) => !outcomes.has(run))
  const open = await mapConcurrent(undecided, 8, (run) => readPlan(ctx, run))
  return open.filter((plan) => plan !== undefined && plan.project === project) as RunPlan[]
}

async function projectOf(ctx: Context, run: string): Promise<string | undefined> {
  return (await readPlan(ctx, run).catch(unlessDamaged))?.project
}
