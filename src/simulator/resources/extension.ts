import { ApiError, invalidField, requiredField } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, numberOf } from '../json.ts'
import { parsePredicate } from '../query/parse-predicate.ts'
import { fieldsIn } from '../store/collection.ts'
import type { Project } from '../store/project.ts'
import type { Context, ResourceDefinition } from './definition.ts'
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
  afterDelete: (extension, context) => {
    requireUnneeded(extension, context)
    forgetDestination(extension, context)
  },
}

const MOST = 25
const LONGEST_TIMEOUT = 10_000
const MOST_DEPENDENCIES = 5
const DEEPEST_CHAIN = 3

const TRIGGERED_BY = new Set(
  `business-unit cart customer customer-group order payment payment-method quote quote-request shopping-list
  staged-quote`.split(/\s+/),
)

function requireSound(extension: Fields, { project }: Context): void {
  const triggers = listOf(extension.triggers).map(fieldsOf)
  if (triggers.length === 0) throw requiredField('triggers')
  for (const { resourceTypeId, actions, condition } of triggers) {
    if (!TRIGGERED_BY.has(String(resourceTypeId))) {
      throw invalidField('resourceTypeId', resourceTypeId, `'${String(resourceTypeId)}' triggers no extensions.`)
    }
    if (listOf(actions).length === 0) throw requiredField('actions')
    const unknown = listOf(actions).find((action) => action !== 'Create' && action !== 'Update')
    if (unknown !== undefined) throw invalidField('actions', unknown, `There is no action '${String(unknown)}'.`)
    if (typeof condition === 'string') parsePredicate(condition)
  }
  const timeout = numberOf(extension.timeoutInMs)
  if (timeout !== undefined && (timeout < 1 || timeout > LONGEST_TIMEOUT)) {
    throw invalidField('timeoutInMs', timeout, `An extension has ${LONGEST_TIMEOUT} ms at most.`)
  }
  if (listOf(extension.dependencies).length > MOST_DEPENDENCIES) {
    const message = `Extension chain breadth exceeds the maximum allowed breadth of ${MOST_DEPENDENCIES}`
    throw refused('ExtensionChainTooWide', message)
  }
  requireShortChain(extension, [String(extension.id)], project)
}

/** `path` leads from the extension that is written to this one. */
function requireShortChain(extension: Fields, path: readonly string[], project: Project): void {
  if (path.length > DEEPEST_CHAIN) {
    const message = `The dependency chain depth ${path.length} exceeds the maximum allowed depth of ${DEEPEST_CHAIN}`
    throw refused('ExtensionChainTooDeep', message)
  }
  for (const id of dependenciesOf(extension)) {
    if (path.includes(id)) {
      throw refused('CircularDependency', `Circular dependency detected: [${[...path, id].join(', ')}]`)
    }
    const stored = project.collection('extension').get(id)
    if (stored !== undefined) requireShortChain(fieldsIn(stored), [...path, id], project)
  }
}

function requireUnneeded({ id }: Fields, { project }: Context): void {
  const needing = [...project.collection('extension').idOrder.ascending()].filter((stored) =>
    dependenciesOf(fieldsIn(stored)).includes(String(id)),
  )
  if (needing.length === 0) return
  const ids = needing.map((stored) => stored.id).join(', ')
  const message = `The extension cannot be deleted because it is a prerequisite for: [${ids}].`
  throw refused('ExtensionDependencyExists', message)
}

/** Ids of the extensions that must be done before this one is called. */
export function dependenciesOf(extension: Fields): string[] {
  return listOf(extension.dependencies).map((reference) => String(fieldsOf(reference).id))
}

function refused(code: string, message: string): ApiError {
  return new ApiError(400, [{ code, message }])
}
