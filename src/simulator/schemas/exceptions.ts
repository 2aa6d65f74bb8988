/**
 * Fields of models for which the SDK's types say something else than the API does, as `model: {field: type}` in the
 * notation of `model-text.ts`, each with the reason.
 */
export const EXCEPTIONS: Record<string, Record<string, string>> = {
  // Money without a type is in cents here as everywhere else: the vendor's own sample data has it.
  CartDiscountValueFixedDraft: { money: '_Money[]' },
}

/** Fields in which the API takes whole numbers only; the SDK knows no other type than `number`. */
export const WHOLE_NUMBERS: ReadonlySet<string> = new Set(
  `version cartVersion quoteRequestVersion stagedQuoteVersion centAmount preciseAmount fractionDigits quantity
  quantityOnStock minimumQuantity restockableInDays rating deleteDaysAfterLastModification deleteDaysAfterCreation
  maxApplications maxApplicationsPerCustomer variantId productCount`.split(/\s+/),
)
