import type { ResourceType } from '../catalogue/types.ts'
import type { Logger } from '../telemetry/logger.ts'
import type { AdaptiveLimiter, LimiterState } from './adaptive-limiter.ts'
import type { ByteBudget } from './byte-budget.ts'
import { count } from './count.ts'
import { inspect } from './inspect.ts'
import { lookAtLists } from './look-at-lists.ts'
import { createPageLimits } from './page-limits.ts'
import { readChildren } from './read-children.ts'
import { readPage } from './read-page.ts'
import { createRequester, type Requester } from './requester.ts'
import type { RetryPolicy, RetryReason } from './retry.ts'
import { scanIds } from './scan-ids.ts'
import { scanRanges } from './scan-ranges.ts'
import type { Transport } from './transport.ts'

/** How to reach one project, secrets resolved. `name` is what the config calls it. */
export interface ProjectConnection {
  name: string
  projectKey: string
  apiUrl: string
  authUrl: string
  clientId: string
  clientSecret: string
  /** Asked for when the token is fetched; without it, the token has all that the API client has. */
  scopes?: readonly string[]
}

export interface ProjectClientDeps {
  /** Shared by everything in this process that talks to the same project on the same host. */
  limiter: AdaptiveLimiter
  /** Bytes of pages being fetched at once, shared by the whole process. */
  budget: ByteBudget
  transport: Transport
  logger: Logger
  retry?: Partial<RetryPolicy>
  /** Page limits are adapted so that a page stays around this many bytes; 8 MB unless told. */
  pageBytes?: number
  /** A larger answer is refused, counted after decompression, and asked for again in smaller pages; 64 MB unless told. */
  maxPageBytes?: number
  random?: () => number
}

/** Ids greater than `after`, up to and including `upTo`; an end that is not given is open. */
export interface IdRange {
  after?: string
  upTo?: string
}

/** One record as the API sent it: its own bytes, newlines between tokens turned into spaces. */
export interface SourceRecord {
  id: string
  /** `null` for types whose records have none. */
  version: number | null
  /** A view into the page's memory: copy what is to outlive the page. */
  bytes: Buffer
}

export interface Page {
  records: SourceRecord[]
  /** What to pass as `after` for the page that follows; `undefined` when this was the last one. */
  next: string | undefined
  /** Whether this was the last page, that is `next === undefined`. */
  last: boolean
  /** The API's own clock when it answered (its `Date` header: whole seconds). */
  serverTime: Date
  /** Size of the answer's body after decompression. */
  bytes: number
  /** Gives the page's memory back at once. Its records have no bytes from then on. */
  free(): void
}

export interface ReadPageOptions {
  /** Types read by cursor only. */
  range?: IdRange
  /** `next` of the page before. */
  after?: string
  /** Most records a page; 500 unless told. Pages of large records are made smaller than this. */
  limit?: number
  /** Only records whose `lastModifiedAt` is not before this time. Types read by cursor with `modifiedAt` only. */
  modifiedSince?: Date
  /** Only these records; types read by cursor only. Those that don't exist are left out of the answer. */
  ids?: readonly string[]
  signal?: AbortSignal
}

/** Children of one parent. */
export interface ChildPage extends Omit<Page, 'serverTime' | 'free'> {
  /** Why they can't be listed; `records` is empty then, and nothing was asked. */
  skipped?: string
  serverTime?: Date
}

export interface ReadChildrenOptions {
  after?: string
  limit?: number
  signal?: AbortSignal
}

export interface IdRow {
  id: string
  version: number | null
}

export interface IdPage {
  rows: IdRow[]
  next: string | undefined
  last: boolean
  serverTime: Date
  bytes: number
}

export interface ScanIdsOptions {
  range?: IdRange
  after?: string
  limit?: number
  /** As for `readPage`. */
  modifiedSince?: Date
  signal?: AbortSignal
}

/** A list read by cursor. */
export interface LookQuestion {
  type: ResourceType
  /** As for `readPage`; without it, all records count as changed. */
  modifiedSince?: Date
}

export type ListLook =
  | {
      /** Of all records of the type. */
      total: number
      /** Changed records: the first page of them, in ascending order. */
      rows: IdRow[]
      next: string | undefined
    }
  /** The API client may not read the type. */
  | { refused: string }

export interface CountResult {
  total: number
  /** With a range, the API counts to 10,000 and no further: there are at least `total`. */
  capped: boolean
}

export interface Inspection {
  projectKey: string
  /** The shop's display name; `undefined` when the API client may not read the project's settings. */
  name: string | undefined
  serverTime: Date
  /** As granted, `:{projectKey}` removed. */
  scopes: string[]
}

export interface ClientStats {
  requests: number
  /** Bodies received, after decompression. */
  bytes: number
  /** 429 answers. */
  throttled: number
  retries: Partial<Record<RetryReason, number>>
  tokens: number
  limiter: LimiterState
}

/**
 * Reads one project. Every call waits for the limiter, is retried by one policy, and honours `signal`.
 * Errors: `permanent` with code `credentials-refused`, `project-mismatch`, `scope-missing`, `not-found` or `request-refused`;
 * `transient` with code `project-unavailable` or `host-unreachable` once the retry budget is spent.
 */
export interface ProjectClient {
  readonly name: string
  readonly projectKey: string
  inspect(options?: { signal?: AbortSignal }): Promise<Inspection>
  count(type: ResourceType, range?: IdRange, options?: { signal?: AbortSignal }): Promise<CountResult>
  readPage(type: ResourceType, options?: ReadPageOptions): Promise<Page>
  /** A page of a nested type's records under one parent, given as the parent's own JSON. */
  readChildren(type: ResourceType, parent: Buffer, options?: ReadChildrenOptions): Promise<ChildPage>
  /** Ids and versions, by GraphQL where the type has it, else from whole pages. */
  scanIds(type: ResourceType, options?: ScanIdsOptions): Promise<IdPage>
  /** Ids and versions of ranges of about `idsARange` ids each, in few requests. Answers in the order of the ranges. */
  scanRanges(type: ResourceType, ranges: readonly IdRange[], options?: { signal?: AbortSignal }): Promise<IdRow[][]>
  /** Totals and changes of many lists in few requests. Answers in the order of the questions. */
  lookAtLists(questions: readonly LookQuestion[], options?: { signal?: AbortSignal }): Promise<ListLook[]>
  /** The latest time that the API has told by any answer; `undefined` before the first. */
  lastServerTime(): Date | undefined
  stats(): ClientStats
}

/**
 * Opens no connection by itself: the first call does, and fetches the token that all calls share; a `requester` shares it
 * with whoever else has it.
 */
export function createProjectClient(
  connection: ProjectConnection,
  deps: ProjectClientDeps,
  requester: Requester = createRequester(connection, deps),
): ProjectClient {
  const reader = { requester, limits: createPageLimits(deps.pageBytes ?? DEFAULT_PAGE_BYTES) }
  return {
    name: connection.name,
    projectKey: connection.projectKey,
    inspect: ({ signal } = {}) => inspect(requester, signal),
    count: (type, range, { signal } = {}) => count(requester, type, range, signal),
    readPage: (type, options = {}) => readPage(reader, type, options),
    readChildren: (type, parent, options = {}) => readChildren(reader, type, parent, options),
    scanIds: (type, options = {}) => scanIds(reader, type, options),
    scanRanges: (type, ranges, { signal } = {}) => scanRanges(reader, type, ranges, signal),
    lookAtLists: (questions, { signal } = {}) => lookAtLists(reader, questions, signal),
    lastServerTime: () => requester.lastServerTime(),
    stats: () => requester.stats(),
  }
}

const DEFAULT_PAGE_BYTES = 8 * 1024 * 1024
