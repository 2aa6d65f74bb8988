import { type Fields, fieldsOf, listOf } from '../json.ts'
import { append, setWithin, withdraw, withdrawBy } from './action-helpers.ts'
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
    addCountry: append('countries', 'country'),
    removeCountry: withdraw('countries', 'country'),
    addDistributionChannel: append('distributionChannels', 'distributionChannel'),
    removeDistributionChannel: withdraw('distributionChannels', 'distributionChannel'),
    addSupplyChannel: append('supplyChannels', 'supplyChannel'),
    removeSupplyChannel: withdraw('supplyChannels', 'supplyChannel'),
    setProductSelections: (store, { productSelections }) => {
      store.productSelections = listOf(productSelections).map(selectionSetting)
    },
    addProductSelection: (store, { productSelection, active }) => {
      store.productSelections = [...listOf(store.productSelections), selectionSetting({ productSelection, active })]
    },
    removeProductSelection: withdrawBy('productSelections', 'productSelection', 'productSelection'),
    changeProductSelectionActive: (store, { productSelection, active }) => {
      const wanted = JSON.stringify(productSelection)
      store.productSelections = listOf(store.productSelections)
        .map(fieldsOf)
        .map((setting) => (JSON.stringify(setting.productSelection) === wanted ? { ...setting, active } : setting))
    },
    ...Object.fromEntries(STOREFRONT_URLS.map((url) => [actionSetting(url), setWithin('storefront', url)])),
  },
  create: (draft) => ({
    ...draft,
    productSelections: listOf(draft.productSelections).map(selectionSetting),
  }),
}

function selectionSetting(draft: unknown): Fields {
  const { productSelection, active } = fieldsOf(draft)
  return { productSelection, active: active === true }
}

function actionSetting(field: string): string {
  return `set${field.charAt(0).toUpperCase()}${field.slice(1)}`
}
