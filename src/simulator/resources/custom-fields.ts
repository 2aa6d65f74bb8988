import { invalidField, invalidOperation } from '../http/api-error.ts'
import { fieldsOf, isFields } from '../json.ts'
import type { ActionHandler } from './definition.ts'
import type { Lift, PartHandler } from './parts.ts'

export const setCustomType: PartHandler = (part, action) => {
  if (action.type === undefined || action.type === null) delete part.custom
  else part.custom = { type: action.type, fields: action.fields ?? {} }
}

export const setCustomField: PartHandler = (part, action) => {
  const { custom } = part
  if (!isFields(custom)) throw invalidField('custom', null, 'What has no type of custom fields can have none.')
  const name = String(action.name)
  const fields = fieldsOf(custom.fields)
  const others = Object.entries(fields).filter(([field]) => field !== name)
  const isRemoval = action.value === undefined || action.value === null
  if (isRemoval && !Object.hasOwn(fields, name)) {
    throw invalidOperation(`The custom field '${name}' can not be removed: it has no value.`)
  }
  part.custom = { ...custom, fields: Object.fromEntries(isRemoval ? others : [...others, [name, action.value]]) }
}

/** The two actions that set the custom fields of a part, such as `setAssetCustomType` and `setAssetCustomField`. */
export function customActions(part: string, lift: Lift): Record<string, ActionHandler> {
  return { [`set${part}CustomType`]: lift(setCustomType), [`set${part}CustomField`]: lift(setCustomField) }
}
