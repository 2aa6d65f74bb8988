import type { Creation, Fields, Shape, Update, UpdateAction } from '../../types.ts'
import { differing, fieldsOf, isSame, present, textOf } from '../../values.ts'
import { customActions } from '../parts/custom.ts'
import { fieldActions } from '../parts/field-actions.ts'
import { discountedOf, priceOf } from '../parts/prices.ts'

/**
 * Prices that stand for themselves. As with prices of products, only discounts from outside can be set: they come last,
 * alone.
 */
export const standalonePrice: Shape = { create, canonical, update, identities }

function create(record: Fields): Creation {
  return { path: 'standalone-prices', draft: plain(record) }
}

function canonical(record: Fields): Fields {
  return present({ ...plain(record), discounted: discountedOf(record.discounted) })
}

function update(current: Fields, desired: Fields): Update {
  const [before, after] = [plain(current), plain(desired)]
  const actions = [
    ...fieldActions(before, after, { key: 'setKey', active: 'changeActive' }),
    ...(isSame(before.value, after.value) ? [] : [{ action: 'changeValue', value: after.value, staged: false }]),
    ...(isSame(before.tiers, after.tiers) ? [] : [{ action: 'setPriceTiers', tiers: after.tiers ?? [] }]),
    ...validity(before, after),
    ...staging(fieldsOf(before.staged).value, fieldsOf(after.staged).value),
    ...customActions(current.custom, desired.custom),
  ]
  return {
    actions: actions.length > 0 ? actions : discount(current, desired),
    left: differing(before, after, ['sku', 'country', 'customerGroup', 'channel', 'recurrencePolicy']),
  }
}

/** A price is found by its key alone: the rest is many fields, which only together name it. */
function identities(record: Fields): string[] {
  const { sku, value, country, customerGroup, channel, validFrom, validUntil, recurrencePolicy } = plain(record)
  const { currencyCode } = fieldsOf(value)
  const scope = { currencyCode, country, customerGroup, channel, validFrom, validUntil, recurrencePolicy }
  return [...(record.key === undefined ? [] : [`key:${record.key}`]), `sku:${sku} ${textOf(scope)}`]
}

/** Without what discounts make of it. */
function plain(record: Fields): Fields {
  const { value } = fieldsOf(record.staged)
  const { sku, active = true } = record
  return present({ sku, ...priceOf(record), active, staged: value === undefined ? undefined : { value } })
}

function validity(before: Fields, after: Fields): UpdateAction[] {
  const of = ({ validFrom, validUntil }: Fields): Fields => present({ validFrom, validUntil })
  return isSame(of(before), of(after)) ? [] : [{ action: 'setValidFromAndUntil', ...of(after) }]
}

function staging(before: unknown, after: unknown): UpdateAction[] {
  if (isSame(before, after)) return []
  return after === undefined
    ? [{ action: 'removeStagedChanges' }]
    : [{ action: 'changeValue', value: after, staged: true }]
}

function discount(current: Fields, desired: Fields): UpdateAction[] {
  const discounted = discountedOf(desired.discounted)
  if (isSame(discountedOf(current.discounted), discounted)) return []
  return [{ action: 'setDiscountedPrice', ...(discounted !== undefined && { discounted }) }]
}
