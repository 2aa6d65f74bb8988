/** What part of a shop a type belongs to: configuration, catalogue, customers or their transactions. */
export type ResourceClass = 'config' | 'catalogue' | 'customer' | 'transactional'

/**
 * How the API lets all records of a type be read.
 * - `cursor`  `sort=id asc&where=id > "…"`; can be divided into id ranges
 * - `offset`  a list without `where` or `sort`: limit and offset until the end
 * - `single`  one object and no list: the project itself
 * - `nested`  a list under each record of the parent type, which is itself read by cursor
 */
export type Reading =
  | { kind: 'cursor' }
  | { kind: 'offset' }
  | { kind: 'single' }
  | {
      kind: 'nested'
      /** Name of the parent type, such as `product-selection`. */
      parent: string
      /**
       * Where the children of this parent are listed, relative to the project; or why they can't be.
       * `null` with a reason becomes a row in the ledger.
       */
      children: (parent: unknown) => { path: string } | { path: null; reason: string }
      /** Identity of a child within its parent, for children that have no `id` of their own. */
      childId: (child: unknown) => string
      /** How the list of one parent's children is paged; `offset` where children have no `id` to continue from. */
      paging: 'cursor' | 'offset'
    }

export interface Reference {
  /**
   * JSON path below the record, `[]` for each element, such as `variants[].prices[].channel`. A last `**` stands for
   * the value there and anything within it: content that the shop itself shapes, such as `custom.fields.**`.
   */
  path: string
  /** Names of the types it can point to; `*` for any (custom fields, attributes). */
  to: readonly string[]
  /**
   * What is found at the path. The rule: an object with `typeId` and `id`. Else `key`: one with `typeId` and `key`;
   * `plainId`: a bare id; `mapKey`: an object whose property names are ids.
   */
  by?: 'key' | 'plainId' | 'mapKey'
  /** Filled in by the API, so not part of a draft: nothing to restore, yet something to check. */
  derived?: true
  /**
   * Set when the value can only be given after all records exist, or by no draft: the update action that sets it;
   * `upsert` where the whole record is written again.
   */
  secondPass?: string
}

/**
 * How a field that the draft doesn't have comes back: the API works it out from the rest, it is part of the address that
 * the draft is posted to, the draft says it in other fields, or an update action sets it once the record exists.
 */
export type Regained = 'computed' | 'address' | { draft: readonly string[] } | { action: string }

/** One type of resource in a commercetools project. The table of all of them is `resources.ts`. */
export interface ResourceType {
  /** The API's reference type id, such as `product` or `key-value-document`; else the singular of its endpoint. */
  name: string
  class: ResourceClass
  /**
   * Below the project, without leading slash: `products`. Empty for the project itself. For nested types it is the
   * SDK's template, such as `product-selections/{ID}/products`; `reading.children` fills it in.
   */
  endpoint: string
  /** Where POST creates a record, when that isn't `endpoint`. */
  createAt?: string
  reading: Reading
  /** Root field of the GraphQL query that lists ids and versions with `where`, `sort` and `limit`; `null` without one. */
  graphql: string | null
  /** Whether a Subscription's `changes` can name the type: its deletions then reach us as events, as a hint. */
  deletionEvents: boolean
  /** Whether records have `version`: those without are read whole whenever they might have changed. */
  versioned: boolean
  /** Whether records have `lastModifiedAt` and the list can be filtered by it. */
  modifiedAt: boolean
  /** Set when a record can get a new version that `lastModifiedAt` does not tell of: all its versions are looked at then. */
  changesSilently?: true
  /** Any one of these scopes (without `:{projectKey}`) suffices to read it; the least powerful first. */
  readScopes: readonly string[]
  /** Scopes of which one is needed to write it back. */
  writeScopes: readonly string[]
  /** What identifies a record in another project: `key` and how certain it is, and the natural identity, if any. */
  identity: { key: 'required' | 'optional' | 'none'; natural: readonly string[] }
  /** The SDK's name of the resource and of its draft, as in `@commercetools/platform-sdk`; `null` without a draft. */
  sdk: { resource: string; draft: string | null }
  /** All but `createdBy` and `lastModifiedBy`, which every type has and nobody can write. */
  references: readonly Reference[]
  /** The fields of a record that its draft lacks and that a restore brings back nevertheless. */
  beyondDraft?: Readonly<Record<string, Regained>>
  /** What a restore can't bring back as it was, each with its reason; empty when nothing is lost. */
  notRestorable: readonly { field: string; reason: string }[]
  /** Position in the restore order: lower first. Types that can't be written at all come last. */
  wave: number
  /** Where the Import API has an endpoint for it. */
  importApi: boolean
  /** Records that vanish by themselves (expiry), so that their disappearance is no alarm. */
  expires: boolean
}
