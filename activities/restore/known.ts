import { resourceTypes } from '../../src/catalogue/resources.ts'
import { IdSet } from '../../src/recovery/id-set.ts'
import { matchesHeader, readMatches } from './matches.ts'
import { isRestorable, type Stage } from './stage.ts'

/** What is known of the snapshot's ids in the target. Some 16 bytes for an id that is the same in both. */
export interface Known {
  /** Types that were matched. */
  types: ReadonlySet<string>
  /** The target's id; the snapshot's own for what the plan creates; `undefined` for what is in neither. */
  resolve(type: string, id: string): string | undefined
  /** Whether the plan creates it, so that it gets another id. */
  isCreated(type: string, id: string): boolean
  /** Whether any id stands for another one by now, or will. */
  anythingMoved: boolean
  /** Whether a text holds an id that stands for another one by now, or will. */
  mentionsMoved(text: string): boolean
}

interface TypeIds {
  same: IdSet
  other: Map<string, string>
  created: IdSet
}

/** Loads the matches of all types that have any by now; those of earlier calls for the same run are kept. */
export async function loadKnown({ repository, kept, planRun, snapshot }: Stage): Promise<Known> {
  const name = `${repository.uri} ${planRun} ${snapshot.manifest.sha256}`
  if (cached?.name !== name) cached = { name, types: new Map() }
  const { types } = cached
  for (const type of resourceTypes) {
    if (types.has(type.name) || !isRestorable(type)) continue
    const header = await matchesHeader(kept, type.name)
    if (!header) continue
    const ids: TypeIds = { same: new IdSet(), other: new Map(), created: new IdSet() }
    for await (const line of readMatches(kept, header)) {
      if ('extra' in line) continue
      if (line.target === line.id) ids.same.add(line.id)
      else if (line.target !== undefined) ids.other.set(line.id, line.target)
      else if (!line.out && !line.ambiguous) ids.created.add(line.id)
    }
    types.set(type.name, ids)
  }
  return knownOf(types)
}

let cached: { name: string; types: Map<string, TypeIds> } | undefined

function knownOf(types: ReadonlyMap<string, TypeIds>): Known {
  const among = (type: string) => (type === '*' ? [...types.values()] : [types.get(type)])
  const isCreated = (type: string, id: string) => among(type).some((ids) => ids?.created.has(id))
  const moved = [...types.values()].filter(({ other, created }) => other.size > 0 || created.size > 0)
  return {
    types: new Set(types.keys()),
    resolve(type, id) {
      for (const ids of among(type)) {
        if (ids?.same.has(id) || ids?.created.has(id)) return id
        const other = ids?.other.get(id)
        if (other !== undefined) return other
      }
      return undefined
    },
    isCreated,
    anythingMoved: moved.length > 0,
    mentionsMoved(text) {
      return (text.match(UUIDS) ?? []).some((id) =>
        moved.some(({ other, created }) => other.has(id) || created.has(id)),
      )
    },
  }
}

const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
