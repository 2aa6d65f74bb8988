import type { ResourceType } from '../catalogue/types.ts'
import type { Reader } from './ask-for-less.ts'
import type { ChildPage, ReadChildrenOptions } from './project-client.ts'
import { type List, pageByCursor, pageByOffset } from './read-page.ts'

/** A page of the records that a nested type has under one parent. */
export async function readChildren(
  reader: Reader,
  type: ResourceType,
  parent: Buffer,
  options: ReadChildrenOptions,
): Promise<ChildPage> {
  const { reading, name, readScopes } = type
  if (reading.kind !== 'nested') throw new Error(`${name} is no nested type`)
  const place = reading.children(JSON.parse(parent.toString()))
  if (place.path === null) return { records: [], next: undefined, last: true, bytes: 0, skipped: place.reason }
  const idOf = (record: Buffer) => reading.childId(JSON.parse(record.toString()))
  const list: List = { name, path: place.path, scopes: readScopes, modifiedAt: false, idOf }
  return reading.paging === 'cursor' ? pageByCursor(reader, list, options) : pageByOffset(reader, list, options)
}
