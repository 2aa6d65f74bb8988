import type { ResourceType } from '../src/catalogue/types.ts'
import type { ProjectClient, SourceRecord } from '../src/commercetools/project-client.ts'
import type { Version } from '../src/repository/types.ts'
import { cancellation } from './heartbeat.ts'

/** Ids in one request: 100 UUIDs make a predicate of about 4 KB. */
const batch = 100

export interface News {
  /** Records newer than the captured ones. They own their memory. */
  found: SourceRecord[]
  /** Ids that the API has no record for any more. */
  gone: string[]
}

/** Reads records by id. A version that is captured already, or an older one (queries may lag), is no news. */
export async function fetchNews(
  client: ProjectClient,
  type: ResourceType,
  ids: readonly string[],
  captured: (id: string) => Version | undefined,
): Promise<News> {
  const found: SourceRecord[] = []
  const seen = new Set<string>()
  for (let at = 0; at < ids.length; at += batch) {
    const wanted = ids.slice(at, at + batch)
    let after: string | undefined
    do {
      const options = { ids: wanted, signal: cancellation(), ...(after ? { after } : {}) }
      const page = await client.readPage(type, options)
      for (const record of page.records) {
        seen.add(record.id)
        const known = captured(record.id)
        // Copied: a view would keep the whole page in memory until the shard is done.
        if (known === undefined || (record.version ?? 0) > (known ?? 0))
          found.push({ ...record, bytes: Buffer.from(record.bytes) })
      }
      after = page.next
    } while (after !== undefined)
  }
  return { found, gone: ids.filter((id) => !seen.has(id)) }
}
