import { invalidField, invalidOperation, refused } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, stringOf } from '../json.ts'
import type { Context } from '../resources/definition.ts'
import { dataOf, variantsOf } from '../resources/product-data.ts'

/** With the modular catalogue variants are resources of their own: products refuse what is about variants. */
export function requireClassic({ project }: Context): void {
  if (project.settings.productCatalogModel !== 'Modular' || !project.rules.on('variants-in-products')) return
  throw invalidOperation('The catalogue of this project is modular: variants are resources of their own.')
}

export function requireModular({ project }: Context): void {
  if (project.settings.productCatalogModel === 'Modular' || !project.rules.on('default-variant-modular')) return
  throw invalidOperation('Only projects with the modular catalogue have default variants.')
}

/** A SKU that the inventory knows does not change. */
export function requireChangeableSku(
  before: string | undefined,
  after: string | undefined,
  { project }: Context,
): void {
  if (before === undefined || before === after || !project.rules.on('stocked-sku-stays')) return
  for (const _ of project.collection('inventory-entry').sharing(aboutSku(before))) {
    throw invalidOperation(`The SKU '${before}' is in the inventory and can not be changed.`)
  }
}

/** The shared value under which entries of the inventory and standalone prices are found. */
export function aboutSku(sku: string): string {
  return `sku=${sku}`
}

/** A price is discounted from outside only by an active product discount of that kind. */
export function requireExternalDiscount(discounted: unknown, { project }: Context): void {
  if (discounted === undefined || discounted === null || !project.rules.on('external-discount')) return
  const discounts = project.collection('product-discount')
  const stored = discounts.get(stringOf(fieldsOf(fieldsOf(discounted).discount).id) ?? '')
  const { value, isActive } = stored === undefined ? {} : discounts.parsed(stored)
  if (fieldsOf(value).type === 'external' && isActive === true) return
  throw invalidOperation('A price can only be discounted by an active product discount of the type external.')
}

const SLUG = /^[A-Za-z0-9_-]{2,256}$/

/** Throws ApiError when a slug of a record, in whatever language, is none. */
export function checkSlugs(record: Fields, { project }: Context): void {
  if (!project.rules.on('slug-pattern')) return
  const slugs = record.masterData === undefined ? [record.slug] : dataOf(record).map(({ slug }) => slug)
  for (const [language, slug] of slugs.flatMap((texts) => Object.entries(fieldsOf(texts)))) {
    if (SLUG.test(String(slug))) continue
    throw invalidField(`slug.${language}`, slug, "A slug has 2 to 256 letters, digits, '-' and '_'.")
  }
}

const MOST_VARIANTS = 100

/** Throws ApiError when the variants of a product contradict each other. */
export function checkVariants(product: Fields, { project: { rules, settings } }: Context): void {
  for (const data of dataOf(product)) {
    const variants = variantsOf(data).filter(({ id }) => id !== undefined)
    if (variants.length > MOST_VARIANTS && rules.on('variant-limit')) {
      throw invalidOperation(`A product can have ${MOST_VARIANTS} variants at most.`)
    }
    if (settings.productCatalogModel === 'Modular') continue
    for (const [i, variant] of variants.entries()) {
      const before = variants.slice(0, i)
      if (rules.on('unique-variant-identifiers')) requireOwnIdentifiers(variant, before)
      if (rules.on('unique-variant-values')) requireOwnValues(variant, before)
    }
  }
}

function requireOwnIdentifiers(variant: Fields, others: readonly Fields[]): void {
  for (const field of ['sku', 'key']) {
    const duplicateValue = variant[field]
    if (duplicateValue === undefined || !others.some((other) => other[field] === duplicateValue)) continue
    const message = `A duplicate value '${String(duplicateValue)}' exists for field '${field}'.`
    throw refused('DuplicateField', message, { field, duplicateValue })
  }
}

function requireOwnValues(variant: Fields, others: readonly Fields[]): void {
  const text = valuesText(variant)
  if (!others.some((other) => valuesText(other) === text)) return
  const { sku, prices, attributes } = variant
  const message = 'Another variant of the product has the same values.'
  throw refused('DuplicateVariantValues', message, { variantValues: { sku, prices, attributes } })
}

function valuesText({ sku, prices, attributes }: Fields): string {
  const withoutIds = listOf(prices).map((price) => ({ ...fieldsOf(price), id: undefined }))
  return JSON.stringify([sku, withoutIds, attributes])
}

export function checkDefaultVariant(product: Fields, { project }: Context): void {
  if (!project.rules.on('default-variant-belongs')) return
  const variants = project.collection('variant')
  for (const { defaultVariant } of dataOf(product)) {
    const stored = variants.get(stringOf(fieldsOf(defaultVariant).id) ?? '')
    if (stored === undefined || fieldsOf(variants.parsed(stored).product).id === product.id) continue
    throw invalidOperation('The default variant belongs to another product.')
  }
}
