import { resourceType } from '../catalogue/resources.ts'
import type { ResourceType } from '../catalogue/types.ts'
import type { Fields, UpdateAction } from '../recovery/types.ts'
import { fieldsOf, isSame, listOf } from '../recovery/values.ts'
import type { ProjectClient } from './project-client.ts'
import type { ProjectWriter, Written } from './project-writer.ts'
import { walkRecords } from './walk-records.ts'

/**
 * What a project tells the world by: extensions, which are called before each write, and subscriptions. The API can suspend
 * neither, and hides the secrets of their destinations, so that none can be deleted and made again. They are silenced
 * by their triggers and lists alone. The caller keeps `original` before the first is silenced, and waits a minute after
 * that, and another one after its last write: the API takes as long to notice.
 */
export interface Integration {
  type: 'extension' | 'subscription'
  id: string
  /** What silencing replaces. It may hold conditions that name values: keep it encrypted. */
  original: Fields
}

interface Listening {
  /** Those that are to be silenced. */
  speaking: Integration[]
  /** Those that have been, by an attempt that was interrupted: their originals are in its journal. */
  silent: Pick<Integration, 'type' | 'id'>[]
}

/** How it ended: `changed` when somebody has given it other triggers or lists meanwhile, which then stay. */
export type Switched = 'done' | 'gone' | 'changed' | { refused: string }

/** All extensions and subscriptions of the project, by what they do now. */
export async function listIntegrations(client: ProjectClient, signal?: AbortSignal): Promise<Listening> {
  const found: Listening = { speaking: [], silent: [] }
  for (const type of ['extension', 'subscription'] as const) {
    for await (const { bytes } of walkRecords(client, resourceType(type), signal ? { signal } : {})) {
      const record = JSON.parse(bytes.toString()) as Fields
      const named = { type, id: String(record.id) }
      if (isSilent(type, record)) found.silent.push(named)
      else found.speaking.push({ ...named, original: switchedBy(type, record) })
    }
  }
  return found
}

/** Makes it do nothing. May be called again; one that has changed since it was listed is left alone. */
export async function silence(
  writer: ProjectWriter,
  integration: Integration,
  signal?: AbortSignal,
): Promise<Switched> {
  const { type, original } = integration
  return await bring(writer, integration, signal, (record) => {
    if (isSilent(type, record)) return 'done'
    if (!isSame(switchedBy(type, record), original)) return 'changed'
    return type === 'extension' ? quietTriggers(record) : quietLists
  })
}

/** Makes it do again what it did. May be called again; one that somebody else has changed is left alone. */
export async function reinstate(
  writer: ProjectWriter,
  integration: Integration,
  signal?: AbortSignal,
): Promise<Switched> {
  const { type, original } = integration
  return await bring(writer, integration, signal, (record) => {
    if (isSame(switchedBy(type, record), original)) return 'done'
    if (!isSilent(type, record)) return 'changed'
    return type === 'extension' ? [{ action: 'changeTriggers', triggers: original.triggers }] : lists(original)
  })
}

/** Looks at the record and changes it, until it is as wanted: a lost answer or another version only means to look again. */
async function bring(
  writer: ProjectWriter,
  { type, id }: Pick<Integration, 'type' | 'id'>,
  signal: AbortSignal | undefined,
  next: (record: Fields) => UpdateAction[] | Extract<Switched, string>,
): Promise<Switched> {
  const resource: ResourceType = resourceType(type)
  const options = signal ? { signal } : {}
  let last: Written['kind'] = 'unknown'
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const record = (await writer.findByIds(resource, [id], options)).get(id)
    if (record === undefined) return 'gone'
    const wanted = next(record)
    if (typeof wanted === 'string') return wanted
    const outcome = await writer.update(resource, id, Number(record.version), wanted, options)
    if (outcome.kind === 'refused') return { refused: outcome.code }
    if (outcome.kind === 'done' || outcome.kind === 'gone') return outcome.kind
    last = outcome.kind
  }
  return { refused: last }
}

function isSilent(type: Integration['type'], record: Fields): boolean {
  if (type === 'extension') return listOf(record.triggers).every((trigger) => fieldsOf(trigger).condition === NEVER)
  const { messages, changes, events } = switchedBy(type, record)
  return listOf(messages).length === 0 && listOf(events).length === 0 && isSame(changes, NOTHING_WRITTEN)
}

function switchedBy(type: Integration['type'], { triggers, messages = [], changes = [], events = [] }: Fields): Fields {
  return type === 'extension' ? { triggers } : { messages, changes, events }
}

function quietTriggers({ triggers }: Fields): UpdateAction[] {
  const quiet = listOf(triggers).map((trigger) => ({ ...fieldsOf(trigger), condition: NEVER }))
  return [{ action: 'changeTriggers', triggers: quiet }]
}

/** A subscription must listen to something: to what nobody can write. */
const NOTHING_WRITTEN = [{ resourceTypeId: 'approval-flow' }]

/** In an order in which the subscription never listens to nothing, which the API does not allow. */
const quietLists: UpdateAction[] = [
  { action: 'setChanges', changes: NOTHING_WRITTEN },
  { action: 'setMessages', messages: [] },
  { action: 'setEvents', events: [] },
]

function lists({ messages, changes, events }: Fields): UpdateAction[] {
  return [
    { action: 'setMessages', messages },
    { action: 'setEvents', events },
    { action: 'setChanges', changes },
  ]
}

/** Never true for anything; it compares no field, since comparing one that isn't there fails the whole write. */
const NEVER = 'custom is defined and custom is not defined'

const MOST_TRIES = 6
