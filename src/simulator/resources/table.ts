import type { ResourceDefinition } from './definition.ts'
import { MESSAGES } from './messages.ts'
import { REGULAR } from './regular.ts'

/** Every type of resource that the simulator has. */
export const DEFINITIONS: readonly ResourceDefinition[] = [...REGULAR, MESSAGES]
