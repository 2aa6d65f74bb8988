import { invalidInput, requiredField } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, stringOf } from '../json.ts'
import { fieldsIn } from '../store/collection.ts'
import type { Project } from '../store/project.ts'
import { append, appendOnce, setAll, withdraw, withdrawBy } from './action-helpers.ts'
import { addressFields } from './address.ts'
import { ADDRESS_ACTIONS } from './address-actions.ts'
import type { Context, ResourceDefinition } from './definition.ts'

export const BUSINESS_UNIT: ResourceDefinition = {
  typeId: 'business-unit',
  path: 'business-units',
  graphql: { list: 'businessUnits' },
  view: ['view_business_units'],
  manage: ['manage_business_units'],
  required: ['key', 'name', 'unitType'],
  defaults: { status: 'Active', customerGroupAssignments: [] },
  actions: {
    ...ADDRESS_ACTIONS,
    addStore: appendOnce('stores', 'store'),
    removeStore: withdraw('stores', 'store'),
    addAssociate: append('associates', 'associate', associate),
    removeAssociate: withdrawBy('associates', 'customer', 'customer'),
    changeAssociate: (unit, action) => {
      const changed = associate(action.associate)
      const wanted = JSON.stringify(changed.customer)
      const associates = listOf(unit.associates).map(fieldsOf)
      const index = associates.findIndex((other) => JSON.stringify(other.customer) === wanted)
      if (index < 0) throw invalidInput('The customer is no associate of the business unit.')
      unit.associates = associates.with(index, changed)
    },
    setAssociates: (unit, { associates }) => {
      unit.associates = listOf(associates).map(associate)
    },
    changeAssociateMode: (unit, { associateMode, makeInheritedAssociatesExplicit }) => {
      if (associateMode === 'Explicit' && makeInheritedAssociatesExplicit === true) {
        const inherited = listOf(unit.inheritedAssociates).map((value) => associate(withoutSources(fieldsOf(value))))
        unit.associates = [...listOf(unit.associates), ...inherited]
      }
      if (associateMode === 'Explicit') delete unit.inheritedAssociates
      unit.associateMode = associateMode
    },
    setStoreMode: (unit, { storeMode, stores }) => {
      unit.storeMode = storeMode
      unit.stores = storeMode === 'FromParent' ? [] : listOf(stores)
      if (storeMode !== 'FromParent') delete unit.inheritedStores
    },
    setUnitType: setAll('unitType', 'parentUnit'),
    addCustomerGroupAssignment: append('customerGroupAssignments', 'customerGroupAssignment'),
    removeCustomerGroupAssignment: withdrawBy('customerGroupAssignments', 'customerGroup', 'customerGroup'),
  },
  create: businessUnit,
  derive: inherit,
}

function businessUnit(draft: Fields, context: Context): Fields {
  const isDivision = draft.unitType === 'Division'
  if (isDivision && draft.parentUnit === undefined) throw requiredField('parentUnit')
  const inherited = isDivision ? 'ExplicitAndFromParent' : 'Explicit'
  return {
    associateMode: inherited,
    approvalRuleMode: inherited,
    storeMode: isDivision ? 'FromParent' : 'Explicit',
    ...addressFields(draft, context),
    stores: listOf(draft.stores),
    associates: listOf(draft.associates).map(associate),
  }
}

function associate(draft: unknown): Fields {
  const { associateRoleAssignments, ...rest } = fieldsOf(draft)
  return {
    ...rest,
    associateRoleAssignments: listOf(associateRoleAssignments).map((assignment) => ({
      inheritance: 'Disabled',
      ...fieldsOf(assignment),
    })),
  }
}

function withoutSources({ associateRoleAssignments, ...rest }: Fields): Fields {
  const roles = listOf(associateRoleAssignments).map((value) => ({ associateRole: fieldsOf(value).associateRole }))
  return { ...rest, associateRoleAssignments: roles }
}

/** What a unit has from those above it: its top-level unit, associates and stores. */
function inherit(unit: Fields, { project }: Context): void {
  const parent = parentOf(unit, project)
  unit.topLevelUnit = parent?.topLevelUnit ?? { typeId: 'business-unit', key: unit.key }
  if (parent === undefined) return
  if (unit.associateMode === 'ExplicitAndFromParent') unit.inheritedAssociates = inheritedAssociates(parent)
  if (unit.storeMode === 'FromParent') {
    unit.inheritedStores = listOf(parent.stores).length > 0 ? parent.stores : listOf(parent.inheritedStores)
  }
}

function inheritedAssociates(parent: Fields): Fields[] {
  const source = { typeId: 'business-unit', key: parent.key }
  const own = listOf(parent.associates).map((value) => inheritable(fieldsOf(value), source))
  const fromAbove = listOf(parent.inheritedAssociates).map(fieldsOf)
  return [...own.filter((value) => listOf(value.associateRoleAssignments).length > 0), ...fromAbove]
}

function inheritable(value: Fields, source: Fields): Fields {
  const assignments = listOf(value.associateRoleAssignments)
    .map(fieldsOf)
    .filter(({ inheritance }) => inheritance === 'Enabled')
    .map(({ associateRole }) => ({ associateRole, source }))
  return { associateRoleAssignments: assignments, customer: value.customer }
}

function parentOf(unit: Fields, project: Project): Fields | undefined {
  const key = stringOf(fieldsOf(unit.parentUnit).key)
  const stored = key === undefined ? undefined : project.collection('business-unit').getByKey(key)
  return stored === undefined ? undefined : fieldsIn(stored)
}
