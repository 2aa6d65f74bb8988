import type { ResourceType } from '../../src/catalogue/types.ts'
import type { ProjectClient } from '../../src/commercetools/project-client.ts'
import { walkRecords } from '../../src/commercetools/walk-records.ts'
import type { Fields } from '../../src/recovery/types.ts'

/** A record of the target, parsed. */
export interface TargetRecord {
  /** As a snapshot would name it. */
  id: string
  version: number | null
  record: Fields
}

interface Options {
  signal: AbortSignal
  /** Only these. */
  ids: ReadonlySet<string>
  /** Records of the type, where that is known: when many of them are wanted, whole pages take fewer requests. */
  of?: number
}

/** Whole pages are read where one in so many is wanted: a page holds 500 records, and a request's address some 150 ids. */
const oneIn = 3

/** Records of a type, page by page. */
export async function* readTarget(
  client: ProjectClient,
  type: ResourceType,
  { signal, ids, of = Number.POSITIVE_INFINITY }: Options,
): AsyncGenerator<TargetRecord> {
  if (ids.size === 0) return
  const asked = ids.size * oneIn < of ? { ids: [...ids] } : {}
  for await (const { id, version, bytes } of walkRecords(client, type, { signal, ...asked })) {
    if (ids.has(id)) yield { id, version, record: JSON.parse(bytes.toString()) }
  }
}
