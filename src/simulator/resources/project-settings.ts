import { invalidInput, invalidOperation, refused, requiredField } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf } from '../json.ts'
import { setOrDelete } from './action-helpers.ts'
import type { Context } from './definition.ts'
import { shaped } from './shape.ts'

/** Records that every project has from the start: the state in which line items begin. */
export const BUILT_IN_STATES: readonly Fields[] = [
  {
    key: 'Initial',
    type: 'LineItemState',
    name: { en: 'Initial' },
    description: { en: 'the first state of each line item' },
    initial: true,
    builtIn: true,
    transitions: [],
  },
]

/** A project as it is right after it was created. */
export function initialSettings(key: string, createdAt: string): Fields {
  return {
    key,
    name: key,
    countries: ['DE', 'GB', 'US'],
    currencies: ['EUR', 'GBP', 'USD'],
    languages: ['en', 'en-GB', 'en-US', 'de-DE'],
    createdAt,
    messages: { enabled: false, deleteDaysAfterCreation: 15 },
    carts: {
      deleteDaysAfterLastModification: 90,
      countryTaxRateFallbackEnabled: false,
      priceRoundingMode: 'HalfEven',
      taxRoundingMode: 'HalfEven',
    },
    shoppingLists: { deleteDaysAfterLastModification: 360 },
    searchIndexing: {
      products: { status: 'Deactivated' },
      productsSearch: { status: 'Deactivated' },
      orders: { status: 'Deactivated' },
      customers: { status: 'Deactivated' },
      businessUnits: { status: 'Deactivated' },
    },
    businessUnits: { myBusinessUnitStatusOnCreation: 'Inactive' },
    inventory: { releaseExpiredReservations: false },
    discounts: { discountCombinationMode: 'Stacking' },
    productCatalogModel: 'Classic',
    version: 1,
  }
}

type SettingsHandler = (settings: Fields, action: Fields, context: Context) => void

/** Update actions of the project. */
export const PROJECT_ACTIONS: Record<string, SettingsHandler> = {
  changeName: change('name'),
  changeCountries: change('countries'),
  changeCurrencies: change('currencies'),
  changeLanguages: (settings, action, { project }) => {
    change('languages')(settings, action)
    const kept = listOf(settings.languages)
    if (kept.length === 0) throw invalidOperation('A project has at least one language.')
    if (!project.rules.on('language-in-use-stays')) return
    const stores = project.collection('store')
    for (const store of stores.idOrder.ascending()) {
      const used = listOf(stores.parsed(store).languages).filter((language) => !kept.includes(language))
      if (used.length > 0) throw refused('LanguageUsedInStores', `Stores use the language ${used.join(', ')}.`)
    }
  },
  changeMessagesConfiguration: merge('messages', 'messagesConfiguration'),
  changeCartsConfiguration: merge('carts', 'cartsConfiguration'),
  changePriceRoundingMode: setIn('carts', 'priceRoundingMode'),
  changeTaxRoundingMode: setIn('carts', 'taxRoundingMode'),
  changeCountryTaxRateFallbackEnabled: setIn('carts', 'countryTaxRateFallbackEnabled'),
  changeShoppingListsConfiguration: merge('shoppingLists', 'shoppingListsConfiguration'),
  changeMyBusinessUnitStatusOnCreation: setIn('businessUnits', 'myBusinessUnitStatusOnCreation', 'status'),
  setMyBusinessUnitAssociateRoleOnCreation: (settings, { associateRole }, { project }) => {
    const role = shaped(associateRole, project)
    const configuration = { ...fieldsOf(settings.businessUnits) }
    setOrDelete(configuration, 'myBusinessUnitAssociateRoleOnCreation', role)
    settings.businessUnits = configuration
  },
  setDiscountsConfiguration: merge('discounts', 'discountsConfiguration'),
  setReleaseExpiredReservations: setIn('inventory', 'releaseExpiredReservations'),
  setReservationExpirationInMinutes: setIn('inventory', 'reservationExpirationInMinutes'),
  changeProductSearchIndexingEnabled: (settings, { enabled, mode }, { project }) => {
    if (mode !== 'ProductsSearch' && enabled === true) {
      throw invalidOperation('The search for product projections can not be activated any more.')
    }
    const index = mode === 'ProductsSearch' ? 'productsSearch' : 'products'
    setStatus(settings, index, enabled === true ? 'Activated' : 'Deactivated', project.clock.iso())
  },
  changeOrderSearchStatus: searchStatus('orders'),
  changeCustomerSearchStatus: searchStatus('customers'),
  changeBusinessUnitSearchStatus: searchStatus('businessUnits'),
  setShippingRateInputType: set('shippingRateInputType'),
  setExternalOAuth: set('externalOAuth'),
  setProductCatalogModel: change('productCatalogModel'),
}

/** Applies one update action to a project's settings. */
export function applyToSettings(settings: Fields, action: Fields, context: Context): void {
  const name = String(action.action)
  const handler = Object.hasOwn(PROJECT_ACTIONS, name) ? PROJECT_ACTIONS[name] : undefined
  if (handler === undefined) throw invalidInput(`'${name}' is no update action of projects.`)
  handler(settings, action, context)
}

function change(field: string): (settings: Fields, action: Fields) => void {
  return (settings, action) => {
    if (action[field] === undefined || action[field] === null) throw requiredField(field)
    settings[field] = action[field]
  }
}

function set(field: string): SettingsHandler {
  return (settings, action) => setOrDelete(settings, field, action[field])
}

function merge(field: string, payload: string): SettingsHandler {
  return (settings, action) => {
    if (action[payload] === undefined || action[payload] === null) throw requiredField(payload)
    settings[field] = { ...fieldsOf(settings[field]), ...fieldsOf(action[payload]) }
  }
}

function setIn(field: string, inner: string, payload = inner): SettingsHandler {
  return (settings, action) => {
    if (action[payload] === undefined || action[payload] === null) throw requiredField(payload)
    settings[field] = { ...fieldsOf(settings[field]), [inner]: action[payload] }
  }
}

/** Indexing is done at once. */
function searchStatus(index: string): SettingsHandler {
  return (settings, { status }, { project }) => {
    if (status === undefined || status === null) throw requiredField('status')
    setStatus(settings, index, status, project.clock.iso())
  }
}

function setStatus(settings: Fields, index: string, status: unknown, lastModifiedAt: string): void {
  const indexing = fieldsOf(settings.searchIndexing)
  if (fieldsOf(indexing[index]).status === status) return
  settings.searchIndexing = { ...indexing, [index]: { status, lastModifiedAt } }
}
