import { mapConcurrent } from '../concurrent.ts'
import { type Context, decoding, getIfPresent } from '../context.ts'
import { decodeDocument, parseJson } from '../document.ts'
import type { Failpoint } from '../failpoints.ts'
import { LIMITS } from '../limits.ts'
import { manifestName, manifestPrefix, parseObjectName, planName, prunedMarkName, reportPrefix } from '../names.ts'
import { Manifest, type Outcome, PrunedMark } from '../schema.ts'
import type { LogState } from './log-state.ts'
import { type ProjectRuns, runsOf } from './runs-of.ts'

export interface SweepInput {
  project: string
  log: LogState
  now: Date
  /** How long what nothing needs any more is left, ms. */
  grace: number
  dryRun: boolean
}

export interface Swept {
  /** Deleted, or that would be. */
  objects: number
  bytes: number
  /** Not deleted since an object lock holds them. */
  locked: number
}

/**
 * Deletes what no snapshot and no open run of the project needs: the manifests of pruned snapshots, then what only they
 * needed, what abandoned runs have left, and what sealed ones have left over. Everything only after the grace. May be
 * interrupted anywhere and called again, beside backups and other sweeps.
 */
export async function sweep(ctx: Context, input: SweepInput): Promise<Swept> {
  const { project, log } = input
  const broom = new Broom(ctx, input)
  // Looked at after the log: a run whose plan is not here yet finds in the log that its base is gone.
  const runs = await runsOf(ctx, project, log)
  const gone = await sweepManifests(ctx, input, runs, broom)
  const needed = await neededObjects(ctx, project, gone.manifests)
  for (const outcome of runs.decided) {
    const over = gone.runs.has(outcome.run)
    // An abandoned run in its grace is left alone; of a snapshot's, what was stored in vain goes.
    if (over || 'sealed' in outcome) await sweepRun(ctx, { run: outcome.run, over, needed, broom, input })
  }
  return broom.swept
}

/**
 * Manifests that are no snapshot any more and whose grace is over: of pruned snapshots, unless an open run builds on them,
 * and those that abandoned runs have left. Answers the runs that have none left.
 */
async function sweepManifests(
  ctx: Context,
  input: SweepInput,
  { open, decided }: ProjectRuns,
  broom: Broom,
): Promise<{ runs: Set<string>; manifests: Set<string> }> {
  const bases = new Set(open.flatMap(({ base }) => (base ? [base.run] : [])))
  const outcomes = new Map(decided.map((outcome) => [outcome.run, outcome]))
  const gone = { runs: new Set<string>(), manifests: new Set<string>() }
  const there = await manifestsOf(ctx, input.project)
  const present = new Set<string>()
  for (const { manifest, others, run } of there) {
    const outcome = outcomes.get(run)
    const ended = outcome && endedAt(outcome, manifest, input.log)
    if (ended === undefined || !isOver(input, ended) || bases.has(run)) {
      present.add(run)
      continue
    }
    await broom.sweep(manifest, 'prune-manifest-deleted')
    for (const object of others) await broom.sweep(object)
    gone.manifests.add(manifest)
  }
  for (const outcome of decided) {
    if (present.has(outcome.run)) continue
    const since = 'sealed' in outcome ? input.log.pruned.get(outcome.run)?.at : outcome.abandoned.at
    if (since !== undefined && isOver(input, since)) gone.runs.add(outcome.run)
  }
  return gone
}

/** Since when a manifest is no snapshot; `undefined` while it is one, or may become one. */
function endedAt(outcome: Outcome, manifest: string, { pruned }: LogState): string | undefined {
  if ('abandoned' in outcome) return outcome.abandoned.at
  return outcome.sealed.manifest === manifest ? pruned.get(outcome.run)?.at : undefined
}

/** What lies below a project's manifests, by snapshot: the manifest, what belongs to it, and whose it is. */
async function manifestsOf(ctx: Context, project: string) {
  const byTime = new Map<string, string[]>()
  for await (const { key } of ctx.store.list(manifestPrefix(project))) {
    const name = parseObjectName(key)
    if (name && 'time' in name) byTime.set(name.time, [...(byTime.get(name.time) ?? []), key])
  }
  return mapConcurrent([...byTime], 8, async ([time, objects]) => {
    const manifest = manifestName(project, time)
    const reports = objects.includes(manifest) ? ctx.store.list(`${reportPrefix(project)}${time}/`) : []
    const others = [...objects.filter((object) => object !== manifest), ...(await keysOf(reports))]
    const bytes = await getIfPresent(ctx, manifest, { maxBytes: LIMITS.manifest })
    const run = bytes ? decoding(manifest, () => parseJson(Manifest, bytes)).run : await runOfMark(ctx, project, time)
    return { manifest, others, run }
  })
}

/** Whose a mark is of which the manifest is gone already. */
async function runOfMark(ctx: Context, project: string, time: string): Promise<string> {
  const mark = prunedMarkName(project, time)
  const bytes = await getIfPresent(ctx, mark, { maxBytes: LIMITS.document })
  return bytes ? decoding(mark, () => decodeDocument(PrunedMark, bytes)).run : ''
}

async function keysOf(list: AsyncIterable<{ key: string }> | readonly { key: string }[]): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of list) keys.push(key)
  return keys
}

/** Chunks and indexes that remaining manifests name, those among them that are pruned but in their grace. */
async function neededObjects(ctx: Context, project: string, gone: ReadonlySet<string>): Promise<Set<string>> {
  const needed = new Set<string>()
  for await (const { key } of ctx.store.list(manifestPrefix(project))) {
    if (parseObjectName(key)?.kind !== 'manifest' || gone.has(key)) continue
    const bytes = await getIfPresent(ctx, key, { maxBytes: LIMITS.manifest })
    const { layers } = decoding(key, () => parseJson(Manifest, bytes!))
    for (const { index, chunks } of layers.flatMap(({ shards }) => shards)) {
      needed.add(index.object)
      for (const { object } of chunks) needed.add(object)
    }
  }
  return needed
}

interface RunSweep {
  run: string
  /** Whether nothing of the run itself is wanted any more; else only what it stored in vain goes. */
  over: boolean
  needed: ReadonlySet<string>
  broom: Broom
  input: SweepInput
}

/** Indexes before chunks, and the plan last: as long as it is there, the run is known. */
async function sweepRun(ctx: Context, { run, over, needed, broom, input }: RunSweep): Promise<void> {
  const own = over ? ['shards', 'progress'] : []
  for (const folder of [...own, 'index', 'chunks']) {
    const doomed: string[] = []
    for await (const { key, modified } of ctx.store.list(`${folder}/${run}/`)) {
      // Of a run whose snapshot is there, what was stored in vain may be of an attempt that still goes on.
      if (!needed.has(key) && (over || isOver(input, modified.toISOString()))) doomed.push(key)
    }
    const failpoint =
      folder === 'index' ? 'prune-index-deleted' : folder === 'chunks' ? 'prune-chunk-deleted' : undefined
    await mapConcurrent(doomed, 8, (key) => broom.sweep(key, failpoint))
  }
  if (over) await broom.sweep(planName(run))
}

function isOver({ now, grace }: SweepInput, since: string): boolean {
  return Date.parse(since) + grace <= now.getTime()
}

/** Deletes and counts, or counts alone. */
class Broom {
  readonly swept: Swept = { objects: 0, bytes: 0, locked: 0 }
  readonly #ctx: Context
  readonly #input: SweepInput

  constructor(ctx: Context, input: SweepInput) {
    this.#ctx = ctx
    this.#input = input
  }

  async sweep(object: string, failpoint?: Failpoint): Promise<void> {
    const found = await this.#ctx.store.head(object)
    if (!found) return
    if (found.retainUntil && found.retainUntil > this.#input.now) {
      this.swept.locked++
      return
    }
    if (!this.#input.dryRun) {
      await this.#ctx.store.delete(object)
      if (failpoint) await this.#ctx.failpoint(failpoint)
    }
    this.swept.objects++
    this.swept.bytes += found.bytes
  }
}
