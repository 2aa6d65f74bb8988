import type { ResourceType } from '../catalogue/types.ts'
import type { IdRange, IdRow, ProjectClient } from './project-client.ts'
import { walkRecords } from './walk-records.ts'

/**
 * Ids and versions of all records of a type, sorted by id, as a snapshot would name them. What can't be asked for in that
 * order is read whole first: only small types are so. `range`: of types read by cursor only.
 */
export async function* listIds(
  client: ProjectClient,
  type: ResourceType,
  { range, ...options }: { signal?: AbortSignal; range?: IdRange } = {},
): AsyncGenerator<IdRow, void, undefined> {
  if (type.reading.kind === 'cursor') {
    let after: string | undefined
    do {
      const page = await client.scanIds(type, {
        ...options,
        ...(range === undefined ? {} : { range }),
        ...(after === undefined ? {} : { after }),
      })
      yield* page.rows
      after = page.next
    } while (after !== undefined)
    return
  }
  const rows = new Map<string, IdRow>()
  for await (const { id, version } of walkRecords(client, type, options)) rows.set(id, { id, version })
  yield* [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
