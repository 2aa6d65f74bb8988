import { concurrentModification, invalidOperation, requiredField } from '../http/api-error.ts'
import { type ApiRequest, bodyOf, contextOf, recordAt, requireManage } from '../http/operations.ts'
import { type Reply, record } from '../http/reply.ts'
import type { PathParameters } from '../http/route.ts'
import { type Fields, fieldsOf, listOf, numberOf, stringOf, withoutUndefined } from '../json.ts'
import { fieldsIn, type StoredRecord } from '../store/collection.ts'
import { append } from './action-helpers.ts'
import type { ResourceDefinition } from './definition.ts'
import { stagedOrder } from './staged-order.ts'
import { applyActions } from './update.ts'

/** Order edits: the actions that they hold are kept as drafted, until they are applied to the order. */
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
  routes: [{ method: 'POST', path: '{id}/apply', handle: apply }],
}

/** Applies the edit to its order, once: both get a new version. */
function apply(request: ApiRequest, parameters: PathParameters): Reply {
  requireManage(request, ORDER_EDIT)
  const context = contextOf(request)
  const edit = recordAt(request.project, ORDER_EDIT, parameters)
  const { editVersion, resourceVersion } = fieldsOf(bodyOf(request))
  requireVersion(edit, editVersion, 'editVersion')
  const before = fieldsIn(edit)
  if (fieldsOf(before.result).type === 'Applied') throw invalidOperation('The edit has been applied already.')
  const order = request.project.collection('order').get(stringOf(fieldsOf(before.resource).id) ?? '')
  if (order === undefined) throw invalidOperation('The order of the edit is not there any more.')
  requireVersion(order, resourceVersion, 'resourceVersion')
  const excerptBeforeEdit = excerpt(order)
  applyActions(stagedOrder(fieldsIn(order)), order, listOf(before.stagedActions).map(fieldsOf), context)
  const result = {
    type: 'Applied',
    appliedAt: request.project.clock.iso(),
    excerptBeforeEdit,
    excerptAfterEdit: excerpt(order),
  }
  request.project.replace(ORDER_EDIT, edit, before, { ...before, result }, { versions: 1, clientId: context.clientId })
  return record(edit)
}

function requireVersion({ id, version }: StoredRecord, given: unknown, field: string): void {
  const expected = numberOf(given)
  if (expected === undefined) throw requiredField(field)
  if (expected !== version) throw concurrentModification(id, expected, version)
}

function excerpt(order: StoredRecord): Fields {
  const { totalPrice, taxedPrice, version } = fieldsIn(order)
  return withoutUndefined({ totalPrice, taxedPrice, version })
}
