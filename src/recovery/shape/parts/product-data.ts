import type { Fields } from '../../types.ts'
import { fieldsOf, inOrder, listOf, present, referenceOf } from '../../values.ts'
import { assetsOf } from './assets.ts'
import { attributesOf } from './attributes.ts'
import { imagesOf } from './images.ts'
import { discountedPricesOf, pricesOf } from './prices.ts'

/** One of the two versions of a product's data: the current or the staged one. */

/** All variants, the master first. */
export function variantsOf(data: Fields): Fields[] {
  return [fieldsOf(data.masterVariant), ...listOf(data.variants).map(fieldsOf)]
}

/** The data but for the variants, as drafts have it. */
export function textsOf(data: Fields): Fields {
  const { name, slug, description, metaTitle, metaDescription, metaKeywords, searchKeywords, attributes } = data
  const categories = inOrder(listOf(data.categories).map(referenceOf))
  return present({
    name,
    slug,
    description,
    metaTitle,
    metaDescription,
    metaKeywords,
    searchKeywords,
    categories,
    categoryOrderHints: hintsOf(data),
    attributes: attributesOf(attributes),
  })
}

/** The variant as a draft has it: without its number and what discounts make of its prices. */
export function variantDraft(variant: Fields): Fields {
  const { sku, key, prices, images, attributes, assets } = variant
  return present({
    sku,
    key,
    prices: pricesOf(prices),
    images: imagesOf(images),
    attributes: attributesOf(attributes),
    assets: assetsOf(assets),
  })
}

/** The data in its canonical form; with or without what discounts make of its prices. */
export function canonicalData(data: Fields, discounts: 'with' | 'without' = 'with'): Fields {
  const variant = (each: Fields): Fields =>
    present({ ...variantDraft(each), ...(discounts === 'with' && { prices: discountedPricesOf(each.prices) }) })
  return present({
    ...textsOf(data),
    defaultVariant: referenceOf(data.defaultVariant),
    masterVariant: variant(fieldsOf(data.masterVariant)),
    variants: inOrder(listOf(data.variants).map(fieldsOf).map(variant)),
  })
}

/** Hints of categories that the product is in; the others have no effect and can't be set. */
export function hintsOf(data: Fields): Fields {
  const hints = fieldsOf(data.categoryOrderHints)
  const ids = listOf(data.categories).map((category) => String(fieldsOf(category).id))
  return present(Object.fromEntries(ids.map((id) => [id, hints[id]])))
}
