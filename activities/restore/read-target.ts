import { resourceType } from '../../src/catalogue/resources.ts'
import type { ResourceType } from '../../src/catalogue/types.ts'
import type { ProjectClient } from '../../src/commercetools/project-client.ts'
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
  /** Only these; others are not read where the type can be asked by id. */
  ids?: ReadonlySet<string>
}

/** Records of a type, page by page. */
export async function* readTarget(
  client: ProjectClient,
  type: ResourceType,
  { signal, ids }: Options,
): AsyncGenerator<TargetRecord> {
  if (ids?.size === 0) return
  const source = type.reading.kind === 'nested' ? children(client, type, signal) : pages(client, type, { signal, ids })
  for await (const record of source) if (ids === undefined || ids.has(record.id)) yield record
}

async function* pages(
  client: ProjectClient,
  type: ResourceType,
  { signal, ids }: { signal: AbortSignal; ids: ReadonlySet<string> | undefined },
): AsyncGenerator<TargetRecord> {
  const wanted = ids !== undefined && type.reading.kind === 'cursor' ? { ids: [...ids] } : {}
  let after: string | undefined
  do {
    const page = await client.readPage(type, { signal, ...wanted, ...(after === undefined ? {} : { after }) })
    for (const { id, version, bytes } of page.records) yield { id, version, record: JSON.parse(bytes.toString()) }
    after = page.next
    page.free()
  } while (after !== undefined)
}

async function* children(client: ProjectClient, type: ResourceType, signal: AbortSignal): AsyncGenerator<TargetRecord> {
  if (type.reading.kind !== 'nested') return
  const parentType = resourceType(type.reading.parent)
  let parentAfter: string | undefined
  do {
    const parents = await client.readPage(parentType, {
      signal,
      ...(parentAfter === undefined ? {} : { after: parentAfter }),
    })
    for (const parent of parents.records) {
      let after: string | undefined
      do {
        const page = await client.readChildren(type, parent.bytes, {
          signal,
          ...(after === undefined ? {} : { after }),
        })
        for (const { id, version, bytes } of page.records) {
          const record = JSON.parse(bytes.toString())
          yield { id: type.versioned ? id : `${parent.id}/${id}`, version, record }
        }
        after = page.next
      } while (after !== undefined)
    }
    parentAfter = parents.next
  } while (parentAfter !== undefined)
}
