import { type Fields, fieldsOf, listOf, numberOf } from '../json.ts'
import { nameToken } from '../rules/settings.ts'
import { append, onElement } from './action-helpers.ts'
import type { Context, ResourceDefinition } from './definition.ts'

export const TAX_CATEGORY: ResourceDefinition = {
  typeId: 'tax-category',
  path: 'tax-categories',
  graphql: { list: 'taxCategories' },
  view: ['view_tax_categories', 'view_products'],
  manage: ['manage_tax_categories', 'manage_products'],
  required: ['name'],
  unique: ({ name }) => [{ field: 'name', value: nameToken(name), shared: true }],
  actions: {
    addTaxRate: append('rates', 'taxRate', taxRate),
    removeTaxRate: onElement('rates', 'taxRate', () => undefined),
    replaceTaxRate: onElement('rates', 'taxRate', (_, action, context) => taxRate(action.taxRate, context)),
  },
  create: (draft, context) => ({ ...draft, rates: listOf(draft.rates).map((rate) => taxRate(rate, context)) }),
}

/** A rate without an amount of its own is the sum of its parts. */
function taxRate(draft: unknown, { project }: Context): Fields {
  const rate = fieldsOf(draft)
  const subRates = listOf(rate.subRates)
  const sum = subRates.reduce((total: number, part) => total + (numberOf(fieldsOf(part).amount) ?? 0), 0)
  return { ...rate, amount: rate.amount ?? sum, id: project.newId().slice(0, 8), subRates }
}
