import type { Creation, Fields, Shape, Update } from '../../types.ts'
import { fieldsOf, isSame, listOf, present, referenceOf } from '../../values.ts'

/**
 * A product in a selection. It has no id of its own: here its record's `id` is `<selection>/<product>`, and the product
 * that it refers to counts.
 */
export const productSelectionAssignment: Shape = { create, canonical, update, identities }

function create(record: Fields): Creation {
  const selection = selectionOf(record)
  if (selection === undefined) return { cannot: 'it is not known in which selection' }
  return { path: `product-selections/${selection}/products`, draft: canonical(record) }
}

function canonical({ product, variantSelection, variantExclusion }: Fields): Fields {
  return present({
    product: referenceOf(product),
    variantSelection: withSkus(variantSelection),
    variantExclusion: withSkus(variantExclusion),
  })
}

function update(current: Fields, desired: Fields): Update {
  const [before, after] = [canonical(current), canonical(desired)]
  if (!isSame(before.product, after.product)) return { actions: [], left: ['product'] }
  const change = (action: string, field: string) =>
    isSame(before[field], after[field])
      ? []
      : [{ action, product: after.product, ...present({ [field]: after[field] }) }]
  return {
    actions: [
      ...change('setVariantSelection', 'variantSelection'),
      ...change('setVariantExclusion', 'variantExclusion'),
    ],
    left: [],
  }
}

function identities(record: Fields): string[] {
  return [`product.id:${selectionOf(record)}/${fieldsOf(record.product).id}`]
}

function selectionOf({ id }: Fields): string | undefined {
  return typeof id === 'string' && id.includes('/') ? id.split('/', 1)[0] : undefined
}

/** An empty list says something: no variant at all. */
function withSkus(value: unknown): Fields | undefined {
  if (value === undefined || value === null) return undefined
  const { type, skus } = fieldsOf(value)
  return {
    ...(type === undefined ? {} : { type }),
    ...(skus === undefined ? {} : { skus: listOf(skus).map(String).sort() }),
  }
}
