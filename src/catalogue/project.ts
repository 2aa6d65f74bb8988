import { access } from './shared.ts'
import type { ResourceType } from './types.ts'

/**
 * The project's settings: one object at the project's own address. It can't be created, and never deleted; a restore
 * writes the difference by update actions.
 */
export const project = {
  name: 'project',
  class: 'config',
  endpoint: '',
  reading: { kind: 'single' },
  graphql: null,
  deletionEvents: false,
  versioned: true,
  modifiedAt: false,
  ...access('project_settings'),
  identity: { key: 'required', natural: [] },
  sdk: { resource: 'Project', draft: null },
  references: [
    {
      path: 'businessUnits.myBusinessUnitAssociateRoleOnCreation',
      to: ['associate-role'],
      by: 'key',
      secondPass: 'setMyBusinessUnitAssociateRoleOnCreation',
    },
  ],
  notRestorable: [
    { field: 'key', reason: 'a project keeps its own key' },
    { field: 'createdAt', reason: 'set by the platform' },
    { field: 'trialUntil', reason: 'set by the platform' },
    { field: 'externalOAuth.authorizationHeader', reason: 'hidden on read' },
  ],
  wave: 0,
  importApi: false,
  expires: false,
} as const satisfies ResourceType
