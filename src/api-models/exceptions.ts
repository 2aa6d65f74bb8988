const CENTS = 'Money|CentPrecisionMoney|CentPrecisionMoneyDraft'

/**
 * Fields of models for which the SDK's types say something else than the API does, or nothing, as `model: {field: type}` in the
 * notation of `model-text.ts`, each with the reason.
 */
export const EXCEPTIONS: Record<string, Record<string, string>> = {
  // Money without a type is in cents here as everywhere else: the vendor's own sample data has it.
  CartDiscountValueFixedDraft: { money: '_Money[]' },
  // Their records are in cents only, as the SDK's types of them say.
  PaymentDraft: { amountPlanned: CENTS },
  TransactionDraft: { amount: CENTS },
  OrderImportDraft: { totalPrice: CENTS },
  ShippingInfoImportDraft: { price: CENTS },
  TaxedPriceDraft: { totalNet: CENTS, totalGross: CENTS, 'totalTax?': CENTS },
  TaxPortionDraft: { amount: CENTS },
  ExternalLineItemTotalPrice: { totalPrice: CENTS },
  ShippingRateDraft: { price: CENTS, 'freeAbove?': CENTS },
  // Messages are about these types, too; the union of references lacks them.
  ApprovalFlowCreatedMessage: { resource: 'any' },
  ApprovalRuleCreatedMessage: { resource: 'any' },
  // An imported order may be of products that are not there.
  LineItem: { 'productType?': 'ProductTypeReference', 'productId?': 'string' },
  // Answers have it, beside the client's id.
  CreatedBy: { 'isPlatformClient?': 'boolean' },
  LastModifiedBy: { 'isPlatformClient?': 'boolean' },
}

/** Fields in which the API takes whole numbers only; the SDK knows no other type than `number`. */
export const WHOLE_NUMBERS: ReadonlySet<string> = new Set(
  `version cartVersion quoteRequestVersion stagedQuoteVersion centAmount preciseAmount fractionDigits quantity
  quantityOnStock minimumQuantity restockableInDays rating deleteDaysAfterLastModification deleteDaysAfterCreation
  maxApplications maxApplicationsPerCustomer variantId productCount`.split(/\s+/),
)
