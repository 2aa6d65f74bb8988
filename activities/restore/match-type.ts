import { resourceType } from '../../src/catalogue/resources.ts'
import type { ResourceType } from '../../src/catalogue/types.ts'
import { listIds } from '../../src/commercetools/list-ids.ts'
import { type Matching, matchRecords, type SourceRow, type TargetRow } from '../../src/recovery/plan/match.ts'
import type { Selection } from '../../src/recovery/plan/types.ts'
import { rewrite } from '../../src/recovery/rewrite.ts'
import { shapeOf } from '../../src/recovery/shape/index.ts'
import { originOf, stampOf } from '../../src/recovery/shape/stamp.ts'
import type { Fields } from '../../src/recovery/types.ts'
import type { ActivityDeps } from '../deps.ts'
import { beat, cancellation } from '../heartbeat.ts'
import type { TypeRef } from '../restore-types.ts'
import { loadAliases } from './aliases.ts'
import { hashOf } from './canonical-hash.ts'
import { chosenOf } from './chosen.ts'
import { loadKnown } from './known.ts'
import { type Extra, type Match, type MatchesHeader, matchesHeader, writeMatches } from './matches.ts'
import { readTarget } from './read-target.ts'
import { numberOf, openStage, type Stage } from './stage.ts'

/** Finds out which records of the target are those of the snapshot, and keeps it for all that comes after. */
export async function matchType(deps: ActivityDeps, input: TypeRef): Promise<{ matched: number; extra: number }> {
  const stage = await openStage(deps, input)
  const { matched, extra } = await ensureMatched(stage, input.type, input.selection)
  return { matched, extra }
}

/** Also of types that are not restored, but pointed to. */
export async function ensureMatched(stage: Stage, name: string, selection: Selection): Promise<MatchesHeader> {
  const header = await matchesHeader(stage.kept, name)
  if (header) return header
  const type = resourceType(name)
  const chosen = await chosenOf(stage, name, selection)
  const [sources, targets] = await Promise.all([idsOfSnapshot(stage, name), idsOfTarget(stage, type)])
  const byId = matchRecords(await sourceRows(stage, type, sources, selection), bare(targets.keys()))
  const { matching, hashes } = await matchTheRest(stage, type, byId, sources, targets)
  const lines: (Match | Extra)[] = []
  for (const [id, version] of sources) {
    const target = matching.pairs.get(id)
    const there = target === undefined ? undefined : targets.get(target)
    const hash = target === undefined ? undefined : hashes.get(target)
    lines.push({
      id,
      ...(target === undefined ? {} : { target, version: there ?? null }),
      ...(stage.sameProject && target === id && version !== null && version === there ? { same: true as const } : {}),
      ...(hash === undefined ? {} : { hash }),
      ...(matching.ambiguous.has(id) ? { ambiguous: true as const } : {}),
      ...(chosen === undefined || chosen.has(id) ? {} : { out: true as const }),
    })
  }
  const paired = new Set(matching.pairs.values())
  for (const [extra, version] of targets) if (!paired.has(extra)) lines.push({ extra, version })
  return writeMatches(stage.kept, name, lines)
}

type Versions = Map<string, number | null>

async function idsOfSnapshot({ repository, snapshot }: Stage, type: string): Promise<Versions> {
  const found: Versions = new Map()
  if (snapshot.content.ledger[type] === undefined) return found
  for await (const { id, version } of repository.readIds(snapshot, type)) found.set(id, version)
  return found
}

async function idsOfTarget({ project: { client } }: Stage, type: ResourceType): Promise<Versions> {
  const found: Versions = new Map()
  for await (const { id, version } of listIds(client, type, { signal: cancellation() })) {
    found.set(id, version)
    if (found.size % 500 === 0) tell(client, type, found.size)
  }
  return found
}

/** With the ids that records may have in the target; what else they are called is looked up for those left over. */
async function sourceRows(
  stage: Stage,
  type: ResourceType,
  sources: Versions,
  selection: Selection,
): Promise<SourceRow[]> {
  if (type.reading.kind === 'single')
    return [...sources.keys()].map((id) => ({ id, ids: [stage.project.projectKey], identities: [] }))
  const aliases = await loadAliases(stage)
  const within =
    type.reading.kind === 'nested' && !type.versioned ? await idsWithinParents(stage, type, selection) : undefined
  return [...sources.keys()].map((id) => {
    if (within) return { id, ids: within(id), identities: [] }
    const own = stage.sameProject ? [id] : []
    return { id, ids: [...own, ...aliases(type.name, id)], identities: [] }
  })
}

/** What has an identity within its parent only is called by two ids of the target. */
async function idsWithinParents(
  stage: Stage,
  type: ResourceType,
  selection: Selection,
): Promise<(id: string) => string[]> {
  const parentType = type.reading.kind === 'nested' ? type.reading.parent : ''
  const childType = type.references[0]?.to[0] ?? ''
  for (const name of [parentType, childType]) await ensureMatched(stage, name, selection)
  const known = await loadKnown(stage)
  return (id) => {
    const [parent = '', child = ''] = id.split('/')
    const ids = [known.resolve(parentType, parent), known.resolve(childType, child)]
    return ids.includes(undefined) ? [] : [ids.join('/')]
  }
}

/** By what records are called, for those that no id tells; with the hashes of what had to be read for it. */
async function matchTheRest(
  stage: Stage,
  type: ResourceType,
  byId: Matching,
  sources: Versions,
  targets: Versions,
): Promise<{ matching: Matching; hashes: Map<string, string> }> {
  const hashes = new Map<string, string>()
  const open = new Set([...sources.keys()].filter((id) => !byId.pairs.has(id)))
  const paired = new Set(byId.pairs.values())
  const free = new Set([...targets.keys()].filter((id) => !paired.has(id)))
  const nameless = type.reading.kind === 'single' || (type.reading.kind === 'nested' && !type.versioned)
  if (open.size === 0 || free.size === 0 || nameless) return { matching: byId, hashes }
  const rest = matchRecords(
    await namedSources(stage, type, open),
    await namedTargets(stage, type, { ids: free, of: targets.size }, hashes),
  )
  const ambiguous = new Set([...byId.ambiguous, ...rest.ambiguous].filter((id) => !rest.pairs.has(id)))
  return { matching: { pairs: new Map([...byId.pairs, ...rest.pairs]), ambiguous }, hashes }
}

async function namedSources(stage: Stage, type: ResourceType, ids: ReadonlySet<string>): Promise<SourceRow[]> {
  const { resolve } = await loadKnown(stage)
  const rows: SourceRow[] = []
  for await (const { id, bytes } of stage.repository.readRecords(stage.snapshot, type.name, ids)) {
    const { record } = rewrite(type, JSON.parse(bytes.toString()), resolve)
    const stamp = record.key === undefined ? [`key:${stampOf(id)}`] : []
    rows.push({ id, ids: originsOf(record), identities: [...stamp, ...namesOf(type, record)] })
  }
  return rows
}

async function namedTargets(
  { project: { client } }: Stage,
  type: ResourceType,
  wanted: { ids: ReadonlySet<string>; of: number },
  hashes: Map<string, string>,
): Promise<TargetRow[]> {
  const shape = shapeOf(type)
  const rows: TargetRow[] = []
  for await (const { id, record } of readTarget(client, type, { signal: cancellation(), ...wanted })) {
    rows.push({ id, identities: namesOf(type, record) })
    hashes.set(id, hashOf(shape.canonical(record)))
    if (rows.length % 100 === 0) tell(client, type, rows.length)
  }
  return rows
}

/** A stamped key names the record that this one was first restored from. */
function originsOf({ key }: Fields): string[] {
  const origin = originOf(key)
  return origin === undefined ? [] : [origin]
}

function namesOf(type: ResourceType, record: Fields): string[] {
  const stamped = originsOf(record).map((id) => `key:${stampOf(id)}`)
  return [...new Set([...stamped, ...shapeOf(type).identities(record)])]
}

function* bare(ids: Iterable<string>): Generator<TargetRow> {
  for (const id of ids) yield { id, identities: [] }
}

function tell(client: Stage['project']['client'], { name }: ResourceType, records: number): void {
  beat(numberOf(name), name, { records, bytes: 0 }, client.stats())
}
