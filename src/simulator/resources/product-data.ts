import { type Fields, fieldsOf, listOf } from '../json.ts'
import { assetWithId } from './asset.ts'
import { withEnumLabels } from './attributes.ts'
import type { Context } from './definition.ts'

/** A variant of a draft as the API returns it: with its number, and ids for prices and assets. */
export function productVariant(
  draft: unknown,
  id: number,
  types: ReadonlyMap<string, Fields>,
  context: Context,
): Fields {
  const { prices, attributes, images, assets, ...names } = fieldsOf(draft)
  return {
    id,
    ...names,
    prices: listOf(prices).map((price) => priceWithId(price, context)),
    images: listOf(images),
    attributes: listOf(attributes).map((attribute) => withEnumLabels(attribute, types)),
    assets: listOf(assets).map((asset) => assetWithId(asset, context)),
  }
}

export function priceWithId(draft: unknown, { project }: Context): Fields {
  return { id: project.newId(), ...fieldsOf(draft) }
}

export function dataOf(product: Fields): Fields[] {
  const { current, staged } = fieldsOf(product.masterData)
  return [fieldsOf(staged), fieldsOf(current)]
}

export function variantsOf(data: Fields): Fields[] {
  return [fieldsOf(data.masterVariant), ...listOf(data.variants).map(fieldsOf)]
}
