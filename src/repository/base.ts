import { mapConcurrent } from './concurrent.ts'
import { type Context, damaged, decoding, getIfPresent } from './context.ts'
import { parseJson } from './document.ts'
import { sha256 } from './hash.ts'
import { LIMITS } from './limits.ts'
import { readLogAfter } from './log.ts'
import { manifestName } from './names.ts'
import { readOutcome } from './runs.ts'
import { type BaseRef, Manifest, type ObjectRef } from './schema.ts'
import { newestSnapshot, summarize } from './snapshots.ts'
import type { LayerShard, Snapshot } from './types.ts'

/** The newest snapshot of a project, if an incremental run can build on it; see `Repository.usableBase`. */
export async function usableBase(
  ctx: Context,
  project: string,
): Promise<{ base: Snapshot; ref: BaseRef } | { reason: string }> {
  const { snapshot: base, damage } = await newestSnapshot(ctx, project)
  if (damage) return { reason: `${damage.object}: ${damage.problem}` }
  if (!base) return { reason: 'there is no snapshot yet' }
  if (base.signature !== 'trusted') return { reason: `the signature of ${base.id} is not trusted here` }
  const ref = { snapshot: base.id, manifest: base.manifest.sha256, run: base.run }
  if (!base.content.ranges) return { reason: `${base.id} was made by a version that did not say where to go on` }
  if (await isPruned(ctx, ref)) return { reason: `${base.id} is being pruned` }
  return { base, ref }
}

export async function isPruned(ctx: Context, base: BaseRef): Promise<boolean> {
  const outcome = await readOutcome(ctx, base.run)
  const after = outcome && 'sealed' in outcome ? outcome.sealed.logAfter : null
  for await (const { entry } of readLogAfter(ctx, after ?? -1)) {
    if (entry?.event === 'pruned' && entry.run === base.run) return true
  }
  const [project = '', time = ''] = splitId(base.snapshot)
  return (await ctx.store.head(manifestName(project, time))) === undefined
}

export async function openBase(ctx: Context, base: BaseRef): Promise<Snapshot> {
  const content = await readBase(ctx, base)
  const [project = '', time = ''] = splitId(base.snapshot)
  const manifest = { object: manifestName(project, time), sha256: base.manifest }
  // Its signature was looked at when it was chosen, and its hash says that it is the same.
  return { ...summarize(content), manifest, signature: 'trusted', content }
}

/** The manifest that a plan builds on, exactly as it was when the plan was made. Throws `damage`. */
export async function readBase(ctx: Context, base: BaseRef): Promise<Manifest> {
  const [project = '', time = ''] = splitId(base.snapshot)
  const object = manifestName(project, time)
  const bytes = await getIfPresent(ctx, object, { maxBytes: LIMITS.manifest })
  if (!bytes) throw damaged(object, 'it is missing, and a run under way builds on it')
  if (sha256(bytes) !== base.manifest) throw damaged(object, 'it is not the one that the run builds on')
  return decoding(object, () => parseJson(Manifest, bytes))
}

/** Shards of the base of which an object is missing or has another size: one listing for each run, no content. */
export async function incompleteShards(ctx: Context, { content }: Snapshot, type?: string): Promise<Set<LayerShard>> {
  const incomplete = new Set<LayerShard>()
  await mapConcurrent(content.layers, 8, async (layer) => {
    const shards = layer.shards.filter((shard) => type === undefined || shard.type === type)
    if (shards.length === 0) return
    const { run } = layer
    const sizes = await sizesOf(ctx, run)
    const fits = ({ object, bytes }: ObjectRef) => sizes.get(object) === bytes
    for (const shard of shards) if (!fits(shard.index) || !shard.chunks.every(fits)) incomplete.add(shard)
  })
  return incomplete
}

async function sizesOf(ctx: Context, run: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const prefix of [`chunks/${run}/`, `index/${run}/`]) {
    for await (const { key, bytes } of ctx.store.list(prefix)) sizes.set(key, bytes)
  }
  return sizes
}

function splitId(snapshot: string): [string, string] {
  const at = snapshot.lastIndexOf('@')
  return [snapshot.slice(0, at), snapshot.slice(at + 1)]
}
