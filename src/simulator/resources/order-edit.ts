import { listOf } from '../json.ts'
import { append } from './action-helpers.ts'
import type { ResourceDefinition } from './definition.ts'

/** Order edits: the actions they hold are kept as drafted; applying them is not simulated. */
export const ORDER_EDIT: ResourceDefinition = {
  typeId: 'order-edit',
  path: 'orders/edits',
  graphql: { list: 'orderEdits' },
  view: ['view_order_edits'],
  manage: ['manage_order_edits'],
  required: ['resource'],
  verbatim: ['stagedActions', 'stagedAction'],
  actions: { addStagedAction: append('stagedActions', 'stagedAction') },
  create: ({ dryRun: _, ...draft }) => ({
    ...draft,
    stagedActions: listOf(draft.stagedActions),
    result: { type: 'NotProcessed' },
  }),
}
