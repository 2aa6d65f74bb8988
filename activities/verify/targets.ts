import { resourceTypes } from '../../src/catalogue/resources.ts'
import { IdSet, partOfId } from '../../src/recovery/id-set.ts'
import type { Target } from '../../src/recovery/references.ts'
import type { Repository, Snapshot } from '../../src/repository/types.ts'
import type { ReferencesUnit } from './units.ts'

/**
 * `missing`: its type is whole in the snapshot, and it is not there. `unsure`: it is not there, and its type is not whole.
 * `unchecked`: what has no type or no key that is known here. `another`: for those who look at other parts of the ids.
 */
type Verdict = 'there' | 'missing' | 'unsure' | 'unchecked' | 'another'

export interface Targets {
  look(target: Target): Verdict
}

/** Types that something points to by its key: their records are read for it. */
const keyed = new Set(
  resourceTypes.flatMap(({ references }) => references.flatMap(({ by, to }) => (by === 'key' ? to : []))),
)
/** Messages are many, and nothing can point to one; nor to what has an identity only within its parent. */
const addressable = resourceTypes.filter(({ name, reading, versioned }) => {
  return name !== 'message' && (versioned || reading.kind !== 'nested')
})

/** Bytes of chunks that are held while keys are read. */
const keyBudget = 16 << 20

/** What a snapshot holds: 16 bytes for each id of the slice, and for each key. */
export async function loadTargets(
  repository: Repository,
  snapshot: Snapshot,
  slice: ReferencesUnit['slice'],
  onProgress: () => void,
): Promise<Targets> {
  const ids = new Map<string, IdSet>()
  const keys = new Map<string, IdSet>()
  const unsure = new Set<string>()
  const { ledger } = snapshot.content
  for (const { name } of addressable) {
    const row = ledger[name]
    if (!row || row.omitted !== undefined || row.skipped > 0) unsure.add(name)
    const set = new IdSet(Math.ceil((row?.captured ?? 0) / slice.of))
    for await (const { id } of repository.readIds(snapshot, name)) {
      if (partOfId(id, slice.of) === slice.part) set.add(id)
    }
    ids.set(name, set)
    if (keyed.has(name)) keys.set(name, await loadKeys(repository, snapshot, name, unsure))
    onProgress()
  }
  return {
    look({ type, id, key }) {
      const known = id === undefined ? keys.get(type) : ids.get(type)
      const name = id ?? key
      if (!known || name === undefined) return 'unchecked'
      if (id !== undefined && partOfId(id, slice.of) !== slice.part) return 'another'
      // Keys are all in each slice, and looked at in the first.
      if (id === undefined && slice.part > 0) return 'another'
      if (known.has(name)) return 'there'
      return unsure.has(type) ? 'unsure' : 'missing'
    },
  }
}

async function loadKeys(repository: Repository, snapshot: Snapshot, type: string, unsure: Set<string>): Promise<IdSet> {
  const keys = new IdSet(snapshot.content.ledger[type]?.captured ?? 0)
  const everything = { after: null, upTo: null }
  const options = { budget: keyBudget, onDamage: () => unsure.add(type) }
  for await (const { bytes } of repository.readRange(snapshot, type, everything, options)) {
    const { key } = JSON.parse(bytes.toString()) as { key?: unknown }
    if (typeof key === 'string') keys.add(key)
  }
  return keys
}

let loaded: { name: string; targets: Promise<Targets> } | undefined

/** Held for the units that follow: all units of a slice ask the same, and a worker holds one at a time. */
export function targetsOf(
  repository: Repository,
  snapshot: Snapshot,
  slice: ReferencesUnit['slice'],
  onProgress: () => void,
): Promise<Targets> {
  const name = `${repository.uri} ${snapshot.manifest.sha256} ${slice.part}/${slice.of}`
  if (loaded?.name === name) return loaded.targets
  const targets = loadTargets(repository, snapshot, slice, onProgress)
  const mine = { name, targets }
  loaded = mine
  targets.catch(() => {
    if (loaded === mine) loaded = undefined
  })
  return targets
}
