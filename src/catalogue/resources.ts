import { LifeboatError } from '../errors/lifeboat-error.ts'
import { approvalFlow, approvalRule } from './approvals.ts'
import { catalogueTypes } from './catalogue.ts'
import { configTypes } from './config.ts'
import { customerTypes } from './customer.ts'
import { productSelectionAssignment } from './product-selection-assignment.ts'
import { project } from './project.ts'
import { transactionalTypes } from './transactional.ts'
import type { ResourceType } from './types.ts'

const table = [
  project,
  ...configTypes,
  approvalRule,
  ...catalogueTypes,
  productSelectionAssignment,
  ...customerTypes,
  ...transactionalTypes,
  approvalFlow,
] as const satisfies readonly ResourceType[]

export type ResourceTypeName = (typeof table)[number]['name']

/** Every type of resource that a commercetools project is made of, by class. */
export const resourceTypes: readonly (ResourceType & { name: ResourceTypeName })[] = table

const byName = new Map<string, ResourceType & { name: ResourceTypeName }>(
  resourceTypes.map((type) => [type.name, type]),
)

/** The entry of that name. Throws a `usage` error for a name that the catalogue doesn't know. */
export function resourceType(name: string): ResourceType & { name: ResourceTypeName } {
  const type = byName.get(name)
  if (type) return type
  throw new LifeboatError(`unknown resource type "${name}"`, {
    kind: 'usage',
    code: 'unknown-resource-type',
    hint: `use one of: ${[...byName.keys()].join(', ')}`,
  })
}
