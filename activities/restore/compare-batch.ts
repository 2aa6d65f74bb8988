import { resourceType } from '../../src/catalogue/resources.ts'
import type { ResourceType } from '../../src/catalogue/types.ts'
import type { PlanItem } from '../../src/recovery/plan/types.ts'
import { compileReferences } from '../../src/recovery/references.ts'
import { rewrite } from '../../src/recovery/rewrite.ts'
import { shapeOf } from '../../src/recovery/shape/index.ts'
import type { Fields, Rewritten, Shape, Unresolved } from '../../src/recovery/types.ts'
import { isSame } from '../../src/recovery/values.ts'
import { cancellation } from '../heartbeat.ts'
import type { TypeRef } from '../restore-types.ts'
import { hashOf } from './canonical-hash.ts'
import { type Known, loadKnown } from './known.ts'
import { ensureMatched } from './match-type.ts'
import type { Match } from './matches.ts'
import { readTarget, type TargetRecord } from './read-target.ts'
import { isRestorable, type Stage } from './stage.ts'

/** A record of the snapshot that is to be compared. */
export interface Compared {
  match: Match
  record: Fields
}

export interface Outcome {
  item: PlanItem
  /** Ids of the same type that a record which is created points to. */
  parents?: string[]
}

/** What all batches of a type share. */
export interface Comparison {
  stage: Stage
  input: TypeRef
  type: ResourceType
  shape: Shape
  /** Grows with the types that are found to be pointed to. */
  known(): Known
  ensureKnown(types: Iterable<string>): Promise<void>
}

export async function openComparison(stage: Stage, input: TypeRef): Promise<Comparison> {
  const type = resourceType(input.type)
  let known = await loadKnown(stage)
  return {
    stage,
    input,
    type,
    shape: shapeOf(type),
    known: () => known,
    async ensureKnown(types) {
      for (const name of types) if (!known.types.has(name)) await ensureMatched(stage, name, input.selection)
      known = await loadKnown(stage)
    },
  }
}

export async function compareBatch(comparison: Comparison, batch: readonly Compared[]): Promise<Outcome[]> {
  const rewritten = await rewriteAll(comparison, batch)
  const outcomes: Outcome[] = []
  const differing: { compared: Compared; rewritten: Rewritten }[] = []
  for (const [at, compared] of batch.entries()) {
    const desired = rewritten[at]!
    const { match } = compared
    if (match.target === undefined) outcomes.push(creation(comparison, compared, desired))
    else if (match.hash !== undefined && hashOf(comparison.shape.canonical(desired.record)) === match.hash)
      outcomes.push({ item: unchanged(comparison, match) })
    else differing.push({ compared, rewritten: desired })
  }
  const { project } = comparison.stage
  const ids = new Set(differing.map(({ compared }) => compared.match.target!))
  const targets = new Map<string, TargetRecord>()
  for await (const target of readTarget(project.client, comparison.type, { signal: cancellation(), ids }))
    targets.set(target.id, target)
  for (const { compared, rewritten } of differing) {
    const target = targets.get(compared.match.target!)
    // Deleted since it was matched.
    if (!target) outcomes.push(creation(comparison, compared, rewritten))
    else outcomes.push({ item: difference(comparison, compared, rewritten, target) })
  }
  return outcomes
}

/** In the target's ids. Types that turn out to be pointed to are matched first. */
async function rewriteAll(comparison: Comparison, batch: readonly Compared[]): Promise<Rewritten[]> {
  const { type, known, ensureKnown, stage } = comparison
  for (;;) {
    const rewritten = batch.map(({ record }) => rewrite(type, record, known().resolve))
    const unknown = new Set<string>()
    for (const { unresolved } of rewritten) {
      for (const { type: pointed, id } of unresolved)
        if (id !== undefined && !known().types.has(pointed) && isMatchable(stage, pointed)) unknown.add(pointed)
    }
    if (unknown.size === 0) return rewritten
    await ensureKnown(unknown)
  }
}

function isMatchable({ snapshot }: Stage, name: string): boolean {
  const row = snapshot.content.ledger[name]
  return row !== undefined && row.omitted === undefined && isRestorable(resourceType(name))
}

function creation(comparison: Comparison, { match: { id }, record }: Compared, rewritten: Rewritten): Outcome {
  const { type, shape } = comparison
  const missing = missingIn(comparison, rewritten.unresolved)
  if (missing) return { item: skip(comparison, id, missing) }
  // What has no id of its own is known by the one that the snapshot gives it.
  const creation = shape.create({ id, ...rewritten.record })
  if ('cannot' in creation)
    return { item: { op: 'skip', type: type.name, id, reason: 'not-restorable', detail: creation.cannot } }
  return { item: { op: 'create', type: type.name, id }, parents: parentsOf(comparison, record) }
}

function difference(
  comparison: Comparison,
  { match }: Compared,
  { record: desired, unresolved }: Rewritten,
  target: TargetRecord,
): PlanItem {
  const { type, shape, input } = comparison
  const current = inTheSameTerms(comparison, target.record, unresolved)
  if (isSame(shape.canonical(current), shape.canonical(desired)))
    return unchanged(comparison, { ...match, version: target.version })
  const { id } = match
  if (input.policies.onConflict !== 'update')
    return { op: 'skip', type: type.name, id, target: target.id, reason: 'conflict' }
  // What points to nothing already is not made worse.
  const text = JSON.stringify(target.record)
  const missing = missingIn(
    comparison,
    unresolved.filter(({ id, key }) => !text.includes(`"${id ?? key}"`)),
  )
  if (missing) return { ...skip(comparison, id, missing), target: target.id }
  const { actions, left } = shape.update(current, desired)
  // A difference that neither an action nor a name stands for is still one.
  const unnamed = actions.length === 0 && left.length === 0 ? ['*'] : left
  return { op: 'update', type: type.name, id, target: target.id, version: target.version ?? 0, actions, left: unnamed }
}

/** Without references to what is gone: what a deleted record left behind must not look like what will be created. */
function inTheSameTerms({ type, known }: Comparison, current: Fields, unresolved: readonly Unresolved[]): Fields {
  const gone = new Set(unresolved.map(({ id }) => id))
  return rewrite(type, current, (name, id) => (gone.has(id) || known().isCreated(name, id) ? undefined : id)).record
}

function unchanged({ type }: Comparison, { id, target = id, version = null }: Match): PlanItem {
  return { op: 'unchanged', type: type.name, id, target, version }
}

/** The first reference that the policy doesn't let pass. */
function missingIn({ input }: Comparison, unresolved: readonly Unresolved[]): Unresolved | undefined {
  return input.policies.onMissingReference === 'omit' ? undefined : unresolved[0]
}

function skip({ type }: Comparison, id: string, { path, type: to }: Unresolved): PlanItem & { op: 'skip' } {
  return { op: 'skip', type: type.name, id, reason: 'missing-reference', detail: `${path} -> ${to}` }
}

function parentsOf({ type }: Comparison, record: Fields): string[] {
  const found: string[] = []
  compileReferences(type.references)(record, ({ derived }, target) => {
    if (!derived && target.type === type.name && target.id !== undefined) found.push(target.id)
  })
  return found
}
