import { fieldsOf, listOf } from '../json.ts'
import type { ResourceDefinition } from './definition.ts'

export const STORE: ResourceDefinition = {
  typeId: 'store',
  path: 'stores',
  graphql: { list: 'stores' },
  view: ['view_stores'],
  manage: ['manage_stores'],
  required: ['key'],
  defaults: { languages: [], countries: [], distributionChannels: [], supplyChannels: [], productSelections: [] },
  create: (draft) => ({
    ...draft,
    productSelections: listOf(draft.productSelections).map((setting) => ({ active: false, ...fieldsOf(setting) })),
  }),
}
