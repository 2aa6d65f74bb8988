import type { Creation, Fields, Shape, Update } from '../../types.ts'
import { fieldsOf, present, referenceOf } from '../../values.ts'
import { assetActions, assetsOf } from '../parts/assets.ts'
import { customActions, customOf } from '../parts/custom.ts'
import { fieldActions } from '../parts/field-actions.ts'

/** Once a category has a parent, it can get another one but never become a root again. */
export const category: Shape = { create, canonical, update, identities }

function create(record: Fields): Creation {
  return { path: 'categories', draft: canonical(record) }
}

function canonical(record: Fields): Fields {
  const { key, name, slug, description, parent, orderHint, externalId, metaTitle, metaDescription, metaKeywords } =
    record
  return present({
    key,
    name,
    slug,
    description,
    parent: referenceOf(parent),
    orderHint,
    externalId,
    metaTitle,
    metaDescription,
    metaKeywords,
    custom: customOf(record.custom),
    assets: assetsOf(record.assets),
  })
}

function update(current: Fields, desired: Fields): Update {
  const [before, after] = [canonical(current), canonical(desired)]
  const isUprooted = before.parent !== undefined && after.parent === undefined
  return {
    actions: [
      ...fieldActions(before, after, {
        key: 'setKey',
        name: 'changeName',
        slug: 'changeSlug',
        description: 'setDescription',
        ...(!isUprooted && { parent: 'changeParent' }),
        // Without one the API makes one.
        ...(after.orderHint !== undefined && { orderHint: 'changeOrderHint' }),
        externalId: 'setExternalId',
        metaTitle: 'setMetaTitle',
        metaDescription: 'setMetaDescription',
        metaKeywords: 'setMetaKeywords',
      }),
      ...customActions(current.custom, desired.custom),
      ...assetActions(current.assets, desired.assets),
    ],
    left: isUprooted ? ['parent'] : [],
  }
}

function identities({ key, slug }: Fields): string[] {
  const slugs = Object.entries(fieldsOf(slug)).map(([language, text]) => `slug.${language}:${text}`)
  return [...(key === undefined ? [] : [`key:${key}`]), ...slugs]
}
