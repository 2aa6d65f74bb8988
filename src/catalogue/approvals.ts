import { approvalRuleReferences, associateReferences, customFields, derived, under } from './shapes.ts'
import { access, readOnly } from './shared.ts'
import type { ResourceType } from './types.ts'

/**
 * Approval rules and approval flows have no list of their own: the API shows them to an associate of a business unit
 * only. So each unit is asked in the name of one of its associates. There is no permission for viewing them, which
 * means that any associate sees them (the associate roles' `Permission` enum has none).
 */
export const approvalRule = {
  name: 'approval-rule',
  class: 'config',
  endpoint: 'as-associate/{associateId}/in-business-unit/key={businessUnitKey}/approval-rules',
  reading: nestedInUnits('approval-rules'),
  graphql: null,
  deletionEvents: true,
  versioned: true,
  modifiedAt: true,
  ...access('approval_rules'),
  identity: { key: 'optional', natural: ['businessUnit', 'name'] },
  sdk: { resource: 'ApprovalRule', draft: 'ApprovalRuleDraft' },
  references: approvalRuleReferences,
  beyondDraft: { businessUnit: 'address', custom: { action: 'setCustomType' } },
  notRestorable: [],
  wave: 6,
  importApi: false,
  expires: false,
} as const satisfies ResourceType

export const approvalFlow = {
  name: 'approval-flow',
  class: 'transactional',
  endpoint: 'as-associate/{associateId}/in-business-unit/key={businessUnitKey}/approval-flows',
  reading: nestedInUnits('approval-flows'),
  graphql: null,
  deletionEvents: true,
  versioned: true,
  modifiedAt: true,
  ...readOnly('approval_flows'),
  identity: { key: 'none', natural: [] },
  sdk: { resource: 'ApprovalFlow', draft: null },
  references: derived(
    [
      { path: 'order', to: ['order'] },
      { path: 'businessUnit', to: ['business-unit'], by: 'key' },
      { path: 'eligibleApprovers[].associateRole', to: ['associate-role'], by: 'key' },
      { path: 'pendingApprovers[].associateRole', to: ['associate-role'], by: 'key' },
      { path: 'currentTierPendingApprovers[].associateRole', to: ['associate-role'], by: 'key' },
    ],
    under('approvals[].approver', associateReferences),
    under('rejection.rejecter', associateReferences),
    under('rules[]', approvalRuleReferences),
    customFields('custom', 'setCustomField'),
  ),
  notRestorable: [
    { field: '*', reason: 'the platform begins a flow when an order matches a rule; none can be written' },
  ],
  wave: 14,
  importApi: false,
  expires: false,
} as const satisfies ResourceType

interface BusinessUnit {
  key: string
  associates?: readonly Associate[]
  inheritedAssociates?: readonly Associate[]
}

interface Associate {
  customer: { id: string }
}

function nestedInUnits(list: 'approval-rules' | 'approval-flows') {
  return {
    kind: 'nested',
    parent: 'business-unit',
    children: (unit: unknown) => seenByAssociate(unit as BusinessUnit, list),
    childId: (child: unknown) => (child as { id: string }).id,
    paging: 'cursor',
  } as const
}

function seenByAssociate(unit: BusinessUnit, list: string): { path: string } | { path: null; reason: string } {
  const associate = unit.associates?.[0] ?? unit.inheritedAssociates?.[0]
  // The reason goes into ledgers and histories, so it names no unit; it also adds up there.
  if (!associate) return { path: null, reason: `a business unit without any associate shows nobody its ${list}` }
  const customer = encodeURIComponent(associate.customer.id)
  return { path: `as-associate/${customer}/in-business-unit/key=${encodeURIComponent(unit.key)}/${list}` }
}
