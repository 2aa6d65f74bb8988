import { invalidInput, requiredField } from '../http/api-error.ts'
import { type Fields, fieldsOf } from '../json.ts'
import type { ActionHandler } from './definition.ts'

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
    inventory: { reservationExpirationInMinutes: 15, defaultReservationExpirationInMinutes: 15 },
    discounts: { discountCombinationMode: 'Stacking' },
    productCatalogModel: 'Classic',
    version: 1,
  }
}

/** Update actions of the project: payload fields that replace the fields of the same name. */
const FIELDS: Record<string, string> = {
  changeName: 'name',
  changeCountries: 'countries',
  changeCurrencies: 'currencies',
  changeLanguages: 'languages',
  setShippingRateInputType: 'shippingRateInputType',
  setExternalOAuth: 'externalOAuth',
  setProductCatalogModel: 'productCatalogModel',
}

const SPECIAL: Record<string, ActionHandler> = {
  changeMessagesConfiguration: (settings, action) => {
    settings.messages = { ...fieldsOf(settings.messages), ...fieldsOf(action.messagesConfiguration) }
  },
  changeCartsConfiguration: (settings, action) => {
    settings.carts = { ...fieldsOf(settings.carts), ...fieldsOf(action.cartsConfiguration) }
  },
  changeShoppingListsConfiguration: (settings, action) => {
    settings.shoppingLists = { ...fieldsOf(action.shoppingListsConfiguration) }
  },
  changeCountryTaxRateFallbackEnabled: (settings, action) => {
    settings.carts = {
      ...fieldsOf(settings.carts),
      countryTaxRateFallbackEnabled: action.countryTaxRateFallbackEnabled,
    }
  },
  changeMyBusinessUnitStatusOnCreation: (settings, action) => {
    settings.businessUnits = { ...fieldsOf(settings.businessUnits), myBusinessUnitStatusOnCreation: action.status }
  },
  setMyBusinessUnitAssociateRoleOnCreation: (settings, action) => {
    const role = action.associateRole
    settings.businessUnits = { ...fieldsOf(settings.businessUnits), myBusinessUnitAssociateRoleOnCreation: role }
  },
  setDiscountsConfiguration: (settings, action) => {
    settings.discounts = { ...fieldsOf(settings.discounts), ...fieldsOf(action.discountsConfiguration) }
  },
}

/** Applies one update action to a project's settings. */
export const applyToSettings: ActionHandler = (settings, action, context) => {
  const name = String(action.action)
  const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined
  const special = Object.hasOwn(SPECIAL, name) ? SPECIAL[name] : undefined
  if (special !== undefined) special(settings, action, context)
  else if (field === undefined) throw invalidInput(`'${name}' is no update action of projects that is supported.`)
  else if (action[field] === undefined && name.startsWith('change')) throw requiredField(field)
  else settings[field] = action[field]
}
