import { invalidInput, invalidOperation } from '../http/api-error.ts'
import { type Fields, fieldsOf, isFields, listOf, withoutUndefined } from '../json.ts'
import { setOrDelete } from './action-helpers.ts'
import { addressWithId } from './address.ts'
import { customActions } from './custom-fields.ts'
import type { ActionHandler, Context } from './definition.ts'
import { inField, inList, type Lift } from './parts.ts'

/** Update actions on an order's deliveries and their parcels, which hang from its one shipping method. */
export const DELIVERY_ACTIONS: Record<string, ActionHandler> = {
  addDelivery: (order, action, context) => {
    const shipping = shippingOf(order, action)
    shipping.deliveries = [
      ...listOf(shipping.deliveries),
      deliveryWithId({ ...action, key: action.deliveryKey }, context),
    ]
    order.shippingInfo = shipping
  },
  removeDelivery: onDeliveries((deliveries, index) => deliveries.toSpliced(index, 1)),
  setDeliveryItems: onDelivery((delivery, { items }) => setOrDelete(delivery, 'items', listOf(items))),
  setDeliveryAddress: onDelivery((delivery, { address }, context) => {
    setOrDelete(delivery, 'address', isFields(address) ? addressWithId(address, context) : undefined)
  }),
  ...customActions('Delivery', onDelivery),
  ...customActions('DeliveryAddress', (change) => onDelivery(inField('address')(change))),
  addParcelToDelivery: onDelivery((delivery, action, context) => {
    delivery.parcels = [...listOf(delivery.parcels), parcelWithId({ ...action, key: action.parcelKey }, context)]
  }),
  removeParcelFromDelivery: onParcelOwner((delivery, { parcelId, parcelKey }) => {
    delivery.parcels = listOf(delivery.parcels).filter((parcel) => {
      const { id, key } = fieldsOf(parcel)
      return parcelId === undefined ? key !== parcelKey : id !== parcelId
    })
  }),
  setParcelItems: onParcel((parcel, { items }) => setOrDelete(parcel, 'items', listOf(items))),
  setParcelMeasurements: onParcel((parcel, { measurements }) => setOrDelete(parcel, 'measurements', measurements)),
  setParcelTrackingData: onParcel((parcel, { trackingData }) => setOrDelete(parcel, 'trackingData', trackingData)),
  ...customActions('Parcel', onParcel),
  ...customActions('Shipping', (change) => (order, action, context) => {
    const shipping = shippingOf(order, action)
    change(shipping, action, context)
    order.shippingInfo = shipping
  }),
  setEstimatedDelivery: (order, action) => {
    const shipping = shippingOf(order, action)
    setOrDelete(shipping, 'estimatedDelivery', action.estimatedDelivery)
    order.shippingInfo = shipping
  },
}

/** A delivery of a draft as the API returns it. */
export function deliveryWithId(draft: Fields, context: Context): Fields {
  const { key, items, parcels, address, custom } = draft
  return withoutUndefined({
    id: context.project.newId(),
    key,
    createdAt: context.project.clock.iso(),
    items: listOf(items),
    parcels: listOf(parcels).map((parcel) => parcelWithId(fieldsOf(parcel), context)),
    address: isFields(address) ? addressWithId(address, context) : undefined,
    custom,
  })
}

function parcelWithId({ key, items, measurements, trackingData, custom }: Fields, { project }: Context): Fields {
  return withoutUndefined({
    id: project.newId(),
    key,
    createdAt: project.clock.iso(),
    measurements,
    trackingData,
    items: listOf(items),
    custom,
  })
}

/** The order's shipping method, to be changed. A shipping key is only for several methods. */
function shippingOf(order: Fields, { shippingKey }: Fields): Fields {
  if (order.shippingMode === 'Multiple') throw invalidInput('Several shipping methods are not simulated.')
  if (shippingKey !== undefined) throw invalidOperation('A shipping key is only for several shipping methods.')
  if (!isFields(order.shippingInfo)) throw invalidOperation('There is no shipping method.')
  return { ...order.shippingInfo }
}

function onDelivery(change: Parameters<Lift>[0]): ActionHandler {
  return onDeliveries((deliveries, index, action, context) => {
    const delivery = { ...deliveries[index] }
    change(delivery, action, context)
    return deliveries.with(index, delivery)
  })
}

function onDeliveries(
  change: (deliveries: Fields[], index: number, action: Fields, context: Context) => Fields[],
): ActionHandler {
  return (order, action, context) => {
    const shipping = fieldsOf(order.shippingInfo)
    const deliveries = listOf(shipping.deliveries).map(fieldsOf)
    const index = deliveries.findIndex(({ id, key }) =>
      action.deliveryId === undefined ? key !== undefined && key === action.deliveryKey : id === action.deliveryId,
    )
    if (index < 0) throw invalidInput(`There is no delivery '${String(action.deliveryId ?? action.deliveryKey)}'.`)
    order.shippingInfo = { ...shipping, deliveries: change(deliveries, index, action, context) }
  }
}

function onParcel(change: Parameters<Lift>[0]): ActionHandler {
  return onParcelOwner(inList('parcels', 'parcel')(change))
}

/** The delivery that has the parcel which the payload names. */
function onParcelOwner(change: Parameters<Lift>[0]): ActionHandler {
  return (order, action, context) => {
    const { parcelId, parcelKey } = action
    const deliveries = listOf(fieldsOf(order.shippingInfo).deliveries).map(fieldsOf)
    const owner = deliveries.find(({ parcels }) =>
      listOf(parcels)
        .map(fieldsOf)
        .some(({ id, key }) => (parcelId === undefined ? key !== undefined && key === parcelKey : id === parcelId)),
    )
    if (owner === undefined) throw invalidInput(`There is no parcel '${String(parcelId ?? parcelKey)}'.`)
    onDelivery(change)(order, { ...action, deliveryId: owner.id }, context)
  }
}
