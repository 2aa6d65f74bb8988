import { invalidOperation } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, stringOf } from '../json.ts'
import { fieldsIn } from '../store/collection.ts'
import { referenceTo } from '../store/references.ts'
import { assetWithId } from './asset.ts'
import { ASSET_ACTIONS, withAssetId } from './asset-actions.ts'
import type { Context, ResourceDefinition } from './definition.ts'
import { localizedValues } from './localized.ts'
import { lifted } from './parts.ts'

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
  actions: {
    ...lifted(
      ASSET_ACTIONS,
      (change) => (category, action, context) => change(category, withAssetId(action, context), context),
    ),
    changeParent: (category, { parent }, { pending }) => {
      category.parent = parent
      pending.set('descendants', undefined)
    },
  },
  commit: (category, context) => {
    if (context.pending.has('descendants')) renewDescendants(category, context)
  },
  derive: (category, context) => {
    category.ancestors = ancestorsOf(category, context)
  },
}

/** From the root down to the parent. */
function ancestorsOf(category: Fields, { project }: Context): Fields[] {
  const id = stringOf(fieldsOf(category.parent).id)
  const parent = id === undefined ? undefined : project.collection('category').get(id)
  if (parent === undefined) return []
  const { ancestors } = fieldsIn(parent) as { ancestors: Fields[] }
  const all = [...ancestors, { typeId: 'category', id: parent.id }]
  if (all.some((ancestor) => ancestor.id === category.id) && project.rules.on('category-cycle')) {
    throw invalidOperation('A category can not be below itself.')
  }
  return all
}

/** Categories below one that has moved have other ancestors from then on. */
function renewDescendants(category: Fields, context: Context): void {
  const { project, clientId } = context
  const collection = project.collection('category')
  for (const record of [...collection.sharing(referenceTo('category', { id: category.id }))]) {
    if (fieldsOf(collection.parsed(record).parent).id !== category.id || record.id === category.id) continue
    const before = fieldsIn(record)
    const after = { ...before, ancestors: ancestorsOf(before, context) }
    project.replace(CATEGORY, record, before, after, { versions: 1, clientId })
    renewDescendants(after, context)
  }
}
