import { type Fields, fieldsOf, isFields } from '../json.ts'
import type { ResourceDefinition } from './definition.ts'

export const EXTENSION: ResourceDefinition = {
  typeId: 'extension',
  path: 'extensions',
  graphql: { list: 'extensions' },
  view: ['manage_extensions'],
  manage: ['manage_extensions'],
  required: ['destination', 'triggers'],
  actions: {
    changeDestination: (extension, { destination }) => {
      extension.destination = withHiddenSecrets(destination)
    },
  },
  create: (draft) => ({ ...draft, destination: withHiddenSecrets(draft.destination) }),
}

const SECRETS = new Set(['headerValue', 'key', 'accessSecret', 'accessKey', 'apiSecret', 'connectionString'])

/** Secrets of destinations are never shown again, but for their end. */
export function withHiddenSecrets(destination: unknown): Fields {
  const entries = Object.entries(fieldsOf(destination)).map(([name, value]): [string, unknown] => {
    if (isFields(value)) return [name, withHiddenSecrets(value)]
    return [name, SECRETS.has(name) && typeof value === 'string' ? `****${value.slice(-4)}` : value]
  })
  return Object.fromEntries(entries)
}
