import type { Fields, UpdateAction } from '../../types.ts'
import { fieldsOf, isSame, listOf, present } from '../../values.ts'
import { customOf } from './custom.ts'

/** Assets as drafts, in their order, which means something. */
export function assetsOf(value: unknown): Fields[] {
  return listOf(value).map(assetOf)
}

/**
 * Makes `desired` of the assets `current`: those that are the same stay, the others go and come anew. An asset of which
 * neither id nor key is known can't be named: then nothing is done yet.
 */
export function assetActions(current: unknown, desired: unknown): UpdateAction[] {
  const wanted = assetsOf(desired)
  const there = listOf(current).map(fieldsOf)
  const stays = new Set<number>()
  const kept = new Set<number>()
  let from = 0
  for (const [position, asset] of wanted.entries()) {
    const found = there.findIndex((each, i) => i >= from && isSame(assetOf(each), asset))
    if (found < 0) continue
    stays.add(found)
    kept.add(position)
    from = found + 1
  }
  const gone = there.filter((_, i) => !stays.has(i))
  if (gone.some(({ id, key }) => id === undefined && key === undefined)) return []
  return [
    ...gone.map(({ id, key }) => ({
      action: 'removeAsset',
      ...(id === undefined ? { assetKey: key } : { assetId: id }),
    })),
    ...[...wanted.entries()]
      .filter(([position]) => !kept.has(position))
      .map(([position, asset]) => ({ action: 'addAsset', asset, position })),
  ]
}

function assetOf(value: unknown): Fields {
  const { key, name, description, sources, tags, custom } = fieldsOf(value)
  return present({ key, name, description, sources: listOf(sources), tags, custom: customOf(custom) })
}
