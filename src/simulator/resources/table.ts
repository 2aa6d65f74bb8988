import { API_CLIENT } from './api-client.ts'
import { APPROVAL_FLOW, APPROVAL_RULE } from './approvals.ts'
import { BUSINESS_UNIT } from './business-unit.ts'
import { CART } from './cart.ts'
import { CATEGORY } from './category.ts'
import { CUSTOM_OBJECT } from './custom-object.ts'
import { CUSTOMER } from './customer.ts'
import type { ResourceDefinition } from './definition.ts'
import { DISCOUNT_CODE } from './discount-code.ts'
import { EXTENSION } from './extension.ts'
import { INVENTORY_ENTRY } from './inventory-entry.ts'
import { MCP_SERVER } from './mcp-server.ts'
import { MESSAGES } from './messages.ts'
import { ORDER } from './order.ts'
import { ORDER_EDIT } from './order-edit.ts'
import { PAYMENT } from './payment.ts'
import { PRODUCT } from './product.ts'
import { PRODUCT_SELECTION } from './product-selection.ts'
import { PRODUCT_TAILORING } from './product-tailoring.ts'
import { PRODUCT_TYPE } from './product-type.ts'
import { QUOTE, QUOTE_REQUEST, STAGED_QUOTE } from './quotes.ts'
import { RECURRING_ORDER } from './recurring-order.ts'
import { REGULAR } from './regular.ts'
import { SHIPPING_METHOD } from './shipping-method.ts'
import { SHOPPING_LIST } from './shopping-list.ts'
import { STANDALONE_PRICE } from './standalone-price.ts'
import { STORE } from './store.ts'
import { TAX_CATEGORY } from './tax-category.ts'
import { VARIANT } from './variant.ts'

/** Every type of resource that the simulator has. */
export const DEFINITIONS: readonly ResourceDefinition[] = [
  ...REGULAR,
  API_CLIENT,
  BUSINESS_UNIT,
  CATEGORY,
  CUSTOM_OBJECT,
  CUSTOMER,
  DISCOUNT_CODE,
  EXTENSION,
  INVENTORY_ENTRY,
  MCP_SERVER,
  MESSAGES,
  PAYMENT,
  PRODUCT_SELECTION,
  PRODUCT_TYPE,
  SHIPPING_METHOD,
  STANDALONE_PRICE,
  STORE,
  TAX_CATEGORY,
  APPROVAL_FLOW,
  APPROVAL_RULE,
  CART,
  ORDER,
  ORDER_EDIT,
  PRODUCT,
  PRODUCT_TAILORING,
  QUOTE,
  QUOTE_REQUEST,
  STAGED_QUOTE,
  RECURRING_ORDER,
  SHOPPING_LIST,
  VARIANT,
]
