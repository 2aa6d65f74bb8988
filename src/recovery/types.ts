/** A record, a draft or a part of one, as parsed JSON. */
export type Fields = Record<string, unknown>

export interface UpdateAction extends Fields {
  action: string
}

/** The target's id of a source's record; `undefined` where none is known. */
export type Resolve = (type: string, id: string) => string | undefined

/** A reference that could not be resolved and was left out. */
export interface Unresolved {
  /** Place in the record, such as `variants[].attributes[].value`, as the catalogue has it. */
  path: string
  type: string
  id?: string
  key?: string
  /** Whether the value can be given later by an update action: the catalogue's `secondPass`. */
  later: boolean
}

/** A record in the target's terms. */
export interface Rewritten {
  record: Fields
  unresolved: Unresolved[]
}

/** How a record is created. */
export type Creation =
  | {
      /** Below the project: `zones`, `orders/import`, `custom-objects`. */
      path: string
      draft: Fields
    }
  | { cannot: string }

export interface Update {
  actions: UpdateAction[]
  /** Fields that differ and that no action can change: each is an error of the restore, never `unchanged`. */
  left: string[]
}

/**
 * How records of one type are written and compared. All records are given as the API shows them, in the ids of the
 * project that is written. Pure.
 */
export interface Shape {
  /** As much of the record as a draft can say; what it can't is brought by `update`, after it was created. */
  create(record: Fields): Creation
  /**
   * What a restore has to bring back, in one form: without ids, times and what the API works out; sorted where the order
   * means nothing; a stamped key is none. Two records are equal when their canonical forms are.
   */
  canonical(record: Fields): Fields
  /** What makes of `current` what `desired` is. Both are whole records. */
  update(current: Fields, desired: Fields): Update
  /** What a record is recognised by in another project, surest first: `key:shoes`, `sku:123`. Unique within the type. */
  identities(record: Fields): string[]
}
