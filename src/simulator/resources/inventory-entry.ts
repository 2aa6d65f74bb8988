import { type Fields, fieldsOf } from '../json.ts'
import { aboutSku } from '../rules/products.ts'
import { quantityOf, setAll, setOrDelete } from './action-helpers.ts'
import type { ResourceDefinition } from './definition.ts'

/** What is in stock of a SKU at one supply channel, or at none. */
export const INVENTORY_ENTRY: ResourceDefinition = {
  typeId: 'inventory-entry',
  path: 'inventory',
  graphql: { list: 'inventoryEntries' },
  view: ['view_products'],
  manage: ['manage_products'],
  required: ['sku', 'quantityOnStock'],
  unique: ({ sku, supplyChannel }) => [
    { field: 'sku', value: sku, scope: JSON.stringify(supplyChannel ?? '') },
    { field: 'sku', value: aboutSku(String(sku)), shared: true },
  ],
  derive: (entry) => {
    entry.availableQuantity ??= entry.quantityOnStock
  },
  actions: {
    addQuantity: (entry, { quantity }) => stock(entry, quantityOf(entry.quantityOnStock) + quantityOf(quantity)),
    removeQuantity: (entry, { quantity }) => stock(entry, quantityOf(entry.quantityOnStock) - quantityOf(quantity)),
    changeQuantity: (entry, { quantity }) => stock(entry, quantityOf(quantity)),
    setInventoryLimits: setAll('minCartQuantity', 'maxCartQuantity'),
    setReorderPoint: (entry, { quantity }) => setLevel(entry, 'reorderPoint', quantity),
    setSafetyStock: (entry, { quantity }) => setLevel(entry, 'safetyStock', quantity),
  },
}

function stock(entry: Fields, quantity: number): void {
  const reserved = quantityOf(entry.quantityOnStock) - quantityOf(entry.availableQuantity)
  entry.quantityOnStock = quantity
  entry.availableQuantity = quantity - reserved
}

function setLevel(entry: Fields, level: string, quantity: unknown): void {
  const levels = { ...fieldsOf(entry.stockLevels) }
  setOrDelete(levels, level, quantity)
  setOrDelete(entry, 'stockLevels', Object.keys(levels).length > 0 ? levels : undefined)
}
