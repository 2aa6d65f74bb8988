import { invalidInput } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf } from '../json.ts'
import { appendOnce, setWithin, withdraw, withdrawBy } from './action-helpers.ts'
import type { ResourceDefinition } from './definition.ts'

const STOREFRONT_URLS = [
  'checkoutUrlTemplate',
  'orderUrlTemplate',
  'termsOfServiceUrl',
  'privacyPolicyUrl',
  'refundPolicyUrl',
  'shippingPolicyUrl',
  'cookiePolicyUrl',
  'imprintUrl',
  'faqUrl',
  'contactUrl',
] as const

export const STORE: ResourceDefinition = {
  typeId: 'store',
  path: 'stores',
  graphql: { list: 'stores' },
  view: ['view_stores'],
  manage: ['manage_stores'],
  required: ['key'],
  defaults: { languages: [], countries: [], distributionChannels: [], supplyChannels: [], productSelections: [] },
  actions: {
    addCountry: appendOnce('countries', 'country'),
    removeCountry: withdraw('countries', 'country'),
    addDistributionChannel: appendOnce('distributionChannels', 'distributionChannel'),
    removeDistributionChannel: withdraw('distributionChannels', 'distributionChannel'),
    addSupplyChannel: appendOnce('supplyChannels', 'supplyChannel'),
    removeSupplyChannel: withdraw('supplyChannels', 'supplyChannel'),
    setProductSelections: (store, { productSelections }) => {
      store.productSelections = listOf(productSelections).map(selectionSetting)
    },
    addProductSelection: (store, { productSelection, active }) => {
      const id = fieldsOf(productSelection).id
      const others = listOf(store.productSelections).filter((setting) => selectionId(setting) !== id)
      store.productSelections = [...others, selectionSetting({ productSelection, active })]
    },
    removeProductSelection: withdrawBy('productSelections', 'productSelection', 'productSelection'),
    changeProductSelectionActive: (store, { productSelection, active = false }) => {
      const id = fieldsOf(productSelection).id
      const settings = listOf(store.productSelections).map(fieldsOf)
      const index = settings.findIndex((setting) => selectionId(setting) === id)
      if (index < 0) throw invalidInput('The store has no such product selection.')
      store.productSelections = settings.with(index, { ...settings[index], active })
    },
    ...Object.fromEntries(STOREFRONT_URLS.map((url) => [actionSetting(url), setWithin('storefront', url)])),
  },
  create: (draft) => ({
    ...draft,
    productSelections: listOf(draft.productSelections).map(selectionSetting),
  }),
}

function selectionId(setting: unknown): unknown {
  return fieldsOf(fieldsOf(setting).productSelection).id
}

function selectionSetting(draft: unknown): Fields {
  const { productSelection, active } = fieldsOf(draft)
  return { productSelection, active: active === true }
}

function actionSetting(field: string): string {
  return `set${field.charAt(0).toUpperCase()}${field.slice(1)}`
}
