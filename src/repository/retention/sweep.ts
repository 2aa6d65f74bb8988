import type { Context } from '../context.ts'
import { manifestPrefix, parseObjectName, planName, reportPrefix, snapshotId } from '../names.ts'
import type { Outcome } from '../schema.ts'
import type { BlobInfo } from '../stores/blob-store.ts'
import { mapBatches } from './batches.ts'
import { Broom, type Swept } from './broom.ts'
import { manifestFolder } from './manifest-folder.ts'
import { runsOf } from './runs-of.ts'
import { isOver, type SweepInput } from './sweep-input.ts'
import { sweepManifests } from './sweep-manifests.ts'
import { unsound } from './unsound.ts'

/**
 * Deletes what no snapshot and no open run of the project needs: the manifests of pruned snapshots, then what only they
 * needed, what abandoned runs have left, and what sealed ones have left over. Everything only after the grace. May be
 * interrupted anywhere and called again, beside backups and other sweeps. Answers also what is needed.
 *
 * The order of looking is what makes that safe. The log was read before the runs: a run whose plan is not there yet will
 * find in the log that its base is gone. The runs are looked at before the manifests: a run is either open, and what its
 * base needs stays; or it has been sealed, and its manifest is there. Nothing goes of runs that were not decided then.
 */
export async function sweep(ctx: Context, input: SweepInput): Promise<{ swept: Swept; needed: ReadonlySet<string> }> {
  const { project, log, now, dryRun, signal } = input
  const broom = new Broom(ctx, { now, dryRun, signal })
  const before = await manifestFolder(ctx, project)
  const runs = await runsOf(ctx, project, log)
  await requireManifests(ctx, input, runs.decided)
  const found = await sweepManifests(ctx, input, { runs, before, broom })
  await sweepReports(ctx, input, found.present, broom)
  const over = [...runs.decided].filter(([, outcome]) => outcome && isRunOver(input, outcome, found.present))
  const emptied = []
  for (const [run] of over) if (await sweepRecords(ctx, run, broom)) emptied.push(run)
  const { needed, waiting } = found
  await sweepContent(ctx, input, { decided: runs.decided, needed, waiting, broom })
  // As long as its plan is there, a run is known.
  for (const run of emptied) await sweepIfThere(ctx, planName(run), broom)
  return { swept: broom.swept, needed }
}

/**
 * A snapshot whose manifest was lost is in no listing, and what it needs would pass for unneeded, although the manifest may
 * come back from a copy. Throws `prune-unsound`.
 */
async function requireManifests(
  ctx: Context,
  { project, log }: SweepInput,
  decided: ReadonlyMap<string, Outcome | null>,
): Promise<void> {
  const there = new Set<string>()
  for await (const { key } of ctx.store.list(manifestPrefix(project))) there.add(key)
  for (const outcome of decided.values()) {
    if (!outcome || !('sealed' in outcome) || there.has(outcome.sealed.manifest)) continue
    const name = parseObjectName(outcome.sealed.manifest)
    if (name?.kind === 'manifest' && !log.pruned.has(snapshotId(name)))
      throw unsound(outcome.sealed.manifest, 'it is missing')
  }
}

/** Whether nothing of the run itself is wanted any more; other snapshots may still need what it stored. */
function isRunOver(input: SweepInput, outcome: Outcome, present: ReadonlySet<string>): boolean {
  if ('abandoned' in outcome) return isOver(input, outcome.abandoned.at)
  const name = parseObjectName(outcome.sealed.manifest)
  return name?.kind === 'manifest' && input.log.pruned.has(snapshotId(name)) && !present.has(name.time)
}

/** What verifications have said of snapshots that have gone. */
async function sweepReports(
  ctx: Context,
  { project, log }: SweepInput,
  present: ReadonlySet<string>,
  broom: Broom,
): Promise<void> {
  await mapBatches(ctx.store.list(reportPrefix(project)), async (info) => {
    const name = parseObjectName(info.key)
    if (name?.kind !== 'report' && name?.kind !== 'report-signature') return
    if (log.pruned.has(snapshotId(name)) && !present.has(name.time)) await broom.sweep(info)
  })
}

/** Shard records and progress. Answers whether all of it is gone. */
async function sweepRecords(ctx: Context, run: string, broom: Broom): Promise<boolean> {
  let all = true
  for (const prefix of [`shards/${run}/`, `progress/${run}/`]) {
    await mapBatches(ctx.store.list(prefix), async (info) => {
      if (!(await broom.sweep(info))) all = false
    })
  }
  return all
}

interface ContentSweep {
  decided: ReadonlyMap<string, Outcome | null>
  needed: ReadonlySet<string>
  /** Needed by pruned snapshots in their grace. */
  waiting: ReadonlySet<string>
  broom: Broom
}

/** Indexes before chunks, in one pass over each: most runs of the past have left none. */
async function sweepContent(ctx: Context, input: SweepInput, content: ContentSweep): Promise<void> {
  const { decided, needed, waiting, broom } = content
  const sweepOne = async (info: BlobInfo): Promise<void> => {
    const name = parseObjectName(info.key)
    if (name?.kind !== 'index' && name?.kind !== 'chunk') return
    const outcome = decided.get(name.run)
    if (outcome === undefined || needed.has(info.key) || input.protect?.has(info.key)) return
    const since = outcome && 'abandoned' in outcome ? outcome.abandoned.at : undefined
    // What was stored in vain may be of an attempt that still goes on.
    const fresh = !isOver(input, info.modified.toISOString()) || (since !== undefined && !isOver(input, since))
    if (fresh || waiting.has(info.key)) broom.leave(info)
    else await broom.sweep(info, name.kind === 'index' ? 'prune-index-deleted' : 'prune-chunk-deleted')
  }
  await mapBatches(ctx.store.list('index/'), sweepOne)
  await mapBatches(ctx.store.list('chunks/'), sweepOne)
}

async function sweepIfThere(ctx: Context, key: string, broom: Broom): Promise<void> {
  const info = await ctx.store.head(key)
  if (info) await broom.sweep(info)
}
