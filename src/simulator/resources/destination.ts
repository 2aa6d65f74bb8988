import { type Fields, fieldsOf, isFields } from '../json.ts'
import type { ActionHandler, Context } from './definition.ts'

const SECRETS = new Set(['headerValue', 'accessSecret', 'accessKey', 'apiKey', 'apiSecret', 'connectionString'])

/** The draft as it is served: its destination with stars for the secrets, which the project keeps apart. */
export function withKeptDestination(draft: Fields, { project }: Context): Fields {
  const id = project.newId()
  project.keepSecret(id, fieldsOf(draft.destination))
  return { ...draft, id, destination: withHiddenSecrets(draft.destination) }
}

export const changeDestination: ActionHandler = (resource, { destination }, { project }) => {
  project.keepSecret(String(resource.id), fieldsOf(destination))
  resource.destination = withHiddenSecrets(destination)
}

export function forgetDestination({ id }: Fields, { project }: Context): void {
  project.keepSecret(String(id), undefined)
}

/** Secrets of destinations are never shown again, but for their end. */
function withHiddenSecrets(destination: unknown): Fields {
  const fields = fieldsOf(destination)
  const entries = Object.entries(fields).map(([name, value]): [string, unknown] => {
    if (isFields(value)) return [name, withHiddenSecrets(value)]
    // Of all fields named `key` only this one is secret: that of a Kafka topic is none.
    const secret = SECRETS.has(name) || (name === 'key' && fields.type === 'AzureFunctions')
    return [name, secret && typeof value === 'string' ? `****${value.slice(-4)}` : value]
  })
  return Object.fromEntries(entries)
}
