import type { Creation, Fields, Shape, Update, UpdateAction } from '../../types.ts'
import { differing, fieldsOf, isSame, present, referenceOf } from '../../values.ts'
import { customActions, customOf } from '../parts/custom.ts'
import { fieldActions } from '../parts/field-actions.ts'

/** What is in stock. What open carts have reserved of it is left to them. */
export const inventoryEntry: Shape = { create, canonical, update, identities }

function create(record: Fields): Creation {
  return { path: 'inventory', draft: canonical(record) }
}

function canonical(record: Fields): Fields {
  const { key, sku, quantityOnStock, minCartQuantity, maxCartQuantity, restockableInDays, expectedDelivery } = record
  return present({
    key,
    sku,
    supplyChannel: referenceOf(record.supplyChannel),
    quantityOnStock,
    minCartQuantity,
    maxCartQuantity,
    restockableInDays,
    expectedDelivery,
    reservationExpirationInMinutes: record.reservationExpirationInMinutes,
    stockLevels: present(fieldsOf(record.stockLevels)),
    custom: customOf(record.custom),
  })
}

function update(current: Fields, desired: Fields): Update {
  const [before, after] = [canonical(current), canonical(desired)]
  return {
    actions: [
      ...fieldActions(before, after, {
        key: 'setKey',
        supplyChannel: 'setSupplyChannel',
        restockableInDays: 'setRestockableInDays',
        expectedDelivery: 'setExpectedDelivery',
        reservationExpirationInMinutes: 'setReservationExpirationInMinutes',
      }),
      ...quantity('changeQuantity', before.quantityOnStock, after.quantityOnStock),
      ...limits(before, after),
      ...levelActions(fieldsOf(before.stockLevels), fieldsOf(after.stockLevels)),
      ...customActions(current.custom, desired.custom),
    ],
    left: differing(before, after, ['sku']),
  }
}

/** With a channel it names no field alone, so that nobody is found by a part of it. */
function identities({ key, sku, supplyChannel }: Fields): string[] {
  const channel = referenceOf(supplyChannel)
  return [...(key === undefined ? [] : [`key:${key}`]), `sku:${sku}${channel === undefined ? '' : ` ${channel.id}`}`]
}

function levelActions(before: Fields, after: Fields): UpdateAction[] {
  return [
    ...quantity('setReorderPoint', before.reorderPoint, after.reorderPoint),
    ...quantity('setSafetyStock', before.safetyStock, after.safetyStock),
  ]
}

function quantity(action: string, before: unknown, after: unknown): UpdateAction[] {
  return before === after ? [] : [{ action, ...(after !== undefined && { quantity: after }) }]
}

/** Both are set at once. */
function limits(before: Fields, after: Fields): UpdateAction[] {
  const of = ({ minCartQuantity, maxCartQuantity }: Fields): Fields => present({ minCartQuantity, maxCartQuantity })
  return isSame(of(before), of(after)) ? [] : [{ action: 'setInventoryLimits', ...of(after) }]
}
