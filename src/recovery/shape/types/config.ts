import type { Fields, UpdateAction } from '../../types.ts'
import { differing, fieldsOf, isSame, listOf } from '../../values.ts'
import type { Oddities } from '../generic.ts'
import { addAndRemove, byName } from '../lists.ts'

/** Types of configuration that differ little from their drafts. */
export const configOddities: Readonly<Record<string, Oddities>> = {
  type: {
    sets: ['resourceTypeIds'],
    actions: {
      fieldDefinitions: byName('fieldDefinitions', {
        name: ({ name }) => name,
        add: (fieldDefinition) => [{ action: 'addFieldDefinition', fieldDefinition }],
        remove: ({ name }) => [{ action: 'removeFieldDefinition', fieldName: name }],
        change: changeField,
        order: (fields) => [{ action: 'changeFieldDefinitionOrder', fieldNames: fields.map(({ name }) => name) }],
      }),
    },
  },
  zone: {
    sets: ['locations'],
    actions: {
      locations: addAndRemove(
        'locations',
        (location) => ({ action: 'addLocation', location }),
        (location) => ({ action: 'removeLocation', location }),
      ),
    },
  },
  'tax-category': { sets: ['rates'], actions: { rates: (_, { current, desired }) => rateActions(current, desired) } },
  'customer-group': {
    drafted: ({ name, ...group }) => ({ ...group, groupName: name }),
    actions: { groupName: ({ desired }) => [{ action: 'changeName', name: desired.groupName }] },
  },
  channel: { sets: ['roles'] },
  'associate-role': { sets: ['permissions'] },
  'attribute-group': { sets: ['attributes'] },
  state: { sets: ['roles', 'transitions'] },
  store: {
    sets: ['countries', 'languages', 'distributionChannels', 'supplyChannels', 'productSelections'],
    actions: { storefront: ({ current, desired }) => storefrontActions(current, desired) },
  },
  'shipping-method': {
    sets: ['zoneRates', 'stores'],
    actions: {
      zoneRates: byName('zoneRates', {
        name: ({ zone }) => zone,
        add: ({ zone, shippingRates }) => [{ action: 'addZone', zone }, ...addRates(zone, listOf(shippingRates))],
        remove: ({ zone }) => [{ action: 'removeZone', zone }],
      }),
    },
  },
}

/** A field of another type is another field: one goes and the other comes, with all that records have in it. */
function changeField(before: Fields, after: Fields): UpdateAction[] {
  const { name: fieldName } = after
  const named = (definition: Fields) => ({ ...definition, label: null, inputHint: null })
  if (!isSame(named(before), named(after))) {
    return [
      { action: 'removeFieldDefinition', fieldName },
      { action: 'addFieldDefinition', fieldDefinition: after },
    ]
  }
  return [
    ...(isSame(before.label, after.label) ? [] : [{ action: 'changeLabel', fieldName, label: after.label }]),
    ...(isSame(before.inputHint, after.inputHint)
      ? []
      : [{ action: 'changeInputHint', fieldName, inputHint: after.inputHint ?? 'SingleLine' }]),
  ]
}

/** Rates are named by their ids, which only whole records have. */
function rateActions(current: Fields, desired: Fields): UpdateAction[] {
  const [before, after] = [listOf(current.rates).map(fieldsOf), listOf(desired.rates).map(fieldsOf)]
  const gone = before.filter((rate) => !after.some((other) => isSame(rateOf(rate), rateOf(other))))
  const come = after.filter((rate) => !before.some((other) => isSame(rateOf(rate), rateOf(other))))
  return [
    ...gone.map(({ id }) => ({ action: 'removeTaxRate', taxRateId: id })),
    ...come.map((rate) => ({ action: 'addTaxRate', taxRate: rateOf(rate) })),
  ]
}

function rateOf({ id: _, ...rate }: Fields): Fields {
  return rate
}

/** Each address of a storefront has an action of its own: `setFaqUrl` for `faqUrl`. */
function storefrontActions(current: Fields, desired: Fields): UpdateAction[] {
  const [before, after] = [fieldsOf(current.storefront), fieldsOf(desired.storefront)]
  return differing(before, after).map((name) => ({
    action: `set${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    ...(after[name] === undefined ? {} : { [name]: after[name] }),
  }))
}

function addRates(zone: unknown, rates: readonly unknown[]): UpdateAction[] {
  return rates.map((shippingRate) => ({ action: 'addShippingRate', zone, shippingRate }))
}
