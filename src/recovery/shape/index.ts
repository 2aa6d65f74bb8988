/**
 * How records of each type are written and compared. A type is either as its draft's model says, with oddities for what
 * differs (`generic.ts`), or has a shape of its own in a file below `types/`. To add one: its file, and a line here.
 */
import type { ResourceType } from '../../catalogue/types.ts'
import type { Shape } from '../types.ts'
import { genericShape, type Oddities } from './generic.ts'
import { category } from './types/category.ts'
import { configOddities } from './types/config.ts'
import { customerOddities } from './types/customer.ts'
import { inventoryEntry } from './types/inventory-entry.ts'
import { keyValueDocument } from './types/key-value-document.ts'
import { product } from './types/product.ts'
import { productSelectionAssignment } from './types/product-selection-assignment.ts'
import { productTailoring } from './types/product-tailoring.ts'
import { productType } from './types/product-type.ts'
import { standalonePrice } from './types/standalone-price.ts'
import { variant } from './types/variant.ts'
import { unwritten } from './unwritten.ts'

const oddities: Readonly<Record<string, Oddities>> = { ...configOddities, ...customerOddities }
const shapes: Readonly<Record<string, Shape>> = {
  cart: unwritten,
  category,
  'inventory-entry': inventoryEntry,
  'key-value-document': keyValueDocument,
  order: unwritten,
  product,
  'product-selection-assignment': productSelectionAssignment,
  'product-type': productType,
  project: unwritten,
  quote: unwritten,
  'quote-request': unwritten,
  'recurring-order': unwritten,
  'staged-quote': unwritten,
  'standalone-price': standalonePrice,
  'product-tailoring': productTailoring,
  variant,
}

const made = new Map<string, Shape>()

/** The shape of a type of the catalogue. */
export function shapeOf(type: ResourceType): Shape {
  const known = shapes[type.name] ?? made.get(type.name)
  if (known) return known
  const shape = genericShape(type, oddities[type.name])
  made.set(type.name, shape)
  return shape
}
