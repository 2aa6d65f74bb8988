import { cover, overlaps } from './ranges.ts'
import type { IdRange, Layer, ShardRecord } from './schema.ts'

/** Which layers a snapshot is made of. Pure. */

export interface NewLayer {
  run: string
  shards: readonly ShardRecord[]
  /** Ranges that are taken over from the base as they are. */
  unchanged: readonly { type: string; range: IdRange }[]
}

/**
 * The base's layers with a new one on top. Of the base shows through what was taken over as it is, and what a difference
 * lies on; a shard that was read whole replaces it, and of a type that was not read nothing is left. A difference without
 * content leaves no trace. There is always a layer, so that an empty project has one too.
 */
export function layersOn(base: readonly Layer[], { run, shards, unchanged }: NewLayer): Layer[] {
  const added = shards.filter(({ delta, index }) => !delta || index.records > 0)
  const replacing = Map.groupBy(
    shards.filter(({ delta }) => !delta),
    ({ type }) => type,
  )
  const standing = Map.groupBy([...unchanged, ...shards.filter(({ delta }) => delta)], ({ type }) => type)
  const showsThrough = ({ type, range }: Layer['shards'][number]) => {
    const replaced = (replacing.get(type) ?? []).map((shard) => shard.range)
    const stands = (standing.get(type) ?? []).some((one) => overlaps(one.range, range))
    if (!stands || cover(replaced, range)) return false
    // What such a shard holds of the replaced part would come back from the dead.
    if (replaced.some((one) => overlaps(one, range))) throw new Error(`a part of a shard of ${type} was replaced`)
    return true
  }
  const kept = base.map((layer) => ({ run: layer.run, shards: layer.shards.filter(showsThrough) }))
  const layers = kept.filter((layer) => layer.shards.length > 0)
  if (added.length === 0 && layers.length > 0) return layers
  return [...layers, { run, shards: added.map(({ run: _, progress: __, ...shard }) => shard) }]
}
