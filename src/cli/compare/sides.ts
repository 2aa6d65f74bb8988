import { resourceType } from '../../catalogue/resources.ts'
import { listIds } from '../../commercetools/list-ids.ts'
import type { ProjectClient } from '../../commercetools/project-client.ts'
import type { Row } from '../../recovery/diff.ts'
import type { Repository, Snapshot } from '../../repository/types.ts'

/** One of two states that are compared. */
export interface Side {
  name: string
  /** Types that it may have records of. */
  types: readonly string[]
  /** Sorted by id. */
  ids(type: string): AsyncIterable<Row>
  /** The content of some records; absent without the identity. */
  records?: (type: string, ids: ReadonlySet<string>) => AsyncIterable<{ id: string; bytes: Buffer }>
}

export function snapshotSide(repository: Repository, snapshot: Snapshot, canRead: boolean): Side {
  return {
    name: snapshot.id,
    types: Object.keys(snapshot.content.ledger),
    ids: (type) => repository.readIds(snapshot, type),
    ...(canRead ? { records: (type, ids) => repository.readRecords(snapshot, type, ids) } : {}),
  }
}

/** The project as it is now. */
export function liveSide(client: ProjectClient, types: readonly string[]): Side {
  return {
    name: 'live',
    types,
    ids: (type) => listIds(client, resourceType(type)),
    records: (type, ids) => liveRecords(client, type, ids),
  }
}

async function* liveRecords(client: ProjectClient, name: string, ids: ReadonlySet<string>) {
  const type = resourceType(name)
  if (type.reading.kind !== 'cursor') return
  const wanted = [...ids].sort()
  for (let at = 0; at < wanted.length; at += batch) {
    let after: string | undefined
    do {
      const more = after === undefined ? {} : { after }
      const page = await client.readPage(type, { ids: wanted.slice(at, at + batch), ...more })
      yield* page.records
      after = page.next
    } while (after !== undefined)
  }
}

const batch = 100
