/** What the API's SDK knows and the catalogue leaves out on purpose. Each has its reason; a test finds the others. */
export interface Exclusion {
  name: string
  reason: string
}

/**
 * Addresses below a project that list or show records, as the SDK writes them. One stands for all that begin with it,
 * unless the catalogue has an entry there.
 */
export const excludedEndpoints: readonly Exclusion[] = []

/** Models of the SDK with an id and a version of their own that aren't entries of the catalogue. */
export const excludedResources: readonly Exclusion[] = []

/** Names that a reference's `typeId` can have without being a type of record. */
export const excludedReferenceTypes: readonly Exclusion[] = []
