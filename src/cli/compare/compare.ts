import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { differences } from '../../recovery/diff.ts'
import { type FieldDifference, fieldDifferences, fieldOf } from '../../recovery/field-diff.ts'
import type { Side } from './sides.ts'

export interface TypeComparison {
  created: number
  changed: number
  deleted: number
  /** Records without versions whose content could not be looked at: they may have changed. */
  uncertain: number
  /** How many of the changed records that were looked into differ in a field; empty where none could be. */
  fields: Record<string, number>
  /** Changed records whose fields were compared. */
  lookedInto: number
  examples: Example[]
  /** Set when the type could not be compared. */
  notCompared?: string
}

export interface Example {
  change: 'created' | 'changed' | 'deleted'
  id: string
  key?: string
  /** Of a changed record. */
  fields?: FieldDifference[]
}

export interface CompareOptions {
  types?: readonly string[]
  /** Examples of each kind of change and type. */
  examples: number
}

/** Changed records of one type whose fields are compared: their content is in memory meanwhile. */
const mostLookedInto = 1_000

/** How two states differ, per type; only types that differ, or could not be compared, are in the answer. */
export async function compare(
  before: Side,
  after: Side,
  { types, examples }: CompareOptions,
): Promise<Record<string, TypeComparison>> {
  const all = types ?? [...new Set([...before.types, ...after.types])].sort()
  const found: [string, TypeComparison][] = []
  for (const type of all) {
    const comparison = await compareType(before, after, type, examples)
    const { created, changed, deleted, uncertain, notCompared } = comparison
    if (created + changed + deleted + uncertain > 0 || notCompared) found.push([type, comparison])
  }
  return Object.fromEntries(found)
}

async function compareType(before: Side, after: Side, type: string, examples: number): Promise<TypeComparison> {
  const comparison: TypeComparison = {
    created: 0,
    changed: 0,
    deleted: 0,
    uncertain: 0,
    fields: {},
    lookedInto: 0,
    examples: [],
  }
  const toLookInto = new Set<string>()
  const uncertain = new Set<string>()
  try {
    for await (const difference of differences(before.ids(type), after.ids(type))) {
      const { kind, id } = difference
      if (kind === 'changed' && !difference.certain) uncertain.add(id)
      else {
        comparison[kind]++
        if (kind === 'changed' && toLookInto.size < mostLookedInto) toLookInto.add(id)
        else if (kind !== 'changed' && comparison[kind] <= examples) comparison.examples.push({ change: kind, id })
      }
    }
  } catch (error) {
    if (!(error instanceof LifeboatError) || error.code !== 'scope-missing') throw error
    return { ...comparison, notCompared: error.message }
  }
  await lookInto({ before, after, type, examples, comparison, toLookInto, uncertain })
  await nameExamples(before, after, type, comparison)
  return comparison
}

interface Look {
  before: Side
  after: Side
  type: string
  examples: number
  comparison: TypeComparison
  toLookInto: ReadonlySet<string>
  uncertain: ReadonlySet<string>
}

/** Compares contents: which fields changed, and whether records without versions did. */
async function lookInto({ before, after, type, examples, comparison, toLookInto, uncertain }: Look): Promise<void> {
  const ids = new Set([...toLookInto, ...[...uncertain].slice(0, mostLookedInto)])
  comparison.uncertain = uncertain.size
  if (!before.records || !after.records || ids.size === 0) {
    for (const id of [...toLookInto].slice(0, examples)) comparison.examples.push({ change: 'changed', id })
    return
  }
  const old = new Map<string, unknown>()
  for await (const { id, bytes } of before.records(type, ids)) old.set(id, JSON.parse(bytes.toString()))
  for await (const { id, bytes } of after.records(type, ids)) {
    if (!old.has(id)) continue
    const fields = fieldDifferences(old.get(id), JSON.parse(bytes.toString()))
    if (uncertain.has(id)) {
      comparison.uncertain--
      if (fields.length === 0) continue
      comparison.changed++
    }
    comparison.lookedInto++
    for (const field of new Set(fields.map(({ path }) => fieldOf(path))))
      comparison.fields[field] = (comparison.fields[field] ?? 0) + 1
    if (comparison.lookedInto <= examples) comparison.examples.push({ change: 'changed', id, fields })
  }
}

/** People know records by their keys. */
async function nameExamples(before: Side, after: Side, type: string, { examples }: TypeComparison): Promise<void> {
  for (const [side, kinds] of [
    [after, ['created', 'changed']],
    [before, ['deleted']],
  ] as const) {
    const ids = new Set(
      examples.filter(({ change }) => (kinds as readonly string[]).includes(change)).map(({ id }) => id),
    )
    if (ids.size === 0 || !side.records) continue
    for await (const { id, bytes } of side.records(type, ids)) {
      const { key } = JSON.parse(bytes.toString()) as { key?: unknown }
      const example = examples.find((one) => one.id === id)
      if (example && typeof key === 'string') example.key = key
    }
  }
}
