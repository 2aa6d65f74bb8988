import { invalidInput, requiredField } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf } from '../json.ts'
import { inserted, setOrDelete, sorted } from './action-helpers.ts'
import { assetWithId } from './asset.ts'
import { setCustomField, setCustomType } from './custom-fields.ts'
import type { Context } from './definition.ts'
import { inList, type PartHandler } from './parts.ts'

const onAsset = inList('assets', 'asset')

/** Update actions on the assets of whatever has some. The payload of `addAsset` has passed `withAssetId`. */
export const ASSET_ACTIONS: Record<string, PartHandler> = {
  addAsset: (owner, { asset, position }) => {
    owner.assets = inserted(listOf(owner.assets), asset, position)
  },
  removeAsset: (owner, action) => {
    const gone = assetOf(owner, action)
    owner.assets = listOf(owner.assets).filter((asset) => asset !== gone)
  },
  changeAssetName: onAsset((asset, { name }) => setRequired(asset, 'name', name)),
  changeAssetOrder: (owner, { assetOrder }) => {
    owner.assets = sorted(listOf(owner.assets), 'id', assetOrder, 'assetOrder')
  },
  setAssetKey: (owner, { assetId, assetKey }, context) => {
    onAsset((asset) => setOrDelete(asset, 'key', assetKey))(owner, { assetId }, context)
  },
  setAssetDescription: onAsset((asset, { description }) => setOrDelete(asset, 'description', description)),
  setAssetTags: onAsset((asset, { tags }) => setOrDelete(asset, 'tags', tags)),
  setAssetSources: onAsset((asset, { sources }) => {
    if (listOf(sources).length === 0) throw requiredField('sources')
    asset.sources = sources
  }),
  setAssetCustomType: onAsset(setCustomType),
  setAssetCustomField: onAsset(setCustomField),
}

/** The action with an id for the asset that it adds: it is the same in the staged and in the current version. */
export function withAssetId(action: Fields, context: Context): Fields {
  if (action.action === 'addAsset') return { ...action, asset: assetWithId(action.asset, context) }
  if (action.action !== 'setAssets') return action
  return { ...action, assets: listOf(action.assets).map((asset) => assetWithId(asset, context)) }
}

function assetOf(owner: Fields, { assetId, assetKey }: Fields): unknown {
  const found = listOf(owner.assets).find((asset) => {
    const { id, key } = fieldsOf(asset)
    return assetId === undefined ? key !== undefined && key === assetKey : id === assetId
  })
  if (found === undefined) throw invalidInput(`There is no asset '${String(assetId ?? assetKey)}'.`)
  return found
}

function setRequired(part: Fields, name: string, value: unknown): void {
  if (value === undefined || value === null) throw requiredField(name)
  part[name] = value
}
