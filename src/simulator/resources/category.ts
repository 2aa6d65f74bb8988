import { type Fields, fieldsOf, listOf, stringOf } from '../json.ts'
import { textOf } from '../store/collection.ts'
import { assetWithId } from './asset.ts'
import type { Context, ResourceDefinition } from './definition.ts'
import { localizedValues } from './localized.ts'

export const CATEGORY: ResourceDefinition = {
  typeId: 'category',
  path: 'categories',
  graphql: { list: 'categories' },
  view: ['view_categories', 'view_products'],
  manage: ['manage_categories', 'manage_products'],
  required: ['name', 'slug'],
  defaults: { ancestors: [], assets: [] },
  unique: ({ slug }) => localizedValues('slug', slug),
  create: (draft, context) => ({
    ...draft,
    orderHint: draft.orderHint ?? `0.${String(context.project.clock.now()).padStart(16, '0')}`,
    assets: listOf(draft.assets).map((asset) => assetWithId(asset, context)),
  }),
  derive: (category, context) => {
    category.ancestors = ancestorsOf(category, context)
  },
}

/** From the root down to the parent. */
function ancestorsOf(category: Fields, { project }: Context): Fields[] {
  const id = stringOf(fieldsOf(category.parent).id)
  const parent = id === undefined ? undefined : project.collection('category').get(id)
  if (parent === undefined) return []
  const { ancestors } = JSON.parse(textOf(parent)) as { ancestors: Fields[] }
  return [...ancestors, { typeId: 'category', id: parent.id }]
}
