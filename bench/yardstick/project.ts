import { Collection, type Range, type Slice, version } from './collection.ts'
import type { YardstickSettings } from './settings.ts'

/** A body in parts, so that records need not be copied; and, of a page of records, which ones. */
export interface Answer {
  parts: Buffer[]
  page?: Slice & { endpoint: string }
}

/** What the project answers; nothing of it changes, so nothing was modified since any time that is asked for. */
export class Project {
  private readonly key: string
  private readonly collections: Map<string, Collection>

  constructor({ projectKey, collections }: YardstickSettings) {
    this.key = projectKey
    this.collections = new Map(collections.map((one) => [one.endpoint, new Collection(one)]))
  }

  settings(): Answer {
    return json({ key: this.key, version: 1, name: this.key, countries: [], currencies: [], languages: ['en'] })
  }

  /** A list by REST. Types that have no records here are empty lists. */
  list(endpoint: string, query: URLSearchParams): Answer {
    const limit = Number(query.get('limit') ?? 20)
    const where = query.get('where')
    const collection = this.collections.get(endpoint)
    const found = collection ? lookUp(collection, where, limit) : nothing
    const total = query.get('withTotal') === 'false' ? '' : `"total":${totalOf(found.all, where)},`
    const { first, end } = found.page
    const head = `{"limit":${limit},"offset":0,"count":${end - first},${total}"results":[`
    const parts = [Buffer.from(head), collection?.view(found.page) ?? noRecords, tail]
    // A count asks for one record: that is no page.
    return limit > 1 && collection ? { parts, page: { ...found.page, endpoint } } : { parts }
  }

  /** Ids and versions by GraphQL; the query itself is known, so only its root field and variables are looked at. */
  graphql(body: string): Answer {
    const { query, variables } = JSON.parse(body) as { query: string; variables: { where?: string; limit?: number } }
    const endpoint = /\blist:\s*(\w+)/.exec(query)?.[1] ?? ''
    const collection = this.collections.get(endpoint)
    const { page } = collection ? lookUp(collection, variables.where ?? null, variables.limit ?? 20) : nothing
    const rows = (collection?.idsOf(page) ?? []).map((id) => `{"id":"${id}","version":${version}}`)
    return {
      parts: [Buffer.from(`{"data":{"list":{"count":${rows.length},"results":[${rows.join(',')}]}}}`)],
    }
  }
}

export function json(value: unknown): Answer {
  return { parts: [Buffer.from(JSON.stringify(value))] }
}

function lookUp(collection: Collection, where: string | null, limit: number): { all: Slice; page: Slice } {
  if (where?.includes('lastModifiedAt')) return nothing
  const all = collection.find(rangeOf(where ?? ''))
  return { all, page: { first: all.first, end: Math.min(all.end, all.first + limit) } }
}

function rangeOf(where: string): Range {
  return { after: /\bid > "([^"]*)"/.exec(where)?.[1], upTo: /\bid <= "([^"]*)"/.exec(where)?.[1] }
}

/** As the API counts: with a predicate, to 10,000 and no further. */
function totalOf({ first, end }: Slice, where: string | null): number {
  return where === null ? end - first : Math.min(end - first, 10_000)
}

const nothing = { all: { first: 0, end: 0 }, page: { first: 0, end: 0 } }
const noRecords = Buffer.alloc(0)
const tail = Buffer.from(']}')
