import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { incompleteShards } from '../base.ts'
import { type Context, requireSigner } from '../context.ts'
import { mirror } from '../copy/places.ts'
import { abandon } from '../runs.ts'
import { listSnapshots, resolveSnapshot, snapshotsBackwards } from '../snapshots.ts'
import type { SnapshotSummary } from '../types.ts'
import type { Swept } from './broom.ts'
import { type LogState, readLogState } from './log-state.ts'
import { markAll, withPruned } from './mark-pruned.ts'
import { type Decision, decide, type KeepRules, policyText } from './policy.ts'
import { openRuns as openRunsOf } from './runs-of.ts'
import { type Counts, type ShrinkLimits, type Shrunk, shrinkOf } from './shrink.ts'
import { sweep } from './sweep.ts'
import { unsound } from './unsound.ts'

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
  /** Ends it before the next object is deleted; it goes on there when it is called again. */
  signal?: AbortSignal
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
 * for the grace; then the same deletions in the copies. May be interrupted anywhere and called again, beside backups and
 * beside itself; FORMAT.md, "Pruning". Throws `damage` when a snapshot can't be read, since what it needs is not known then.
 */
export async function prune(ctx: Context, input: PruneInput): Promise<PruneReport> {
  const pruner = input.dryRun ? undefined : requireSigner(ctx).fingerprint
  const log = await readLogState(ctx, pruner)
  const { snapshots, findings } = await listSnapshots(ctx, input.project)
  const damage = findings.find(({ severity }) => severity === 'damage')
  if (damage) throw unsound(damage.object, damage.problem)
  const report = await emptyReport(ctx, input, snapshots, log)
  if (report.shrunk.length > 0) return report

  report.abandoned = await abandonOld(ctx, input)
  report.decisions = await decisionsOf(ctx, input, { snapshots, log, abandoned: report.abandoned })
  const going = snapshots.filter(({ id }) => !report.decisions.find(({ snapshot }) => snapshot === id)!.keep)
  const after = input.dryRun
    ? withPruned(log, going, input.now)
    : await markAll(ctx, input, { snapshots: going, decisions: report.decisions, log })
  const { swept, needed } = await sweep(ctx, { ...input, log: after })
  report.swept = swept
  report.copies = await sweepCopies(ctx, input, { protect: needed, pruner })
  return report
}

async function emptyReport(
  ctx: Context,
  { project, dryRun, rules, shrink, expires }: PruneInput,
  snapshots: readonly SnapshotSummary[],
  log: LogState,
): Promise<PruneReport> {
  const counts: Counts[] = []
  // One manifest at a time: of each, only the counts are kept.
  for await (const { id, to, content } of snapshotsBackwards(ctx, project)) {
    const captured = Object.entries(content.ledger).map(([type, row]) => [type, row.captured] as const)
    counts.unshift({ id, to, captured: Object.fromEntries(captured) })
  }
  return {
    project,
    dryRun,
    policy: policyText(rules),
    decisions: [],
    shrunk: shrinkOf(counts, log.accepted, shrink, new Set(expires)),
    newest: snapshots.at(-1)?.id ?? null,
    abandoned: [],
    swept: { objects: 0, bytes: 0, locked: 0, waiting: { objects: 0, bytes: 0 } },
    copies: [],
  }
}

/** Runs that were never decided, such as of a Temporal server that is gone: their chunks may go after the grace. */
async function abandonOld(ctx: Context, { project, now, openRuns, dryRun, by }: PruneInput): Promise<string[]> {
  const open = await openRunsOf(ctx, project)
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
  { snapshots, log, abandoned }: { snapshots: readonly SnapshotSummary[]; log: LogState; abandoned: readonly string[] },
): Promise<Decision[]> {
  const bases = new Map<string, string[]>()
  for (const { base, run } of await openRunsOf(ctx, project)) {
    if (base && !abandoned.includes(run)) bases.set(base.snapshot, [...(bases.get(base.snapshot) ?? []), run])
  }
  // Those that an earlier prune was interrupted over, before it could hide them, are decided already.
  const [decided, undecided] = divide(snapshots, ({ id }) => log.pruned.has(id))
  const common = { snapshots: undecided, rules, now, pins: log.pins, bases, lastGood: await lastGood(ctx, undecided) }
  const going = decide({ ...common, lockedUntil: new Map() }).filter(({ keep }) => !keep)
  const lockedUntil = new Map<string, Date>()
  for (const { snapshot } of ctx.store.locks ? going : []) {
    const { manifest } = snapshots.find(({ id }) => id === snapshot)!
    const until = (await ctx.store.head(manifest.object))?.retainUntil
    if (until) lockedUntil.set(snapshot, until)
  }
  const reasons = ['the log says that it was pruned']
  const before = decided.map(({ id }) => ({ snapshot: id, keep: false, reasons }))
  return [...before, ...decide({ ...common, lockedUntil })].sort((a, b) => (a.snapshot < b.snapshot ? -1 : 1))
}

function divide<T>(items: readonly T[], is: (item: T) => boolean): [T[], T[]] {
  return [items.filter(is), items.filter((item) => !is(item))]
}

/** The newest snapshot of which every object is there. */
async function lastGood(ctx: Context, snapshots: readonly SnapshotSummary[]): Promise<string | undefined> {
  for (const { id } of snapshots.toReversed()) {
    if ((await incompleteShards(ctx, await resolveSnapshot(ctx, id))).size === 0) return id
  }
  return undefined
}

/** Copies follow the log that they have themselves: what it does not say yet is deleted there another time. */
async function sweepCopies(
  ctx: Context,
  input: PruneInput,
  { protect, pruner }: { protect: ReadonlySet<string>; pruner: string | undefined },
): Promise<PruneReport['copies']> {
  const copies: PruneReport['copies'] = []
  for (const place of ctx.places) {
    try {
      const there = await mirror(ctx, place)
      const log = await readLogState(there, pruner)
      // A snapshot may be on its way there: its manifest comes last, after what it needs and the copy has already.
      const { swept } = await sweep(there, { ...input, log, protect })
      copies.push({ name: place.name, swept })
    } catch (error) {
      if (!(error instanceof LifeboatError)) throw error
      copies.push({ name: place.name, reason: error.message })
    }
  }
  return copies
}
