import { type Context, decoding, getIfPresent } from '../context.ts'
import { parseJson } from '../document.ts'
import { sha256 } from '../hash.ts'
import { LIMITS } from '../limits.ts'
import { snapshotId } from '../names.ts'
import { Manifest } from '../schema.ts'
import type { BlobInfo } from '../stores/blob-store.ts'
import type { Broom } from './broom.ts'
import { manifestFolder, type TimeObjects } from './manifest-folder.ts'
import { addNeeds } from './needs.ts'
import type { ProjectRuns } from './runs-of.ts'
import { isOver, type SweepInput } from './sweep-input.ts'

export interface ManifestSweep {
  runs: ProjectRuns
  /** As it was before the runs were looked at. */
  before: ReadonlyMap<string, TimeObjects>
  broom: Broom
}

export interface ManifestsLeft {
  /** Times of manifests that are still there. */
  present: Set<string>
  /** Objects that snapshots need, and bases of open runs. */
  needed: Set<string>
  /** Objects that only pruned snapshots in their grace need. */
  waiting: Set<string>
}

/** Without `since` a manifest is a snapshot's, or of a run that may become one. Those of pruned ones are not read yet. */
interface Standing {
  since?: string
  content?: Manifest
  hash?: string
}

/**
 * Manifests that are no snapshot any more and whose grace is over: of pruned snapshots, unless an open run builds on them,
 * and those that abandoned runs have left. Then their signatures and marks.
 */
export async function sweepManifests(ctx: Context, input: SweepInput, sweeping: ManifestSweep): Promise<ManifestsLeft> {
  const left: ManifestsLeft = { present: new Set(), needed: new Set(), waiting: new Set() }
  for (const [time, objects] of await manifestFolder(ctx, input.project)) {
    await sweepTime(ctx, input, { ...sweeping, time, objects, left })
  }
  return left
}

interface TimeSweep extends ManifestSweep {
  time: string
  objects: TimeObjects
  left: ManifestsLeft
}

async function sweepTime(ctx: Context, input: SweepInput, sweeping: TimeSweep): Promise<void> {
  const { time, objects, left, broom } = sweeping
  const { manifest, mark, signatures } = objects
  const standing = manifest && (await standingOf(ctx, input, manifest, sweeping))
  if (manifest && standing) {
    const over = standing.since !== undefined && isOver(input, standing.since)
    if (!over || !(await broom.sweep(manifest, 'prune-manifest-deleted'))) {
      left.present.add(time)
      if (standing.since !== undefined) broom.leave(manifest)
      const content = standing.content ?? (await readHidden(ctx, manifest))
      if (content) addNeeds(standing.since === undefined ? left.needed : left.waiting, content)
      if (standing.hash !== undefined) await sweepStrays(input, sweeping, standing.hash)
      return
    }
  }
  if (!input.log.pruned.has(snapshotId({ project: input.project, time })) && !standing) {
    await sweepStrays(input, sweeping, undefined)
    return
  }
  for (const info of [...signatures, ...(mark ? [mark] : [])]) await broom.sweep(info)
}

async function standingOf(
  ctx: Context,
  { project, log }: SweepInput,
  manifest: BlobInfo,
  { runs, time }: TimeSweep,
): Promise<Standing | undefined> {
  const pruned = log.pruned.get(snapshotId({ project, time }))
  const isBase = runs.open.some(({ base }) => base?.run === pruned?.run)
  if (pruned && !isBase) return { since: pruned.at }
  const bytes = await getIfPresent(ctx, manifest.key, { maxBytes: LIMITS.manifest })
  // Another sweep was faster.
  if (!bytes) return undefined
  const content = decoding(manifest.key, () => parseJson(Manifest, bytes))
  const outcome = runs.decided.get(content.run)
  const ended = outcome && 'abandoned' in outcome ? { since: outcome.abandoned.at } : {}
  return { ...ended, content, hash: sha256(bytes) }
}

/** Of a snapshot that nobody is shown any more: one that can't be read needs nothing. */
async function readHidden(ctx: Context, { key }: BlobInfo): Promise<Manifest | undefined> {
  const bytes = await getIfPresent(ctx, key, { maxBytes: LIMITS.manifest })
  if (!bytes) return undefined
  try {
    return parseJson(Manifest, bytes)
  } catch {
    return undefined
  }
}

/**
 * A signature is written before what it signs, and an attempt may have died between the two. Nobody will use it once the
 * runs are decided that were open when it was there.
 */
async function sweepStrays(input: SweepInput, sweeping: TimeSweep, hash: string | undefined): Promise<void> {
  const { runs, before, time, objects, broom } = sweeping
  if (runs.open.length > 0) return
  const known = new Set(before.get(time)?.signatures.map(({ key }) => key))
  for (const signature of objects.signatures) {
    const stray = signature.sha256 !== hash && known.has(signature.key)
    if (stray && isOver(input, signature.modified.toISOString())) await broom.sweep(signature)
  }
}
