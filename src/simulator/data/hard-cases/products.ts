import { type Fields, fieldsOf } from '../../json.ts'
import { idOf } from '../extras-context.ts'
import type { HardCatalogue } from './catalogue.ts'
import type { HardConfiguration } from './configuration.ts'
import type { HardCases } from './load-hard-cases.ts'

interface Parts extends HardConfiguration {
  productType: Fields
  category: Fields
}

/** Products in every state of publication, which refer to themselves and to each other. */
export async function hardProducts(cases: HardCases, parts: Parts): Promise<HardCatalogue> {
  const { create, update } = cases
  const draft = (what: string, more: Fields = {}): Fields => productDraft(cases, parts, what, more)
  const first = await create('products', draft('first', { publish: true }))
  const second = await create('products', draft('second', { publish: true }))
  const staged = (action: string, more: Fields): Fields => ({ action, staged: true, ...more })
  const attribute = (name: string, value: unknown, staged: boolean): Fields => ({
    action: 'setAttribute',
    variantId: 1,
    name,
    value,
    staged,
  })

  await create('products', draft('never-published'))
  const withdrawn = await create('products', draft('withdrawn', { publish: true }))
  await update('products', withdrawn, [
    { action: 'unpublish' },
    staged('changeName', { name: { en: 'changed after it was withdrawn' } }),
  ])
  const gaps = await create(
    'products',
    draft('gaps', { variants: [variant(cases, 'gaps-2'), variant(cases, 'gaps-3')] }),
  )
  await update('products', gaps, [{ action: 'removeVariant', id: 2, staged: false }])

  await update('products', second, [
    attribute('hard-product', idOf('product', first), false),
    attribute('hard-products', [idOf('product', first), idOf('product', second)], false),
  ])
  const product = await update('products', first, [
    attribute('hard-product', idOf('product', second), false),
    attribute('hard-products', [idOf('product', first)], false),
    staged('changeName', { name: { en: 'only staged', 'de-DE': 'nur vorgemerkt' } }),
    staged('setDescription', { description: { en: 'only staged' } }),
    attribute('hard-colour', undefined, true),
    staged('addVariant', variant(cases, 'only-staged')),
  ])
  const { sku } = fieldsOf(fieldsOf(fieldsOf(product.masterData).current).masterVariant)
  return { product, sku: String(sku) }
}

function productDraft(cases: HardCases, { productType, category, channel }: Parts, what: string, more: Fields): Fields {
  const { name } = cases
  return {
    // Every other one has neither key nor SKU of its own.
    ...(what.length % 2 === 1 ? { key: name(what) } : {}),
    productType: idOf('product-type', productType),
    name: { en: what, ar: 'منتج' },
    slug: { en: name(what), de: `${name(what)}-de` },
    categories: [idOf('category', category)],
    categoryOrderHints: { [String(category.id)]: '0.123456789' },
    searchKeywords: { en: [{ text: what, suggestTokenizer: { type: 'whitespace' } }] },
    masterVariant: { ...variant(cases, what), ...embeddedPrices(channel) },
    attributes: [{ name: 'hard-shared', value: 'for all variants' }],
    ...more,
  }
}

function embeddedPrices(channel: Fields): Fields {
  const money = (centAmount: number): Fields => ({ currencyCode: 'EUR', centAmount })
  return {
    prices: [
      { value: money(2500), tiers: [{ minimumQuantity: 5, value: money(2400) }] },
      { key: 'de', value: money(2450), country: 'DE', channel: idOf('channel', channel) },
      { value: { type: 'highPrecision', currencyCode: 'USD', preciseAmount: 99_999, fractionDigits: 4 } },
    ],
    images: [{ url: 'https://images.example.com/a%20b.jpg', dimensions: { w: 10, h: 20 }, label: 'Größe' }],
    assets: [
      {
        key: 'manual',
        name: { en: 'Manual' },
        sources: [{ uri: 'https://files.example.com/manual.pdf' }],
        tags: ['pdf'],
      },
    ],
  }
}

function variant({ name }: HardCases, what: string): Fields {
  const part = [
    { name: 'hard-ratio', value: 0.1 },
    { name: 'hard-note', value: { en: 'part', ja: '部品' } },
  ]
  return {
    sku: name(`sku-${what}`),
    attributes: [
      { name: 'hard-title', value: 'one title' },
      { name: 'hard-serial', value: name(what) },
      { name: 'hard-words', value: { en: 'tab\t"quote"', he: 'שלום' } },
      { name: 'hard-weight', value: 12.5 },
      { name: 'hard-fragile', value: false },
      { name: 'hard-value', value: { currencyCode: 'EUR', centAmount: 1 } },
      { name: 'hard-since', value: '2024-02-29' },
      { name: 'hard-opens', value: '00:00:00.000' },
      { name: 'hard-moment', value: '2026-01-01T00:00:00.000Z' },
      { name: 'hard-colour', value: 'red' },
      { name: 'hard-grade', value: 'a' },
      { name: name('part'), value: part },
      { name: name('parts'), value: [part, part.slice(0, 1)] },
      {
        name: name('tree'),
        value: [
          { name: 'hard-size', value: 1 },
          { name: name('branches'), value: [[{ name: 'hard-size', value: 2 }]] },
        ],
      },
    ],
  }
}
