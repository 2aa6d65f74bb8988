import { resourceType } from '../../../src/catalogue/resources.ts'

export const product = resourceType('product')
export const order = resourceType('order')
export const project = resourceType('project')
export const customObject = resourceType('key-value-document')
export const mcpServer = resourceType('mcp-server')
export const assignment = resourceType('product-selection-assignment')
export const approvalRule = resourceType('approval-rule')

/** UUIDs in ascending order. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}
