import { unlessDamaged } from '../errors/unless-damaged.ts'
import { type Context, damaged, decoding, getIfPresent, put, requireSigner } from './context.ts'
import { decodeDocument, encodeDocument } from './document.ts'
import { LIMITS } from './limits.ts'
import { appendLog, lastLogSeq } from './log.ts'
import { outcomeName, parseObjectName, planName } from './names.ts'
import { Outcome, RunPlan } from './schema.ts'

/** The first plan of a run counts: where shards are cut can't be found out a second time. */
export async function startRun(ctx: Context, plan: RunPlan): Promise<{ plan: RunPlan; created: boolean }> {
  const { created } = await put(ctx, planName(plan.run), encodeDocument(RunPlan, plan), 'plan-put')
  if (created) return { plan, created }
  const existing = await readPlan(ctx, plan.run)
  if (!existing) throw damaged(planName(plan.run), 'it was there and is missing')
  return { plan: existing, created: false }
}

export async function readPlan(ctx: Context, run: string): Promise<RunPlan | undefined> {
  const name = planName(run)
  const stored = await getIfPresent(ctx, name, { maxBytes: LIMITS.plan })
  if (!stored) return undefined
  return decoding(name, () => belongsTo(run, decodeDocument(RunPlan, stored)))
}

export async function readOutcome(ctx: Context, run: string): Promise<Outcome | undefined> {
  const name = outcomeName(run)
  const stored = await getIfPresent(ctx, name, { maxBytes: LIMITS.document })
  if (!stored) return undefined
  return decoding(name, () => belongsTo(run, decodeDocument(Outcome, stored)))
}

/** Decides the run unless it is decided, and answers what was decided: by us, earlier, or by somebody else. */
export async function decide(ctx: Context, outcome: Outcome): Promise<Outcome> {
  const { created } = await put(ctx, outcomeName(outcome.run), encodeDocument(Outcome, outcome), 'outcome-put')
  if (created) return outcome
  const existing = await readOutcome(ctx, outcome.run)
  if (!existing) throw damaged(outcomeName(outcome.run), 'it was there and is missing')
  return existing
}

export async function abandon(
  ctx: Context,
  run: string,
  why: { at: string; by: string; reason: string },
): Promise<{ outcome: Outcome; won: boolean }> {
  requireSigner(ctx)
  const plan = await readPlan(ctx, run)
  const outcome =
    (await readOutcome(ctx, run)) ??
    (await decide(ctx, { run, abandoned: { ...why, logAfter: await lastLogSeq(ctx) } }))
  if (!('abandoned' in outcome)) return { outcome, won: false }
  const { at, by, reason, logAfter } = outcome.abandoned
  await appendLog(ctx, logAfter, (entry) => entry.event === 'abandoned' && entry.run === run, {
    event: 'abandoned',
    run,
    at,
    by,
    reason,
    project: plan?.project ?? 'unknown',
  })
  return { outcome, won: true }
}
/** Every run that left a plan or an outcome. What is damaged shows as absent here; `check` names it. */
export async function* listRuns(ctx: Context): AsyncGenerator<{
  run: string
  plan: RunPlan | undefined
  outcome: Outcome | undefined
}> {
  let last: string | undefined
  for await (const { key } of ctx.store.list('runs/')) {
    const name = parseObjectName(key)
    if ((name?.kind !== 'plan' && name?.kind !== 'outcome') || name.run === last) continue
    last = name.run
    const plan = await readPlan(ctx, last).catch(unlessDamaged)
    yield { run: last, plan, outcome: await readOutcome(ctx, last).catch(unlessDamaged) }
  }
}

function belongsTo<T extends { run: string }>(run: string, document: T): T {
  if (document.run !== run) throw new Error('it belongs to another run')
  return document
}
