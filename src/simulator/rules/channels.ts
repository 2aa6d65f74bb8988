import { refused } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, stringOf } from '../json.ts'
import type { Context } from '../resources/definition.ts'

export function hasRole(channel: unknown, role: string, { project }: Context): boolean {
  const channels = project.collection('channel')
  const stored = channels.get(stringOf(fieldsOf(channel).id) ?? '')
  return stored === undefined || listOf(channels.parsed(stored).roles).includes(role)
}

/** Throws ApiError when a store or a standalone price names a channel that is not made for it. */
export function checkChannelRoles(typeId: string, resource: Fields, context: Context): void {
  if (!context.project.rules.on('channel-role')) return
  if (typeId === 'store') {
    requireRole(listOf(resource.distributionChannels), 'ProductDistribution', context)
    requireRole(listOf(resource.supplyChannels), 'InventorySupply', context)
  } else if (resource.channel !== undefined) requireRole([resource.channel], 'ProductDistribution', context)
}

function requireRole(channels: readonly unknown[], missingRole: string, context: Context): void {
  const channel = channels.find((candidate) => !hasRole(candidate, missingRole, context))
  if (channel === undefined) return
  throw refused('MissingRoleOnChannel', `The channel has not the role ${missingRole}.`, { channel, missingRole })
}
