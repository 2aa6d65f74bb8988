import fc from 'fast-check'
import type { Fields } from '../../../src/recovery/types.ts'

/** What records of products are made of: ids of records that the shop has. */
export interface Parts {
  productType: string
  categories: readonly string[]
  channel: string
}

const text = fc.constantFrom('a', 'b', 'c')
const localized = text.map((en) => ({ en }))
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 })

const image = fc.record({
  url: fc.constantFrom('https://example.com/1.png', 'https://example.com/2.png', 'https://example.com/3.png'),
  dimensions: fc.constantFrom({ w: 1, h: 1 }, { w: 2, h: 2 }),
  label: optional(text),
})
const images = fc.uniqueArray(image, { selector: ({ url }) => url, maxLength: 3 })

const asset = fc.record({
  id: fc.uuid(),
  key: optional(fc.constantFrom('k1', 'k2', 'k3')),
  name: localized,
  description: optional(localized),
  tags: optional(fc.constant(['t'])),
  sources: text.map((uri) => [{ uri }]),
})
const assets = fc.uniqueArray(asset, { selector: ({ id, key }) => key ?? id, maxLength: 3 })

const SIZES: Record<string, string> = { s: 'small', l: 'large' }

function attributes(number: number, brand: string | undefined): fc.Arbitrary<Fields[]> {
  return fc.record({ color: optional(text), size: optional(fc.constantFrom('s', 'l')) }).map(({ color, size }) =>
    [
      // Tells variants apart that have no SKU.
      { name: 'code', value: `code ${number}` },
      { name: 'color', value: color },
      { name: 'size', value: size && { key: size, label: SIZES[size] } },
      { name: 'brand', value: brand },
    ].filter(({ value }) => value !== undefined),
  )
}

const prices = (channel: string): fc.Arbitrary<Fields[]> =>
  fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      value: fc.integer({ min: 1, max: 3 }).map((centAmount) => ({
        type: 'centPrecision',
        currencyCode: 'EUR',
        centAmount,
        fractionDigits: 2,
      })),
      country: optional(fc.constantFrom('DE', 'FR')),
      channel: optional(fc.constant({ typeId: 'channel', id: channel })),
    }),
    { selector: (price) => `${price.country} ${price.channel?.id}`, maxLength: 2 },
  )

interface Names {
  number: number
  sku: string | undefined
  key: string | undefined
}

function data(names: readonly Names[], brand: string | undefined, parts: Parts): fc.Arbitrary<Fields> {
  return fc
    .record({
      name: localized,
      slug: fc.constantFrom('one', 'two').map((en) => ({ en })),
      description: optional(localized),
      metaTitle: optional(localized),
      searchKeywords: fc.constantFrom({}, { en: [{ text: 'x' }] }),
      categories: fc.subarray([...parts.categories]),
      hint: optional(fc.constantFrom('0.1', '0.2')),
      origin: optional(text),
      variants: fc.tuple(
        ...names.map(({ number, sku, key }) =>
          fc.record({
            id: fc.constant(number),
            sku: fc.constant(sku),
            key: fc.constant(key),
            images,
            assets,
            prices: prices(parts.channel),
            attributes: attributes(number, brand),
          }),
        ),
      ),
    })
    .map(({ categories, hint, origin, variants: [masterVariant, ...variants], ...texts }) => ({
      ...texts,
      categories: categories.map((id) => ({ typeId: 'category', id })),
      categoryOrderHints: Object.fromEntries(hint === undefined ? [] : categories.map((id) => [id, hint])),
      attributes: origin === undefined ? [] : [{ name: 'origin', value: origin }],
      masterVariant,
      variants,
    }))
}

/** Variants by their numbers in any order, some of them in one version alone; SKUs and keys wander between records. */
const namesOf = (isNamed: boolean): fc.Arbitrary<{ current: Names[]; staged: Names[] }> =>
  fc
    .record({
      numbers: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
      skus: fc.shuffledSubarray(['s1', 's2', 's3', 's4', 's5'], { minLength: 5 }),
      keys: fc.shuffledSubarray(['k1', 'k2', 'k3', 'k4', 'k5'], { minLength: 5 }),
      hasSku: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      hasKey: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    })
    .chain(({ numbers, skus, keys, hasSku, hasKey }) => {
      const all = numbers.map((number, i) => ({
        number,
        sku: isNamed || hasSku[i] ? skus[i] : undefined,
        key: hasKey[i] ? keys[i] : undefined,
      }))
      const version = fc.shuffledSubarray(all, { minLength: 1 })
      return fc.record({ current: version, staged: version })
    })

/**
 * Whole records as the API shows them, the staged version often unlike the current one. Where variants have no SKU, what
 * is the same for all of them doesn't change: a new master without one comes before the old one can go.
 */
export function productRecords(parts: Parts, isNamed: boolean): fc.Arbitrary<Fields> {
  return fc
    .record({
      names: namesOf(isNamed),
      brand: isNamed ? optional(text) : fc.constant('a'),
      stagedBrand: isNamed ? optional(text) : fc.constant('a'),
    })
    .chain(({ names: { current, staged }, brand, stagedBrand }) => {
      return fc.record({
        key: optional(fc.constantFrom('p1', 'p2')),
        published: fc.boolean(),
        current: data(current, brand, parts),
        staged: data(staged, stagedBrand, parts),
        isStaged: fc.boolean(),
      })
    })
    .map(({ key, published, current, staged, isStaged }) => ({
      id: 'a source id',
      key,
      productType: { typeId: 'product-type', id: parts.productType },
      priceMode: 'Embedded',
      masterData: { published, current, staged: isStaged ? staged : current, hasStagedChanges: isStaged },
    }))
}
