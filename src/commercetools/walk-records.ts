import { resourceType } from '../catalogue/resources.ts'
import type { ResourceType } from '../catalogue/types.ts'
import type { ProjectClient, SourceRecord } from './project-client.ts'

export interface WalkOptions {
  signal?: AbortSignal
  /** Only these, where the type can be asked by id; other types give all. */
  ids?: readonly string[]
}

/**
 * All records of a type with the ids by which a snapshot names them, in the order in which the API lists them: those of a
 * nested type parent by parent. The bytes of one are its page's: they are gone once the next one is asked for.
 */
export async function* walkRecords(
  client: ProjectClient,
  type: ResourceType,
  { ids, ...options }: WalkOptions = {},
): AsyncGenerator<SourceRecord, void, undefined> {
  if (type.reading.kind === 'nested') return yield* children(client, type, type.reading.parent, options)
  const wanted = ids !== undefined && type.reading.kind === 'cursor' ? { ...options, ids } : options
  let after: string | undefined
  do {
    const page = await client.readPage(type, { ...wanted, ...(after === undefined ? {} : { after }) })
    yield* page.records
    after = page.next
    page.free()
  } while (after !== undefined)
}

async function* children(
  client: ProjectClient,
  type: ResourceType,
  parentType: string,
  options: { signal?: AbortSignal },
): AsyncGenerator<SourceRecord, void, undefined> {
  for await (const parent of walkRecords(client, resourceType(parentType), options)) {
    let after: string | undefined
    do {
      const page = await client.readChildren(type, parent.bytes, {
        ...options,
        ...(after === undefined ? {} : { after }),
      })
      for (const child of page.records) yield { ...child, id: type.versioned ? child.id : `${parent.id}/${child.id}` }
      after = page.next
    } while (after !== undefined)
  }
}
