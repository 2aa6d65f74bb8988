import { invalidField, refused, requiredField } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, numberOf } from '../json.ts'
import { parseWhere } from '../query/parse-where.ts'
import type { ResourceDefinition } from './definition.ts'
import { changeDestination, forgetDestination, withKeptDestination } from './destination.ts'

export const EXTENSION: ResourceDefinition = {
  typeId: 'extension',
  path: 'extensions',
  graphql: { list: 'extensions' },
  view: ['manage_extensions'],
  manage: ['manage_extensions'],
  required: ['destination', 'triggers'],
  actions: { changeDestination },
  create: (draft, context) => {
    const { size } = context.project.collection('extension')
    if (size >= MOST)
      throw refused('MaxResourceLimitExceeded', `You have exceeded the limit of ${MOST} resources of type extension.`)
    return withKeptDestination(draft, context)
  },
  derive: requireSound,
  afterDelete: forgetDestination,
}

const MOST = 25
const LONGEST_TIMEOUT = 10_000

const TRIGGERED_BY = new Set(
  `business-unit cart customer customer-group order payment payment-method quote quote-request shopping-list
  staged-quote`.split(/\s+/),
)

function requireSound(extension: Fields): void {
  const triggers = listOf(extension.triggers).map(fieldsOf)
  if (triggers.length === 0) throw requiredField('triggers')
  for (const { resourceTypeId, actions, condition } of triggers) {
    if (!TRIGGERED_BY.has(String(resourceTypeId))) {
      throw invalidField('resourceTypeId', resourceTypeId, `'${String(resourceTypeId)}' triggers no extensions.`)
    }
    if (listOf(actions).length === 0) throw requiredField('actions')
    const unknown = listOf(actions).find((action) => action !== 'Create' && action !== 'Update')
    if (unknown !== undefined) throw invalidField('actions', unknown, `There is no action '${String(unknown)}'.`)
    if (typeof condition === 'string') parseWhere(condition)
  }
  const timeout = numberOf(extension.timeoutInMs)
  if (timeout !== undefined && (timeout < 1 || timeout > LONGEST_TIMEOUT)) {
    throw invalidField('timeoutInMs', timeout, `An extension has ${LONGEST_TIMEOUT} ms at most.`)
  }
}

/** Ids of the extensions that must be done before this one is called. */
export function dependenciesOf(extension: Fields): string[] {
  return listOf(extension.dependencies).map((reference) => String(fieldsOf(reference).id))
}
