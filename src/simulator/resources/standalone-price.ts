import { invalidInput, invalidOperation } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, numberOf } from '../json.ts'
import { aboutSku, requireExternalDiscount } from '../rules/products.ts'
import { append, setAll, setOrDelete } from './action-helpers.ts'
import type { ResourceDefinition } from './definition.ts'

/** Prices that are not within a product but about a SKU. */
export const STANDALONE_PRICE: ResourceDefinition = {
  typeId: 'standalone-price',
  path: 'standalone-prices',
  graphql: { list: 'standalonePrices' },
  view: ['view_standalone_prices'],
  manage: ['manage_standalone_prices'],
  required: ['sku', 'value'],
  defaults: { active: true },
  unique: ({ sku }) => [{ field: 'sku', value: aboutSku(String(sku)), shared: true }],
  actions: {
    setValidFromAndUntil: setAll('validFrom', 'validUntil'),
    addPriceTier: append('tiers', 'tier'),
    removePriceTier: (price, { minimumQuantity }) => {
      const tiers = listOf(price.tiers)
      const others = tiers.filter((tier) => numberOf(fieldsOf(tier).minimumQuantity) !== numberOf(minimumQuantity))
      if (others.length === tiers.length) throw invalidInput(`There is no tier from ${String(minimumQuantity)}.`)
      setOrDelete(price, 'tiers', others.length > 0 ? others : undefined)
    },
    setPriceTiers: (price, { tiers }) => {
      setOrDelete(price, 'tiers', listOf(tiers).length > 0 ? tiers : undefined)
    },
    setDiscountedPrice: (price, { discounted }, context) => {
      requireExternalDiscount(discounted, context)
      setOrDelete(price, 'discounted', discounted)
    },
    changeValue: (price, { value, staged }) => {
      if (staged === true) price.staged = { ...fieldsOf(price.staged), value }
      else price.value = value
    },
    applyStagedChanges: (price) => {
      if (price.staged === undefined) throw invalidOperation('The price has no staged changes.')
      price.value = fieldsOf(price.staged).value ?? price.value
      setOrDelete(price, 'discounted', fieldsOf(price.staged).discounted ?? price.discounted)
      delete price.staged
    },
    removeStagedChanges: (price) => setOrDelete(price, 'staged', undefined),
  },
  derive: withoutIdleStaging,
}

/** What is staged differs from what is current. */
function withoutIdleStaging(price: Fields): void {
  const { value, discounted } = fieldsOf(price.staged)
  if (value === undefined && discounted === undefined) delete price.staged
}
