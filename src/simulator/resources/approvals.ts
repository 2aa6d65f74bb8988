import { holds } from '../../predicates/evaluate.ts'
import { literal, type Predicate } from '../../predicates/predicate.ts'
import { ApiError, noSuchRoute } from '../http/api-error.ts'
import {
  type ApiRequest,
  contextOf,
  created,
  draftOf,
  list,
  recordAt,
  requireManage,
  requireView,
  unknownRoute,
  update,
} from '../http/operations.ts'
import { type Reply, record } from '../http/reply.ts'
import { type Fields, fieldsOf, listOf } from '../json.ts'
import { parseOrderWhere } from '../query/parse-where.ts'
import { draftModel } from '../schemas/roots.ts'
import { fieldsIn, type StoredRecord } from '../store/collection.ts'
import { createResource } from './create.ts'
import type { Context, ResourceDefinition } from './definition.ts'
import { recordMessage } from './messages.ts'
import { ORDER } from './order.ts'

/** Rules of a business unit for which orders need approval. They are reached only in the name of an associate. */
export const APPROVAL_RULE: ResourceDefinition = {
  typeId: 'approval-rule',
  path: 'as-associate/approval-rules',
  view: ['view_approval_rules'],
  manage: ['manage_approval_rules'],
  writes: { delete: false },
  required: ['name', 'status', 'predicate', 'approvers', 'requesters', 'businessUnit'],
}

/** The course of one order's approval: begun by the platform when an associate orders and a rule matches. */
export const APPROVAL_FLOW: ResourceDefinition = {
  typeId: 'approval-flow',
  path: 'as-associate/approval-flows',
  view: ['view_approval_flows'],
  manage: ['manage_approval_flows'],
  byKey: false,
  writes: { create: false, delete: false },
  required: [],
  actions: {
    approve: (flow, _, { project }) => {
      flow.status = 'Approved'
      flow.approvals = [...listOf(flow.approvals), { approvedAt: project.clock.iso() }]
      flow.pendingApprovers = []
      flow.currentTierPendingApprovers = []
    },
    reject: (flow, { reason }, { project }) => {
      flow.status = 'Rejected'
      flow.rejection = { rejectedAt: project.clock.iso(), ...(reason === undefined ? {} : { reason }) }
    },
  },
}

interface Unit {
  key: string
  associateId: string
}

/** Answers `/as-associate/{associateId}/in-business-unit/key={key}/…`. */
export function answerAsAssociate(request: ApiRequest): Reply {
  const [, associateId = '', , unitSegment = '', kind = '', name, ...more] = request.path
  const isUnit = request.path[2] === 'in-business-unit' && unitSegment.startsWith('key=')
  const definition = { 'approval-rules': APPROVAL_RULE, 'approval-flows': APPROVAL_FLOW, orders: ORDER }[kind]
  if (!isUnit || definition === undefined || more.length > 0) throw unknownRoute(request)
  const named = name === undefined ? '' : name.startsWith('key=') ? '/key={key}' : '/{id}'
  request.countAs(`/as-associate/{associateId}/in-business-unit/key={key}/${kind}${named}`)
  const unit = { key: unitSegment.slice(4), associateId }
  if (definition === ORDER) return placeOrder(request, unit, name)
  if (name === undefined) return answerList(request, definition, unit)
  return answerOne(request, definition, unit, name)
}

function answerList(request: ApiRequest, definition: ResourceDefinition, unit: Unit): Reply {
  if (request.method === 'GET') {
    requireView(request, definition)
    requireAssociate(request, unit)
    return list(request, definition, inUnit(unit))
  }
  if (request.method !== 'POST' || definition.writes?.create === false) throw unknownRoute(request)
  requireManage(request, definition)
  requireAssociate(request, unit)
  const draft = {
    ...draftOf(request, draftModel(definition)!),
    businessUnit: { typeId: 'business-unit', key: unit.key },
  }
  return created(request, definition, createResource(definition, draft, contextOf(request)))
}

function answerOne(request: ApiRequest, definition: ResourceDefinition, unit: Unit, name: string): Reply {
  const parameters = new Map([name.startsWith('key=') ? ['key', name.slice(4)] : ['id', name]])
  const found = (): StoredRecord => {
    requireAssociate(request, unit)
    const stored = recordAt(request.project, definition, parameters)
    const { businessUnit } = request.project.collection(definition.typeId).parsed(stored)
    if (fieldsOf(businessUnit).key !== unit.key) throw noSuchRoute(request.method, request.path.join('/'))
    return stored
  }
  if (request.method === 'GET') {
    requireView(request, definition)
    return record(found())
  }
  if (request.method === 'POST') return update(request, definition, found)
  throw unknownRoute(request)
}

function placeOrder(request: ApiRequest, unit: Unit, name: string | undefined): Reply {
  if (request.method !== 'POST' || name !== undefined) throw unknownRoute(request)
  requireManage(request, ORDER)
  requireAssociate(request, unit)
  const context = contextOf(request)
  const order = createResource(ORDER, draftOf(request, draftModel(ORDER)!), context)
  beginApproval(order, unit, context)
  return created(request, ORDER, order)
}

/** Begins an approval flow when active rules of the unit match the order and the associate's roles. */
function beginApproval(order: StoredRecord, unit: Unit, context: Context): void {
  const fields = fieldsIn(order)
  const roles = rolesOf(unit, context)
  const rules = rulesOf(unit, context).filter(
    (rule) =>
      rule.status === 'Active' && roleKeys(rule.requesters).some((key) => roles.has(key)) && matches(rule, fields),
  )
  if (rules.length === 0) return
  const tiers = rules.map((rule) => listOf(fieldsOf(rule.approvers).tiers))
  const approvers = tiers.flat().flatMap(approversOfTier)
  const firstTier = tiers.flatMap(([first]) => approversOfTier(first))
  const flow = {
    order: { typeId: 'order', id: order.id },
    businessUnit: { typeId: 'business-unit', key: unit.key },
    rules,
    status: 'Pending',
    approvals: [],
    eligibleApprovers: approvers,
    pendingApprovers: approvers,
    currentTierPendingApprovers: firstTier,
  }
  const stored = context.project.insert(APPROVAL_FLOW, flow, context.clientId)
  recordMessage(APPROVAL_FLOW, 'Created', stored, context)
}

function rulesOf(unit: Unit, { project }: Context): Fields[] {
  const records = [...project.collection(APPROVAL_RULE.typeId).idOrder.ascending()]
  const rules = records.map((stored) => fieldsIn(stored))
  return rules.filter(({ businessUnit }) => fieldsOf(businessUnit).key === unit.key)
}

function approversOfTier(tier: unknown): Fields[] {
  return listOf(fieldsOf(tier).and).flatMap((part) => listOf(fieldsOf(part).or).map(fieldsOf))
}

function roleKeys(holders: unknown): string[] {
  return listOf(holders).map((holder) => String(fieldsOf(fieldsOf(holder).associateRole).key))
}

/** A predicate that the simulator can't read matches nothing. */
function matches({ predicate }: Fields, order: Fields): boolean {
  try {
    return holds(parseOrderWhere(String(predicate)), (name) => order[name])
  } catch (error) {
    if (error instanceof ApiError) return false
    throw error
  }
}

function rolesOf(unit: Unit, context: Context): Set<string> {
  return new Set(associatesOf(unit, context).flatMap((associate) => roleKeys(associate.associateRoleAssignments)))
}

/** The entries of the unit for this associate, its own and inherited ones. */
function associatesOf(unit: Unit, { project }: Pick<Context, 'project'>): Fields[] {
  const stored = project.collection('business-unit').getByKey(unit.key)
  if (stored === undefined) return []
  const { associates, inheritedAssociates } = project.collection('business-unit').parsed(stored)
  const all = [...listOf(associates), ...listOf(inheritedAssociates)].map(fieldsOf)
  return all.filter(({ customer }) => fieldsOf(customer).id === unit.associateId)
}

function requireAssociate(request: ApiRequest, unit: Unit): void {
  if (associatesOf(unit, request).length > 0) return
  throw new ApiError(400, [
    {
      code: 'AssociateMissingPermission',
      message: `The customer '${unit.associateId}' is no associate of the business unit '${unit.key}'.`,
      associate: { typeId: 'customer', id: unit.associateId },
      permissions: [],
      businessUnit: { typeId: 'business-unit', key: unit.key },
    },
  ])
}

function inUnit(unit: Unit): Predicate {
  const of: Predicate = { kind: 'compare', field: 'key', operator: '=', literal: literal(unit.key) }
  return { kind: 'nested', field: 'businessUnit', of }
}
