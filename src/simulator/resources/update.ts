import { concurrentModification, invalidInput, requiredField } from '../http/api-error.ts'
import { cloneExact, type Fields, isFields, numberOf } from '../json.ts'
import { checkRecord } from '../rules/check-record.ts'
import { requireActions, requireUpdate } from '../schemas/request-check.ts'
import { actionsModel } from '../schemas/roots.ts'
import { fieldsIn, type StoredRecord } from '../store/collection.ts'
import { setCustomField, setCustomType } from './custom-fields.ts'
import type { ActionHandler, Context, ResourceDefinition } from './definition.ts'
import { fieldSetBy } from './field-actions.ts'
import { shaped } from './shape.ts'
import { reasonFor } from './unsupported.ts'

const MOST_ACTIONS = 500

/**
 * Applies a body of `{version, actions}` to a record: all actions or none. Without an effect the record keeps its
 * version. Throws ApiError: 409 for another version than the current one, 400 for what can't be applied.
 */
export function updateResource(
  definition: ResourceDefinition,
  record: StoredRecord,
  body: unknown,
  context: Context,
): void {
  const { version, actions } = checkedUpdate(body, actionsModel(definition)!)
  const { rules } = context.project
  if (version !== record.version && rules.on('version-on-update'))
    throw concurrentModification(record.id, version, record.version)
  applyActions(definition, record, actions, context)
}

/** Applies actions to a record: all or none. Throws ApiError. */
export function applyActions(
  definition: ResourceDefinition,
  record: StoredRecord,
  actions: readonly Fields[],
  context: Context,
): void {
  const before = fieldsIn(record)
  const after = cloneExact(before)
  let effects = 0
  let last = JSON.stringify(before)
  let silent = true
  for (const action of actions) {
    const pending = context.pending.size
    applyAction(definition, after, action, context)
    definition.derive?.(after, context)
    const now = JSON.stringify(after)
    if (now === last && context.pending.size === pending) continue
    last = now
    effects++
    if (!definition.silentActions?.includes(String(action.action))) silent = false
  }
  if (effects === 0) return
  checkRecord(definition.typeId, before, after, context)
  context.project.replace(definition, record, before, after, {
    versions: effects,
    clientId: context.clientId,
    keepModifiedAt: silent,
  })
  definition.commit?.(after, context)
}

/** The body of an update whose actions are of this union. Throws ApiError when it is none. */
export function checkedUpdate(body: unknown, union: string): { version: number; actions: Fields[] } {
  if (!isFields(body)) throw invalidInput('Request body must be an object with version and actions.')
  const version = numberOf(body.version)
  if (version === undefined) throw requiredField('version')
  if (!Array.isArray(body.actions)) throw requiredField('actions')
  if (body.actions.length > MOST_ACTIONS) {
    throw invalidInput(`An update can have ${MOST_ACTIONS} actions at most, not ${body.actions.length}.`)
  }
  requireUpdate(body)
  requireActions(union, body.actions)
  return { version, actions: body.actions as Fields[] }
}

/** Changes `resource` as one update action says. Throws ApiError when it can't be applied. */
export function applyAction(definition: ResourceDefinition, resource: Fields, action: Fields, context: Context): void {
  const name = String(action.action)
  const handler = handlerOf(definition, name)
  if (handler === undefined) {
    const reason = reasonFor(definition.typeId, name) ?? 'there is none of that name'
    throw invalidInput(`The simulator does not apply '${name}' to '${definition.typeId}': ${reason}.`)
  }
  const { verbatim = [] } = definition
  const payload = Object.fromEntries(
    Object.entries(action).map(([field, value]) => [
      field,
      verbatim.includes(field) ? value : shaped(value, context.project, isOwnValue(name, field)),
    ]),
  )
  handler(resource, payload, context)
}

/** Whether the simulator applies the update action of this name. */
export function appliesAction(definition: ResourceDefinition, name: string): boolean {
  return handlerOf(definition, name) !== undefined
}

/** Whether a field of an action holds a value of the user's own, which may refer to anything. */
function isOwnValue(action: string, field: string): boolean {
  return field === 'fields' || (field === 'value' && /CustomField$|Attribute/.test(action))
}

function handlerOf(definition: ResourceDefinition, name: string): ActionHandler | undefined {
  if (definition.actions !== undefined && Object.hasOwn(definition.actions, name)) return definition.actions[name]
  const field = fieldSetBy(definition.typeId, name)
  if (field === undefined) return undefined
  if (name === 'setCustomType') return setCustomType
  if (name === 'setCustomField') return setCustomField
  return setField(name, field)
}

/** The regular action: `set…` with nothing removes the field, `change…` needs a value. */
function setField(name: string, field: string): ActionHandler {
  return (resource, action) => {
    const value = action[field]
    if (value !== undefined && value !== null) resource[field] = value
    else if (name.startsWith('change')) throw requiredField(field)
    else if (Array.isArray(resource[field])) resource[field] = []
    else delete resource[field]
  }
}
