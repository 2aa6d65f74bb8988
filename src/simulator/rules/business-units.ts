import { invalidOperation } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, stringOf } from '../json.ts'
import type { Context } from '../resources/definition.ts'

/** Throws ApiError when a business unit inherits what it can't, or from itself. */
export function checkUnit(unit: Fields, { project }: Context): void {
  const { unitType, associateMode, approvalRuleMode, storeMode, stores } = unit
  const inherits = [associateMode, approvalRuleMode].includes('ExplicitAndFromParent') || storeMode === 'FromParent'
  if (unitType === 'Company' && inherits && project.rules.on('company-explicit')) {
    throw invalidOperation('Only divisions can inherit associates, approval rules and stores.')
  }
  if (storeMode === 'FromParent' && listOf(stores).length > 0 && project.rules.on('explicit-stores')) {
    throw invalidOperation('A unit that has its stores from its parent can not be given stores.')
  }
  if (!project.rules.on('unit-cycle')) return
  const units = project.collection('business-unit')
  const seen = new Set([unit.key])
  let above = stringOf(fieldsOf(unit.parentUnit).key)
  while (above !== undefined) {
    if (seen.has(above)) throw invalidOperation('A business unit can not be below itself.')
    seen.add(above)
    const stored = units.getByKey(above)
    above = stored === undefined ? undefined : stringOf(fieldsOf(units.parsed(stored).parentUnit).key)
  }
}
