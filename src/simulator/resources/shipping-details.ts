import { type Fields, fieldsOf, isFields, listOf, numberOf } from '../json.ts'

/** Where the pieces of an item go, as the API returns it: valid when every piece goes somewhere. */
export function shippingDetails(draft: unknown, quantity: unknown): Fields {
  if (!isFields(draft)) return {}
  const sum = listOf(draft.targets).reduce(
    (total: number, target) => total + (numberOf(fieldsOf(target).quantity) ?? 0),
    0,
  )
  return { shippingDetails: { ...draft, valid: sum === numberOf(quantity) } }
}
