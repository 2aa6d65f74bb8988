import type { Fields } from '../json.ts'
import type { Context } from '../resources/definition.ts'
import { checkProductAttributes, checkVariantAttributes } from './attributes.ts'
import { checkUnit } from './business-units.ts'
import { checkChannelRoles } from './channels.ts'
import { checkCustomFields } from './custom-fields.ts'
import { checkExtension } from './extensions.ts'
import { checkCustomerId, checkItemAddresses, checkLocale } from './orders.ts'
import { checkEmbeddedPrices, checkStandalonePrice } from './prices.ts'
import { checkAttributeDefinitions } from './product-types.ts'
import { checkDefaultVariant, checkSlugs, checkVariants } from './products.ts'
import {
  checkFieldDefinitions,
  checkPaymentInterface,
  checkPaymentMethod,
  checkSortOrder,
  checkStateOf,
  checkStoreLanguages,
  checkTaxCategoryName,
  checkTransitions,
  checkValidity,
} from './settings.ts'

/** Throws ApiError when a record can't be as it is about to become; `before` is what it was, if it was there. */
type RecordCheck = (before: Fields | undefined, after: Fields, context: Context) => void

const about =
  (check: (after: Fields, context: Context) => void): RecordCheck =>
  (_, after, context) =>
    check(after, context)

const CHECKS: Record<string, readonly RecordCheck[]> = {
  'business-unit': [about(checkUnit)],
  cart: [about(checkItemAddresses), about(checkLocale), checkCustomerId],
  'cart-discount': [about(checkSortOrder)],
  category: [about(checkSlugs)],
  customer: [about(checkLocale)],
  'discount-code': [about(checkValidity)],
  'discount-group': [about(checkSortOrder)],
  extension: [about(checkExtension)],
  order: [about(checkItemAddresses), about(checkLocale), checkCustomerId, stateOf('OrderState')],
  payment: [about(checkPaymentInterface)],
  'payment-method': [about(checkPaymentMethod)],
  product: [
    about(checkVariants),
    about(checkSlugs),
    checkProductAttributes,
    checkEmbeddedPrices,
    about(checkDefaultVariant),
    stateOf('ProductState'),
  ],
  'product-type': [about(checkAttributeDefinitions)],
  review: [stateOf('ReviewState')],
  'shopping-list': [about(checkSlugs)],
  'standalone-price': [about(checkStandalonePrice), roles('standalone-price')],
  state: [about(checkTransitions)],
  store: [about(checkStoreLanguages), roles('store')],
  'tax-category': [about(checkTaxCategoryName)],
  type: [about(checkFieldDefinitions)],
  variant: [checkVariantAttributes],
}

export function checkRecord(typeId: string, before: Fields | undefined, after: Fields, context: Context): void {
  for (const check of CHECKS[typeId] ?? []) check(before, after, context)
  checkCustomFields(typeId, before, after, context)
}

function stateOf(type: string): RecordCheck {
  return (before, after, context) => checkStateOf(type, before, after, context)
}

function roles(typeId: string): RecordCheck {
  return about((after, context) => checkChannelRoles(typeId, after, context))
}
