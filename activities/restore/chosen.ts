import { resourceType, resourceTypes } from '../../src/catalogue/resources.ts'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import { differences } from '../../src/recovery/diff.ts'
import { chooser } from '../../src/recovery/plan/selection.ts'
import type { Selection } from '../../src/recovery/plan/types.ts'
import { compileReferences, type Target } from '../../src/recovery/references.ts'
import type { RecoveryObject } from '../../src/repository/recovery/schema.ts'
import { beat } from '../heartbeat.ts'
import { readHeader, readStored, writeBlock } from './blocks.ts'
import { isRestorable, type Stage } from './stage.ts'

/** Types that a selection is about, in the order of their waves. `--with-references` may choose of all types. */
export function typesOf({ snapshot }: Stage, selection: Selection, deleteExtra: boolean) {
  const { takesType } = chooser(selection)
  const { ledger } = snapshot.content
  return resourceTypes
    .filter((type) => isRestorable(type) && (selection.withReferences || takesType(type.name)))
    .filter(({ name }) => {
      const row = ledger[name]
      return row && row.omitted === undefined && (row.captured > 0 || deleteExtra)
    })
    .map(({ name, wave }) => ({ type: name as string, wave, records: ledger[name]!.captured }))
    .sort((a, b) => a.wave - b.wave)
}

/** Ids of the snapshot that a selection chooses; `undefined` means all of them. */
export async function chosenOf(
  stage: Stage,
  type: string,
  selection: Selection,
): Promise<ReadonlySet<string> | undefined> {
  if (!selection.withReferences) return directlyChosen(stage, type, selection)
  const closed = await readHeader<Closure>(stage.kept, 'matches', closureBlock)
  const part = (closed ?? (await chooseWithReferences(stage, selection))).parts[type]
  return new Set(part ? await readStored<string>(stage.kept, 'matches', part) : [])
}

async function directlyChosen(
  { repository, snapshot }: Stage,
  name: string,
  selection: Selection,
): Promise<Set<string> | undefined> {
  const { takesType, takes, needsContent } = chooser(selection)
  if (!takesType(name)) return new Set()
  const changed = selection.changedSince === undefined ? undefined : new Set<string>()
  if (changed) {
    const base = await baseOf({ repository, snapshot }, selection.changedSince!)
    for await (const one of differences(repository.readIds(base, name), repository.readIds(snapshot, name)))
      if (one.kind !== 'deleted') changed.add(one.id)
  }
  if (!needsContent) return changed
  const chosen = new Set<string>()
  const type = resourceType(name)
  for await (const { id, bytes } of repository.readRecords(snapshot, name, changed))
    if (takes(type, JSON.parse(bytes.toString()))) chosen.add(id)
  return chosen
}

async function baseOf({ repository, snapshot }: Pick<Stage, 'repository' | 'snapshot'>, reference: string) {
  const base = await repository.resolveSnapshot(reference)
  if (base.project === snapshot.project) return base
  throw new LifeboatError(`the snapshot ${base.id} is of another project than ${snapshot.id}`, {
    kind: 'usage',
    code: 'snapshot-of-another-project',
    hint: 'name an older snapshot of the same project after --changed-since',
  })
}

interface Closure {
  parts: Record<string, RecoveryObject>
}

/** Beyond the numbers of all types. */
const closureBlock = 998

/** What is chosen, what it points to, and what that points to; kept, since each type asks for it. */
async function chooseWithReferences(stage: Stage, selection: Selection): Promise<Closure> {
  const { repository, snapshot, kept } = stage
  const chosen = new Map<string, Set<string>>()
  const types = resourceTypes.filter((type) => isRestorable(type) && snapshot.content.ledger[type.name])
  let frontier = new Map<string, Set<string> | undefined>()
  for (const { name } of types) frontier.set(name, await directlyChosen(stage, name, selection))
  while ([...frontier.values()].some((ids) => ids === undefined || ids.size > 0)) {
    const next = new Map<string, Set<string>>()
    const keys = new Map<string, Set<string>>()
    for (const [name, ids] of frontier) {
      if (ids?.size === 0) continue
      const mine = chosen.get(name) ?? new Set()
      chosen.set(name, mine)
      const visit = compileReferences(resourceType(name).references)
      const look = ({ derived }: { derived?: true }, { type, id, key }: Target) => {
        if (derived) return
        if (id !== undefined) add(next, type, id)
        else if (key !== undefined) add(keys, type, key)
      }
      for await (const { id, bytes } of repository.readRecords(snapshot, name, ids)) {
        mine.add(id)
        visit(JSON.parse(bytes.toString()), look)
      }
      beat(closureBlock, name, { records: mine.size, bytes: 0 })
    }
    for (const [name, wanted] of keys) for (const id of await idsByKey(stage, name, wanted)) add(next, name, id)
    frontier = new Map(
      [...next].map(([name, ids]) => [name, new Set([...ids].filter((id) => !chosen.get(name)?.has(id)))]),
    )
    for (const name of frontier.keys()) if (!types.some((type) => type.name === name)) frontier.delete(name)
  }
  const filled = [...chosen].filter(([, ids]) => ids.size > 0)
  const parts = filled.map(([, ids]) => [...ids])
  return writeBlock<Closure>(kept, 'matches', closureBlock, parts, (stored) => ({
    parts: Object.fromEntries(filled.map(([name], at) => [name, stored[at]!])),
  }))
}

async function idsByKey({ repository, snapshot }: Stage, type: string, keys: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = []
  if (!snapshot.content.ledger[type]) return found
  for await (const { id, bytes } of repository.readRecords(snapshot, type)) {
    const { key } = JSON.parse(bytes.toString()) as { key?: unknown }
    if (typeof key === 'string' && keys.has(key)) found.push(id)
  }
  return found
}

function add(to: Map<string, Set<string>>, type: string, id: string): void {
  const ids = to.get(type) ?? new Set()
  ids.add(id)
  to.set(type, ids)
}
