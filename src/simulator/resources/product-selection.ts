import { holds } from '../../predicates/evaluate.ts'
import { invalidOperation, refused, requiredField } from '../http/api-error.ts'
import { listReply } from '../http/list-body.ts'
import { pageRequest } from '../http/list-query.ts'
import { type ApiRequest, recordAt, requireView } from '../http/operations.ts'
import type { Reply } from '../http/reply.ts'
import type { PathParameters } from '../http/route.ts'
import { type Fields, field, fieldsOf, stringOf, withoutUndefined } from '../json.ts'
import { requireKnownFields } from '../schemas/field-tree.ts'
import { fieldsIn } from '../store/collection.ts'
import type { ActionHandler, Context, ResourceDefinition } from './definition.ts'

/**
 * Product selections. Which products they hold is listed below them. A change of it gives the selection a new version
 * (its count changes) but leaves its lastModifiedAt alone: whoever looks for changes by time does not see it.
 */
export const PRODUCT_SELECTION: ResourceDefinition = {
  typeId: 'product-selection',
  path: 'product-selections',
  graphql: { list: 'productSelections' },
  view: ['view_product_selections'],
  manage: ['manage_product_selections'],
  required: ['name'],
  defaults: { mode: 'Individual', productCount: 0 },
  create: ({ type: _, ...draft }) => draft,
  silentActions: ['addProduct', 'removeProduct', 'excludeProduct', 'setVariantSelection', 'setVariantExclusion'],
  actions: {
    addProduct: assign('variantSelection'),
    excludeProduct: assign('variantExclusion'),
    setVariantSelection: reassign('variantSelection'),
    setVariantExclusion: reassign('variantExclusion'),
    removeProduct: (selection, action, context) => {
      const productId = productOf(action)
      if (heldText(selection, productId, context) === undefined) throw missing(productId)
      hold(selection, productId, undefined, context)
    },
  },
  commit: (selection, { project, pending }) => {
    for (const [productId, text] of pending) {
      if (text === undefined) project.assignments.delete(String(selection.id), productId)
      else project.assignments.set(String(selection.id), productId, text)
    }
  },
  afterDelete: ({ id }, { project }) => project.assignments.deleteAll(String(id)),
  routes: [
    { method: 'GET', path: 'key={key}/products', handle: listProducts },
    { method: 'GET', path: '{id}/products', handle: listProducts },
  ],
}

function assign(detail: string): ActionHandler {
  return (selection, action, context) => {
    requireMode(selection, detail, context)
    const productId = productOf(action)
    const text = assignmentText(action, detail)
    const before = heldText(selection, productId, context)
    if (before !== undefined && before !== text) {
      const message = `The product '${productId}' is in the selection already, with another choice of variants.`
      const details = { product: action.product, existingVariantSelection: field(JSON.parse(before), detail) }
      throw refused('ProductPresentWithDifferentVariantSelection', message, details)
    }
    if (before === undefined) hold(selection, productId, text, context)
  }
}

function reassign(detail: string): ActionHandler {
  return (selection, action, context) => {
    requireMode(selection, detail, context)
    const productId = productOf(action)
    const before = heldText(selection, productId, context)
    if (before === undefined) throw missing(productId)
    const text = assignmentText(action, detail)
    if (before !== text) hold(selection, productId, text, context)
  }
}

function requireMode({ mode }: Fields, detail: string, { project }: Context): void {
  const wanted = detail === 'variantExclusion' ? 'IndividualExclusion' : 'Individual'
  if (mode === wanted || !project.rules.on('selection-mode')) return
  throw invalidOperation(`The mode of the selection is ${String(mode)}, not ${wanted}.`)
}

/** The assignment as it will be after the actions so far; `undefined` when there is none. */
function heldText(selection: Fields, productId: string, { project, pending }: Context): string | undefined {
  if (pending.has(productId)) return pending.get(productId)
  return project.assignments.get(String(selection.id), productId)?.text
}

function hold(selection: Fields, productId: string, text: string | undefined, context: Context): void {
  const before = heldText(selection, productId, context)
  const change = Number(text !== undefined) - Number(before !== undefined)
  selection.productCount = Number(selection.productCount) + change
  context.pending.set(productId, text)
}

function assignmentText(action: Fields, detail: string): string {
  return JSON.stringify(withoutUndefined({ product: action.product, [detail]: action[detail] }))
}

function productOf(action: Fields): string {
  const id = stringOf(fieldsOf(action.product).id)
  if (id === undefined) throw requiredField('product')
  return id
}

function missing(productId: string): Error {
  const details = { product: { typeId: 'product', id: productId } }
  return refused('ProductAssignmentMissing', `The product '${productId}' is not in the selection.`, details)
}

function listProducts(request: ApiRequest, parameters: PathParameters): Reply {
  requireView(request, PRODUCT_SELECTION)
  const selection = recordAt(request.project, PRODUCT_SELECTION, parameters)
  const { where, limit, offset, withTotal } = pageRequest(request.query)
  requireKnownFields('AssignedProductReference', where)
  const all = request.project.assignments.of(selection.id)
  const matching =
    where === undefined
      ? all
      : all.filter(({ text }) => {
          const assignment = JSON.parse(text) as Fields
          return holds(where, (name) => assignment[name])
        })
  const results = matching.slice(offset, offset + limit).map(({ text }) => {
    const slab = Buffer.from(text)
    return { slab, offset: 0, length: slab.length }
  })
  return listReply({ limit, offset, total: withTotal ? matching.length : undefined }, results)
}

/** A deleted product leaves all selections, each of which then counts one less. */
export function withdrawProduct(productId: string, { project, clientId }: Context): void {
  for (const selectionId of project.assignments.selectionsOf(productId)) {
    project.assignments.delete(selectionId, productId)
    const record = project.collection(PRODUCT_SELECTION.typeId).get(selectionId)
    if (record === undefined) continue
    const before = fieldsIn(record)
    const after = { ...before, productCount: Number(before.productCount) - 1 }
    project.replace(PRODUCT_SELECTION, record, before, after, { versions: 1, clientId, keepModifiedAt: true })
  }
}
