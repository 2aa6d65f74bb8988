import { invalidField } from '../http/api-error.ts'
import { fieldsOf, isFields } from '../json.ts'
import type { ActionHandler } from './definition.ts'

export const setCustomType: ActionHandler = (resource, action) => {
  if (action.type === undefined || action.type === null) delete resource.custom
  else resource.custom = { type: action.type, fields: action.fields ?? {} }
}

export const setCustomField: ActionHandler = (resource, action) => {
  const { custom } = resource
  if (!isFields(custom)) throw invalidField('custom', null, 'A record without a type of custom fields can have none.')
  const name = String(action.name)
  const fields = Object.entries(fieldsOf(custom.fields)).filter(([field]) => field !== name)
  if (action.value !== undefined && action.value !== null) fields.push([name, action.value])
  custom.fields = Object.fromEntries(fields)
}
