import type { ResourceDefinition } from '../resources/definition.ts'

/** Names of the SDK's models for a type of resource, where they don't follow from its type id. */
const RESOURCES: Record<string, string> = { 'key-value-document': 'CustomObject' }
const DRAFTS: Record<string, string> = { order: 'OrderFromCartDraft' }

/** Models that are no type's own: project settings, orders from elsewhere, what product selections list. */
export const OTHER_ROOTS = ['Project', 'ProjectUpdateAction', 'OrderImportDraft', 'AssignedProductReference'] as const

/** The model of a type's records. */
export function resourceModel(typeId: string): string {
  return RESOURCES[typeId] ?? typeId.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** The model of the draft from which records of a type are created; `undefined` when they can't be. */
export function draftModel({ typeId, writes }: ResourceDefinition): string | undefined {
  return writes?.create === false ? undefined : (DRAFTS[typeId] ?? `${resourceModel(typeId)}Draft`)
}

/** The union of a type's update actions; `undefined` when its records can't be updated. */
export function actionsModel({ typeId, writes }: ResourceDefinition): string | undefined {
  return writes?.update === false ? undefined : `${resourceModel(typeId)}UpdateAction`
}
