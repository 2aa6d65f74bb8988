import type { Fields, UpdateAction } from '../../types.ts'
import { isSame } from '../../values.ts'
import { assetActions } from './assets.ts'
import { attributeValues } from './attributes.ts'
import { imageActions } from './images.ts'
import { pricesOf } from './prices.ts'
import { variantDraft, variantsOf } from './product-data.ts'

interface VariantListChange {
  actions: UpdateAction[]
  /** The variants afterwards, the master first. */
  result: Fields[]
  isPartial: boolean
}

/**
 * What makes the variants of `to` of those of `from`. The order keeps the API's rules: what is unique is given up
 * before another gets it, and new variants come when the others are already as they shall be. A new variant without SKU
 * can't be named, so that it can be made the master only when its number is known.
 */
export function variantListActions(from: Fields, to: Fields): VariantListChange {
  const [before, after] = [variantsOf(from), variantsOf(to)]
  const [master, wanted] = [before[0] ?? {}, after[0] ?? {}]
  const there = new Map(before.map((variant) => [variant.id, variant]))
  const stays = new Set(after.map(({ id }) => id))
  const kept = after.flatMap((variant) => {
    const old = there.get(variant.id)
    return old === undefined ? [] : [{ old, variant }]
  })
  const added = after.filter(({ id }) => !there.has(id))
  const gone = before.filter((variant) => variant !== master && !stays.has(variant.id))
  const change = masterChange(master, wanted, there)
  return {
    actions: [
      ...gone.flatMap(removal),
      ...keysGivenUp(kept),
      ...attributesOfAll(kept, after),
      ...kept.flatMap(({ old, variant }) => variantActions(old, variant)),
      ...added.map((variant) => ({ action: 'addVariant', ...variantDraft(variant) })),
      ...change,
      ...(change.length > 0 && !stays.has(master.id) ? removal(master) : []),
    ],
    result: after.map((variant) => afterwards(there.get(variant.id), variant)),
    isPartial: master.id !== wanted.id && change.length === 0,
  }
}

interface Kept {
  old: Fields
  variant: Fields
}

function masterChange(master: Fields, wanted: Fields, there: ReadonlyMap<unknown, Fields>): UpdateAction[] {
  if (master.id === wanted.id) return []
  const named = there.get(wanted.id) ?? { sku: wanted.sku, isNew: true }
  return isNamed(named) ? [{ action: 'changeMasterVariant', ...nameOf(named) }] : []
}

/** A key that passes from one variant to another belongs to none in between. */
function keysGivenUp(kept: readonly Kept[]): UpdateAction[] {
  const changed = kept.filter(({ old, variant }) => old.key !== variant.key)
  const needed = new Set(changed.map(({ variant }) => variant.key))
  return changed
    .filter(({ old }) => old.key !== undefined && needed.has(old.key) && isNamed(old))
    .map(({ old }) => ({ action: 'setProductVariantKey', ...nameOf(old) }))
}

/** Values that all variants have alike are set at once: some attributes allow nothing else. */
function attributesOfAll(kept: readonly Kept[], after: readonly Fields[]): UpdateAction[] {
  const wanted = new Map(after.map((variant) => [variant, attributeValues(variant.attributes)]))
  const both = kept.map(({ old, variant }) => ({ old, before: attributeValues(old.attributes), variant }))
  const names = new Set(
    both.flatMap(({ before, variant }) => [...before.keys(), ...(wanted.get(variant)?.keys() ?? [])]),
  )
  return [...names].flatMap((name) => {
    const value = (variant: Fields): unknown => wanted.get(variant)?.get(name)
    const different = both.filter(({ before, variant }) => !isSame(before.get(name), value(variant)))
    if (different.length === 0) return []
    const [first = {}] = after
    const given = (of: Fields): Fields => ({ name, ...(value(of) !== undefined && { value: value(of) }) })
    const isSameForAll = after.length > 1 && after.every((variant) => isSame(value(variant), value(first)))
    if (isSameForAll) return [{ action: 'setAttributeInAllVariants', ...given(first) }]
    return different.flatMap(({ old, variant }) =>
      isNamed(old) ? [{ action: 'setAttribute', ...nameOf(old), ...given(variant) }] : [],
    )
  })
}

/** All but the attributes. A SKU is changed last, since the actions before name the variant by the old one. */
function variantActions(old: Fields, variant: Fields): UpdateAction[] {
  if (!isNamed(old)) return []
  const { key, sku, prices } = variant
  const actions = [
    ...(old.key === key ? [] : [{ action: 'setProductVariantKey', ...(key !== undefined && { key }) }]),
    ...(isSame(pricesOf(old.prices), pricesOf(prices)) ? [] : [{ action: 'setPrices', prices: pricesOf(prices) }]),
    ...imageActions(old.images, variant.images),
    ...assetActions(old.assets, variant.assets),
  ]
  const named: UpdateAction[] = actions.map((action) => ({ ...action, ...nameOf(old) }))
  if (old.sku !== sku && old.isNew !== true) {
    named.push({ action: 'setSku', variantId: old.id, ...(sku !== undefined && { sku }) })
  }
  return named
}

/** What is known of a variant after the actions: of what was added neither its number nor ids of its parts. */
function afterwards(old: Fields | undefined, variant: Fields): Fields {
  const draft = variantDraft(variant)
  if (old !== undefined && isSame(variantDraft(old), draft)) return old
  return { ...draft, id: variant.id, ...((old === undefined || old.isNew === true) && { isNew: true }) }
}

function removal(variant: Fields): UpdateAction[] {
  if (!isNamed(variant)) return []
  return [{ action: 'removeVariant', ...(variant.isNew === true ? { sku: variant.sku } : { id: variant.id }) }]
}

function nameOf(variant: Fields): Fields {
  return variant.isNew === true ? { sku: variant.sku } : { variantId: variant.id }
}

/** Whether an action can say which variant it means. */
function isNamed(variant: Fields): boolean {
  return variant.isNew !== true || variant.sku !== undefined
}
