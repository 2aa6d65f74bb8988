import { type ApiError, invalidOperation, refused } from '../http/api-error.ts'
import { type Fields, fieldsOf } from '../json.ts'
import type { Context, ResourceDefinition } from '../resources/definition.ts'
import type { StoredRecord } from '../store/collection.ts'
import { referenceTo } from '../store/references.ts'

/**
 * Types whose records stay while records of these types refer to them. The vendor publishes those for channels,
 * customer groups, discount groups, product selections, recurrence policies, stores and tax categories; the others are
 * inferred. Carts and orders keep products, discounts and shipping methods from nothing: they hold copies.
 */
const KEPT_BY: Record<string, 'any' | readonly string[]> = {
  'associate-role': ['business-unit', 'approval-rule'],
  'business-unit': ['business-unit', 'approval-rule'],
  'cart-discount': ['discount-code'],
  category: ['category', 'product'],
  channel: 'any',
  customer: ['business-unit'],
  'customer-group': 'any',
  'discount-group': 'any',
  product: ['product-tailoring', 'variant'],
  'product-discount': ['product', 'standalone-price'],
  'product-selection': ['store'],
  'product-type': ['product', 'product-type'],
  'recurrence-policy': 'any',
  state: 'any',
  store: 'any',
  'tax-category': 'any',
  type: 'any',
  zone: ['shipping-method'],
}

/** Throws ApiError when a record can't be deleted for what else there is. */
export function refuseDeletion(
  definition: ResourceDefinition,
  record: StoredRecord,
  fields: Fields,
  context: Context,
): void {
  const { rules } = context.project
  const { typeId } = definition
  if (typeId === 'product' && rules.on('published-product-stays') && fieldsOf(fields.masterData).published === true) {
    throw invalidOperation('A published product must be unpublished first.')
  }
  if (typeId === 'state' && rules.on('built-in-state-stays') && fields.builtIn === true) {
    throw invalidOperation('A built-in state can not be deleted.')
  }
  if (typeId === 'extension') keepPrerequisite(record, context)
  else if (rules.on('referenced-record-stays')) keepReferenced(definition, record, context)
}

function keepReferenced({ typeId }: ResourceDefinition, record: StoredRecord, { project }: Context): void {
  const keepers = KEPT_BY[typeId]
  if (keepers === undefined) return
  for (const collection of project.collections()) {
    if (keepers !== 'any' && !keepers.includes(collection.typeId)) continue
    for (const token of tokensOf(typeId, record)) {
      for (const referrer of collection.sharing(token)) {
        if (referrer !== record) throw referenceExists(collection.typeId)
      }
    }
  }
  const { myBusinessUnitAssociateRoleOnCreation: role } = fieldsOf(project.settings.businessUnits)
  if (typeId === 'associate-role' && fieldsOf(role).key === record.key) throw referenceExists('project')
}

/** Records are referred to by id, or by key where the API has key references. */
function tokensOf(typeId: string, { id, key }: StoredRecord): string[] {
  return key === undefined ? [referenceTo(typeId, { id })] : [referenceTo(typeId, { id }), referenceTo(typeId, { key })]
}

function keepPrerequisite(record: StoredRecord, { project }: Context): void {
  if (!project.rules.on('prerequisite-extension-stays')) return
  for (const _ of project.collection('extension').sharing(referenceTo('extension', { id: record.id }))) {
    throw refused('ExtensionDependencyExists', 'Other extensions depend on this one.')
  }
}

function referenceExists(referencedBy: string): ApiError {
  const message = `Can not delete a resource while it is referenced from at least one '${referencedBy}'.`
  return refused('ReferenceExists', message, { referencedBy })
}
