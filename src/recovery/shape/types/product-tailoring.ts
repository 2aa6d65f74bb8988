import type { Creation, Fields, Shape, Update, UpdateAction } from '../../types.ts'
import { fieldsOf, inOrder, isSame, listOf, present, referenceOf } from '../../values.ts'
import { assetActions, assetsOf } from '../parts/assets.ts'
import { attributeActions, attributesOf } from '../parts/attributes.ts'
import { imagesOf } from '../parts/images.ts'

/**
 * What a store shows in place of a product's own texts. A draft that isn't published gives the staged version alone; the
 * current one is only ever made by publishing.
 */
export const productTailoring: Shape = { create, canonical, update, identities }

const texts = ['name', 'slug', 'description', 'metaTitle', 'metaDescription', 'metaKeywords'] as const

function create(record: Fields): Creation {
  const { current, staged, published } = versionsOf(record)
  const publish = published || !isSame(current, nothing)
  return {
    path: 'product-tailoring',
    draft: present({ ...setOnce(record), ...(publish ? current : staged), publish }),
  }
}

function canonical(record: Fields): Fields {
  return { ...setOnce(record), ...versionsOf(record) }
}

function update(current: Fields, desired: Fields): Update {
  const [now, then] = [versionsOf(current), versionsOf(desired)]
  const [raw, wanted] = [fieldsOf(current.staged), fieldsOf(desired.staged)]
  const key = desired.key === undefined ? {} : { key: desired.key }
  const isPublishing = !isSame(now.current, then.current) || (then.published && !now.published)
  const actions: UpdateAction[] = [
    ...(current.key === desired.key ? [] : [{ action: 'setKey', ...key }]),
    ...(isPublishing ? dataActions(raw, fieldsOf(desired.current)) : []),
    ...(isPublishing ? [{ action: 'publish' }] : []),
    ...(!then.published && (isPublishing || now.published) ? [{ action: 'unpublish' }] : []),
    ...dataActions(isPublishing ? withoutIds(fieldsOf(desired.current)) : raw, wanted),
  ]
  const left = (['store', 'product'] as const).filter(
    (field) => !isSame(referenceOf(current[field]), referenceOf(desired[field])),
  )
  return { actions, left }
}

function identities({ key, store, product }: Fields): string[] {
  const place = `store.key:${fieldsOf(store).key} ${fieldsOf(product).id}`
  return [...(key === undefined ? [] : [`key:${key}`]), place]
}

function setOnce({ key, store, product }: Fields): Fields {
  return present({ key, store: referenceOf(store), product: referenceOf(product) })
}

/** Changes the staged version. */
function dataActions(from: Fields, to: Fields): UpdateAction[] {
  const [before, after] = [dataOf(from), dataOf(to)]
  const changed = texts.filter((field) => !isSame(before[field], after[field]))
  const [old, wanted] = [variantsOf(from), variantsOf(to)]
  const actions: UpdateAction[] = [
    ...changed.map((field) => ({
      action: `set${field.charAt(0).toUpperCase()}${field.slice(1)}`,
      ...(after[field] !== undefined && { [field]: after[field] }),
    })),
    ...attributeActions(from.attributes, to.attributes, (name, value) => ({
      action: 'setProductAttribute',
      name,
      ...(value !== undefined && { value }),
    })),
    ...[...old.keys()].filter((id) => !wanted.has(id)).map((id) => ({ action: 'removeVariant', id })),
    ...[...wanted].flatMap(([id, variant]) => {
      const known = old.get(id)
      return known === undefined ? [{ action: 'addVariant', ...variantOf(variant) }] : variantActions(known, variant)
    }),
  ]
  return actions.map((action) => ({ ...action, staged: true }))
}

function variantActions(from: Fields, to: Fields): UpdateAction[] {
  const images = imagesOf(to.images)
  const actions: UpdateAction[] = [
    ...(isSame(imagesOf(from.images), images) ? [] : [{ action: 'setImages', ...(images.length > 0 && { images }) }]),
    ...assetActions(from.assets, to.assets),
    ...attributeActions(from.attributes, to.attributes, (name, value) => ({
      action: 'setAttribute',
      name,
      ...(value !== undefined && { value }),
    })),
  ]
  return actions.map((action) => ({ ...action, variantId: to.id }))
}

function versionsOf({ current, staged, published }: Fields): { current: Fields; staged: Fields; published: boolean } {
  return { current: dataOf(fieldsOf(current)), staged: dataOf(fieldsOf(staged)), published: published === true }
}

function dataOf(data: Fields): Fields {
  return present({
    ...Object.fromEntries(texts.map((field) => [field, data[field]])),
    attributes: attributesOf(data.attributes),
    variants: inOrder(listOf(data.variants).map(variantOf)),
  })
}

/** As a draft has it. The number stays: it is the product's. */
function variantOf(variant: unknown): Fields {
  const { id, images, assets, attributes } = fieldsOf(variant)
  return present({
    id,
    images: imagesOf(images),
    assets: assetsOf(assets),
    attributes: attributesOf(attributes),
  })
}

const nothing = dataOf({})

function variantsOf({ variants }: Fields): Map<unknown, Fields> {
  return new Map(listOf(variants).map((variant) => [fieldsOf(variant).id, fieldsOf(variant)]))
}

/** Assets get ids that are not known before they are there. */
function withoutIds(data: Fields): Fields {
  const variants = listOf(data.variants).map((variant) => ({
    ...fieldsOf(variant),
    assets: assetsOf(fieldsOf(variant).assets),
  }))
  return { ...data, variants }
}
