import { resourceType } from '../../src/catalogue/resources.ts'
import { depths } from '../../src/recovery/plan/depth.ts'
import { chooser } from '../../src/recovery/plan/selection.ts'
import type { PlanItem, PlanUnit } from '../../src/recovery/plan/types.ts'
import type { Fields } from '../../src/recovery/types.ts'
import type { ActivityDeps } from '../deps.ts'
import { beat } from '../heartbeat.ts'
import type { TypeRef } from '../restore-types.ts'
import { type Compared, type Comparison, compareBatch, openComparison } from './compare-batch.ts'
import { type ItemsHeader, itemsHeader, writeItems } from './items.ts'
import { ensureMatched } from './match-type.ts'
import { type Match, readMatches } from './matches.ts'
import { numberOf, openStage, type Stage } from './stage.ts'

/** Records that are compared at once: their contents are in memory meanwhile, twice. */
const atOnce = 100

/** Compares what was matched and keeps what becomes of each record; their place in the order of all is given later. */
export async function planType(deps: ActivityDeps, input: TypeRef): Promise<{ units: PlanUnit[] }> {
  const stage = await openStage(deps, input)
  const header = (await itemsHeader(stage.kept, input.type)) ?? (await plan(stage, input))
  const { wave } = resourceType(input.type)
  const units = header.units.map(({ items, counts }, number) => ({ number, type: input.type, wave, items, counts }))
  return { units }
}

async function plan(stage: Stage, input: TypeRef): Promise<ItemsHeader> {
  const { type, policies, selection } = input
  const matches = new Map<string, Match>()
  const items: PlanItem[] = []
  const deletes = policies.deleteExtra && canDelete(input)
  for await (const line of readMatches(stage.kept, await ensureMatched(stage, type, selection))) {
    if (!('extra' in line)) {
      if (!line.out) matches.set(line.id, line)
    } else if (deletes) items.push({ op: 'delete', type, target: line.extra, version: line.version })
  }
  const comparison = await openComparison(stage, input)
  const pointsTo = new Map<string, readonly string[]>()
  for await (const batch of batches(stage, type, matches, comparison, items)) {
    for (const { item, parents } of await compareBatch(comparison, batch)) {
      items.push(item)
      if (item.op === 'create' && parents) pointsTo.set(item.id, parents)
    }
    beat(numberOf(type), type, { records: items.length, bytes: 0 }, stage.project.client.stats())
  }
  return writeItems(stage.kept, type, items, depths(pointsTo))
}

/** Who is being used to restore would be among the API clients; and a project has no other settings than its own. */
function canDelete({ type, selection }: TypeRef): boolean {
  const { takesType, takesExtra } = chooser(selection)
  return takesExtra && takesType(type) && type !== 'api-client' && resourceType(type).reading.kind !== 'single'
}

/** Those whose content has to be looked at; what is surely as it was becomes an item at once. */
async function* batches(
  { repository, snapshot }: Stage,
  type: string,
  matches: ReadonlyMap<string, Match>,
  { known }: Comparison,
  items: PlanItem[],
): AsyncGenerator<Compared[]> {
  const wanted = new Set<string>()
  const unchanged = ({ id, target = id, version = null }: Match) =>
    items.push({ op: 'unchanged', type, id, target, version })
  for (const match of matches.values()) {
    if (match.ambiguous) items.push({ op: 'skip', type, id: match.id, reason: 'ambiguous' })
    else if (match.same && !known().anythingMoved) unchanged(match)
    else wanted.add(match.id)
  }
  if (wanted.size === 0) return
  let batch: Compared[] = []
  for await (const { id, bytes } of repository.readRecords(snapshot, type, wanted)) {
    const match = matches.get(id)!
    const text = bytes.toString()
    if (match.same && !known().mentionsMoved(text)) {
      unchanged(match)
      continue
    }
    batch.push({ match, record: JSON.parse(text) as Fields })
    if (batch.length < atOnce) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
