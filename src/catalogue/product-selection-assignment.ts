import { access } from './shared.ts'
import type { ResourceType } from './types.ts'

/**
 * Which products a selection holds. An assignment has no id, no version and no times of its own, and doesn't change
 * the version of its selection either: it can only be read whole, selection by selection. The API ends an offset at
 * 10,000, so a longer list shows itself by fewer children than the selection's `productCount`.
 */
export const productSelectionAssignment = {
  name: 'product-selection-assignment',
  class: 'catalogue',
  endpoint: 'product-selections/{ID}/products',
  reading: { kind: 'nested', parent: 'product-selection', children: productsOf, childId: productId, paging: 'offset' },
  graphql: null,
  deletionEvents: false,
  versioned: false,
  modifiedAt: false,
  ...access('product_selections'),
  identity: { key: 'none', natural: ['product'] },
  sdk: { resource: 'AssignedProductReference', draft: null },
  references: [{ path: 'product', to: ['product'] }],
  notRestorable: [],
  wave: 5,
  importApi: false,
  expires: false,
} as const satisfies ResourceType

function productsOf(selection: unknown) {
  return { path: `product-selections/${encodeURIComponent((selection as { id: string }).id)}/products` }
}

function productId(assignment: unknown) {
  return (assignment as { product: { id: string } }).product.id
}
