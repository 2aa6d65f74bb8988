/**
 * Update actions that set one field, by type, as the vendor's OpenAPI document has them. The field is what follows
 * `set` or `change`, unless it is given after `=`.
 */
const FIELD_ACTIONS: Record<string, string> = {
  type: `changeKey changeName setDescription`,
  'attribute-group': `changeName setAttributes setDescription setKey`,
  zone: `changeName setDescription setKey`,
  state: `changeInitial changeKey changeType setDescription setName setRoles setTransitions`,
  'associate-role': `changeBuyerAssignable setCustomField setCustomType setName setPermissions`,
  channel: `changeDescription changeKey changeName setAddress setCustomField setCustomType setGeoLocation setRoles`,
  'recurrence-policy': `setDescription setKey setName setSchedule`,
  'discount-group': `setDescription setIsActive setKey setName setSortOrder`,
  'product-discount': `changeIsActive changeName changePredicate changeSortOrder changeValue setDescription setKey setValidFrom
    setValidUntil`,
  'cart-discount': `changeCartPredicate changeIsActive changeName changeRequiresDiscountCode changeSortOrder changeStackingMode
    changeTarget changeValue setCustomField setCustomType setDescription setKey setRecurringOrderScope setStores
    setValidFrom setValidUntil`,
  'inventory-entry': `setCustomField setCustomType setExpectedDelivery setKey setReservationExpirationInMinutes setRestockableInDays
    setSupplyChannel`,
  'standalone-price': `changeActive setCustomField setCustomType setDiscountedPrice=discounted setKey setPriceTiers=tiers setValidFrom
    setValidUntil`,
  review: `setAuthorName setCustomField setCustomType setCustomer setKey setLocale setRating setTarget setText setTitle`,
  'payment-method': `setCustomField setCustomType setDefault setInterfaceAccount setKey setMethod setName setPaymentInterface
    setPaymentMethodStatus`,
  subscription: `changeDestination setChanges setEvents setKey setMessages`,
  'customer-group': `changeName setCustomField setCustomType setKey`,
  'business-unit': `changeApprovalRuleMode changeName changeParentUnit changeStatus setAssociates setContactEmail setCustomField
    setCustomType setCustomerGroupAssignments setStores`,
  category: `changeName changeOrderHint changeParent changeSlug setCustomField setCustomType setDescription setExternalId
    setKey setMetaDescription setMetaKeywords setMetaTitle`,
  customer: `changeEmail setCompanyName setCustomField setCustomType setCustomerGroup setCustomerGroupAssignments
    setCustomerNumber setDateOfBirth setExternalId setFirstName setKey setLastName setLocale setMiddleName
    setSalutation setStores setTitle setVatId`,
  'discount-code': `changeCartDiscounts changeGroups changeIsActive setCartPredicate setCustomField setCustomType setDescription
    setKey setMaxApplications setMaxApplicationsPerCustomer setName setValidFrom setValidUntil`,
  extension: `changeDestination changeTriggers setAdditionalContext setDependencies setExpansionPaths setKey setTimeoutInMs`,
  'mcp-server': `setAuthenticationMode setDescription setName setState`,
  payment: `setAnonymousId setCustomField setCustomType setCustomer setExternalId setInterfaceId setKey`,
  'product-selection': `changeName setCustomField setCustomType setKey`,
  'product-type': `changeAttributeOrder=attributes changeDescription changeName setKey`,
  'shipping-method': `changeActive changeIsDefault changeName changeTaxCategory setCarrier setCustomField setCustomType setDescription
    setKey setLocalizedDescription setLocalizedName setPredicate setStores`,
  store: `setCountries setCustomField setCustomType setDistributionChannels setLanguages setName setProductSelections
    setSupplyChannels`,
  'tax-category': `changeName setDescription setKey`,
  'approval-flow': `setCustomField setCustomType`,
  'approval-rule': `setApprovers setCustomField setCustomType setDescription setKey setName setPredicate setRequesters setStatus`,
  cart: `changePriceRoundingMode changeTaxCalculationMode changeTaxMode changeTaxRoundingMode setAnonymousId
    setBusinessUnit setCountry setCustomField setCustomType setCustomerGroup setCustomerId
    setDeleteDaysAfterLastModification setKey setLocale setPurchaseOrderNumber setShippingRateInput`,
  order: `changeOrderState changePaymentState changeShipmentState setBusinessUnit setCustomField setCustomType
    setCustomerId setLocale setOrderNumber setPurchaseOrderNumber setStore`,
  'order-edit': `setComment setCustomField setCustomType setKey setStagedActions`,
  'product-tailoring': `setKey`,
  quote: `changeCustomer changeQuoteState setCustomField setCustomType`,
  'quote-request': `changeCustomer changeQuoteRequestState setCustomField setCustomType`,
  'staged-quote': `changeStagedQuoteState setCustomField setCustomType setSellerComment setValidTo`,
  'recurring-order': `setCustomField setCustomType setExpiresAt setKey setStartsAt setRecurringOrderState`,
  'shopping-list': `changeName setAnonymousId setBusinessUnit setCustomField setCustomType setCustomer
    setDeleteDaysAfterLastModification setDescription setKey setSlug setStore`,
  variant: `setKey`,
}

/** The field that an action sets; `undefined` when the action isn't one of these. */
export function fieldSetBy(typeId: string, action: string): string | undefined {
  return actionsOf(typeId).get(action)
}

const parsed = new Map<string, ReadonlyMap<string, string>>()

function actionsOf(typeId: string): ReadonlyMap<string, string> {
  const known = parsed.get(typeId)
  if (known !== undefined) return known
  const words = (FIELD_ACTIONS[typeId] ?? '').split(/\s+/).filter(Boolean)
  const actions = new Map(
    words.map((word) => {
      const [name, field] = word.split('=') as [string, string?]
      return [name, field ?? fieldNamed(name)]
    }),
  )
  parsed.set(typeId, actions)
  return actions
}

function fieldNamed(action: string): string {
  const name = action.replace(/^(?:set|change)/, '')
  return name.charAt(0).toLowerCase() + name.slice(1)
}
