import { type Fields, fieldsOf, listOf, numberOf } from '../json.ts'
import { onElement, reorder, setOrDelete } from './action-helpers.ts'
import { customActions } from './custom-fields.ts'
import type { Context, ResourceDefinition } from './definition.ts'
import { variantFor } from './line-items.ts'
import { localizedValues } from './localized.ts'
import { inList } from './parts.ts'

export const SHOPPING_LIST: ResourceDefinition = {
  typeId: 'shopping-list',
  path: 'shopping-lists',
  graphql: { list: 'shoppingLists' },
  view: ['view_shopping_lists'],
  manage: ['manage_shopping_lists'],
  required: ['name'],
  defaults: { deleteDaysAfterLastModification: 360 },
  unique: ({ slug }) => localizedValues('slug', slug),
  actions: {
    addLineItem: (list, { action: _, ...draft }, context) => {
      list.lineItems = [...listOf(list.lineItems), shoppingListItem(draft, context)]
    },
    removeLineItem: onElement('lineItems', 'lineItem', fewer),
    changeLineItemQuantity: onElement('lineItems', 'lineItem', (item, { quantity }) => withQuantity(item, quantity)),
    addTextLineItem: (list, { action: _, ...draft }, context) => {
      list.textLineItems = [...listOf(list.textLineItems), textLineItem(draft, context)]
    },
    removeTextLineItem: onElement('textLineItems', 'textLineItem', fewer),
    changeTextLineItemQuantity: onElement('textLineItems', 'textLineItem', (item, { quantity }) =>
      withQuantity(item, quantity),
    ),
    changeLineItemsOrder: reorder('lineItems', 'id', 'lineItemOrder'),
    changeTextLineItemsOrder: reorder('textLineItems', 'id', 'textLineItemOrder'),
    setTextLineItemDescription: inList(
      'textLineItems',
      'textLineItem',
    )((item, { description }) => setOrDelete(item, 'description', description)),
    ...customActions('LineItem', inList('lineItems', 'lineItem')),
    ...customActions('TextLineItem', inList('textLineItems', 'textLineItem')),
    changeTextLineItemName: onElement('textLineItems', 'textLineItem', (item, { name }) => ({ ...item, name })),
  },
  create: (draft, context) => ({
    ...draft,
    lineItems: listOf(draft.lineItems).map((item) => shoppingListItem(item, context)),
    textLineItems: listOf(draft.textLineItems).map((item) => textLineItem(item, context)),
  }),
}

function shoppingListItem(draft: unknown, context: Context): Fields {
  const { sku: _, ...item } = fieldsOf(draft)
  const { product, data, variant } = variantFor(fieldsOf(draft), context)
  return {
    id: context.project.newId(),
    addedAt: context.project.clock.iso(),
    ...item,
    name: data.name,
    productId: product.id,
    productSlug: data.slug,
    productType: product.productType,
    variantId: variant.id,
    published: fieldsOf(product.masterData).published === true,
    quantity: numberOf(item.quantity) ?? 1,
  }
}

function textLineItem(draft: unknown, { project }: Context): Fields {
  return { id: project.newId(), addedAt: project.clock.iso(), quantity: 1, ...fieldsOf(draft) }
}

function withQuantity(item: Fields, quantity: unknown): Fields | undefined {
  return numberOf(quantity) === 0 ? undefined : { ...item, quantity }
}

/** Without a quantity the item goes altogether. */
function fewer(item: Fields, { quantity }: Fields): Fields | undefined {
  if (quantity === undefined) return undefined
  return withQuantity(item, Math.max(0, (numberOf(item.quantity) ?? 0) - (numberOf(quantity) ?? 0)))
}
