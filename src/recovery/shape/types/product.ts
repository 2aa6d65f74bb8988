import type { Creation, Fields, Shape, Update, UpdateAction } from '../../types.ts'
import { fieldsOf, isSame, present, referenceOf } from '../../values.ts'
import { discountActions } from '../parts/discount-actions.ts'
import { renumbered } from '../parts/pair-variants.ts'
import { canonicalData, textsOf, variantDraft, variantsOf } from '../parts/product-data.ts'
import { productDataActions } from '../parts/product-data-actions.ts'

/**
 * Products have two versions of their data. A draft gives both the current one; what is staged comes afterwards. What
 * discounts make of prices is the last to come, alone: only discounts from outside can be set, and the API works out the
 * others in its own time.
 */
export const product: Shape = { create, canonical, update, identities }

function create(record: Fields): Creation {
  const { current, published } = dataOf(record)
  const [master = {}, ...others] = inNumberOrder(variantsOf(current))
  const masterVariant = variantDraft(master)
  return {
    path: 'products',
    draft: present({
      ...setOnce(record),
      ...textsOf(current),
      // Without one where variants are records of their own.
      masterVariant,
      variants: others.map(variantDraft),
      publish: published,
    }),
  }
}

function canonical(record: Fields): Fields {
  const { current, staged, published } = dataOf(record)
  return { ...setOnce(record), published, current: canonicalData(current), staged: canonicalData(staged) }
}

function update(current: Fields, desired: Fields): Update {
  const wanted = renumbered(current, desired)
  const data = dataActions(current, wanted)
  const actions = [...ownActions(current, desired), ...data]
  return {
    actions: actions.length > 0 ? actions : discounts(current, wanted),
    left: isSame(referenceOf(current.productType), referenceOf(desired.productType)) ? [] : ['productType'],
  }
}

function identities(record: Fields): string[] {
  const { current, staged } = dataOf(record)
  const skus = [current, staged].flatMap(variantsOf).flatMap(({ sku }) => (sku === undefined ? [] : [`sku:${sku}`]))
  const slugs = Object.entries({ current, staged }).flatMap(([version, { slug }]) =>
    Object.entries(fieldsOf(slug)).map(([language, text]) => `masterData.${version}.slug.${language}:${text}`),
  )
  return [...(record.key === undefined ? [] : [`key:${record.key}`]), ...new Set(skus), ...slugs]
}

/** What both versions have in common. */
function setOnce({ key, productType, taxCategory, state, priceMode = 'Embedded' }: Fields): Fields {
  return present({
    key,
    productType: referenceOf(productType),
    taxCategory: referenceOf(taxCategory),
    state: referenceOf(state),
    priceMode,
  })
}

function ownActions(current: Fields, desired: Fields): UpdateAction[] {
  const [before, after] = [setOnce(current), setOnce(desired)]
  const set = (field: string, action: UpdateAction): UpdateAction[] =>
    isSame(before[field], after[field])
      ? []
      : [{ ...action, ...(after[field] !== undefined && { [field]: after[field] }) }]
  return [
    ...set('key', { action: 'setKey' }),
    ...set('taxCategory', { action: 'setTaxCategory' }),
    ...set('state', { action: 'transitionState', force: true }),
    ...set('priceMode', { action: 'setPriceMode' }),
  ]
}

/**
 * First the current version, changed together with the staged one; then whether it is published; then what is staged.
 * What is not to be published is never published on the way.
 */
function dataActions(current: Fields, desired: Fields): UpdateAction[] {
  const [now, then] = [dataOf(current), dataOf(desired)]
  const isPublishing = then.published && !now.published
  const isStagedWanted = isPublishing && isSameData(now.staged, then.current)
  const changesCurrent = isPublishing ? !isStagedWanted : !isSameData(now.current, then.current)
  if (!changesCurrent) {
    const base = isStagedWanted ? then.current : now.staged
    const staged = isSameData(base, then.staged) ? [] : productDataActions(now.staged, then.staged, true).actions
    return [...publication(now.published, then.published), ...staged]
  }
  const reverted = isSame(now.current, now.staged) ? [] : [{ action: 'revertStagedChanges' }]
  const first = productDataActions(now.current, then.current, false)
  // The rest once the product is read again.
  if (first.isPartial) return [...reverted, ...first.actions]
  return [
    ...reverted,
    ...first.actions,
    ...publication(now.published, then.published),
    ...productDataActions(first.result, then.staged, true).actions,
  ]
}

function publication(before: boolean, after: boolean): UpdateAction[] {
  if (before === after) return []
  return [{ action: after ? 'publish' : 'unpublish' }]
}

function discounts(current: Fields, desired: Fields): UpdateAction[] {
  const [now, then] = [dataOf(current), dataOf(desired)]
  // Prices of both versions have the same ids where the versions do not differ.
  if (isSame(now.current, now.staged)) return discountActions(now.current, then.current, false)
  return discountActions(now.staged, then.staged, true)
}

function isSameData(one: Fields, other: Fields): boolean {
  return isSame(canonicalData(one, 'without'), canonicalData(other, 'without'))
}

function dataOf({ masterData }: Fields): { current: Fields; staged: Fields; published: boolean } {
  const { current, staged, published } = fieldsOf(masterData)
  return { current: fieldsOf(current), staged: fieldsOf(staged), published: published === true }
}

/** By their numbers, which they then get again; the master first where there are gaps that can't come again. */
function inNumberOrder(variants: readonly Fields[]): Fields[] {
  const sorted = [...variants].sort((a, b) => Number(a.id) - Number(b.id))
  return sorted.every(({ id }, i) => id === i + 1) ? sorted : [...variants]
}
