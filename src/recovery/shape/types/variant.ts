import type { Creation, Fields, Shape, Update, UpdateAction } from '../../types.ts'
import { fieldsOf, isSame, present, referenceOf } from '../../values.ts'
import { assetsOf } from '../parts/assets.ts'
import { attributesOf } from '../parts/attributes.ts'
import { imagesOf } from '../parts/images.ts'

/** Variants as records of their own: like products with a current and a staged version, of which a draft gives one. */
export const variant: Shape = { create, canonical, update, identities }

function create(record: Fields): Creation {
  const { current, published } = versionsOf(record)
  return {
    path: 'variants',
    draft: present({ key: record.key, product: referenceOf(record.product), ...current, publish: published }),
  }
}

function canonical(record: Fields): Fields {
  return present({ key: record.key, product: referenceOf(record.product), ...versionsOf(record) })
}

function update(current: Fields, desired: Fields): Update {
  const [now, then] = [versionsOf(current), versionsOf(desired)]
  const isPublishing = then.published && !now.published
  const changesCurrent = !isSame(now.current, then.current)
  // What is published is the staged version, so that it has to be the current one until then.
  const isReverted = (changesCurrent || isPublishing) && !isSame(now.current, now.staged)
  const actions: UpdateAction[] = [
    ...setKey(current, desired),
    ...(isReverted ? [{ action: 'removeStagedChanges' }] : []),
    ...dataActions(now.current, then.current, false),
    ...(now.published === then.published ? [] : [{ action: then.published ? 'publish' : 'unpublish' }]),
    ...dataActions(isReverted || changesCurrent ? then.current : now.staged, then.staged, true),
  ]
  const isOther = !isSame(referenceOf(current.product), referenceOf(desired.product))
  return { actions, left: isOther ? ['product'] : [] }
}

function identities({ key, current, staged }: Fields): string[] {
  const skus = Object.entries({ current, staged: staged ?? current }).flatMap(([version, data]) => {
    const { sku } = fieldsOf(data)
    return sku === undefined ? [] : [`${version}.sku:${sku}`]
  })
  return [...(key === undefined ? [] : [`key:${key}`]), ...skus]
}

function setKey(current: Fields, desired: Fields): UpdateAction[] {
  if (current.key === desired.key) return []
  return [{ action: 'setKey', ...(desired.key !== undefined && { key: desired.key }) }]
}

function dataActions(from: Fields, to: Fields, staged: boolean): UpdateAction[] {
  const set = (action: string, field: string, none: unknown): UpdateAction[] => {
    if (isSame(from[field], to[field])) return []
    const value = to[field] ?? none
    return [{ action, staged, ...(value !== undefined && { [field]: value }) }]
  }
  return [
    ...set('setSku', 'sku', undefined),
    ...set('setImages', 'images', []),
    ...set('setAttributes', 'attributes', []),
    ...set('setAssets', 'assets', []),
  ]
}

function versionsOf({ current, staged, published }: Fields): { current: Fields; staged: Fields; published: boolean } {
  return { current: dataOf(current), staged: dataOf(staged ?? current), published: published === true }
}

function dataOf(data: unknown): Fields {
  const { sku, images, attributes, assets } = fieldsOf(data)
  return present({
    sku,
    images: imagesOf(images),
    attributes: attributesOf(attributes),
    assets: assetsOf(assets),
  })
}
