import { type Fields, fieldsOf } from '../../json.ts'
import { idOf } from '../extras-context.ts'
import type { HardConfiguration } from './configuration.ts'
import { hardDiscounts } from './discounts.ts'
import type { HardCases } from './load-hard-cases.ts'
import { hardProducts } from './products.ts'

export interface HardCatalogue {
  /** Published, with staged changes. */
  product: Fields
  sku: string
}

/** Product types within each other, categories in odd trees, products in cycles, prices and stock of every form. */
export async function hardCatalogue(cases: HardCases, configuration: HardConfiguration): Promise<HardCatalogue> {
  const categories = await hardCategories(cases)
  const productType = await nestedProductTypes(cases)
  const products = await hardProducts(cases, { ...configuration, productType, category: categories })
  await hardPrices(cases, configuration, products.sku)
  await hardDiscounts(cases, { category: categories, product: products.product, channel: configuration.channel })
  await customObjects(cases, products.product)
  await linkBack(cases, configuration, categories, products.product)
  return products
}

/** A chain of seven, two children in one place, and one that was moved below a younger one. Gives the chain's end. */
async function hardCategories({ create, update, name }: HardCases): Promise<Fields> {
  const category = (what: string, parent?: Fields): Promise<Fields> =>
    create('categories', {
      // Every other one has no key: it can be found by its slug alone.
      ...(what.length % 2 === 0 ? { key: name(what) } : {}),
      name: { en: what, de: `Kategorie ${what}` },
      slug: { en: name(what) },
      orderHint: '0.1',
      ...(parent ? { parent: idOf('category', parent) } : {}),
    })
  let last = await category('root')
  for (const what of ['two', 'three', 'four', 'five', 'six', 'seven']) last = await category(what, last)
  const older = await category('older')
  const younger = await category('younger')
  await update('categories', older, [{ action: 'changeParent', parent: idOf('category', younger) }])
  return last
}

/**
 * A type that holds a set of itself, one without a key, and one that holds both. Gives the last. An attribute has one
 * type in all product types that have it: what is nested is named anew in each set.
 */
async function nestedProductTypes({ create, update, name }: HardCases): Promise<Fields> {
  const nested = (typeReference: Fields): Fields => ({ name: 'nested', typeReference })
  const attribute = (name: string, type: Fields, more: Fields = {}): Fields => ({
    name,
    type,
    label: { en: name },
    isRequired: false,
    ...more,
  })
  const itself = await create('product-types', {
    key: name('type-itself'),
    name: name('type that holds itself'),
    description: '',
    attributes: [attribute('hard-size', { name: 'number' })],
  })
  await update('product-types', itself, [
    {
      action: 'addAttributeDefinition',
      attribute: attribute(name('branches'), { name: 'set', elementType: nested(idOf('product-type', itself)) }),
    },
  ])
  const inner = await create('product-types', {
    name: name('type without a key'),
    description: 'inner',
    attributes: [attribute('hard-ratio', { name: 'number' }), attribute('hard-note', { name: 'ltext' })],
  })
  const reference = (referenceTypeId: string): Fields => ({ name: 'reference', referenceTypeId })
  return create('product-types', {
    key: name('type-outer'),
    name: name('outer type'),
    description: 'with attributes of every kind',
    attributes: [
      attribute('hard-title', { name: 'text' }, { attributeConstraint: 'SameForAll' }),
      attribute('hard-serial', { name: 'text' }, { attributeConstraint: 'Unique' }),
      attribute('hard-words', { name: 'ltext' }),
      attribute('hard-weight', { name: 'number' }),
      attribute('hard-fragile', { name: 'boolean' }),
      attribute('hard-value', { name: 'money' }),
      attribute('hard-since', { name: 'date' }),
      attribute('hard-opens', { name: 'time' }),
      attribute('hard-moment', { name: 'datetime' }),
      attribute('hard-colour', { name: 'enum', values: [{ key: 'red', label: 'Red' }] }),
      attribute('hard-grade', { name: 'lenum', values: [{ key: 'a', label: { en: 'A' } }] }),
      attribute('hard-product', reference('product')),
      attribute('hard-products', { name: 'set', elementType: reference('product') }),
      attribute('hard-section', reference('category')),
      attribute('hard-document', reference('key-value-document')),
      attribute(name('part'), nested(idOf('product-type', inner))),
      attribute(name('parts'), { name: 'set', elementType: nested(idOf('product-type', inner)) }),
      attribute(name('tree'), nested(idOf('product-type', itself))),
      attribute('hard-shared', { name: 'text' }, { level: 'Product' }),
    ],
  })
}

/** One SKU with prices that differ in one part of their scope each, tiers and parts of a cent among them; and stock. */
async function hardPrices({ create, name }: HardCases, { channel, group }: HardConfiguration, sku: string) {
  const EUR = (centAmount: number): Fields => ({ currencyCode: 'EUR', centAmount })
  const prices: Fields[] = [
    { key: name('price'), value: EUR(1999), tiers: [{ minimumQuantity: 10, value: EUR(1799) }] },
    { value: EUR(1899), country: 'DE' },
    { value: { currencyCode: 'JPY', centAmount: 3000 } },
    { value: { type: 'highPrecision', currencyCode: 'USD', preciseAmount: 1_234_567, fractionDigits: 5 } },
    { value: EUR(1700), channel: idOf('channel', channel) },
    { value: EUR(1600), customerGroup: idOf('customer-group', group), active: false },
    { value: EUR(1500), validFrom: '2026-12-01T00:00:00.000Z', validUntil: '2026-12-24T23:59:59.999Z' },
  ]
  for (const price of prices) await create('standalone-prices', { sku, ...price })
  await create('inventory', { sku, quantityOnStock: 0 })
  await create('inventory', { key: name('stock'), sku, quantityOnStock: 7, supplyChannel: idOf('channel', channel) })
}

/** Ids and numbers in values that no schema knows. */
async function customObjects({ createFromText, set }: HardCases, product: Fields): Promise<void> {
  const object = (container: string, value: string): Promise<Fields> =>
    createFromText('custom-objects', `{"container":"${container}","key":"set-${set}","value":${value}}`)
  await object(
    'hard-numbers',
    '{"one":1.0,"large":12345678901234567890,"zero":-0,"thousand":1e3,"tiny":0.00000001,"all":[1.10,-0.0,1E+2]}',
  )
  await object(
    'hard-ids',
    `{"bare":"${product.id}","url":"https://shop.example.com/p/${product.id}?a=b","list":["${product.id}"]}`,
  )
  await object('hard-reference', `{"typeId":"product","id":"${product.id}"}`)
  await object(
    'hard-texts',
    '{"ar":"مرحبا","mixed":"abc עברית 123","emoji":"👩‍👩‍👧🛟","escaped":"\\u0000\\t\\"\\\\\\u2028","empty":""}',
  )
  await object('hard-scalar', '"just text"')
  await object('hard-list', '[[],{},[null],false]')
}

/** A category and a channel whose custom fields refer to a product, which refers to the category itself. */
async function linkBack({ update }: HardCases, { customType }: HardConfiguration, category: Fields, product: Fields) {
  const fields = {
    product: idOf('product', product),
    'product-set': [idOf('product', product)],
    words: { en: 'x', ar: 'س' },
    'number-set': [1, 2.5],
    money: { currencyCode: 'EUR', centAmount: 5 },
    date: '2026-02-28',
    time: '23:59:59.999',
    moment: '2026-02-28T23:59:59.999Z',
    level: 'low',
    'level-set': ['low'],
    truth: false,
  }
  const [type, same] = [idOf('type', customType), fieldsOf(category)]
  await update('categories', same, [{ action: 'setCustomType', type, fields }])
}
