import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { incompleteShards } from '../base.ts'
import { type Context, put, requireSigner } from '../context.ts'
import { mirror } from '../copy/places.ts'
import { encodeDocument } from '../document.ts'
import { appendLog } from '../log.ts'
import { parseObjectName, prunedMarkName } from '../names.ts'
import { abandon, readOutcome } from '../runs.ts'
import { PrunedMark } from '../schema.ts'
import { listSnapshots, resolveSnapshot } from '../snapshots.ts'
import type { SnapshotSummary } from '../types.ts'
import { type LogState, readLogState } from './log-state.ts'
import { type Decision, decide, type KeepRules, policyText } from './policy.ts'
import { runsOf } from './runs-of.ts'
import { type ShrinkLimits, type Shrunk, shrinkOf } from './shrink.ts'
import { type Swept, sweep } from './sweep.ts'

export interface PruneInput {
  project: string
  /** Without any, no snapshot goes; what runs have left over does. */
  rules: KeepRules | undefined
  now: Date
  /** How long what nothing needs any more is left, ms. */
  grace: number
  /** After how long an undecided run is given up, ms. */
  openRuns: number
  shrink: ShrinkLimits
  /** Types that vanish by themselves. */
  expires: readonly string[]
  /** Decide and count, change nothing. */
  dryRun: boolean
  /** Who asks. */
  by: string
}

export interface PruneReport {
  project: string
  dryRun: boolean
  policy: string
  /** Oldest first. */
  decisions: Decision[]
  /** What the newest snapshot has lost: then nothing was done. */
  shrunk: Shrunk[]
  newest: string | null
  /** Runs that were given up. */
  abandoned: string[]
  swept: Swept
  /** The same in the copies; those that could not be reached say why. */
  copies: { name: string; swept?: Swept; reason?: string }[]
}

/**
 * Applies a policy to a project's snapshots: decides, writes the log, hides what goes, and deletes what has been unneeded
 * for the grace. May be interrupted anywhere and called again; FORMAT.md, "Pruning". Throws `damage` when a snapshot can't
 * be read, since what it needs is not known then.
 */
export async function prune(ctx: Context, input: PruneInput): Promise<PruneReport> {
  if (!input.dryRun) requireSigner(ctx)
  const { snapshots, findings } = await listSnapshots(ctx, input.project)
  const damage = findings.find(({ severity }) => severity === 'damage')
  if (damage) throw unsound(damage.object, damage.problem)
  const log = await readLogState(ctx)
  const report = await emptyReport(ctx, input, snapshots, log)
  if (report.shrunk.length > 0) return report

  report.abandoned = await abandonOld(ctx, input, log)
  report.decisions = await decisionsOf(ctx, input, snapshots, log)
  if (!input.dryRun) {
    for (const decision of report.decisions) if (!decision.keep) await markPruned(ctx, input, decision)
  }
  const after = input.dryRun ? log : await readLogState(ctx)
  const { project, now, grace, dryRun } = input
  report.swept = await sweep(ctx, { project, log: after, now, grace, dryRun })
  report.copies = await sweepCopies(ctx, input)
  return report
}

async function emptyReport(
  ctx: Context,
  { project, dryRun, rules, shrink, expires }: PruneInput,
  snapshots: readonly SnapshotSummary[],
  log: LogState,
): Promise<PruneReport> {
  const counts = []
  // One manifest at a time: of each, only the counts are kept.
  for (const { id } of snapshots) {
    const { content } = await resolveSnapshot(ctx, id)
    const captured = Object.entries(content.ledger).map(([type, row]) => [type, row.captured] as const)
    counts.push({ id, captured: Object.fromEntries(captured) })
  }
  return {
    project,
    dryRun,
    policy: policyText(rules),
    decisions: [],
    shrunk: shrinkOf(counts, log.accepted, shrink, new Set(expires)),
    newest: snapshots.at(-1)?.id ?? null,
    abandoned: [],
    swept: { objects: 0, bytes: 0, locked: 0 },
    copies: [],
  }
}

/** Runs that were never decided, such as of a Temporal server that is gone: their chunks may go after the grace. */
async function abandonOld(ctx: Context, input: PruneInput, log: LogState): Promise<string[]> {
  const { project, now, openRuns, dryRun, by } = input
  const { open } = await runsOf(ctx, project, log)
  const old = open.filter(({ from }) => Date.parse(from) + openRuns <= now.getTime()).map(({ run }) => run)
  if (dryRun) return old
  const why = { at: now.toISOString(), by, reason: `undecided for longer than ${Math.round(openRuns / 3_600_000)} h` }
  const abandoned: string[] = []
  for (const run of old) if ((await abandon(ctx, run, why)).won) abandoned.push(run)
  return abandoned
}

async function decisionsOf(
  ctx: Context,
  { project, rules, now }: PruneInput,
  snapshots: readonly SnapshotSummary[],
  log: LogState,
): Promise<Decision[]> {
  const { open } = await runsOf(ctx, project, log)
  const bases = new Map<string, string[]>()
  for (const { base, run } of open) if (base) bases.set(base.snapshot, [...(bases.get(base.snapshot) ?? []), run])
  const common = { snapshots, rules, now, pins: log.pins, bases, lastGood: await lastGood(ctx, snapshots) }
  const going = decide({ ...common, lockedUntil: new Map() }).filter(({ keep }) => !keep)
  const lockedUntil = new Map<string, Date>()
  for (const { snapshot } of going) {
    const { manifest } = snapshots.find(({ id }) => id === snapshot)!
    const until = (await ctx.store.head(manifest.object))?.retainUntil
    if (until) lockedUntil.set(snapshot, until)
  }
  return decide({ ...common, lockedUntil }).map((decision) => {
    const { run } = snapshots.find(({ id }) => id === decision.snapshot)!
    // An earlier prune was interrupted before it could hide the snapshot.
    return log.pruned.has(run) ? { ...decision, keep: false, reasons: ['the log says that it was pruned'] } : decision
  })
}

/** The newest snapshot of which every object is there. */
async function lastGood(ctx: Context, snapshots: readonly SnapshotSummary[]): Promise<string | undefined> {
  for (const { id } of snapshots.toReversed()) {
    if ((await incompleteShards(ctx, await resolveSnapshot(ctx, id))).size === 0) return id
  }
  return undefined
}

/** The log first; from the mark on, nobody is shown the snapshot. Its objects stay for the grace. */
async function markPruned(ctx: Context, input: PruneInput, { snapshot: id, reasons }: Decision): Promise<void> {
  const { manifest, run, project } = await resolveSnapshot(ctx, id)
  const outcome = await readOutcome(ctx, run)
  const after = outcome && 'sealed' in outcome ? outcome.sealed.logAfter : null
  const at = input.now.toISOString()
  await appendLog(ctx, after, (entry) => entry.event === 'pruned' && entry.run === run, {
    event: 'pruned',
    at,
    project,
    run,
    snapshot: id,
    manifest: manifest.sha256,
    policy: policyText(input.rules),
    reason: reasons.join('; '),
  })
  const name = parseObjectName(manifest.object)
  if (name?.kind !== 'manifest') return
  await put(
    ctx,
    prunedMarkName(name.project, name.time),
    encodeDocument(PrunedMark, { run, snapshot: id, at }),
    'prune-mark-put',
  )
}

/** Copies follow the log that they have themselves: what it does not say yet is deleted there another time. */
async function sweepCopies(ctx: Context, { project, now, grace, dryRun }: PruneInput): Promise<PruneReport['copies']> {
  const copies: PruneReport['copies'] = []
  for (const place of ctx.places) {
    try {
      const there = await mirror(ctx, place)
      const log = await readLogState(there)
      copies.push({ name: place.name, swept: await sweep(there, { project, log, now, grace, dryRun }) })
    } catch (error) {
      if (!(error instanceof LifeboatError)) throw error
      copies.push({ name: place.name, reason: error.message })
    }
  }
  return copies
}

function unsound(object: string, problem: string): LifeboatError {
  return new LifeboatError(`nothing is pruned while ${object} can't be read: ${problem}`, {
    kind: 'damage',
    code: 'prune-unsound',
    hint: 'lifeboat check  # names what is damaged; --repair takes it from a copy',
  })
}
