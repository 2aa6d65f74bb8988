import { cover, overlaps } from './ranges.ts'
import type { Layer, ShardRecord } from './schema.ts'

/** Which layers a snapshot is made of. Pure. */

export interface NewLayer {
  run: string
  shards: readonly ShardRecord[]
}

/**
 * The base's layers with a new one on top. A shard that was read whole replaces what the base has of its range; a
 * difference without content leaves no trace. There is always a layer, so that an empty project has one too.
 */
export function layersOn(base: readonly Layer[], { run, shards }: NewLayer): Layer[] {
  const added = shards.filter(({ delta, index }) => !delta || index.records > 0)
  const replacing = Map.groupBy(
    added.filter(({ delta }) => !delta),
    ({ type }) => type,
  )
  const showsThrough = ({ type, range }: Layer['shards'][number]) => {
    const ranges = replacing.get(type)?.map((shard) => shard.range) ?? []
    if (cover(ranges, range)) return false
    // What such a shard holds of the replaced part would come back from the dead.
    if (ranges.some((replaced) => overlaps(replaced, range)))
      throw new Error(`a part of a shard of ${type} was replaced`)
    return true
  }
  const kept = base.map((layer) => ({ run: layer.run, shards: layer.shards.filter(showsThrough) }))
  const layers = kept.filter((layer) => layer.shards.length > 0)
  if (added.length === 0 && layers.length > 0) return layers
  return [...layers, { run, shards: added.map(({ run: _, progress: __, ...shard }) => shard) }]
}
