import { invalidOperation } from '../http/api-error.ts'
import { type Fields, isFields, listOf } from '../json.ts'
import { setOrDelete } from './action-helpers.ts'
import { customActions } from './custom-fields.ts'
import type { ActionHandler, Context } from './definition.ts'
import { inField } from './parts.ts'

/** States refuse to be changed to what they are. */
export const STATE_ACTIONS: Record<string, ActionHandler> = {
  ...setters({
    changeKey: 'key',
    changeType: 'type',
    changeInitial: 'initial',
    setName: 'name',
    setDescription: 'description',
    setRoles: 'roles',
    setTransitions: 'transitions',
  }),
  addRoles,
  removeRoles,
}

/** Channels do as well, and never are without a role. */
export const CHANNEL_ACTIONS: Record<string, ActionHandler> = {
  ...setters({ changeName: 'name', changeDescription: 'description' }),
  ...customActions('Address', inField('address')),
  addRoles,
  removeRoles: (channel, action, context) => {
    removeRoles(channel, action, context)
    requireRole(channel)
  },
  setRoles: (channel, action, context) => {
    set(channel, 'roles', action.roles, context)
    requireRole(channel)
  },
}

function setters(fields: Record<string, string>): Record<string, ActionHandler> {
  const handlers = Object.entries(fields).map(([name, field]): [string, ActionHandler] => [
    name,
    (resource, action, context) => {
      if (name.startsWith('change') && isEmpty(action[field])) throw invalidOperation(`'${field}' must not be empty.`)
      set(resource, field, action[field], context)
    },
  ])
  return Object.fromEntries(handlers)
}

function set(resource: Fields, field: string, value: unknown, context: Context): void {
  const after = isFields(value) && isEmpty(value) ? undefined : value
  if (JSON.stringify(resource[field]) === JSON.stringify(after)) refuseIdle(`'${field}' is that already.`, context)
  setOrDelete(resource, field, after)
}

function addRoles(resource: Fields, action: Fields, context: Context): void {
  const roles = listOf(resource.roles)
  const added = listOf(action.roles).filter((role) => !roles.includes(role))
  if (added.length === 0) refuseIdle('The roles are there already.', context)
  resource.roles = [...roles, ...added]
}

function removeRoles(resource: Fields, action: Fields, context: Context): void {
  const left = listOf(resource.roles).filter((role) => !listOf(action.roles).includes(role))
  if (left.length === listOf(resource.roles).length) refuseIdle('None of the roles is there.', context)
  resource.roles = left
}

function requireRole({ roles }: Fields): void {
  if (listOf(roles).length === 0) throw invalidOperation('A channel has at least one role.')
}

function refuseIdle(message: string, { project }: Context): void {
  if (project.rules.on('no-idle-change')) throw invalidOperation(message)
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (isFields(value) && Object.keys(value).length === 0)
}
