import type { ResourceType } from '../catalogue/types.ts'
import type { Fields, UpdateAction } from '../recovery/types.ts'
import type { Reader } from './ask-for-less.ts'
import { findByIds } from './find-records.ts'
import type { WriteOptions, Written } from './project-writer.ts'
import { send } from './send-write.ts'
import { assign, reassign, withdraw } from './write-assignment.ts'

/** A record in a version. */
export interface At {
  id: string
  version: number | null
}

export async function createRecord(
  reader: Reader,
  type: ResourceType,
  path: string,
  draft: Fields,
  { signal }: WriteOptions,
): Promise<Written> {
  if (type.name === 'product-selection-assignment') return await assign(reader, type, path, draft, signal)
  return await send(reader.requester, type, { method: 'POST', path, body: draft, creates: true }, signal)
}

export async function updateRecord(
  reader: Reader,
  type: ResourceType,
  at: At,
  actions: readonly UpdateAction[],
  options: WriteOptions,
): Promise<Written> {
  const { signal } = options
  if (type.name === 'product-selection-assignment') return await reassign(reader, type, at.id, actions, signal)
  if (type.name === 'key-value-document') return await upsert(reader, type, at, actions, options)
  const path = addressOf(type, at.id, options)
  let { version } = at
  for (let done = 0; ; done += MOST_ACTIONS) {
    const body = { version, actions: actions.slice(done, done + MOST_ACTIONS) }
    const outcome = await send(reader.requester, type, { method: 'POST', path, body }, signal)
    if (outcome.kind !== 'done' || done + MOST_ACTIONS >= actions.length) return outcome
    version = outcome.version
  }
}

export async function removeRecord(
  reader: Reader,
  type: ResourceType,
  at: At,
  options: WriteOptions,
): Promise<Written> {
  const { signal } = options
  if (type.name === 'product-selection-assignment') return await withdraw(reader, type, at.id, signal)
  const path =
    type.name === 'key-value-document'
      ? await addressOfDocument(reader, type, at.id, options)
      : addressOf(type, at.id, options)
  if (path === undefined) return { kind: 'gone' }
  const query = at.version === null ? {} : { version: at.version }
  return await send(reader.requester, type, { method: 'DELETE', path, query }, signal)
}

/** A custom object has no update actions: it is written again as a whole. */
async function upsert(
  { requester }: Reader,
  type: ResourceType,
  { version }: At,
  actions: readonly UpdateAction[],
  { signal }: WriteOptions,
): Promise<Written> {
  const [first, ...more] = actions
  if (first?.action !== 'upsert' || more.length > 0) throw new Error(`${type.name} is updated by one action upsert`)
  const { action: _, ...draft } = first
  const body = version === null ? draft : { ...draft, version }
  return await send(requester, type, { method: 'POST', path: type.endpoint, body }, signal)
}

/** Custom objects are addressed by container and key only. */
async function addressOfDocument(
  reader: Reader,
  type: ResourceType,
  id: string,
  options: WriteOptions,
): Promise<string | undefined> {
  const document = (await findByIds(reader, type, [id], options)).get(id)
  if (document === undefined) return undefined
  return [type.endpoint, document.container, document.key].map(String).join('/')
}

function addressOf(type: ResourceType, id: string, { at }: WriteOptions): string {
  if (type.reading.kind === 'single') return type.endpoint
  if (type.reading.kind === 'nested' && at === undefined) {
    throw new Error(`${type.name} has no address of its own: say at which`)
  }
  return `${at ?? type.endpoint}/${encodeURIComponent(id)}`
}

/** The API's own limit for one request. */
const MOST_ACTIONS = 500
