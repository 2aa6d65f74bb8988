import type { ResourceType } from '../catalogue/types.ts'
import type { Fields, UpdateAction } from '../recovery/types.ts'
import { findByIdentity, findByIds } from './find-records.ts'
import { createPageLimits } from './page-limits.ts'
import type { Requester } from './requester.ts'
import { createRecord, removeRecord, updateRecord } from './write-record.ts'

/** What became of a write. No outcome holds the API's words: they quote values. */
export type Written =
  /** `record` as the API shows it now; `version` is `null` for types without. */
  | { kind: 'done'; record: Fields; version: number | null }
  /** The record has another version than the one that was named; `null` when the API didn't say which. */
  | { kind: 'stale'; currentVersion: number | null }
  /** Another record has the value of this field, which must be unique. */
  | { kind: 'duplicate'; field: string }
  /** The API won't, and says why by its error code; `field` where it names one. */
  | { kind: 'refused'; code: string; status: number; field?: string }
  /** There is no such record. */
  | { kind: 'gone' }
  /** Sent, and the answer was lost or no answer: it may have happened or not. Look before you send it again. */
  | { kind: 'unknown' }

export interface WriteOptions {
  /**
   * Where the record's list is, for types without a list of their own: `as-associate/…/approval-rules`, the `path` that
   * `reading.children` makes of the parent.
   */
  at?: string
  signal?: AbortSignal
}

/**
 * Writes one project, with the limiter, token and memory of the client that reads it. What certainly had no effect (429, no
 * connection) is repeated by the common policy; whatever may have had one is sent once. Everything the API says about the
 * record is an outcome; errors are those of the project: `scope-missing`, `credentials-refused`, `project-unavailable`,
 * `host-unreachable`.
 *
 * Records without an address of their own are written where they can be:
 * - the project's settings by `update` with any id
 * - `key-value-document`: `create` is an upsert, and `update` takes one action `upsert` with the draft's fields
 * - `product-selection-assignment`, with ids `<selection>/<product>`: by actions of the selection, whatever its version.
 *   `create` takes `product-selections/<selection>/products` and the assignment
 */
export interface ProjectWriter {
  /** `path` and `draft` as `Shape.create` has them. */
  create(type: ResourceType, path: string, draft: Fields, options?: WriteOptions): Promise<Written>
  /** Any number of actions, 500 a request: when a later request fails, the earlier ones have been carried out. */
  update(
    type: ResourceType,
    id: string,
    version: number | null,
    actions: readonly UpdateAction[],
    options?: WriteOptions,
  ): Promise<Written>
  /** `done` holds the record as it was last. */
  remove(type: ResourceType, id: string, version: number | null, options?: WriteOptions): Promise<Written>
  /** Those that exist, by their ids. Any number: asked for in pages. */
  findByIds(type: ResourceType, ids: readonly string[], options?: WriteOptions): Promise<Map<string, Fields>>
  /**
   * Records that have one of these identities (`key:shoes`, `sku:123`, as `Shape.identities` makes them), in no particular
   * order; which has which is for the shape to say. Any number: asked for in pages.
   */
  findByIdentity(type: ResourceType, identities: readonly string[], options?: WriteOptions): Promise<Fields[]>
}

export function createProjectWriter(requester: Requester): ProjectWriter {
  const reader = { requester, limits: createPageLimits(PAGE_BYTES) }
  return {
    create: (type, path, draft, options = {}) => createRecord(reader, type, path, draft, options),
    update: (type, id, version, actions, options = {}) => updateRecord(reader, type, { id, version }, actions, options),
    remove: (type, id, version, options = {}) => removeRecord(reader, type, { id, version }, options),
    findByIds: (type, ids, options = {}) => findByIds(reader, type, ids, options),
    findByIdentity: (type, identities, options = {}) => findByIdentity(reader, type, identities, options),
  }
}

const PAGE_BYTES = 8 * 1024 * 1024
