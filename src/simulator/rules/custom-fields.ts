import { invalidField, invalidInput, referenceNotFound, requiredField } from '../http/api-error.ts'
import { type Fields, fieldsOf, isFields, listOf, stringOf } from '../json.ts'
import type { Context } from '../resources/definition.ts'
import { customFieldProblem } from './values.ts'

/**
 * Throws ApiError when the custom fields of a record, or of a part of it, are not as their type defines them. Those
 * that an update leaves alone are not looked at: a type may have changed since they were set.
 */
export function checkCustomFields(typeId: string, before: Fields | undefined, after: Fields, context: Context): void {
  const containers = containersIn(typeId, after)
  if (containers.length === 0) return
  const old = before === undefined ? [] : containersIn(typeId, before)
  const known = new Set(old.map(({ custom }) => JSON.stringify(custom)))
  for (const { custom, extended } of containers) {
    if (!known.has(JSON.stringify(custom))) checkContainer(custom, extended, context)
  }
}

interface Container {
  custom: Fields
  /** What the custom fields extend, as types name it; `undefined` where that is not known. */
  extended: string | undefined
}

/** What types of custom fields call the parts of records, by the field that holds them. */
const PARTS: Record<string, string> = {
  address: 'address',
  addresses: 'address',
  assets: 'asset',
  billingAddress: 'address',
  customLineItems: 'custom-line-item',
  deliveries: 'order-delivery',
  itemShippingAddresses: 'address',
  lineItems: 'line-item',
  parcels: 'order-parcel',
  paymentMethodInfo: 'payment-method-info',
  prices: 'product-price',
  shipping: 'shipping',
  shippingAddress: 'address',
  shippingInfo: 'shipping',
  textLineItems: 'shopping-list-text-line-item',
  transactions: 'transaction',
}

/** Carts become orders and have their types. */
const EXTENDED: Record<string, string> = { cart: 'order' }

/** Fields that hold copies of other records, or values of the user's own. */
const NOT_ENTERED = new Set(['attributes', 'fields', 'variant', 'price', 'stagedActions', 'value'])

function containersIn(typeId: string, fields: Fields): Container[] {
  const found: Container[] = []
  collect(fields, EXTENDED[typeId] ?? typeId, found)
  return found
}

function collect(part: Fields, extended: string | undefined, found: Container[]): void {
  for (const name in part) {
    const value = part[name]
    if (typeof value !== 'object' || value === null || NOT_ENTERED.has(name)) continue
    if (name === 'custom') {
      if (isFields(value)) found.push({ custom: value, extended })
    } else if (name === 'interfaceInteractions') {
      for (const interaction of listOf(value)) {
        found.push({ custom: fieldsOf(interaction), extended: 'payment-interface-interaction' })
      }
    } else {
      const inner = name === 'items' && part.returnDate !== undefined ? 'order-return-item' : PARTS[name]
      if (!Array.isArray(value)) collect(value as Fields, inner, found)
      else
        for (const element of value) if (typeof element === 'object' && element !== null) collect(element, inner, found)
    }
  }
}

function checkContainer({ type, fields }: Fields, extended: string | undefined, context: Context): void {
  const { project } = context
  const types = project.collection('type')
  const stored = types.get(stringOf(fieldsOf(type).id) ?? '')
  if (stored === undefined) return
  const { key, resourceTypeIds, fieldDefinitions } = types.parsed(stored)
  const applies = extended === undefined || listOf(resourceTypeIds).includes(extended)
  if (!applies && project.rules.on('custom-type-applies')) {
    throw invalidInput(`The type '${String(key)}' is not made for '${extended}'.`)
  }
  const definitions = new Map(listOf(fieldDefinitions).map((value) => [fieldsOf(value).name, fieldsOf(value)]))
  for (const [name, value] of Object.entries(fieldsOf(fields))) checkValue(name, value, definitions.get(name), context)
  if (!project.rules.on('custom-field-required')) return
  for (const [name, { required }] of definitions) {
    if (required === true && fieldsOf(fields)[String(name)] === undefined) throw requiredField(`fields.${String(name)}`)
  }
}

function checkValue(name: string, value: unknown, definition: Fields | undefined, context: Context): void {
  const { project } = context
  if (definition === undefined) {
    if (!project.rules.on('custom-field-known')) return
    throw invalidField(name, value, `The custom field '${name}' is not defined.`)
  }
  const type = fieldsOf(definition.type)
  const problem = project.rules.on('custom-field-type') ? customFieldProblem(value, type) : undefined
  if (problem !== undefined) throw invalidField(name, value, `The custom field '${name}' is ${problem}.`)
  if (!project.rules.on('custom-field-reference-exists')) return
  const references = type.name === 'Set' ? listOf(value) : [value]
  if ((type.name === 'Set' ? fieldsOf(type.elementType).name : type.name) !== 'Reference') return
  for (const reference of references) requireTarget(reference, context)
}

/** Throws ApiError when a reference by id leads nowhere. */
export function requireTarget(reference: unknown, { project }: Context): void {
  const { typeId, id } = fieldsOf(reference)
  if (typeof typeId !== 'string' || typeof id !== 'string' || !project.has(typeId)) return
  if (project.collection(typeId).get(id) === undefined) throw referenceNotFound(typeId, { id })
}
