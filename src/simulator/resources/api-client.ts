import { type Fields, numberOf } from '../json.ts'
import type { Context, ResourceDefinition } from './definition.ts'

const DAY = 86_400_000

/** API clients: no version, no update, no key; the secret is shown once, in the answer to the creation. */
export const API_CLIENT: ResourceDefinition = {
  typeId: 'api-client',
  path: 'api-clients',
  graphql: { list: 'apiClients' },
  view: ['view_api_clients'],
  manage: ['manage_api_clients'],
  versioned: false,
  byKey: false,
  writes: { update: false },
  required: ['name', 'scope'],
  create: apiClient,
  created: (client, context) => {
    const { id, accessTokenValiditySeconds, scope } = JSON.parse(client) as Fields
    const secret = context.project.newId()
    const tokenSeconds = numberOf(accessTokenValiditySeconds)
    context.registerClient({
      id: String(id),
      secret,
      scopes: String(scope).split(' '),
      ...(tokenSeconds === undefined ? {} : { tokenSeconds }),
    })
    return `${client.slice(0, -1)},"secret":${JSON.stringify(secret)}}`
  },
  afterDelete: ({ id }, context) => context.removeClient(String(id)),
}

function apiClient({ deleteDaysAfterCreation, ...draft }: Fields, { project }: Context): Fields {
  const days = numberOf(deleteDaysAfterCreation)
  if (days === undefined) return draft
  return { ...draft, deleteAt: new Date(project.clock.now() + days * DAY).toISOString() }
}
