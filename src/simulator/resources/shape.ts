import { referenceNotFound } from '../http/api-error.ts'
import { type Fields, isFields, numberOf } from '../json.ts'
import type { Project } from '../store/project.ts'

/** Types that resources name by key, not by id (StoreKeyReference and its like). */
const KEY_REFERENCED = new Set(['store', 'business-unit', 'associate-role'])

/** Currencies whose smallest unit isn't a hundredth (ISO 4217), as far as shops use them. */
const FRACTION_DIGITS: Record<string, number> = { JPY: 0, KRW: 0, CLP: 0, VND: 0, ISK: 0, BHD: 3, KWD: 3, TND: 3 }

/**
 * What the API makes of any part of a draft: money gets its type, references by key get their id, and what they point
 * to must exist. Fields that hold values of the user's own (`attributes`, `fields`) may refer to anything, so there
 * only keys are resolved.
 */
export function shaped(value: unknown, project: Project, ownValues = false): unknown {
  if (Array.isArray(value)) return value.map((element) => shaped(element, project, ownValues))
  if (!isFields(value)) return value
  if (typeof value.typeId === 'string') return resolved(value, project, ownValues)
  if (typeof value.currencyCode === 'string' && isMoney(value)) return typedMoney(value)
  const entries = Object.entries(value).filter(([, inner]) => inner !== null)
  for (const entry of entries) {
    const own = ownValues || entry[0] === 'attributes' || entry[0] === 'fields'
    if (typeof entry[1] === 'object') entry[1] = shaped(entry[1], project, own)
  }
  return Object.fromEntries(entries)
}

function resolved(reference: Fields, project: Project, ownValues: boolean): Fields {
  const { typeId, id, key } = reference as { typeId: string; id?: string; key?: string }
  if (typeof id !== 'string' && typeof key !== 'string') return reference
  if (!project.has(typeId)) return reference
  const target = typeof id === 'string' ? project.collection(typeId).get(id) : project.collection(typeId).getByKey(key!)
  if (target === undefined) {
    if ((ownValues || !project.rules.on('reference-exists')) && typeof id === 'string') return reference
    throw referenceNotFound(typeId, typeof id === 'string' ? { id } : { key: key! })
  }
  return KEY_REFERENCED.has(typeId) && !ownValues ? { typeId, key: target.key } : { typeId, id: target.id }
}

function isMoney(value: Fields): boolean {
  return numberOf(value.centAmount) !== undefined || numberOf(value.preciseAmount) !== undefined
}

/** The money as the API returns it: with type and fraction digits, and a high-precision amount's rounded cents. */
export function typedMoney(money: Fields): Fields {
  const currencyCode = String(money.currencyCode)
  const digits = fractionDigitsOf(currencyCode)
  if (money.type === 'highPrecision' || numberOf(money.preciseAmount) !== undefined) {
    const fractionDigits = numberOf(money.fractionDigits) ?? digits
    const cents = Math.round((numberOf(money.preciseAmount) ?? 0) / 10 ** (fractionDigits - digits))
    const { centAmount = cents, preciseAmount } = money
    return { type: 'highPrecision', currencyCode, centAmount, preciseAmount, fractionDigits }
  }
  return { type: 'centPrecision', currencyCode, centAmount: money.centAmount, fractionDigits: digits }
}

function fractionDigitsOf(currencyCode: string): number {
  return FRACTION_DIGITS[currencyCode] ?? 2
}
