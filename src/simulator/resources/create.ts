import { requiredField } from '../http/api-error.ts'
import { cloneExact, type Fields, isFields } from '../json.ts'
import { checkRecord } from '../rules/check-record.ts'
import type { StoredRecord } from '../store/collection.ts'
import type { Context, ResourceDefinition } from './definition.ts'
import { shaped } from './shape.ts'

/** Creates a resource from a draft as the type's definition says. Throws ApiError when the draft is refused. */
export function createResource(definition: ResourceDefinition, draft: Fields, context: Context): StoredRecord {
  for (const field of definition.required) {
    if (draft[field] === undefined || draft[field] === null) throw requiredField(field)
  }
  const resource = resourceFrom(definition, draft, context)
  checkRecord(definition.typeId, undefined, resource, context)
  return context.project.insert(definition, resource, context.clientId)
}

function resourceFrom(definition: ResourceDefinition, draft: Fields, context: Context): Fields {
  const resolved = shapedDraft(definition, draft, context)
  const resource = definition.create?.(resolved, context) ?? resolved
  const complete = withDefaults(resource, definition.defaults)
  withEmptyCustomFields(complete)
  definition.derive?.(complete, context)
  return complete
}

function shapedDraft(definition: ResourceDefinition, draft: Fields, context: Context): Fields {
  const entries = Object.entries(draft).filter(([, value]) => value !== null)
  for (const entry of entries) {
    if (!definition.verbatim?.includes(entry[0])) entry[1] = shaped(entry[1], context.project)
  }
  return Object.fromEntries(entries)
}

function withDefaults(resource: Fields, defaults: Fields = {}): Fields {
  const missing = Object.entries(defaults).filter(([name]) => resource[name] === undefined)
  return { ...resource, ...cloneExact(Object.fromEntries(missing)) }
}

/** Custom fields always have `fields`, also when the draft only named their type. */
export function withEmptyCustomFields(resource: Fields): void {
  const { custom } = resource
  if (isFields(custom) && custom.fields === undefined) custom.fields = {}
}
