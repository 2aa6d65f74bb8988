import { invalidField, invalidOperation, refused } from '../http/api-error.ts'
import { type Fields, field, fieldsOf, listOf, numberOf, stringOf } from '../json.ts'
import type { Context } from '../resources/definition.ts'
import { dataOf, variantsOf } from '../resources/product-data.ts'
import { aboutSku } from './products.ts'

const MOST_PRICES = 100

/** Throws ApiError when prices within a variant contradict each other. */
export function checkEmbeddedPrices(before: Fields | undefined, product: Fields, context: Context): void {
  const known = new Set(before === undefined ? [] : dataOf(before).flatMap(variantsOf).map(pricesText))
  for (const variant of dataOf(product).flatMap(variantsOf)) {
    if (!known.has(pricesText(variant))) checkPrices(listOf(variant.prices).map(fieldsOf), context)
    known.add(pricesText(variant))
  }
}

/** Throws ApiError when a standalone price contradicts another one of its SKU, or its own tiers each other. */
export function checkStandalonePrice(price: Fields, context: Context): void {
  const { project } = context
  checkTiers(price, context)
  const prices = project.collection('standalone-price')
  for (const record of prices.sharing(aboutSku(String(price.sku)))) {
    if (record.id === price.id) continue
    const relation = relationOf(price, prices.parsed(record))
    if (relation === 'apart') continue
    const { sku, validFrom, validUntil, country, customerGroup, channel } = price
    const details = {
      conflictingStandalonePrice: { typeId: 'standalone-price', id: record.id },
      sku,
      currency: field(price.value, 'currencyCode'),
      country,
      customerGroup,
      channel,
      validFrom,
      validUntil,
    }
    if (relation === 'same' && project.rules.on('unique-standalone-price-scope')) {
      throw refused('DuplicateStandalonePriceScope', 'A standalone price of the SKU has the same scope.', details)
    }
    if (relation === 'overlapping' && project.rules.on('standalone-price-validity-apart')) {
      const message = 'A standalone price of the SKU is valid in the same scope at the same time.'
      throw refused('OverlappingStandalonePriceValidity', message, details)
    }
  }
}

function pricesText({ prices }: Fields): string {
  return JSON.stringify(prices)
}

function checkPrices(prices: readonly Fields[], { project: { rules } }: Context): void {
  if (prices.length > MOST_PRICES && rules.on('price-limit')) {
    throw invalidOperation(`A variant can have ${MOST_PRICES} prices at most.`)
  }
  for (const [i, price] of prices.entries()) {
    for (const conflictingPrice of prices.slice(0, i)) {
      if (price.key !== undefined && price.key === conflictingPrice.key && rules.on('unique-price-key')) {
        throw refused('DuplicatePriceKey', 'Another price of the variant has the same key.', { conflictingPrice })
      }
      const relation = relationOf(price, conflictingPrice)
      if (relation === 'same' && rules.on('unique-price-scope')) {
        throw refused('DuplicatePriceScope', 'Another price of the variant has the same scope.', { conflictingPrice })
      }
      if (relation === 'overlapping' && rules.on('price-validity-apart')) {
        const message = 'Another price of the variant is valid in the same scope at the same time.'
        const { country, customerGroup, channel, validFrom, validUntil } = price
        const currency = field(price.value, 'currencyCode')
        const details = { conflictingPrice, currency, country, customerGroup, channel, validFrom, validUntil }
        throw refused('OverlappingPriceValidity', message, details)
      }
    }
  }
}

type Relation = 'apart' | 'same' | 'overlapping'

/** A price that is always valid does not contradict one that is valid for some time. */
function relationOf(a: Fields, b: Fields): Relation {
  if (scopeOf(a) !== scopeOf(b)) return 'apart'
  if (a.validFrom === b.validFrom && a.validUntil === b.validUntil) return 'same'
  const bounded = (price: Fields): boolean => price.validFrom !== undefined || price.validUntil !== undefined
  if (!bounded(a) || !bounded(b)) return 'apart'
  const begins = (price: Fields): number => timeOf(price.validFrom) ?? Number.NEGATIVE_INFINITY
  const ends = (price: Fields): number => timeOf(price.validUntil) ?? Number.POSITIVE_INFINITY
  return begins(a) < ends(b) && begins(b) < ends(a) ? 'overlapping' : 'apart'
}

function scopeOf({ value, country, customerGroup, channel, recurrencePolicy }: Fields): string {
  const ids = [customerGroup, channel, recurrencePolicy].map((reference) => field(reference, 'id') ?? '')
  return [field(value, 'currencyCode'), country ?? '', ...ids].join(' ')
}

function timeOf(value: unknown): number | undefined {
  const text = stringOf(value)
  return text === undefined ? undefined : Date.parse(text)
}

function checkTiers({ tiers }: Fields, { project }: Context): void {
  if (!project.rules.on('price-tiers')) return
  const quantities = listOf(tiers).map((tier) => numberOf(fieldsOf(tier).minimumQuantity) ?? 0)
  const wrong = quantities.find((quantity, i) => quantity < 2 || quantities.indexOf(quantity) !== i)
  if (wrong === undefined) return
  throw invalidField('minimumQuantity', wrong, 'Tiers begin above 1, each at another quantity.')
}
