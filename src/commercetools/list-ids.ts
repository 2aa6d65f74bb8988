import { resourceType } from '../catalogue/resources.ts'
import type { ResourceType } from '../catalogue/types.ts'
import type { IdRange, IdRow, ProjectClient } from './project-client.ts'

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
  const source = type.reading.kind === 'nested' ? childRows(client, type, options) : pageRows(client, type, options)
  for await (const row of source) rows.set(row.id, row)
  yield* [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function* pageRows(
  client: ProjectClient,
  type: ResourceType,
  options: { signal?: AbortSignal },
): AsyncGenerator<IdRow> {
  let after: string | undefined
  do {
    const page = await client.readPage(type, { ...options, ...(after === undefined ? {} : { after }) })
    for (const { id, version } of page.records) yield { id, version }
    after = page.next
  } while (after !== undefined)
}

async function* childRows(
  client: ProjectClient,
  type: ResourceType,
  options: { signal?: AbortSignal },
): AsyncGenerator<IdRow> {
  if (type.reading.kind !== 'nested') return
  const parentType = resourceType(type.reading.parent)
  let parentAfter: string | undefined
  do {
    const more = parentAfter === undefined ? {} : { after: parentAfter }
    const parents = await client.readPage(parentType, { ...options, ...more })
    for (const parent of parents.records) {
      let after: string | undefined
      do {
        const children = await client.readChildren(type, parent.bytes, {
          ...options,
          ...(after === undefined ? {} : { after }),
        })
        for (const { id, version } of children.records)
          yield { id: type.versioned ? id : `${parent.id}/${id}`, version }
        after = children.next
      } while (after !== undefined)
    }
    parentAfter = parents.next
  } while (parentAfter !== undefined)
}
