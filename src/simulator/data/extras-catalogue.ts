import { type Fields, fieldsOf, listOf } from '../json.ts'
import type { ConfigExtras } from './extras-config.ts'
import { type Extras, idOf, keyOf } from './extras-context.ts'

export interface CatalogueExtras {
  product: Fields
  sku: string
}

/** Attribute groups, products that refer to each other, variants, tailoring, stock, prices, selections, reviews. */
export async function catalogueExtras(extras: Extras, config: ConfigExtras): Promise<CatalogueExtras> {
  const { create, text, line } = extras
  await create('attribute-groups', { key: 'extra-measures', name: text(10), attributes: [{ key: 'size' }] })
  const product = await products(extras)
  const sku = String(fieldsOf(fieldsOf(fieldsOf(product.masterData).current).masterVariant).sku)
  await create('inventory', { sku, quantityOnStock: 42, supplyChannel: keyOf('channel', config.channel) })
  await create('standalone-prices', {
    key: 'extra-price',
    sku,
    value: { currencyCode: 'EUR', centAmount: 1999 },
    country: 'DE',
    tiers: [{ minimumQuantity: 10, value: { currencyCode: 'EUR', centAmount: 1799 } }],
  })
  await create('standalone-prices', {
    sku,
    value: { type: 'highPrecision', currencyCode: 'EUR', preciseAmount: 1_234_567, fractionDigits: 5 },
    channel: keyOf('channel', config.channel),
  })
  await create('variants', { key: 'extra-variant', sku: 'EXTRA-V1', product: idOf('product', product), publish: true })
  await create('product-tailoring', {
    key: 'extra-tailoring',
    store: keyOf('store', config.store),
    product: idOf('product', product),
    name: text(18),
    publish: true,
  })
  await selections(extras, product)
  await create('reviews', {
    key: 'extra-review',
    target: idOf('product', product),
    rating: 5,
    title: line(20),
    text: line(200),
    authorName: 'Zoë',
    state: keyOf('state', config.reviewState),
  })
  return { product, sku }
}

/** Two products that name each other in an attribute; the second has staged changes, and neither an own category. */
async function products({ create, update, text, some }: Extras): Promise<Fields> {
  const productType = await create('product-types', {
    key: 'extra-type',
    name: 'Extra',
    description: 'products that refer to others',
    attributes: [
      attribute('related', { name: 'reference', referenceTypeId: 'product' }),
      attribute('colour', { name: 'enum', values: [{ key: 'red', label: 'Red' }] }),
      attribute('weight', { name: 'number' }),
    ],
  })
  const [category] = await some('categories')
  const draft = (name: string): Fields => ({
    key: name,
    productType: keyOf('product-type', productType),
    name: text(16),
    slug: { en: name },
    categories: category === undefined ? [] : [idOf('category', category)],
    masterVariant: {
      sku: `${name}-1`.toUpperCase(),
      prices: [{ value: { currencyCode: 'EUR', centAmount: 2500 }, country: 'DE' }],
      attributes: [
        { name: 'colour', value: 'red' },
        { name: 'weight', value: 12.5 },
      ],
    },
    publish: true,
  })
  const first = await create('products', draft('extra-lamp'))
  const second = await create('products', draft('extra-shade'))
  const related = (to: Fields): Fields => ({
    action: 'setAttribute',
    variantId: 1,
    name: 'related',
    value: idOf('product', to),
    staged: false,
  })
  await update('products', second, [related(first), { action: 'setDescription', description: text(80) }])
  return update('products', first, [related(second)])
}

function attribute(name: string, type: Fields): Fields {
  return { name, type, label: { en: name }, isRequired: false }
}

/** One selection of chosen products, and one of all products but those that it names. */
async function selections({ create, update, some }: Extras, product: Fields): Promise<void> {
  const others = await some('products')
  const selection = await create('product-selections', { key: 'extra-selection', name: { en: 'Extra selection' } })
  const chosen = [product, ...others.filter(({ id }) => id !== product.id).slice(0, 4)]
  const actions = chosen.map((other): Fields => ({ action: 'addProduct', product: idOf('product', other) }))
  const firstSku = fieldsOf(fieldsOf(fieldsOf(product.masterData).current).masterVariant).sku
  actions[0] = { ...actions[0], variantSelection: { type: 'includeOnly', skus: listOf([firstSku]) } }
  await update('product-selections', selection, actions)
  const exclusion = await create('product-selections', {
    key: 'extra-exclusion',
    name: { en: 'All but some' },
    mode: 'IndividualExclusion',
  })
  await update('product-selections', exclusion, [{ action: 'excludeProduct', product: idOf('product', product) }])
}
